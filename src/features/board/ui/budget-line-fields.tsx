import { Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { monthOfDay } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { updateRecord } from '../../../records/edit.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import type { Action } from '../../actions/schema.ts';
import { amountValues } from '../../budget/rules.ts';
import { BUDGET_CATEGORIES, type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import { type EditContext, readDayIn } from './board-edits.ts';
import { BudgetLineParts } from './budget-line-parts.tsx';
import { BOX, Labelled } from './labelled.tsx';

const PARTS = ['nature', 'units', 'unitName', 'unitCents', 'revenueCents', 'revenueShare'] as const;
const AMOUNTS = ['plannedCents', 'revisedCents', 'committedCents', 'invoicedCents', 'paidCents'] as const;

interface BudgetLineFieldsProps {
  line: BudgetLine;
  action: Action;
  edit: EditContext;
  format: Format;
  /** What it is said to plan too little for. */
  underestimate: string | null;
}

/** One line of a budget: its month, what it is for, what its amount follows from, its five amounts. */
export function BudgetLineFields({ line, action, edit, format, underestimate }: BudgetLineFieldsProps) {
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
    const values = amountValues(line, field, field === 'revisedCents' ? read.cents : (read.cents ?? 0));
    set(values);
    if (values.nature !== undefined) showToast({ text: panel('budget.nowFixed'), action: wayBack() });
    return undefined;
  };
  const written = (cents: Cents | null) => (cents === null ? '' : format.money(cents, currency));
  const remove = () => {
    keepPlace();
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
      <BudgetLineParts line={line} action={action} edit={edit} format={format} disabled={disabled} />
      <Refused line={line} field={null} written={written} />
      {underestimate !== null && (
        <p className="col-span-full flex gap-1.5 text-sm text-warn">
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" className="mt-[0.25em] shrink-0" />
          {underestimate}
        </p>
      )}
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
  /** The amount beside which it stands; null beside the parts, which have none to tell. */
  field: (typeof AMOUNTS)[number] | null;
  written: (cents: Cents | null) => string;
}

/** An amount that someone else changed meanwhile: theirs stands, one's own waits for a word. */
function Refused({ line, field, written }: RefusedProps) {
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const names = field === null ? PARTS : [field];
  const isAbout = (name: string, current: object | undefined) => current !== undefined && Object.hasOwn(current, name);
  const refused = useStoreValue((current) => current.status.refused).find(
    ({ refusal }) => refusal?.id === line.id && names.some((name) => isAbout(name, refusal.current)),
  );
  const current = refused?.refusal?.current;
  // The parts of an amount that was changed as well are told by it.
  if (!refused || (field === null && isAbout('plannedCents', current))) return null;
  const wanted = refused.change.operations.flatMap((operation) =>
    operation.op === 'update' && operation.id === line.id && field ? [operation.fields[field]?.[1]] : [],
  )[0];
  const amount = (cents: unknown) => ({ amount: written((cents as Cents | null | undefined) ?? null) });
  return (
    <div role="alert" className={cx('mt-1 text-sm', !field && 'col-span-full')}>
      <p className="text-bad">
        {field ? panel('budget.changed', amount(current?.[field])) : panel('budget.partsChanged')}
      </p>
      <span className="-ml-2 flex flex-wrap">
        <Button className="h-6! px-2!" onClick={() => store.retry(refused.change.id)}>
          {field ? panel('budget.replace', amount(wanted)) : panel('budget.replaceParts')}
        </Button>
        <Button className="h-6! px-2!" onClick={() => store.dismiss(refused.change.id)}>
          {panel('budget.keep')}
        </Button>
      </span>
    </div>
  );
}
