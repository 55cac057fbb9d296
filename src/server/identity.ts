import type { WorkspaceId } from '../kernel/ids.ts';
import type { ApiScope } from '../records/actor.ts';

/** Someone signed in through the browser. */
export interface SessionIdentity {
  via: 'session';
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Trying the example: no address, no password. */
  isAnonymous: boolean;
  locale: 'fr' | 'en';
}

/** A program holding one person's key to one workspace. */
export interface ApiKeyIdentity {
  via: 'apiKey';
  sessionId: null;
  userId: null;
  keyId: string;
  workspaceId: WorkspaceId;
  personId: string;
  scopes: readonly ApiScope[];
}

/** Who sends a request, before asking what they may do anywhere. */
export type Identity = SessionIdentity | ApiKeyIdentity;
