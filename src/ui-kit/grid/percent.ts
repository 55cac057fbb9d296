/** A typed percentage (« 65 », « 65 % », « 12,5 ») from 0 to 100; undefined when it is not one. Nothing typed is 0. */
export function percentOf(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (!/^\d{0,3}(\.\d{0,2})?$/.test(digits)) return undefined;
  const percent = Number(digits);
  return percent <= 100 ? percent : undefined;
}
