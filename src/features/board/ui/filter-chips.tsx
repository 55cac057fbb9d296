import { EyeOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { type BoardFilter, NO_FILTER } from '../schema.ts';
import { chosenWords } from './chosen-words.ts';
import { useFilterOptions } from './filter-options.tsx';

export interface FilterChipsProps {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  /** How many actions are shown although the filter leaves them out, and what hides them. */
  outside: number;
  onRelease: () => void;
  currency: Currency;
  format: Format;
}

/** What is being left out, in words, each taken away with one press. */
export function FilterChips({ filter, onFilter, outside, onRelease, currency, format }: FilterChipsProps) {
  const { t } = useTranslation(['board', 'filters']);
  const options = useFilterOptions();
  const listed = (
    [
      'owners',
      'statuses',
      'goals',
      'channels',
      'segments',
      'personas',
      'methods',
      'options',
      'competitors',
      'indicators',
      'tags',
      'priorities',
    ] as const
  ).filter((name) => filter[name].length > 0);
  const chips = [
    ...(filter.text
      ? [{ name: 'text' as const, label: t('filter.textShort'), value: t('quoted', { text: filter.text }) }]
      : []),
    ...listed.map((name) => ({
      name,
      label: t(`filter.${name}`),
      value: chosenWords(filter[name], options[name], format, t('filters:gone')),
    })),
    ...(filter.due ? [{ name: 'due' as const, label: t('columns.due'), value: dueWords(filter.due, format, t) }] : []),
    ...(filter.budget
      ? [{ name: 'budget' as const, label: t('filter.budget'), value: budgetWords(filter.budget, currency, format, t) }]
      : []),
  ];
  return (
    <ul aria-label={t('filters:active')} className="flex flex-wrap items-center gap-1.5 px-[22px] pb-3 max-md:px-4">
      {chips.map(({ name, label, value }) => (
        <li key={name} className="max-w-full">
          <button
            type="button"
            aria-label={t('filters:remove', { label, value })}
            onClick={() => onFilter({ ...filter, [name]: NO_FILTER[name] })}
            className="inline-flex h-[26px] max-w-full touch-target items-center gap-1.5 rounded-md border border-line-2 pr-1.5 pl-2.5 text-ink hover:bg-hover"
          >
            <span className="text-ink-2">{label}</span>
            <span className="truncate font-medium">{value}</span>
            <X className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button onClick={() => onFilter(NO_FILTER)} className="h-[26px]">
          {t('filter.clear')}
        </Button>
      </li>
      {outside > 0 && (
        <li className="flex items-center gap-1 text-ink-2 md:ml-auto">
          <EyeOff className="size-3.5 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
          <output>{t('filters:kept', { count: outside })}</output>
          <Button onClick={onRelease} className="h-[26px]">
            {t('filters:release')}
          </Button>
        </li>
      )}
    </ul>
  );
}

type Words = ReturnType<typeof useTranslation<['board', 'filters']>>['t'];

function dueWords(due: NonNullable<BoardFilter['due']>, format: Format, t: Words): string {
  if (due.kind === 'none') return t('filter.due.none');
  if (due.kind === 'stretch') return t(`filter.due.${due.stretch}`);
  return boundsWords(due.from && format.dayLong(due.from), due.to && format.dayLong(due.to), t);
}

function budgetWords({ min, max }: NonNullable<BoardFilter['budget']>, currency: Currency, format: Format, t: Words) {
  const money = (cents: number | null) => (cents === null ? null : format.money(cents, currency));
  return boundsWords(money(min), money(max), t);
}

function boundsWords(from: string | null, to: string | null, t: Words): string {
  if (from !== null && to !== null) return t('filters:between', { from, to });
  return from === null ? t('filters:upTo', { to: to ?? '' }) : t('filters:since', { from });
}
