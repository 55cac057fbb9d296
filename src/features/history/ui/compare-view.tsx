import { GitCompareArrows, RotateCcw } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '../../../i18n/format.ts';
import { addDays, isDay } from '../../../kernel/calendar.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { FieldName } from '../../../ui-kit/field-name.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { registry } from '../../registry.ts';
import { type Part, PARTS } from '../../steps/schema.ts';
import { budgetDifference, countsOf, type Difference, differencesOf, type NetChange } from '../comparison/rules.ts';
import { DifferenceRow, signed } from './difference-row.tsx';
import { CHANGED, type HistorySearch } from './history-search.ts';
import { MomentPicker } from './moment-picker.tsx';
import { RestoreDialog, type RestoreScope } from './restore-dialog.tsx';
import { useComparison } from './use-comparison.ts';
import { useMoments } from './use-moments.ts';

const EVERYTHING = 'all';
const SYSTEM = 'system';
/** Shown of a group at first, and more with each press: thousands of lines are nobody's to read. */
const SHOWN = 50;

interface CompareViewProps {
  search: HistorySearch;
  onSearch: (search: HistorySearch) => void;
  mayRestore: boolean;
}

/** Two moments of the plan side by side: what was added, changed and removed, by step or by author. */
export function CompareView({ search, onSearch, mayRestore }: CompareViewProps) {
  const { t, i18n } = useTranslation('versions');
  const format = formatFor(i18n.language);
  const today = useToday();
  const { versions, nameOf } = useMoments(format);
  const lastWeek = addDays(today, -7);
  const from = search.from ?? versions.at(0)?.id ?? lastWeek;
  const { to } = search;
  // The version before the one that nothing tells from now.
  const before = versions[versions.findIndex(({ id }) => id === from) + 1];
  const { data, isError, refetch } = useComparison(from, to);
  const [restoring, setRestoring] = useState<RestoreScope>();
  // A link outlives the version that it names.
  const isGone = [from, to].some((one) => one !== undefined && !isDay(one) && !versions.some(({ id }) => id === one));
  const differences = useMemo(() => differencesOf(data?.changes ?? [], registry), [data]);
  const shown = differences.filter((each) => isShown(each, search));
  // Named the other way round, the earlier one is still the one at the left, and the one to go back to.
  const [earlier, later] = data?.isReversed && to !== undefined ? [to, from] : [from, to];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-[22px] py-3 max-md:px-4">
        <MomentPicker
          label={t('from')}
          value={from}
          day={lastWeek}
          onChange={(moment) => onSearch({ ...search, from: moment ?? today })}
          format={format}
        />
        <MomentPicker
          label={t('to')}
          value={to}
          day={addDays(today, -1)}
          onChange={(moment) => onSearch({ ...search, to: moment })}
          format={format}
        />
        <span className="flex-1" />
        {mayRestore && !isGone && (
          <Button look="outline" icon={RotateCcw} onClick={() => setRestoring({ of: 'plan' })} data-print="hidden">
            {t('restorePlan')}
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pb-8 max-md:px-4">
        {isGone && <EmptyState icon={GitCompareArrows} title={t('gone')} text={t('goneText')} />}
        {isError && !isGone && (
          <div className="max-w-3xl pt-4">
            <Banner tone="warn" action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
              {t('unreachable')}
            </Banner>
          </div>
        )}
        {!data && !isError && !isGone && <Skeleton lines={8} />}
        {data && !isGone && differences.length === 0 && (
          <EmptyState
            icon={GitCompareArrows}
            title={t('same')}
            text={t('sameText')}
            action={
              before && (
                <Button look="outline" onClick={() => onSearch({ ...search, from: before.id })}>
                  {t('since', { name: before.name })}
                </Button>
              )
            }
          />
        )}
        {data && !isGone && differences.length > 0 && (
          <div className="max-w-5xl">
            <Summary changes={data.changes} differences={differences} format={format} />
            <Filters search={search} onSearch={onSearch} differences={differences} />
            <p
              aria-hidden="true"
              className="sticky top-0 z-1 grid grid-cols-[minmax(0,12.5rem)_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 border-b border-line bg-surface py-2 pr-11 text-sm text-ink-3 max-md:hidden"
            >
              <span />
              <span className="truncate">{nameOf(earlier)}</span>
              <span className="truncate pl-[18px]">{nameOf(later)}</span>
            </p>
            {shown.length === 0 && <p className="pt-4 text-ink-2">{t('noneShown')}</p>}
            <Groups
              search={search}
              differences={shown}
              format={format}
              onRestore={mayRestore ? setRestoring : undefined}
            />
          </div>
        )}
      </div>
      {restoring && (
        <RestoreDialog
          moment={earlier}
          scope={restoring}
          open
          onOpenChange={(open) => {
            if (!open) setRestoring(undefined);
          }}
        />
      )}
    </div>
  );
}

function isShown({ op, part, authors }: Difference, { show, part: wanted, author }: HistorySearch): boolean {
  if (show !== undefined && op !== show) return false;
  if (wanted !== undefined && part !== wanted) return false;
  return author === undefined || authors.some((each) => (each ?? SYSTEM) === author);
}

interface SummaryProps {
  changes: readonly NetChange[];
  differences: readonly Difference[];
  format: Format;
}

function Summary({ changes, differences, format }: SummaryProps) {
  const { t } = useTranslation('versions');
  const store = usePlanStore();
  const counts = countsOf(differences);
  const currency = store.get(planKind, store.planId)?.currency ?? 'EUR';
  const money = (cents: number) => format.money(cents, currency);
  const { plannedCents, heldCents, envelopeCents } = useMemo(() => budgetDifference(changes), [changes]);
  const [planned, held] = [plannedCents[1] - plannedCents[0], heldCents[1] - heldCents[0]];
  const hasEnvelopes = envelopeCents.some((cents) => cents !== 0);
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 py-4">
      {CHANGED.map((op) => (
        <Figure key={op} label={t(`counts.${op}`)}>
          {format.number(counts[op])}
        </Figure>
      ))}
      <Figure label={t('planned')}>{signed(planned, money)}</Figure>
      <Figure label={t('held')}>{signed(held, money)}</Figure>
      {hasEnvelopes && <Figure label={t('envelopes')}>{signed(envelopeCents[1] - envelopeCents[0], money)}</Figure>}
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="text-lg font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

type FiltersProps = Pick<CompareViewProps, 'search' | 'onSearch'> & { differences: readonly Difference[] };

function Filters({ search, onSearch, differences }: FiltersProps) {
  const { t } = useTranslation('versions');
  const partName = usePartName();
  const authorName = useAuthorName();
  const parts = PARTS.filter((part) => differences.some((each) => each.part === part));
  const authors = [...new Set(differences.flatMap((each) => each.authors.map((author) => author ?? SYSTEM)))];
  return (
    <div className="flex flex-wrap items-center gap-2 pb-1" data-print="hidden">
      <SegmentedTabs
        label={t('by')}
        value={search.by ?? 'step'}
        onChange={(by) => onSearch({ ...search, by: by === 'author' ? by : undefined })}
        segments={[
          { id: 'step', label: t('byStep') },
          { id: 'author', label: t('byAuthor') },
        ]}
      />
      <Filter
        label={t('filterChange')}
        everything={t('everyChange')}
        options={CHANGED.map((op) => ({ id: op, label: t(`counts.${op}`) }))}
        value={search.show}
        onChange={(id) => onSearch({ ...search, show: CHANGED.find((op) => op === id) })}
      />
      <Filter
        label={t('filterPart')}
        everything={t('everyPart')}
        options={parts.map((part) => ({ id: part, label: partName(part) }))}
        value={search.part}
        onChange={(id) => onSearch({ ...search, part: PARTS.find((part) => part === id) })}
      />
      <Filter
        label={t('filterAuthor')}
        everything={t('everyAuthor')}
        options={authors.map((author) => ({ id: author, label: authorName(author) }))}
        value={search.author}
        onChange={(author) => onSearch({ ...search, author })}
      />
    </div>
  );
}

interface FilterProps {
  label: string;
  everything: string;
  options: readonly { id: string; label: string }[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

function Filter({ label, everything, options, value, onChange }: FilterProps) {
  return (
    <Picker
      label={label}
      options={[{ id: EVERYTHING, label: everything }, ...options]}
      value={value ?? EVERYTHING}
      onChange={(id) => onChange(id === EVERYTHING ? undefined : id)}
      trigger={
        <Button look="outline">
          <FieldName>{label}</FieldName>
          {options.find(({ id }) => id === value)?.label ?? everything}
        </Button>
      }
    />
  );
}

interface GroupsProps {
  search: HistorySearch;
  differences: readonly Difference[];
  format: Format;
  onRestore: ((scope: RestoreScope) => void) | undefined;
}

function Groups({ search, differences, format, onRestore }: GroupsProps) {
  const partName = usePartName();
  const authorName = useAuthorName();
  if (search.by === 'author') {
    const authors = Map.groupBy(differences, (each) => each.authors.at(-1) ?? SYSTEM);
    return [...authors].map(([author, of]) => (
      <Group key={author} title={authorName(author)} differences={of} format={format} onRestore={onRestore} />
    ));
  }
  const parts = Map.groupBy(differences, ({ part }) => part);
  return [...parts].map(([part, of]) => (
    <Group key={part} title={partName(part)} part={part} differences={of} format={format} onRestore={onRestore} />
  ));
}

interface GroupProps {
  title: string;
  part?: Part;
  differences: readonly Difference[];
  format: Format;
  onRestore: ((scope: RestoreScope) => void) | undefined;
}

function Group({ title, part, differences, format, onRestore }: GroupProps) {
  const { t } = useTranslation('versions');
  const [shown, setShown] = useState(SHOWN);
  const left = differences.length - shown;
  return (
    <section aria-label={title}>
      <div className="flex items-center gap-2 pt-5 pb-1">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-ink-3 tabular-nums">{format.number(differences.length)}</span>
        <span className="flex-1" />
        {part && onRestore && (
          <Button
            icon={RotateCcw}
            onClick={() => onRestore({ of: 'part', part })}
            aria-label={t('restorePart', { part: title })}
            data-print="hidden"
          >
            {t('restoreThis')}
          </Button>
        )}
      </div>
      <ul>
        {differences.slice(0, shown).map((difference) => (
          <DifferenceRow
            key={`${difference.kind} ${difference.id}`}
            difference={difference}
            format={format}
            onRestore={onRestore && (({ kind, id }) => onRestore({ of: 'record', kind, id }))}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button look="outline" className="mt-2" onClick={() => setShown(shown + 4 * SHOWN)}>
          {t('more', { count: left })}
        </Button>
      )}
    </section>
  );
}

function usePartName(): (part: Part) => string {
  const { t } = useTranslation('versions');
  const { t: shell } = useTranslation('shell');
  return (part) => (part === 'plan' ? t('thePlan') : shell(`steps.${part}`));
}

function useAuthorName(): (author: string) => string {
  const { t } = useTranslation('versions');
  const store = usePlanStore();
  return (author) => store.get(personKind, author)?.name ?? t('system');
}
