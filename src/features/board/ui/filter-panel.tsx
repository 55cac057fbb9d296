import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { MultiPicker } from '../../../ui-kit/multi-picker.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { FIELD_BOX } from '../../../ui-kit/text-field.tsx';
import { type BoardFilter, DUE_STRETCHES, type DueFilter, NO_FILTER } from '../schema.ts';
import { countCriteria } from '../view/rules.ts';
import { type EditContext, readDayIn } from './board-edits.ts';
import { type FilterOptions, useFilterOptions } from './filter-options.tsx';

export interface BoardFilterProps {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  edit: EditContext;
  format: Format;
}

/** What the board may be narrowed to, all of it at a glance. */
export function FilterPanel({ filter, onFilter, edit, format }: BoardFilterProps) {
  const { t } = useTranslation('board');
  const options = useFilterOptions();
  const many = (name: keyof FilterOptions) => (
    <Criterion label={t(`filter.${name}`)}>
      <MultiPicker
        label={t(`filter.${name}`)}
        options={options[name]}
        values={filter[name]}
        placeholder={t('filter.any')}
        onChange={(ids) => onFilter({ ...filter, [name]: ids })}
      />
    </Criterion>
  );
  return (
    <div className="flex flex-col gap-2">
      <input
        type="search"
        value={filter.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        className={cx(FIELD_BOX, 'h-9 pointer-coarse:h-11')}
      />
      {many('owners')}
      {many('statuses')}
      {many('goals')}
      {many('channels')}
      {many('segments')}
      {many('personas')}
      {many('methods')}
      {many('options')}
      {many('competitors')}
      {many('indicators')}
      {many('tags')}
      {many('priorities')}
      <DueCriterion due={filter.due} onChange={(due) => onFilter({ ...filter, due })} edit={edit} format={format} />
      <BudgetCriterion
        budget={filter.budget}
        onChange={(budget) => onFilter({ ...filter, budget })}
        edit={edit}
        format={format}
      />
      <span className="flex justify-end pt-1">
        <Button disabled={countCriteria(filter) === 0} onClick={() => onFilter(NO_FILTER)}>
          {t('filter.clear')}
        </Button>
      </span>
    </div>
  );
}

function Criterion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2">
      {/* Each control carries the name itself. */}
      <span aria-hidden="true" className="truncate text-ink-2">
        {label}
      </span>
      {children}
    </div>
  );
}

const RANGE = 'range';
const ANY = 'any';

function DueCriterion(props: {
  due: DueFilter | null;
  onChange: (due: DueFilter | null) => void;
  edit: EditContext;
  format: Format;
}) {
  const { due, onChange, edit, format } = props;
  const { t } = useTranslation('board');
  const [isRange, setRange] = useState(due?.kind === 'range');
  const range = due?.kind === 'range' ? due : { kind: 'range' as const, from: null, to: null };
  const choices: Option[] = [ANY, ...DUE_STRETCHES, 'none', RANGE].map((id) => ({
    id,
    label: t(`filter.due.${id as (typeof DUE_STRETCHES)[number] | 'any' | 'none' | 'range'}`),
  }));
  const choose = (id: string) => {
    setRange(id === RANGE);
    const stretch = DUE_STRETCHES.find((one) => one === id);
    onChange(stretch ? { kind: 'stretch', stretch } : id === 'none' ? { kind: 'none' } : null);
  };
  const setBound = (bound: 'from' | 'to', text: string): boolean => {
    const read = readDayIn(text, edit, bound === 'from' ? 'start' : 'end');
    if ('problem' in read) return false;
    const next = { ...range, [bound]: read.day };
    onChange(next.from === null && next.to === null ? null : next);
    return true;
  };
  const shown = (bound: 'from' | 'to') => {
    const day = range[bound];
    return day === null ? '' : format.dayLong(day);
  };
  const value =
    isRange || due?.kind === 'range' ? RANGE : due === null ? ANY : due.kind === 'none' ? 'none' : due.stretch;
  return (
    <>
      <Criterion label={t('columns.due')}>
        <Picker label={t('columns.due')} options={choices} value={value} onChange={choose} />
      </Criterion>
      {value === RANGE && (
        <Bounds label={t('filter.due.range')} problem={t('problems.dayUnreadable')} shown={shown} onCommit={setBound} />
      )}
    </>
  );
}

function BudgetCriterion(props: {
  budget: BoardFilter['budget'];
  onChange: (budget: BoardFilter['budget']) => void;
  edit: EditContext;
  format: Format;
}) {
  const { budget, onChange, edit, format } = props;
  const { t } = useTranslation('board');
  const { currency } = edit.plan;
  const bounds = { from: budget?.min ?? null, to: budget?.max ?? null };
  const commit = (bound: 'from' | 'to', text: string): boolean => {
    const reading = parseAmount(text, { currency, locale: edit.locale });
    if ('rule' in reading || (reading.cents ?? 0) < 0) return false;
    const next = { ...bounds, [bound]: reading.cents };
    onChange(next.from === null && next.to === null ? null : { min: next.from, max: next.to });
    return true;
  };
  const shown = (bound: 'from' | 'to') => {
    const cents = bounds[bound];
    return cents === null ? '' : format.money(cents, currency);
  };
  return (
    <Bounds
      title={t('filter.budget')}
      label={t('filter.budget')}
      problem={t('problems.amountUnreadable')}
      shown={shown}
      onCommit={commit}
    />
  );
}

/** Two boxes, « de » and « à »; what cannot be read stays, with the reason under it. */
function Bounds(props: {
  title?: string;
  label: string;
  problem: string;
  shown: (bound: 'from' | 'to') => string;
  onCommit: (bound: 'from' | 'to', text: string) => boolean;
}) {
  const { t } = useTranslation('board');
  const noteId = useId();
  const [typed, setTyped] = useState<{ from?: string; to?: string }>({});
  const [bad, setBad] = useState<'from' | 'to' | null>(null);
  const commit = (bound: 'from' | 'to') => {
    const text = typed[bound];
    if (text === undefined) return;
    const isRead = props.onCommit(bound, text);
    setBad(isRead ? null : bound);
    if (isRead) setTyped({ ...typed, [bound]: undefined });
  };
  const box = (bound: 'from' | 'to') => (
    <input
      aria-label={`${props.label}, ${t(`filter.${bound}`)}`}
      aria-invalid={bad === bound || undefined}
      aria-describedby={bad === bound ? noteId : undefined}
      placeholder={t(`filter.${bound}`)}
      value={typed[bound] ?? props.shown(bound)}
      onChange={(event) => setTyped({ ...typed, [bound]: event.target.value })}
      onBlur={() => commit(bound)}
      onKeyDown={(event) => event.key === 'Enter' && commit(bound)}
      className={cx(FIELD_BOX, 'h-9 min-w-0 pointer-coarse:h-11')}
    />
  );
  return (
    <Criterion label={props.title ?? ''}>
      <span className="flex flex-col gap-1">
        <span className="flex gap-2">
          {box('from')}
          {box('to')}
        </span>
        {bad && (
          <span id={noteId} role="alert" className="text-sm text-bad">
            {props.problem}
          </span>
        )}
      </span>
    </Criterion>
  );
}
