import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { MemberName } from '../../../web/member-name.tsx';
import { type Adhesion, adhesionsOf, numberedVersions } from '../../publication/rules.ts';
import type { Acknowledgement } from '../schema.ts';
import { MyAdhesion } from './my-adhesion.tsx';
import { publishedDay } from '../../../web/publication/published-day.ts';
import type { VersionReading } from './version-reading.ts';
import type { StrategyState } from './use-strategy.ts';
import { VersionList } from './version-list.tsx';

/** What was published, what is asked of the reader, who has answered and who has not. */
export function AdhesionPanel({ state, readVersionId, onRead }: VersionReading) {
  const { t, i18n } = useTranslation('strategy');
  const format = formatFor(i18n.language);
  const { versions, acknowledgements, members, canEdit } = state;
  if (numberedVersions(versions).length === 0) {
    return (
      <section aria-labelledby="adhesion-title">
        <h2 id="adhesion-title" className="font-semibold">
          {t('version.none')}
        </h2>
        <p className="mt-1 text-ink-2 text-pretty">{t(canEdit ? 'version.noneText' : 'version.noneReader')}</p>
      </section>
    );
  }
  const adhesions = adhesionsOf(
    versions,
    acknowledgements,
    members.map(({ id }) => id),
  );
  return (
    <div className="flex flex-col gap-6">
      <MyAdhesion state={state} readVersionId={readVersionId} onRead={onRead} format={format} />
      <Answers state={state} adhesions={adhesions} format={format} />
      <VersionList state={state} readVersionId={readVersionId} onRead={onRead} format={format} />
    </div>
  );
}

function Answers(props: { state: StrategyState; adhesions: readonly Adhesion<Acknowledgement>[]; format: Format }) {
  const { state, adhesions, format } = props;
  const { t } = useTranslation('strategy');
  const given = adhesions
    .flatMap(({ personId, given: word }) => (word ? [{ personId, ...word }] : []))
    .toSorted((a, b) => (a.acknowledgement.createdAt < b.acknowledgement.createdAt ? -1 : 1));
  const waiting = adhesions.filter((adhesion) => !adhesion.given);
  return (
    <section aria-labelledby="adhesion-title" data-guide="unacknowledged" tabIndex={-1} className="rounded-sm">
      <h2 id="adhesion-title" className="font-semibold">
        {t('adhesion.title')}
      </h2>
      <p className="mt-0.5 mb-2 text-ink-2">{t('adhesion.count', { count: given.length, total: adhesions.length })}</p>
      <ProgressBar ratio={adhesions.length === 0 ? 0 : given.length / adhesions.length} tone="ok" />
      <h3 className="mt-4 mb-1 text-sm font-medium text-ink-2">{t('adhesion.done')}</h3>
      {given.length === 0 ? (
        <p className="text-ink-2">{t('adhesion.nobody')}</p>
      ) : (
        <ul>
          {given.map(({ personId, acknowledgement, number }) => (
            <MemberLine key={personId} state={state} personId={personId}>
              <span className="block text-sm text-ink-2">
                {t('adhesion.onVersion', { day: publishedDay(acknowledgement.createdAt, format), number })}
              </span>
              {acknowledgement.remark && (
                <q className="mt-0.5 block whitespace-pre-line text-ink-2 italic before:content-none after:content-none">
                  {acknowledgement.remark}
                </q>
              )}
            </MemberLine>
          ))}
        </ul>
      )}
      <h3 className="mt-4 mb-1 text-sm font-medium text-ink-2">{t('adhesion.waiting')}</h3>
      {waiting.length === 0 ? (
        <p className="text-ink-2">{t('adhesion.everyone')}</p>
      ) : (
        <ul>
          {waiting.map(({ personId }) => (
            <MemberLine key={personId} state={state} personId={personId} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MemberLine(props: { state: StrategyState; personId: string; children?: ReactNode }) {
  const { state, personId, children } = props;
  const name = state.members.find(({ id }) => id === personId)?.name ?? '';
  return (
    <li className="flex gap-2.5 py-1.5 print:break-inside-avoid">
      <Avatar id={personId} name={name} decorative />
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <MemberName id={personId} name={name} />
        </span>
        {children}
      </span>
    </li>
  );
}
