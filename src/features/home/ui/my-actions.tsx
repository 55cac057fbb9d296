import { CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Day } from '../../../kernel/calendar.ts';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import type { Action } from '../../actions/schema.ts';
import { groupByWeek } from '../rules.ts';
import { ActionLine } from './action-line.tsx';

export interface MyActionsProps {
  actions: readonly Action[];
  today: Day;
  format: Format;
  openActionId: string | undefined;
  onOpen: (actionId: string) => void;
  /** Where to find some when there are none. */
  way: ReactNode;
}

/** What is expected of me, week by week. */
export function MyActions({ actions, today, format, openActionId, onOpen, way }: MyActionsProps) {
  const { t } = useTranslation('home');
  const groups = groupByWeek(actions, today);
  if (groups.length === 0) {
    const isNew = actions.length === 0;
    return (
      <EmptyState
        icon={CircleCheckBig}
        title={isNew ? t('empty.title') : t('empty.allDone')}
        text={isNew ? t('empty.text') : t('empty.allDoneText')}
        action={way}
      />
    );
  }
  return groups.map(({ week, actions: mine }) => (
    <ActionSection key={week} title={t(`weeks.${week}`)} count={format.number(mine.length)} urgent={week === 'late'}>
      {mine.map((action) => (
        <ActionLine
          key={action.id}
          action={action}
          today={today}
          format={format}
          isOpen={action.id === openActionId}
          onOpen={onOpen}
        />
      ))}
    </ActionSection>
  ));
}

/** Actions under what they have in common. */
export function ActionSection(props: { title: string; count: string; urgent?: boolean; children: ReactNode }) {
  return (
    <section aria-label={props.title}>
      <h2 className="flex h-10 items-center gap-2 border-b border-line bg-surface-2 pl-[22px] font-semibold tracking-[-0.01em] max-md:pl-4">
        <span className={props.urgent ? 'text-bad' : undefined}>{props.title}</span>
        <span className="font-normal text-ink-3">{props.count}</span>
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}
