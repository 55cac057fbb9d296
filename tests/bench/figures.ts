/** One line of the table: what was measured, beside what it should be and what it is compared with. */
export interface Figure {
  group: string;
  name: string;
  measured: string;
  target?: string;
  /** Whether the target is met; absent without one. */
  isMet?: boolean;
  /** The same thing, measured in the same run, of something that does the least. */
  reference?: string;
}

const HEADINGS = ['', 'measured', 'target', '', 'reference'];

/** The table as text, a paragraph per group. */
export function writeTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, measured, target = '', isMet, reference = '' }) => [
    name,
    measured,
    target,
    isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
    reference,
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(...[HEADINGS, ...rows].map((row) => [...(row[column] ?? heading)].length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = [line(HEADINGS)];
  figures.forEach(({ group }, index) => {
    if (group !== figures[index - 1]?.group) lines.push('', group);
    lines.push(line(rows[index] ?? []));
  });
  return `${lines.join('\n')}\n`;
}

export function ms(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 1_000_000 ? 1 : 0)} kB`;
}
