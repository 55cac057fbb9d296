import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ChevronDown } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { type CardStep, cardStep } from '../../../web/card-keys.ts';
import { besideGroup, NEW_GROUP, themeGroup } from '../grouping/rules.ts';
import type { WorkshopProposal } from '../schema.ts';
import { ProposalCard } from './proposal-card.tsx';
import { type Register, useDropPlace } from './theme-box.tsx';

interface GroupCardProps {
  proposal: WorkshopProposal;
  /** Its place in its theme. */
  index: number;
  themes: readonly string[];
  lineAbove: boolean;
  /** Another is held over it, to make a theme of both. */
  isUnder: boolean;
  isDragged: boolean;
  isTabStop: boolean;
  hintId: string;
  /** Undefined for those who only look. */
  register: Register | undefined;
  onFocus: () => void;
  onStep: (step: CardStep) => void;
  onPick: (groupId: string) => void;
}

/** A proposal to be put under a theme: carried there, moved with the arrows, or from the list of themes. */
export function GroupCard(props: GroupCardProps) {
  const { proposal, register } = props;
  const { t } = useTranslation('workshop');
  const { ref, ...place } = useDropPlace<HTMLLIElement>(
    besideGroup(proposal.id),
    proposal.theme === '' ? register : undefined,
  );
  const canDrag = register !== undefined;
  useEffect(() => {
    const element = ref.current;
    if (!element || !canDrag) return undefined;
    return draggable({ element, getInitialData: () => ({ cardId: proposal.id }) });
  }, [ref, proposal.id, canDrag]);
  const themes = props.themes.filter((theme) => theme !== '');
  return (
    <li {...place} ref={ref} data-index={props.index} className={cx('relative', props.isDragged && 'opacity-40')}>
      {props.lineAbove && (
        <span aria-hidden="true" className="absolute inset-x-0 -top-[5px] h-0.5 rounded-full bg-accent" />
      )}
      <ProposalCard
        proposal={proposal}
        className={cx(canDrag && 'cursor-grab', props.isUnder && 'border-accent! bg-accent-soft!')}
      >
        {canDrag && (
          <div className="-mb-1.5 -ml-2.5 flex">
            <Picker
              label={t('themeOf', { title: proposal.title })}
              value={themeGroup(proposal.theme)}
              options={[
                ...themes.map((theme) => ({ id: themeGroup(theme), label: theme })),
                { id: NEW_GROUP, label: t('newTheme') },
                { id: themeGroup(''), label: t('noTheme'), className: 'text-ink-3' },
              ]}
              onChange={props.onPick}
              trigger={
                <Button
                  data-card={proposal.id}
                  tabIndex={props.isTabStop ? 0 : -1}
                  aria-label={`${t('themeOf', { title: proposal.title })}, ${proposal.theme || t('noTheme')}`}
                  aria-describedby={props.hintId}
                  onFocus={props.onFocus}
                  onKeyDown={(event) => {
                    const step = cardStep(event);
                    if (!step) return;
                    event.preventDefault();
                    props.onStep(step);
                  }}
                  className="max-w-full min-w-0"
                >
                  <span className="truncate">{t('grouping.change')}</span>
                  <ChevronDown className="size-3.5 shrink-0" aria-hidden="true" />
                </Button>
              }
            />
          </div>
        )}
      </ProposalCard>
    </li>
  );
}
