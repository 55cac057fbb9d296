import { parse as parseCookies } from 'hono/utils/cookie';
import { parseApiKey } from '../features/api-keys/rules.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Actor } from '../records/actor.ts';
import type { Access, ApiKeyIdentity, Identity, Revocation, SessionIdentity } from './access.ts';
import { readActor } from './actors.ts';
import type { Auth } from './auth.ts';
import { findApiKey } from './api-key-lookup.ts';
import type { Database } from './database/connect.ts';
import type { Revocations } from './revocations.ts';
import { ShortMemory } from './short-memory.ts';

export interface AccessDeps {
  database: Database;
  clock: Clock;
  auth: Auth;
  revocations: Revocations;
}

/**
 * How long a verified session, key or role is believed without asking again. Revocations take effect at once where
 * they are made and a moment later on other nodes; this bounds what happens when their word is lost.
 */
const LIFETIME_MS = 5_000;
const MAX_REMEMBERED = 20_000;

/** Recognises sessions and API keys, and what they may do where; remembers both for seconds. */
export class IdentityAccess implements Access {
  private readonly deps: AccessDeps;
  private readonly identities: ShortMemory<Identity>;
  private readonly actors: ShortMemory<Actor>;

  constructor(deps: AccessDeps) {
    this.deps = deps;
    const options = { clock: deps.clock, lifetimeMs: LIFETIME_MS, maxEntries: MAX_REMEMBERED };
    this.identities = new ShortMemory(options);
    this.actors = new ShortMemory(options);
    deps.revocations.onRevoked((revocation) => this.forget(revocation));
  }

  async identify(request: Request): Promise<Identity | null> {
    const authorization = request.headers.get('authorization');
    // A key that is no longer good is not made up for by a cookie: whoever sends one means it.
    if (authorization !== null) return this.identifyKey(authorization);
    const { authCookies } = await this.deps.auth.$context;
    const cookie = parseCookies(request.headers.get('cookie') ?? '')[authCookies.sessionToken.name];
    if (!cookie) return null;
    return this.identities.recall(`session:${cookie}`, () => this.readSession(request));
  }

  async resolveActor(identity: Identity, workspaceId: string): Promise<Actor | null> {
    if (identity.via === 'apiKey') {
      if (identity.workspaceId !== workspaceId) return null;
      const key = `${workspaceId}:key:${identity.personId}:${identity.scopes.join()}`;
      return this.actors.recall(key, () => readActor(this.deps.database, identity, workspaceId));
    }
    const key = `${workspaceId}:user:${identity.userId}`;
    return this.actors.recall(key, () => readActor(this.deps.database, identity, workspaceId));
  }

  invalidateActors(workspaceId: string): void {
    this.actors.forget((actor) => actor.workspaceId === workspaceId);
  }

  private forget(revocation: Revocation): void {
    switch (revocation.kind) {
      case 'session':
      case 'apiKey':
        return this.identities.forget((identity) => identity.sessionId === revocation.id);
      case 'user':
        return this.identities.forget((identity) => identity.via === 'session' && identity.userId === revocation.id);
      case 'membership':
        this.identities.forget((identity) => identity.via === 'apiKey' && identity.personId === revocation.personId);
        return this.invalidateActors(revocation.workspaceId);
      case 'roles':
        return this.invalidateActors(revocation.workspaceId);
    }
  }

  private async identifyKey(authorization: string): Promise<ApiKeyIdentity | null> {
    const token = parseApiKey(authorization.replace(/^Bearer +/i, ''));
    if (!token) return null;
    const identity = await this.identities.recall(`key:${token.workspaceId}:${token.secret}`, () =>
      findApiKey(this.deps.database, token, this.deps.clock.now()),
    );
    return identity?.via === 'apiKey' ? identity : null;
  }

  private async readSession(request: Request): Promise<SessionIdentity | null> {
    const found = await this.deps.auth.api.getSession({
      headers: request.headers,
      query: { disableRefresh: true, disableCookieCache: true },
    });
    if (!found) return null;
    const { session, user } = found;
    return {
      via: 'session',
      sessionId: session.id,
      userId: user.id,
      name: user.name,
      email: user.email,
      emailVerified: user.emailVerified,
      isAnonymous: user.isAnonymous === true,
      locale: user.locale === 'en' ? 'en' : 'fr',
      indicatorReminders: user.indicatorReminders === true,
    };
  }
}
