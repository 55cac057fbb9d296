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
