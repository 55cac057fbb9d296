/** Above this many replaced values a copy costs less than carrying them along. */
const FEW = 500;

/**
 * A map like another one with some values replaced, made without copying the others: keys, and their order, are those of
 * the other map. Of thousands of rows, an edit replaces one.
 */
export function withReplaced<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  replaced: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  const known = [...replaced].filter(([key]) => map.has(key));
  if (known.length === 0) return map;
  const [base, before] = map instanceof PatchedMap ? [map.base, map.replaced] : [map, []];
  const patched = new PatchedMap(base, new Map([...before, ...known]));
  return patched.replaced.size > FEW ? new Map(patched) : patched;
}

class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  readonly replaced: ReadonlyMap<Key, Value>;

  constructor(base: ReadonlyMap<Key, Value>, replaced: ReadonlyMap<Key, Value>) {
    this.base = base;
    this.replaced = replaced;
  }

  get size(): number {
    return this.base.size;
  }

  has(key: Key): boolean {
    return this.base.has(key);
  }

  get(key: Key): Value | undefined {
    return this.replaced.has(key) ? this.replaced.get(key) : this.base.get(key);
  }

  keys(): MapIterator<Key> {
    return this.base.keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  entries(): MapIterator<[Key, Value]> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): MapIterator<[Key, Value]> {
    const { replaced } = this;
    for (const entry of this.base) {
      const [key] = entry;
      yield replaced.has(key) ? [key, replaced.get(key) as Value] : entry;
    }
  }

  forEach(run: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) run(value, key, this);
  }
}
