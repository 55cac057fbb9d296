import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { branchOf } from '../../objectives/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';

/** The way to the board, filtered on an objective and those under it. */
export function ActionsLink(props: {
  objectiveId: string;
  label?: string;
  className?: string;
  tabIndex?: number;
  children: ReactNode;
}) {
  const { actor, planId } = usePlanStore();
  const goal = branchOf(useRecords(objectiveKind), props.objectiveId).join(',');
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
