import type { Actor } from '../records/actor.ts';

/** A verified session or API key: who is asking, before it is known what of. */
export interface Identity {
  userId: string;
  email: string;
  emailVerified: boolean;
  /** Someone trying the example without an account. */
  isAnonymous: boolean;
  /** The session, or the API key. */
  sessionId: string;
}

/** How requests are recognised. Given to the application, so that this is the only door. */
export interface Access {
  /** Null without a valid session or key. */
  identify(request: Request): Promise<Identity | null>;
  /** Who this identity is in a workspace; null when it is not one of theirs, or there is none. */
  resolveActor(identity: Identity, workspaceId: string): Promise<Actor | null>;
  /** Forgets what was remembered of the people of a workspace, because one of them changed. */
  invalidateActors(workspaceId: string): void;
}
