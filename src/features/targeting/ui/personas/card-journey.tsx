import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../../i18n/format.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { journeyOf } from '../../../targets/rules.ts';
import { journeyStepKind, type Persona } from '../../../targets/schema.ts';
import { useChannelNames } from '../use-coverage.ts';
import { useEdits } from '../use-edits.ts';

/** How a persona comes to buy, from left to right: where, what they wonder, what we answer. It is written in its own part. */
export function CardJourney({ persona }: { persona: Persona }) {
  const { t, i18n } = useTranslation('targets');
  const format = formatFor(i18n.language);
  const { actor, planId } = usePlanStore();
  const { canCreate } = useEdits(journeyStepKind);
  const steps = journeyOf(useRecords(journeyStepKind), persona.id);
  const channels = useChannelNames();
  const isEmpty = steps.length === 0;
  if (isEmpty && !canCreate) return null;
  return (
    <section
      aria-label={t('part.journeys')}
      data-print={isEmpty ? 'hidden' : undefined}
      className="mt-4 border-t border-line pt-3 print:mt-2 print:break-inside-avoid print:pt-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="text-sm font-semibold text-ink">{t('personas.journey')}</h3>
        <Link
          to="/w/$workspaceId/plans/$planId/targets"
          params={{ workspaceId: actor.workspaceId, planId }}
          search={{ part: 'journeys', persona: persona.id }}
          data-print="hidden"
          className="inline-flex touch-target items-center rounded-xs text-sm text-accent underline-offset-2 hover:underline"
        >
          {t(isEmpty ? 'personas.writeJourney' : 'personas.openJourney')}
        </Link>
      </div>
      {!isEmpty && (
        <ol className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(124px,1fr))] gap-x-3 gap-y-4 print:gap-y-2">
          {steps.map(({ id, title, channelIds, question, answer }, index) => (
            <li
              key={id}
              className="flex min-w-0 flex-col gap-1 border-t-2 break-words border-line-2 pt-1.5 print:gap-0.5 print:pt-1"
            >
              <p className="font-medium">
                <span className="text-ink-3 tabular-nums">{index + 1}.</span> {title}
              </p>
              {channelIds.length > 0 && (
                <p className="text-sm text-ink-3 print:leading-[14px]">
                  {format.list(channelIds.flatMap((each) => channels.get(each) ?? []))}
                </p>
              )}
              {question && <p className="whitespace-pre-line">{question}</p>}
              {answer && <p className="whitespace-pre-line text-ink-2">{answer}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
