import { foldText } from '../../../../kernel/folded-text.ts';
import type { Row } from '../../../../kernel/sheet.ts';
import { textOfCell } from '../../grid/rules.ts';
import type { ProposalContext } from '../../schema.ts';
import { statusOf } from '../../../actions/words/rules.ts';
import { amountOfCell, dayOfCell, isMark, namesOf, numberOf } from '../../values/rules.ts';

/** What the cells of a column look like: shares, 0 to 1, of those that hold something. One cell may count for several. */
export interface ColumnContent {
  filled: number;
  texts: number;
  days: number;
  amounts: number;
  percents: number;
  statuses: number;
  marks: number;
  names: number;
  averageLength: number;
}

const ROWS_SAMPLED = 150;

/** Looks at the first rows of a column's data. */
export function contentOf(
  data: readonly Row[],
  column: number,
  context: Pick<ProposalContext, 'today' | 'periodStart' | 'periodEnd' | 'locale' | 'currency'>,
): ColumnContent {
  const counts = { texts: 0, days: 0, amounts: 0, percents: 0, statuses: 0, marks: 0, names: 0, length: 0 };
  let filled = 0;
  for (const row of data.slice(0, ROWS_SAMPLED)) {
    const cell = row.cells[column] ?? null;
    if (cell === null) continue;
    filled += 1;
    const text = textOfCell(cell);
    const isNumber = numberOf(cell) !== null;
    const day = isNumber ? null : dayOfCell(cell, { ...context, role: 'end' });
    const amount = amountOfCell(cell, context);
    const isPercent = 'rule' in amount && amount.rule === 'amount_is_percentage';
    if (!isNumber && /[a-z]/.test(foldText(text))) counts.texts += 1;
    if (day && !('rule' in day)) counts.days += 1;
    if (!('rule' in amount)) counts.amounts += 1;
    if (isPercent || (isNumber && (numberOf(cell) ?? 2) <= 1)) counts.percents += 1;
    if (statusOf(text)) counts.statuses += 1;
    if (isMark(cell)) counts.marks += 1;
    if (text.length <= 40 && namesOf(text).length > 0 && /^\p{Lu}/u.test(text) && text.split(' ').length <= 5)
      counts.names += 1;
    counts.length += text.length;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    texts: share(counts.texts),
    days: share(counts.days),
    amounts: share(counts.amounts),
    percents: share(counts.percents),
    statuses: share(counts.statuses),
    marks: share(counts.marks),
    names: share(counts.names),
    averageLength: share(counts.length),
  };
}
