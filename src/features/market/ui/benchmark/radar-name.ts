/** Letters of a line beside the circle, and lines of a name. */
const LONGEST_LINE = 16;
const MOST_LINES = 3;

/**
 * The name of a criterion in lines short enough to stand beside the circle, broken between its words; what does not fit in
 * three lines is left out with an ellipsis. A longer word has a line of its own. The table beside the chart has the name whole.
 */
export function radarLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/[ \t\n]+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  const kept = lines.slice(0, MOST_LINES);
  return [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`];
}
