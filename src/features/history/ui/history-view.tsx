import { History } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '../../../i18n/format.ts';
import { addDays, type Day, dayAt } from '../../../kernel/calendar.ts';
import type { CommittedChange } from '../../../records/change.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { FieldName } from '../../../ui-kit/field-name.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE, useToday } from '../../../web/today.ts';
import { personKind } from '../../people/schema.ts';
import { type Find, recordsIn, type Statement, tellChange } from '../rules.ts';
import { ChangeEntry } from './change-entry.tsx';
import { useFind } from './use-find.ts';
import { useHistory } from './use-history.ts';

/** Enough to fill a screen: with fewer, a filter looks further back by itself. */
const SCREENFUL = 15;
const EVERYONE = 'everyone';

interface Told {
  change: CommittedChange;
  statements: Statement[];
}

/** Every change of the plan, newest first: who, when, what, and the way back. */
export function HistoryView() {
  const { t, i18n } = useTranslation('history');
  const format = formatFor(i18n.language);
  const { changes, hasNextPage, isFetching, isError, fetchNextPage, refetch } = useHistory();
  const [personId, setPersonId] = useState<string | null>(null);
  const [shown, setShown] = useState<'all' | 'deletions'>('all');
  const find = useFind(useMemo(() => recordsIn(changes), [changes]));
  const told = changes
    .filter((change) => personId === null || change.actorId === personId)
    .map((change): Told => ({ change, statements: tellChange(change, find) }))
    .filter(({ statements }) => statements.length > 0)
    .filter(({ statements }) => shown === 'all' || statements.some(({ verb }) => verb === 'deleted'));
  const looksFurther = told.length < SCREENFUL && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (looksFurther) void fetchNextPage();
  }, [looksFurther, fetchNextPage]);
  const segments = [
    { id: 'all' as const, label: t('all') },
    { id: 'deletions' as const, label: t('deletions') },
  ];

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        data-print="hidden"
        className="flex flex-wrap items-center gap-2 border-b border-line px-[22px] py-3 max-md:px-4"
      >
        <SegmentedTabs label={t('show')} value={shown} onChange={setShown} segments={segments} />
        <PersonFilter value={personId} onChange={setPersonId} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pb-8 max-md:px-4">
        {isError && (
          <div className="max-w-3xl pt-4">
            <Banner tone="warn" action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
              {t('unreachable')}
            </Banner>
          </div>
        )}
        {daysOf(told).map(({ day, entries }) => (
          <DaySection key={entries[0]?.change.id} day={day} entries={entries} find={find} format={format} />
        ))}
        {told.length === 0 && !isFetching && !isError && (
          <EmptyState icon={History} title={t('none')} text={t(shown === 'all' ? 'noneText' : 'noDeletions')} />
        )}
        {isFetching && told.length < SCREENFUL && (
          <div className="max-w-3xl pt-6">
            <Skeleton lines={6} />
          </div>
        )}
        {hasNextPage && told.length >= SCREENFUL && (
          <Button look="outline" busy={isFetching} onClick={() => void fetchNextPage()} className="mt-4">
            {t('more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function PersonFilter({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t, i18n } = useTranslation('history');
  const people = useRecords(personKind).toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const everyone = { id: EVERYONE, label: t('everyone') };
  return (
    <Picker
      label={t('person')}
      options={[everyone, ...people.map(({ id, name }) => ({ id, label: name }))]}
      value={value ?? EVERYONE}
      searchable
      onChange={(id) => onChange(id === EVERYONE ? null : id)}
      trigger={
        <Button look="outline">
          <FieldName>{t('person')}</FieldName>
          {people.find(({ id }) => id === value)?.name ?? t('everyone')}
        </Button>
      }
    />
  );
}

interface DaySectionProps {
  day: Day;
  entries: readonly Told[];
  find: Find;
  format: Format;
}

function DaySection({ day, entries, find, format }: DaySectionProps) {
  const { t } = useTranslation('history');
  const today = useToday();
  const date = `${format.weekday(day)} ${format.dayLong(day)}`;
  const name = day === today ? t('today') : day === addDays(today, -1) ? t('yesterday') : date;
  return (
    <section className="max-w-4xl">
      <h2 className="pt-5 pb-1 text-sm text-ink-2 first-letter:uppercase">{name}</h2>
      <ol>
        {entries.map(({ change, statements }) => (
          <ChangeEntry key={change.id} change={change} statements={statements} find={find} format={format} linked />
        ))}
      </ol>
    </section>
  );
}

function daysOf(told: readonly Told[]): { day: Day; entries: Told[] }[] {
  const days: { day: Day; entries: Told[] }[] = [];
  for (const entry of told) {
    const day = dayAt(Date.parse(entry.change.at), TIME_ZONE);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
