import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { byTheme } from '../rules.ts';
import type { WorkshopProposal } from '../schema.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { Room } from './use-workshop.ts';

/** One proposal before everyone, the same on every screen, then the next. */
export function DiscussPart({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t } = useTranslation('workshop');
  const inOrder = byTheme(room.proposals).flatMap(({ proposals }) => proposals);
  const current = inOrder.find(({ proposalTurn }) => proposalTurn === 'now');
  const next = inOrder.find(({ proposalTurn }) => proposalTurn === 'waiting');
  const done = inOrder.filter(({ proposalTurn }) => proposalTurn === 'done').length;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
      <p className="text-ink-2">{t('discussed', { count: done, total: inOrder.length })}</p>
      {current ? (
        <ProposalCard proposal={current} isLarge>
          <Said room={room} proposal={current} canWrite={room.leads && !isWall} />
        </ProposalCard>
      ) : (
        <p className="py-8 text-center text-lg text-ink-2">{next ? t('discussBegins') : t('allDiscussed')}</p>
      )}
      {room.leads && !isWall && (next || current) && (
        <div className="flex justify-end">
          <Button
            look="outline"
            size="lg"
            icon={ArrowRight}
            className="h-auto! min-h-9 max-w-full py-1.5 text-left whitespace-normal!"
            onClick={() => room.discuss(next)}
          >
            {next ? t('discussNext', { title: next.title }) : t('discussEnd')}
          </Button>
        </div>
      )}
      {room.leads && !isWall && (
        <ul aria-label={t('proposals')} className="flex flex-col">
          {inOrder.map((proposal) => (
            <li key={proposal.id} className="flex min-h-11 items-center gap-3 border-b border-line last:border-0">
              <span className="min-w-0 flex-1 py-2 break-words">{proposal.title}</span>
              <span className="text-sm text-ink-2">{t(`turns.${proposal.proposalTurn}`)}</span>
              <Button
                disabled={proposal.proposalTurn === 'now'}
                aria-label={t('discussThis', { title: proposal.title })}
                onClick={() => room.discuss(proposal)}
              >
                {t('show')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Said({ room, proposal, canWrite }: { room: Room; proposal: WorkshopProposal; canWrite: boolean }) {
  const { t } = useTranslation('workshop');
  if (!canWrite) return proposal.said === '' ? null : <p className="whitespace-pre-line">{proposal.said}</p>;
  return (
    <InlineText
      key={proposal.id}
      label={t('said')}
      value={proposal.said}
      placeholder={t('saidHint')}
      maxLength={4000}
      className="px-1.5"
      onCommit={(typed) => {
        room.edit(proposal, { said: typed.trim() });
        return undefined;
      }}
    />
  );
}
