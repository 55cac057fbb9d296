import { PRIORITIES } from '../../actions/schema.ts';
import { columnsOf, fixedRange, sheetName, text } from '../cells/rules.ts';
import type { DocumentWords, HeadingName, PlanSnapshot, RowModel, SheetModel } from '../schema.ts';

/** Columns with a list of choices: where it stands, none while the list is empty. */
export type ChoiceSources = Partial<Record<HeadingName, string>>;

/** The hidden sheet that the lists of choices read: a column each, and where each list stands. */
export function listSheet(snapshot: PlanSnapshot, words: DocumentWords): { sheet: SheetModel; sources: ChoiceSources } {
  const name = sheetName(words.sheets.lists);
  const lists: [HeadingName, readonly string[]][] = [
    ['objective', snapshot.objectives.map(({ title }) => title)],
    ['owner', snapshot.people],
    ['channel', snapshot.channels],
    ['segments', snapshot.linked.segments],
    ['personas', snapshot.linked.personas],
    ['method', Object.values(words.methods)],
    ['option', snapshot.linked.option],
    ['indicator', snapshot.linked.indicator],
    ['competitor', snapshot.linked.competitor],
    ['status', Object.values(words.statuses)],
    ['priority', PRIORITIES],
    ['action', [...new Set(snapshot.actions.map(({ title }) => title))]],
    ['reached', [words.reached, words.notReached]],
  ];
  if (snapshot.computedLines.length > 0)
    lists.push(['nature', Object.values(words.natures)], ['unitName', Object.values(words.units)]);
  const sources: ChoiceSources = {};
  for (const [column, [heading, values]] of lists.entries()) {
    if (values.length > 0) sources[heading] = fixedRange(name, [column, 2], [column, values.length + 1]);
  }
  const longest = Math.max(...lists.map(([, values]) => values.length));
  const rows = Array.from({ length: longest }, (_, row): RowModel => {
    return { look: 'data', cells: lists.map(([, values]) => text(values[row] ?? '')) };
  });
  const sheet: SheetModel = {
    name,
    visibility: 'hidden',
    hasGridLines: true,
    columns: columnsOf(
      lists.map(() => 30),
      [],
    ).slice(0, lists.length),
    rows: [{ look: 'heading', cells: lists.map(([heading]) => text(words.headings[heading])) }, ...rows],
    frozen: null,
    filter: null,
    print: null,
    choices: [],
    marks: [],
    chart: null,
  };
  return { sheet, sources };
}
