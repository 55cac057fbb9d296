import type { Month } from '../../../../kernel/calendar.ts';
import { type Cents, sumCents } from '../../../../kernel/money.ts';
import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import type { Action } from '../../../actions/schema.ts';
import { type AmountField, amountValues, monthWithin, spreadAmount } from '../../../budget/rules.ts';
import { type BudgetLine, budgetLineKind } from '../../../budget/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import type { ProposedAction, ProposedAmount } from '../../schema.ts';

type Period = Pick<Plan, 'periodStart' | 'periodEnd'>;

/** The amounts of a new action by month; those without one go where a total typed on the board would go. */
export function amountsByMonth({ amounts, startDate, dueDate }: ProposedAction, period: Period): ProposedAmount[] {
  const months = new Map<Month, ProposedAmount & { month: Month }>();
  for (const amount of amounts) {
    const month = amount.month ?? monthWithin(dueDate ?? startDate, period);
    const line = months.get(month);
    if (!line) months.set(month, { ...amount, month });
    else {
      line.plannedCents += amount.plannedCents;
      line.committedCents += amount.committedCents;
      line.invoicedCents += amount.invoicedCents;
      line.paidCents += amount.paidCents;
      if (amount.revisedCents !== null) line.revisedCents = (line.revisedCents ?? 0) + amount.revisedCents;
    }
  }
  return [...months.values()].filter(holdsSomething).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function holdsSomething({ month: _month, revisedCents, ...amounts }: ProposedAmount): boolean {
  return revisedCents !== null || Object.values(amounts).some((cents) => cents !== 0);
}

const TOTALS = [
  ['budget', 'plannedCents'],
  ['revised', 'revisedCents'],
  ['committed', 'committedCents'],
  ['invoiced', 'invoicedCents'],
  ['paid', 'paidCents'],
] as const;

interface Draft extends Omit<ProposedAmount, 'month'> {
  id: string;
  month: Month;
  /** The line as it is; null for one that the edits ask for. */
  line: BudgetLine | null;
}

const NO_AMOUNT = { plannedCents: 0, revisedCents: null, committedCents: 0, invoicedCents: 0, paidCents: 0 };

/**
 * What edited amounts of an exported row do to the action's budget lines: a total is shared among them, an amount of a month
 * among those of that month. `lines` are the action's as they are now; `newId` names a line where there is none.
 */
export function budgetOperations(
  { row, action, lines }: { row: ProposedAction; action: Action; lines: readonly BudgetLine[] },
  period: Period,
  newId: () => string,
): Operation[] {
  const drafts = lines.map(
    ({ id, month, plannedCents, revisedCents, committedCents, invoicedCents, paidCents }, at): Draft => {
      const amounts = { plannedCents, revisedCents, committedCents, invoicedCents, paidCents };
      return { ...amounts, id, month, line: lines[at] ?? null };
    },
  );
  const write = (among: Draft[], field: AmountField, total: Cents, month?: Month): void => {
    const { edits, create } = spreadAmount(among, field, total, action, period);
    const cents = new Map(edits.map((edit) => [edit.lineId, edit.cents]));
    for (const draft of among) Object.assign(draft, { [field]: cents.get(draft.id) ?? draft[field] });
    if (create)
      drafts.push({ ...NO_AMOUNT, id: newId(), line: null, month: month ?? create.month, [field]: create.cents });
  };
  for (const { month, cents } of row.editedMonths) {
    write(
      drafts.filter((draft) => draft.month === month),
      'plannedCents',
      cents,
      month,
    );
  }
  for (const [field, name] of TOTALS) {
    if (row.edited.includes(field)) write(drafts, name, sumCents(row.amounts.map((amount) => amount[name] ?? 0)));
  }
  return drafts.flatMap((draft): Operation[] => {
    const { id, line, month } = draft;
    const changed = TOTALS.map(([, name]) => name).filter((name) => draft[name] !== (line ?? NO_AMOUNT)[name]);
    if (line === null) {
      const fields = { actionId: action.id, month, ...Object.fromEntries(changed.map((name) => [name, draft[name]])) };
      return [{ op: 'create', kind: 'budgetLine', id, rank: '', fields }];
    }
    const values = Object.assign({}, ...changed.map((name) => amountValues(line, name, draft[name])));
    return updateRecord(budgetLineKind, line, values);
  });
}
