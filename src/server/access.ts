import type { WorkspaceId } from '../kernel/ids.ts';
import type { Actor, ApiScope } from '../records/actor.ts';

/** Someone signed in through the browser. */
export interface SessionIdentity {
  via: 'session';
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Someone trying the example without an account: no address, no password. */
  isAnonymous: boolean;
  locale: 'fr' | 'en';
  indicatorReminders: boolean;
}

/** A program holding one person's key to one workspace. */
export interface ApiKeyIdentity {
  via: 'apiKey';
  /** The key: what a live stream opened with it ends with. */
  sessionId: string;
  workspaceId: WorkspaceId;
  personId: string;
  scopes: readonly ApiScope[];
}

/** A verified session or API key: who is asking, before it is known what of. */
export type Identity = SessionIdentity | ApiKeyIdentity;

/** What has just ended: whoever still acts by it (a live stream, a remembered session) must stop. */
export type Revocation =
  | { kind: 'session'; id: string }
  /** Something about the account changed; its sessions go on. */
  | { kind: 'user'; id: string }
  | { kind: 'apiKey'; id: string }
  | { kind: 'membership'; workspaceId: string; personId: string }
  /** Roles changed, or who a plan is open to. */
  | { kind: 'roles'; workspaceId: string };

/** How requests are recognised. Given to the application, so that this is the only door. */
export interface Access {
  /** Null without a valid session or key. */
  identify(request: Request): Promise<Identity | null>;
  /** Who this identity is in a workspace; null when it is not one of theirs, or there is none. */
  resolveActor(identity: Identity, workspaceId: string): Promise<Actor | null>;
  /** Forgets what was remembered of the people of a workspace, because one of them changed. */
  invalidateActors(workspaceId: string): void;
}
