import type { Actor } from '../records/actor.ts';
import type { Identity } from './access.ts';

/** What is known around a request: by all, and under /api/v1/workspaces/{workspaceId} who is asking. */
export interface ApiEnvironment {
  Variables: {
    actor: Actor;
    identity: Identity;
    requestId: string;
    /** The answer already has all its headers. */
    isDressed: boolean;
  };
}
