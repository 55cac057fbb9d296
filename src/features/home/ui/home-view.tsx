import { Link, type LinkProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { isLate } from '../../actions/rules.ts';
import { actionKind } from '../../actions/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { byPressure, soonOfOthers } from '../rules.ts';
import { BudgetLine } from './budget-line.tsx';
import { DueIndicators } from './due-indicators.tsx';
import { LateActions } from './late-actions.tsx';
import { ActionLine } from './action-line.tsx';
import { Block } from './block.tsx';
import { Mentions } from './mentions.tsx';
import { ActionSection, MyActions } from './my-actions.tsx';
import { StrategyAsked } from './strategy-asked.tsx';
import { ToAccept } from './to-accept.tsx';
import { ToPrepare } from './to-prepare.tsx';

export interface HomeViewProps {
  openActionId: string | undefined;
  onOpen: (actionId: string) => void;
  /** Where a plan begins that nothing is in yet. */
  beginning: ReactNode;
  /** What changed lately, in words. */
  recent: ReactNode;
}

/** What is expected of me, what is late, what changed, where the money stands. */
export function HomeView({ openActionId, onOpen, beginning, recent }: HomeViewProps) {
  const { t, i18n } = useTranslation('home');
  const format = formatFor(i18n.language);
  const store = usePlanStore();
  const { actor, planId } = store;
  const today = useToday();
  const actions = useRecords(actionKind);
  const people = useRecords(personKind);
  const isBlank = useRecords(objectiveKind).length + actions.length === 0;
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const late = actions.filter((action) => isLate(action, today)).toSorted(byPressure);
  const soon = soonOfOthers(actions, actor.personId, today);
  const params = { workspaceId: actor.workspaceId, planId };
  const board: LinkProps = { to: '/w/$workspaceId/plans/$planId/actions', params };
  const way = (
    <Link {...board} className={cx(BUTTON_SHAPE, BUTTON_LOOKS.primary, 'h-[30px] px-2.5')}>
      {t('empty.toBoard')}
    </Link>
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto @4xl:flex">
      <div className="min-w-0 flex-1 @4xl:overflow-y-auto">
        <StrategyAsked format={format} />
        <DueIndicators />
        {isBlank && store.allowsCreating(objectiveKind) ? (
          <EmptyState icon={Compass} title={t('begin.title')} text={t('begin.text')} action={beginning} />
        ) : (
          <MyActions
            actions={actions.filter(({ ownerId }) => ownerId === actor.personId)}
            today={today}
            format={format}
            openActionId={openActionId}
            onOpen={onOpen}
            way={way}
          />
        )}
        {soon.length > 0 && (
          <ActionSection title={t('colleagues')} count={format.number(soon.length)}>
            {soon.map((action) => (
              <ActionLine
                key={action.id}
                action={action}
                today={today}
                format={format}
                isOpen={action.id === openActionId}
                owner={people.find(({ id }) => id === action.ownerId)}
                onOpen={onOpen}
              />
            ))}
          </ActionSection>
        )}
      </div>
      <div className="flex shrink-0 flex-col gap-6 px-5 py-5 max-md:px-4 @4xl:w-[360px] @4xl:overflow-y-auto @4xl:border-l @4xl:border-line">
        <ToAccept />
        <ToPrepare format={format} />
        <Mentions onOpen={onOpen} format={format} />
        <Block title={t('late.title')} count={late.length}>
          <LateActions
            actions={late}
            people={people}
            today={today}
            onOpen={onOpen}
            all={
              <Link
                {...board}
                search={{ status: 'late' }}
                className="rounded-sm text-accent underline-offset-2 hover:underline"
              >
                {t('late.all')}
              </Link>
            }
          />
        </Block>
        {plan && (
          <Block title={t('budget.title')}>
            <BudgetLine plan={plan} format={format} />
          </Block>
        )}
        <Block title={t('recent.title')}>{recent}</Block>
      </div>
    </div>
  );
}
