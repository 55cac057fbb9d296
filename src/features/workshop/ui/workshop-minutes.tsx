import { Copy, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import { type Minutes, minutesText } from '../minutes/rules.ts';
import { byResult, countOf, meanFeasibility } from '../rules.ts';
import { ResultsPart } from './results-part.tsx';
import type { Room } from './use-workshop.ts';

/** What is left of a workshop: to read, to print, to copy. */
export function WorkshopMinutes({ room }: { room: Room }) {
  const { t } = useTranslation('workshop');
  const minutes = useMinutes(room);
  const { workshop } = room;
  const copy = () => {
    void navigator.clipboard.writeText(minutesText(minutes)).then(() => showToast({ text: t('minutes.copied') }));
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
      <div className="mx-auto flex max-w-4xl flex-col gap-5 px-8 py-6 max-md:px-4 print:p-0">
        <div className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-72">
            <h2 className="text-2xl font-semibold text-balance">{minutes.title}</h2>
            {minutes.facts.map((fact) => (
              <p key={fact} className="text-ink-2 text-pretty">
                {fact}
              </p>
            ))}
          </div>
          <div className="flex gap-2" data-print="hidden">
            <Button look="outline" icon={Copy} onClick={copy}>
              {t('minutes.copy')}
            </Button>
            <Button look="outline" icon={Printer} onClick={() => window.print()}>
              {t('minutes.print')}
            </Button>
          </div>
        </div>
        <section aria-label={t('minutes.conclusion')} className="rounded-lg bg-surface-2 p-4">
          <h3 className="font-semibold">{t('minutes.conclusion')}</h3>
          <InlineText
            label={t('minutes.conclusion')}
            value={workshop.conclusion}
            placeholder={room.leads ? t('minutes.conclusionHint') : '–'}
            disabled={!room.leads}
            multiline
            maxLength={4000}
            onCommit={(typed) => {
              room.change({ conclusion: typed.trim() });
              return undefined;
            }}
          />
        </section>
        <ResultsPart room={room} isWall={false} />
        <Remarks minutes={minutes} />
      </div>
    </div>
  );
}

function Remarks({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('workshop');
  const told = minutes.results.filter(({ said, detail }) => said !== '' || detail !== '');
  if (told.length === 0) return null;
  return (
    <section aria-label={t('minutes.said')}>
      <h3 className="mb-1 font-semibold">{t('minutes.said')}</h3>
      <dl className="flex flex-col gap-2">
        {told.map(({ title, detail, said }) => (
          <div key={title}>
            <dt className="font-medium break-words">{title}</dt>
            {[detail, said].map(
              (text) =>
                text !== '' && (
                  <dd key={text} className="text-ink-2 text-pretty">
                    {text}
                  </dd>
                ),
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function useMinutes({ workshop, proposals, participants }: Room): Minutes {
  const { t, i18n } = useTranslation('workshop');
  const store = usePlanStore();
  const format = formatFor(i18n.language);
  const nameOf = (id: string | null) => store.get(personKind, id)?.name ?? '';
  const names = participants.map(({ personId }) => nameOf(personId)).filter(Boolean);
  return {
    title: workshop.title,
    facts: [
      workshop.heldOn === null ? '' : format.dayLong(workshop.heldOn),
      t('ledBy', { name: nameOf(workshop.facilitatorId) }),
      names.length === 0 ? '' : t('minutes.with', { names: format.list(names) }),
    ].filter(Boolean),
    results: byResult(proposals, workshop.tally).map((proposal) => {
      const count = countOf(workshop.tally, proposal.id);
      const mean = meanFeasibility(count);
      const feasible = mean === null ? '' : t('feasible', { mean: format.number(mean, 1) });
      return {
        title: proposal.title,
        by: proposal.anonymous ? t('anonymous.author') : nameOf(proposal.createdBy),
        figures: [t('dotCount', { count: count.dots }), feasible].filter(Boolean).join(', '),
        outcome: t(`outcomes.${proposal.proposalOutcome}`),
        detail: proposal.detail,
        said: proposal.said,
      };
    }),
    conclusion: { heading: t('minutes.conclusion'), text: workshop.conclusion },
  };
}
