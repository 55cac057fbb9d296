import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { frLater } from '../../../i18n/fr-later.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { type ValueText, useValueText } from '../../../web/plan-store/value-text.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { personKind } from '../../people/schema.ts';
import type { Detail, Find, Statement } from '../rules.ts';

/** A kind whose records have words of their own in sentences. */
type ToldKind = keyof typeof frLater.history.kinds;

/** Stands for a name in a sentence that is then cut there. */
const MARK = '\u0001';
const LONGEST = 160;

/** « a créé l’action X », with the name opening the record. */
export function Sentence(props: { statement: Statement; find: Find; isMine: boolean; linked: boolean }) {
  const { statement, find } = props;
  const { verb, id, count } = statement;
  const { t, i18n } = useTranslation('history');
  const store = usePlanStore();
  const say = (what: string) => t(`${props.isMine ? 'yours' : 'verbs'}.${verb}`, { what });
  if (!i18n.exists(`history:kinds.${statement.kind}`)) return <>{say(t('something'))}</>;
  const kind = statement.kind as ToldKind;
  if (id === undefined) return <>{say(t(`kinds.${kind}.count`, { count }))}</>;
  const living = store.find(kind, id);
  const known = [living, find(kind, id)];
  // A value, a target and a tile are called after what they are about.
  const kpiNameOf = (kpiId: unknown) => (isText(kpiId) ? store.get(kpiKind, kpiId)?.name : undefined);
  const name =
    kind === 'planMember'
      ? known.map((member) => isText(member?.personId) && store.get(personKind, member.personId)?.name).find(isText)
      : known.map((record) => record?.title ?? record?.name ?? kpiNameOf(record?.kpiId)).find(isText);
  if (name === undefined) return <>{say(t(`kinds.${kind}.one`))}</>;
  const link =
    props.linked && living?.deletedAt === null
      ? recordLink(kind, id, store.actor.workspaceId, store.planId)
      : undefined;
  const [before, after] = say(t(`kinds.${kind}.named`, { name: MARK })).split(MARK);
  return (
    <>
      <span className="text-ink-2">{before}</span>
      {link ? (
        <Link
          {...link}
          className="rounded-xs font-medium underline decoration-line-2 underline-offset-4 hover:decoration-ink-3"
        >
          {name}
        </Link>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      <span className="text-ink-2">{after}</span>
    </>
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** « échéance 3 mars → 5 avril », a line for each field. */
export function Details({ details, format }: { details: readonly Detail[]; format: Format }) {
  const valueText = useValueText(format);
  if (details.length === 0) return null;
  return (
    <ul className="mt-0.5 flex flex-col gap-0.5">
      {details.map((detail) => (
        <li key={`${detail.kind} ${detail.field} ${detail.months?.[0] ?? ''}`} className="text-ink-2">
          {detail.quote === undefined ? (
            <Values detail={detail} valueText={valueText} format={format} />
          ) : (
            <span className="line-clamp-2 break-words">{detail.quote}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Values({ detail, valueText, format }: { detail: Detail; valueText: ValueText; format: Format }) {
  const { t } = useTranslation('history');
  const { kind, field, from, to, months = [] } = detail;
  const [month] = months;
  const when = month && months.length === 1 ? format.monthLong(month) : t('months', { count: months.length });
  return (
    <>
      <span className="text-ink-3">
        {valueText.fieldName(kind, field)}
        {month && ` (${when})`}{' '}
      </span>
      {from !== undefined && (
        <>
          <Value>{valueText.of(kind, field, from)}</Value>
          <ArrowRight aria-hidden="true" className="mx-1.5 inline size-3 text-ink-3" strokeWidth={1.75} />
          <span className="sr-only"> {t('becomes')} </span>
        </>
      )}
      <Value strong>{valueText.of(kind, field, to)}</Value>
    </>
  );
}

function Value({ children, strong }: { children: string; strong?: boolean }) {
  const { t } = useTranslation('history');
  if (children === '') return <span className="text-ink-3">{t('empty')}</span>;
  const text = children.length > LONGEST ? `${children.slice(0, LONGEST).trimEnd()}\u2026` : children;
  return <span className={strong ? 'break-words text-ink' : 'break-words'}>{text}</span>;
}
