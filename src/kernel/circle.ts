/**
 * Whether `to` leads back to `from`, at once or through others, so that a step from `from` to `to` would close a circle.
 * Circles that are already there are walked once.
 *
 * @param next where one can go from an id: nowhere for one that is not known.
 */
export function closesCircle(from: string, to: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const waiting = [to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id));
  }
  return false;
}
