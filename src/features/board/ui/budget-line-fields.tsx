import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { monthOfDay } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { BUDGET_CATEGORIES, type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import { type EditContext, readDayIn } from './board-edits.ts';

const AMOUNTS = ['plannedCents', 'revisedCents', 'committedCents', 'invoicedCents', 'paidCents'] as const;
const BOX = 'rounded-sm border border-line-2 px-1.5';

/** One line of a budget: its month, what it is for, its five amounts. */
export function BudgetLineFields({ line, edit, format }: { line: BudgetLine; edit: EditContext; format: Format }) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const { currency } = edit.plan;
  const disabled = !store.allows(budgetLineKind, 'update', line);
  const set = (values: Partial<BudgetLine>): undefined => {
    store.edit(updateRecord(budgetLineKind, line, values));
  };
  const setMonth = (text: string) => {
    const read = readDayIn(text, edit, 'start');
    if ('problem' in read || read.day === null) return panel('problems.monthUnreadable');
    return set({ month: monthOfDay(read.day) });
  };
  const setAmount = (field: (typeof AMOUNTS)[number], text: string) => {
    const read = parseAmount(text, { currency, locale: edit.locale });
    if ('rule' in read || (read.cents ?? 0) < 0) return t('problems.amountUnreadable');
    return set({ [field]: field === 'revisedCents' ? read.cents : (read.cents ?? 0) });
  };
  const written = (cents: Cents | null) => (cents === null ? '' : format.money(cents, currency));
  const remove = () => {
    store.delete(budgetLineKind, [line.id]);
    showToast({ text: panel('budget.removed'), action: wayBack() });
  };
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 px-1.5 pt-1 pb-3 @lg:grid-cols-5">
      <Labelled label={panel('budget.month')}>
        <InlineText
          label={panel('budget.month')}
          value={format.monthLong(line.month)}
          disabled={disabled}
          className={BOX}
          onCommit={setMonth}
        />
      </Labelled>
      <Labelled label={panel('budget.category')}>
        <Choice
          label={panel('budget.category')}
          value={line.category}
          options={BUDGET_CATEGORIES.map((id) => ({ id, label: fields(`choices.category.${id}`) }))}
          disabled={disabled}
          onChange={(id) => set({ category: BUDGET_CATEGORIES.find((category) => category === id) ?? line.category })}
        >
          <span className="truncate">{fields(`choices.category.${line.category}`)}</span>
        </Choice>
      </Labelled>
      <Labelled label={panel('budget.label')} className="col-span-2 @lg:col-span-3">
        <InlineText
          label={panel('budget.label')}
          value={line.label}
          placeholder={disabled ? '–' : panel('budget.labelExample')}
          disabled={disabled}
          maxLength={120}
          className={BOX}
          onCommit={(text) => set({ label: text.trim() })}
        />
      </Labelled>
      {AMOUNTS.map((field) => (
        <Labelled key={field} label={panel(`budget.${field}`)}>
          <InlineText
            label={panel(`budget.${field}`)}
            value={written(line[field])}
            placeholder="–"
            disabled={disabled}
            className={`${BOX} text-right tabular-nums`}
            onCommit={(text) => setAmount(field, text)}
          />
          <Refused line={line} field={field} written={written} />
        </Labelled>
      ))}
      {store.allows(budgetLineKind, 'delete', line) && (
        <div className="flex items-end justify-end @lg:col-span-5">
          <IconButton icon={Trash2} label={panel('budget.remove')} onClick={remove} />
        </div>
      )}
    </div>
  );
}

interface RefusedProps {
  line: BudgetLine;
  field: (typeof AMOUNTS)[number];
  written: (cents: Cents | null) => string;
}

/** An amount that someone else changed meanwhile: theirs stands, one's own waits for a word. */
function Refused({ line, field, written }: RefusedProps) {
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const refused = useStoreValue((current) => current.status.refused).find(
    ({ refusal }) => refusal?.id === line.id && refusal.current !== undefined && Object.hasOwn(refusal.current, field),
  );
  if (!refused) return null;
  const wanted = refused.change.operations.flatMap((operation) =>
    operation.op === 'update' && operation.id === line.id ? [operation.fields[field]?.[1]] : [],
  )[0];
  return (
    <div role="alert" className="mt-1 text-sm">
      <p className="text-bad">
        {panel('budget.changed', { amount: written((refused.refusal?.current?.[field] as Cents | null) ?? null) })}
      </p>
      <span className="-ml-2 flex flex-wrap">
        <Button className="h-6! px-2!" onClick={() => store.retry(refused.change.id)}>
          {panel('budget.replace', { amount: written((wanted as Cents | null | undefined) ?? null) })}
        </Button>
        <Button className="h-6! px-2!" onClick={() => store.dismiss(refused.change.id)}>
          {panel('budget.keep')}
        </Button>
      </span>
    </div>
  );
}

function Labelled({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <p aria-hidden="true" className="mb-0.5 text-sm text-ink-2">
        {label}
      </p>
      {children}
    </div>
  );
}
