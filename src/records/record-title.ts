/** What a record is called; for what has no name (a message), what it says. Empty when it is called nothing. */
export function titleOf(record: { readonly [field: string]: unknown }): string {
  return [record.title, record.name, record.body].find((text) => typeof text === 'string') ?? '';
}
