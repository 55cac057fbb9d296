/**
 * The marks of an axis that goes from 0 to at least `max`, both ends included: two to four steps of 1, 2, 2.5 or 5 times
 * a power of ten, as people count. Just 0 where there is nothing to show.
 */
export function axisMarks(max: number): number[] {
  if (max <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(max / 2));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => Math.ceil(max / size) <= 3) ?? max;
  const count = Math.ceil(max / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/**
 * The marks of an axis that holds everything from `min` to `max`, both ends included, by the same steps. It begins at 0 unless
 * all of it is far from there: what moves between 88 and 94 would be flat.
 */
export function axisBetween(min: number, max: number): number[] {
  const low = min > 0 && min >= max / 2 ? min : Math.min(0, min);
  const high = Math.max(0, max);
  if (low >= 0 && low !== min) return axisMarks(high);
  const [, step = Math.abs(high) || 1] = axisMarks(high - low);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
