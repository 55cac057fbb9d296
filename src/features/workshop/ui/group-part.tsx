import { useTranslation } from 'react-i18next';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { byTheme } from '../rules.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { Room } from './use-workshop.ts';

/** Proposals under their themes; whoever leads writes the theme of each. */
export function GroupPart({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t } = useTranslation('workshop');
  return (
    <div className="flex flex-col gap-6">
      {byTheme(room.proposals).map(({ theme, proposals }) => (
        <section key={theme} aria-label={theme || t('noTheme')}>
          <h2 className="mb-2 text-lg font-semibold">
            {theme || t('noTheme')} <span className="font-normal text-ink-2 tabular-nums">{proposals.length}</span>
          </h2>
          <div className="grid gap-3 @3xl:grid-cols-2 @6xl:grid-cols-3">
            {proposals.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal}>
                {room.leads && !isWall && (
                  <InlineText
                    label={t('themeOf', { title: proposal.title })}
                    value={proposal.theme}
                    placeholder={t('addTheme')}
                    maxLength={80}
                    className="px-1.5"
                    onCommit={(typed) => {
                      room.edit(proposal, { theme: typed.trim() });
                      return undefined;
                    }}
                  />
                )}
              </ProposalCard>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
