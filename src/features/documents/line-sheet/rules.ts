import { minorUnits } from '../../../kernel/money.ts';
import { amountOfParts, type BudgetLine } from '../../budget/schema.ts';
import { LINE_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import { cellAt, columnsOf, HEADING_ROW, headRows, money, printOf, sheetName, text } from '../cells/rules.ts';
import type { ChoiceSources } from '../list-sheet/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { CellModel, ChoiceModel, DocumentWords, PlanSnapshot, RowModel, SheetModel } from '../schema.ts';

const COLUMNS = [
  'action',
  'month',
  'category',
  'label',
  'nature',
  'units',
  'unitName',
  'unitCents',
  'revenueShare',
  'revenueCents',
  'planned',
] as const;

/**
 * What the computed amounts of the budget follow from, a row for each line: units at a price, or a share of a revenue. The
 * amount is a formula; the parts are edited there and come back. Null in a plan of fixed amounts only.
 */
export function lineSheet(snapshot: PlanSnapshot, words: DocumentWords, sources: ChoiceSources): SheetModel | null {
  const { computedLines: lines } = snapshot;
  if (lines.length === 0) return null;
  const name = sheetName(words.sheets.lines);
  const units = minorUnits(snapshot.plan.currency);
  const byAction = Map.groupBy(lines, ({ actionId }) => actionId);
  const rows = headRows(
    snapshot.plan.name,
    `${words.subtitle} · ${words.hints.lines}`,
    COLUMNS.map((column) => words.headings[column]),
    LINE_ID_HEADING,
  );
  for (const { id, title } of actionsByObjective(snapshot).flatMap(({ actions }) => actions)) {
    for (const line of byAction.get(id) ?? []) rows.push(rowOf(line, title, rows.length + 1, { words, units }));
  }
  const choices = COLUMNS.flatMap((heading, column): ChoiceModel[] => {
    const source = heading === 'nature' || heading === 'unitName' ? sources[heading] : undefined;
    if (source === undefined) return [];
    return [{ column, firstRow: HEADING_ROW + 1, lastRow: rows.length, source, isStrict: true }];
  });
  return {
    name,
    visibility: 'shown',
    hasGridLines: true,
    columns: columnsOf([40, 14, 20, 28, 16], [10, 16, 14, 12, 16, 14]),
    rows,
    frozen: { rows: HEADING_ROW, columns: 1 },
    filter: { headingRow: HEADING_ROW, lastRow: rows.length },
    print: printOf(snapshot, name, words),
    choices,
    marks: [],
    chart: null,
  };
}

function rowOf(
  line: BudgetLine,
  title: string,
  row: number,
  { words, units }: { words: DocumentWords; units: number },
): RowModel {
  const at = (column: (typeof COLUMNS)[number]) => cellAt(COLUMNS.indexOf(column), row);
  const [one, other] =
    line.nature === 'per_unit' ? (['units', 'unitCents'] as const) : (['revenueShare', 'revenueCents'] as const);
  // In minor units, and rounded twice as `timesCents` does: what binary fractions leave decides no half.
  const formula = `ROUND(ROUND(${at(one)}*${at(other)}*${units},4),0)/${units}`;
  const cells: (CellModel | null)[] = [
    text(title),
    { kind: 'month', month: line.month },
    text(words.categories[line.category]),
    text(line.label),
    text(words.natures[line.nature]),
    line.units === null ? null : { kind: 'quantity', quantity: line.units },
    text(words.units[line.unitName]),
    line.unitCents === null ? null : money(line.unitCents),
    line.revenueShare === null ? null : { kind: 'share', ratio: line.revenueShare },
    line.revenueCents === null ? null : money(line.revenueCents),
    amountOfParts(line) === null ? money(line.plannedCents) : money(line.plannedCents, formula),
    text(line.id),
  ];
  return { look: 'data', cells };
}
