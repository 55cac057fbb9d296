import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { byTheme } from '../rules.ts';
import { type WorkshopProposal, workshopVoteKind } from '../schema.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { Room } from './use-workshop.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

/** One proposal at a time, and what one thinks of it; nobody sees it but oneself. */
export function VotePart({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t } = useTranslation('workshop');
  const inOrder = byTheme(room.proposals).flatMap(({ proposals }) => proposals);
  const [index, setIndex] = useState(0);
  const shown = inOrder[Math.min(index, inOrder.length - 1)];
  if (isWall || !room.mine || !shown) return <VoteProgress room={room} />;
  const at = inOrder.indexOf(shown);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4">
      <RefusedVotes />
      <div className="flex items-center justify-between gap-2">
        <IconButton
          icon={ChevronLeft}
          label={t('vote.before')}
          disabled={at === 0}
          onClick={() => setIndex(at - 1)}
          className="size-11"
        />
        <p className="text-center text-ink-2 tabular-nums" aria-live="polite">
          {t('vote.place', { place: at + 1, total: inOrder.length })}
          <span className="block font-semibold text-ink">{t('vote.left', { count: room.dotsLeft })}</span>
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('vote.after')}
          disabled={at === inOrder.length - 1}
          onClick={() => setIndex(at + 1)}
          className="size-11"
        />
      </div>
      <ProposalCard key={shown.id} proposal={shown}>
        <Ballot room={room} proposal={shown} />
      </ProposalCard>
      {at === inOrder.length - 1 && (
        <Button
          look={room.mine.readyFor === 'vote' ? 'outline' : 'primary'}
          size="lg"
          className="h-11"
          onClick={() => room.setReady(room.mine?.readyFor !== 'vote')}
        >
          {room.mine.readyFor === 'vote' ? t('vote.again') : t('vote.done')}
        </Button>
      )}
      <p className="text-sm text-ink-2 text-pretty">{t('vote.secret')}</p>
      <VoteProgress room={room} />
    </div>
  );
}

function Ballot({ room, proposal }: { room: Room; proposal: WorkshopProposal }) {
  const { t } = useTranslation('workshop');
  const vote = room.votes.get(proposal.id);
  const feasibility = vote?.feasibility ?? null;
  const dots = vote?.dots ?? 0;
  return (
    <div className="mt-2 flex flex-col gap-4">
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('vote.feasibility')}</legend>
        <div className="grid grid-cols-5 gap-1.5">
          {MARKS.map((mark) => (
            <button
              key={mark}
              type="button"
              aria-pressed={feasibility === mark}
              aria-label={t(`vote.mark${mark}`)}
              onClick={() => room.vote(proposal, { feasibility: feasibility === mark ? null : mark })}
              className={cx(
                'h-11 rounded-md border text-lg font-semibold tabular-nums',
                feasibility === mark
                  ? 'border-accent bg-accent text-on-accent'
                  : 'border-line-2 bg-surface text-ink hover:bg-hover',
              )}
            >
              {mark}
            </button>
          ))}
        </div>
        <p aria-hidden="true" className="mt-1 flex justify-between text-sm text-ink-2">
          <span>{t('vote.hard')}</span>
          <span>{t('vote.easy')}</span>
        </p>
      </fieldset>
      <fieldset className="flex items-center justify-between gap-3" aria-label={t('vote.dots')}>
        <span className="font-medium">{t('vote.dots')}</span>
        <span className="flex items-center gap-2">
          <IconButton
            icon={Minus}
            look="outline"
            label={t('vote.less')}
            disabled={dots === 0}
            onClick={() => room.vote(proposal, { dots: dots - 1 })}
            className="size-11"
          />
          <output className="w-8 text-center text-2xl font-semibold tabular-nums">{dots}</output>
          <IconButton
            icon={Plus}
            look="outline"
            label={t('vote.more')}
            disabled={room.dotsLeft <= 0}
            onClick={() => room.vote(proposal, { dots: dots + 1 })}
            className="size-11"
          />
        </span>
      </fieldset>
    </div>
  );
}

/** Votes that the server did not take: dots spent elsewhere meanwhile, or a vote that came too late. */
function RefusedVotes() {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const refused = useStoreValue((current) => current.status.refused).filter(({ change }) =>
    change.operations.some(({ kind }) => kind === workshopVoteKind.kind),
  );
  if (refused.length === 0) return null;
  return (
    <Banner
      tone="bad"
      action={
        <Button look="outline" onClick={() => refused.forEach(({ change }) => store.dismiss(change.id))}>
          {t('vote.understood')}
        </Button>
      }
    >
      {t('vote.refused')}
    </Banner>
  );
}

/** How many are done; never what they chose. */
export function VoteProgress({ room }: { room: Room }) {
  const { t } = useTranslation('workshop');
  const done = room.participants.filter(({ readyFor }) => readyFor === 'vote').length;
  return (
    <div className="flex flex-col items-center gap-1 py-4" aria-live="polite">
      <p className="text-2xl font-semibold tabular-nums">
        {t('vote.progress', { done, count: room.participants.length })}
      </p>
      <p className="text-ink-2">{t('vote.hidden')}</p>
    </div>
  );
}
