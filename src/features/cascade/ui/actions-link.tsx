import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { branchOf } from '../../objectives/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';

/** What the board calls actions that serve no objective. */
const NO_OBJECTIVE = 'none';

/** The way to the board, filtered on an objective and those under it; null for the actions that serve none. */
export function ActionsLink(props: {
  objectiveId: string | null;
  label?: string;
  className?: string;
  tabIndex?: number;
  children: ReactNode;
}) {
  const { actor, planId } = usePlanStore();
  const objectives = useRecords(objectiveKind);
  const { objectiveId } = props;
  const goal = objectiveId === null ? NO_OBJECTIVE : branchOf(objectives, objectiveId).join(',');
  return (
    <Link
      to="/w/$workspaceId/plans/$planId/actions"
      params={{ workspaceId: actor.workspaceId, planId }}
      search={{ goal }}
      aria-label={props.label}
      tabIndex={props.tabIndex}
      className={
        props.className ?? 'rounded-xs text-ink-2 underline-offset-2 tabular-nums hover:text-accent hover:underline'
      }
    >
      {props.children}
    </Link>
  );
}
