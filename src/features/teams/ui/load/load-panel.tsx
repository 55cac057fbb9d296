import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Month } from '../../../../kernel/calendar.ts';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import type { Person } from '../../../people/schema.ts';
import { fullnessOf, type LoadPart, minutesOf } from '../../../workload/rules.ts';
import { hoursText } from './load-figure.tsx';

interface LoadPanelProps {
  person: Person;
  month: Month;
  parts: readonly LoadPart[];
  /** In minutes; null when nobody knows. */
  capacity: number | null;
  format: Format;
  onClose: () => void;
}

/** The actions that fill a person's month, the largest first. */
export function LoadPanel({ person, month, parts, capacity, format, onClose }: LoadPanelProps) {
  const { t } = useTranslation('teams');
  const store = usePlanStore();
  const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
  const minutes = minutesOf(parts);
  const isOver = fullnessOf(minutes, capacity) === 'over';
  return (
    <SidePanel label={t('load.panel')} reference={format.monthLong(month)} onClose={onClose}>
      <h2 className="text-lg font-semibold">{person.name}</h2>
      <p className={isOver ? 'mt-1 font-medium text-bad' : 'mt-1 text-ink-2'}>
        {capacity === null
          ? t('load.hours', { hours: hoursText(minutes, format) })
          : t('load.ofLong', { hours: hoursText(minutes, format), capacity: hoursText(capacity, format) })}
        {isOver && ` ${t('load.overLong', { hours: hoursText(minutes - (capacity ?? 0), format) })}`}
      </p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {parts
          .toSorted((a, b) => b.minutes - a.minutes)
          .map((part) => (
            <li key={part.actionId} className="flex min-h-9 items-center gap-3 py-1">
              <Link
                to="/w/$workspaceId/plans/$planId/actions"
                params={params}
                search={{ action: part.actionId }}
                className="min-w-0 flex-1 touch-target hover:text-accent hover:underline"
              >
                {store.get(actionKind, part.actionId)?.title}
              </Link>
              <span className="shrink-0 text-ink-2 tabular-nums">
                {t('load.hours', { hours: hoursText(part.minutes, format) })}
              </span>
            </li>
          ))}
      </ul>
    </SidePanel>
  );
}
