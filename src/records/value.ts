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
