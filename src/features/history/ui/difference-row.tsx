import { Link } from '@tanstack/react-router';
import { ArrowRight, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { titleOf } from '../../../records/record-title.ts';
import { Tag } from '../../../ui-kit/chip.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useValueText, type ValueText } from '../../../web/plan-store/value-text.ts';
import { recordLink } from '../../../web/record-link.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { type Difference, type DifferenceLine, linesOf } from '../comparison/rules.ts';

interface DifferenceRowProps {
  difference: Difference;
  format: Format;
  /** Gives it back what it was on the earlier side; undefined for who may not. */
  onRestore: ((difference: Difference) => void) | undefined;
}

/** A record that differs: what it is, then each field on both sides. */
export function DifferenceRow({ difference, format, onRestore }: DifferenceRowProps) {
  const { t } = useTranslation('versions');
  const { t: kinds } = useTranslation('kinds');
  const store = usePlanStore();
  const valueText = useValueText(format);
  const { kind, id, op, record } = difference;
  const living = store.find(kind, id);
  const name = titleOf(living ?? record) || titleOf(record) || aboutOf(valueText, kind, record);
  const kindName = kinds(kind as 'action');
  const link = living?.deletedAt === null ? recordLink(kind, id, store.actor.workspaceId, store.planId) : undefined;
  const lines = linesOf(difference);
  const authors = difference.authors.map((author) => store.get(personKind, author)?.name ?? t('system'));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 last:border-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {op !== 'updated' && <Tag tone={op === 'created' ? 'accent' : 'plain'}>{t(`ops.${op}`)}</Tag>}
          {link ? (
            <Link
              {...link}
              className="min-w-0 font-medium break-words underline decoration-line-2 underline-offset-4 hover:decoration-ink-3"
            >
              {name || kindName}
            </Link>
          ) : (
            <span className="min-w-0 font-medium break-words">{name || kindName}</span>
          )}
          <span className="text-sm text-ink-3">
            {name && `${kindName} · `}
            {format.list(authors)}
          </span>
        </p>
        {lines.length > 0 && (
          <ul className="mt-1 flex flex-col gap-0.5">
            {lines.map((line) => (
              <Line key={`${line.kind} ${line.field}`} line={line} valueText={valueText} format={format} />
            ))}
          </ul>
        )}
        {op === 'updated' && lines.length === 0 && <p className="mt-0.5 text-ink-2">{t('moved')}</p>}
      </div>
      {onRestore && (
        <IconButton
          icon={RotateCcw}
          label={t('restoreRecord', { name: name || kindName })}
          onClick={() => onRestore(difference)}
          data-print="hidden"
        />
      )}
    </li>
  );
}

/** What has no name of its own is called after what it is about. */
function aboutOf(valueText: ValueText, kind: string, record: { [field: string]: unknown }): string {
  const fields = ['kpiId', 'objectiveId', 'criterionId', 'internalId', 'segmentId', 'channelId'];
  const field = fields.find((each) => typeof record[each] === 'string');
  return field === undefined ? '' : valueText.of(kind, field, record[field]);
}

const LONGEST = 240;

function Line({ line, valueText, format }: { line: DifferenceLine; valueText: ValueText; format: Format }) {
  const { t } = useTranslation('versions');
  const { t: history } = useTranslation('history');
  const store = usePlanStore();
  const { kind, field, from, to, months } = line;
  const currency = store.get(planKind, store.planId)?.currency ?? 'EUR';
  const shown = (value: unknown) => {
    const text = valueText.of(kind, field, value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}\u2026` : text;
  };
  const [month] = months ?? [];
  const when =
    month && months?.length === 1 ? format.monthLong(month) : history('months', { count: months?.length ?? 0 });
  return (
    <li className="grid grid-cols-[minmax(0,12.5rem)_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 text-ink-2 max-md:block">
      <span className="min-w-0 text-ink-3">
        {valueText.fieldName(kind, field)}
        {months && ` (${when})`}
        <span className="md:hidden"> </span>
      </span>
      <Side text={shown(from)} empty={t('empty')} />
      <span className="sr-only"> {history('becomes')} </span>
      <span className="min-w-0 max-md:inline">
        <ArrowRight aria-hidden="true" className="mr-1.5 inline size-3 text-ink-3 max-md:ml-1.5" strokeWidth={1.75} />
        <Side text={shown(to)} empty={t('empty')} strong />
        {months && (
          <span className="ml-2 whitespace-nowrap tabular-nums text-ink-3">
            {signed(Number(to) - Number(from), (cents) => format.money(cents, currency))}
          </span>
        )}
      </span>
    </li>
  );
}

function Side({ text, empty, strong }: { text: string; empty: string; strong?: boolean }) {
  if (text === '') return <span className="text-ink-3">{empty}</span>;
  return <span className={strong ? 'break-words text-ink' : 'min-w-0 break-words'}>{text}</span>;
}

/** A difference with its sign. */
export function signed(cents: number, text: (cents: number) => string): string {
  return cents > 0 ? `+${text(cents)}` : text(cents);
}
