import { Link } from '@tanstack/react-router';
import { Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { byResult, countOf, meanFeasibility } from '../rules.ts';
import type { WorkshopProposal } from '../schema.ts';
import { ProposedBy } from './proposal-card.tsx';
import type { Room } from './use-workshop.ts';

/** Proposals by what they got; whoever leads makes objectives of those that are accepted. */
export function ResultsPart({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t, i18n } = useTranslation('workshop');
  const format = formatFor(i18n.language);
  const { tally } = room.workshop;
  if (tally === null) return <p className="py-8 text-center text-ink-2">{t('counting')}</p>;
  const most = Math.max(1, ...Object.values(tally.counts).map(({ dots }) => dots));
  return (
    <div className="mx-auto w-full max-w-4xl">
      <p className="mb-3 text-ink-2">{t('voters', { count: tally.voters })}</p>
      <ol aria-label={t('phases.results')} className="flex flex-col">
        {byResult(room.proposals, tally).map((proposal) => {
          const count = countOf(tally, proposal.id);
          const mean = meanFeasibility(count);
          return (
            <li
              key={proposal.id}
              className="grid gap-x-6 gap-y-1.5 border-b border-line py-3 break-inside-avoid last:border-0 @2xl:grid-cols-[minmax(0,1fr)_216px_164px] @2xl:items-center"
            >
              <span className="min-w-0">
                <span className={cx('block font-semibold break-words', isWall && 'text-xl')}>{proposal.title}</span>
                <ProposedBy proposal={proposal} />
              </span>
              <span className="flex flex-col gap-1 text-sm tabular-nums">
                <span className="flex flex-wrap justify-between gap-x-2 whitespace-nowrap">
                  <span>{t('dotCount', { count: count.dots })}</span>
                  <span className="text-ink-2">
                    {mean === null ? t('noFeasibility') : t('feasible', { mean: format.number(mean, 1) })}
                  </span>
                </span>
                <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-surface-2">
                  <span
                    className="block h-full rounded-full bg-accent"
                    style={{ width: `${(100 * count.dots) / most}%` }}
                  />
                </span>
              </span>
              <Outcome
                room={room}
                proposal={proposal}
                canDecide={room.leads && !isWall && room.workshop.workshopPhase === 'results'}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Outcome(props: { room: Room; proposal: WorkshopProposal; canDecide: boolean }) {
  const { room, proposal, canDecide } = props;
  const { t } = useTranslation('workshop');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const objective = store.get(objectiveKind, proposal.objectiveId);
  if (objective?.deletedAt === null) {
    const link = recordLink('objective', objective.id, store.actor.workspaceId, store.planId);
    return (
      <Link
        {...link}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-xs text-accent hover:underline pointer-coarse:min-h-11"
      >
        <Target size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('becameObjective')}
      </Link>
    );
  }
  if (!canDecide) return <span className="text-ink-2">{t(`outcomes.${proposal.proposalOutcome}`)}</span>;
  const accept = () => {
    room.accept(proposal);
    showToast({
      text: t('accepted', { title: proposal.title }),
      action: { label: kit('undo'), run: () => void store.undo() },
    });
  };
  const isAside = proposal.proposalOutcome === 'set_aside';
  return (
    <span className="flex flex-wrap items-center gap-1.5" data-print="hidden">
      {room.canAccept && (
        <Button look="outline" aria-label={t('acceptOne', { title: proposal.title })} onClick={accept}>
          {t('accept')}
        </Button>
      )}
      <Button
        aria-pressed={isAside}
        onClick={() => room.edit(proposal, { proposalOutcome: isAside ? 'open' : 'set_aside' })}
      >
        {isAside ? t('takeBack') : t('setAside')}
      </Button>
    </span>
  );
}
