/** True when two field values are the same: by content for lists and JSON, key order aside. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = b as { [key: string]: unknown };
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, right[key]))
  );
}

/**
 * What a list holds after someone who saw `from` asked for `to` while it held `stored`: their additions and their
 * removals are made to what is stored, so that two people adding a tag both keep it.
 */
export function mergeList(from: readonly string[], to: readonly string[], stored: readonly string[]): string[] {
  const removed = new Set(from.filter((item) => !to.includes(item)));
  const kept = stored.filter((item) => !removed.has(item));
  const added = to.filter((item) => !from.includes(item) && !kept.includes(item));
  return [...kept, ...added];
}

/** Deeper than anything people or programs put in a record, and far from what would exhaust the stack. */
const MAX_DEPTH = 32;

/** Neither U+0000, which PostgreSQL cannot store, nor half a surrogate pair, which UTF-8 cannot. */
export function isStorableText(value: string): boolean {
  return !value.includes('\u0000') && value.isWellFormed();
}

/** True for what JSON can carry, not too deep, without a key that would reach an object's prototype. */
export function isJson(value: unknown, isText: (text: string) => boolean = () => true, depth = MAX_DEPTH): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, isText, depth - 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && isText(key) && isJson(item, isText, depth - 1),
  );
}
