import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { nextLineMonth } from '../../budget/rules.ts';
import { type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import type { EditContext } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { BudgetLineFields } from './budget-line-fields.tsx';
import { UnderestimateMark } from './underestimate-mark.tsx';
import { useUnderestimates } from './use-underestimates.ts';

/** The lines that an action's budget is made of, month by month; each opens to its amounts. */
export function BudgetLines({ row, edit, format }: { row: BoardRow; edit: EditContext; format: Format }) {
  const { t: panel } = useTranslation('panel');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const [openId, setOpenId] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const canAdd = store.allowsCreating(budgetLineKind, { actionId: row.id });
  const lines = row.lines.toSorted(byMonth);
  const underestimates = useUnderestimates(lines, { edit, format });
  const [underestimate] = underestimates.values();
  const add = () => {
    const id = edit.newId();
    const created = {
      actionId: row.id,
      month: nextLineMonth(lines, row.action, edit.plan),
      ...(lines.length > 0 && { category: lines.at(-1)?.category }),
    };
    store.edit([{ op: 'create', kind: budgetLineKind.kind, id, rank: 'a0', fields: created }]);
    setOpen(true);
    setOpenId(id);
  };
  const addButton = canAdd && (
    <Button icon={Plus} data-guide="noBudget" className="-ml-2.5" onClick={add}>
      {panel('budget.add')}
    </Button>
  );
  if (lines.length === 0) {
    return (
      <div className="mt-2">
        <p className="text-ink-3">{canAdd ? panel('budget.empty') : panel('budget.noBudget')}</p>
        {addButton}
      </div>
    );
  }
  return (
    <div className="mt-3">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-mx-1.5 flex min-h-7 touch-target items-center gap-1.5 rounded-sm px-1.5 text-ink-2 hover:bg-hover"
      >
        <ChevronRight aria-hidden="true" className={cx('size-3.5 text-ink-3', isOpen && 'rotate-90')} />
        {panel('budget.lines')}
        <span className="text-ink-3">{panel('budget.count', { count: lines.length })}</span>
        {!isOpen && underestimate !== undefined && <UnderestimateMark text={underestimate} />}
      </button>
      {isOpen && (
        <>
          <ul className="mt-1 flex flex-col border-y border-line">
            {lines.map((line) => (
              <li key={line.id} className="border-b border-line last:border-0">
                <button
                  type="button"
                  aria-expanded={line.id === openId}
                  onClick={() => setOpenId(line.id === openId ? undefined : line.id)}
                  className="flex min-h-9 w-full touch-target items-center gap-2 px-1.5 text-left hover:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">
                    <span className="font-medium">{capitalised(format.monthLong(line.month))}</span>
                    <span className="text-ink-2"> · {line.label || fields(`choices.category.${line.category}`)}</span>
                  </span>
                  {line.id !== openId && underestimates.has(line.id) && (
                    <UnderestimateMark text={underestimates.get(line.id) ?? ''} />
                  )}
                  <span className="shrink-0 tabular-nums">
                    {format.money(line.invoicedCents, edit.plan.currency)}
                    <span className="text-ink-3">
                      {' '}
                      / {format.money(line.revisedCents ?? line.plannedCents, edit.plan.currency)}
                    </span>
                  </span>
                </button>
                {line.id === openId && (
                  <BudgetLineFields
                    line={line}
                    action={row.action}
                    edit={edit}
                    format={format}
                    underestimate={underestimates.get(line.id) ?? null}
                  />
                )}
              </li>
            ))}
          </ul>
          {addButton}
        </>
      )}
    </div>
  );
}

function byMonth(a: BudgetLine, b: BudgetLine): number {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
