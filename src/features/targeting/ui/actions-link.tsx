import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { FILTER_STATUSES } from '../../board/view/rules.ts';
import type { Target } from '../rules.ts';

/** Those that serve someone: all but the cancelled ones. */
const SERVING = FILTER_STATUSES.filter((status) => status !== 'cancelled').join();

interface ActionsLinkProps {
  /** Whom they serve; the actions that serve nobody when it is null. */
  target: Target | null;
  /** Only those of a channel, or of none. */
  channelId?: string;
  className?: string;
  children: ReactNode;
}

/** The way to the actions that serve a segment or persona, on the board. */
export function ActionsLink({ target, channelId, className, children }: ActionsLinkProps) {
  const { actor, planId } = usePlanStore();
  const whom = target === null ? { segment: 'none', persona: 'none' } : { [target.kind]: target.id };
  return (
    <Link
      to="/w/$workspaceId/plans/$planId/actions"
      params={{ workspaceId: actor.workspaceId, planId }}
      search={{ ...whom, ...(channelId !== undefined && { channel: channelId }), status: SERVING }}
      className={
        className ??
        'inline-flex touch-target items-center rounded-xs text-ink-2 underline-offset-2 tabular-nums hover:text-accent hover:underline'
      }
    >
      {children}
    </Link>
  );
}
