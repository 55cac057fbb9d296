import { AppError } from '../kernel/app-error.ts';
import type { Access, Identity, SessionIdentity } from './access.ts';

/** @throws AppError `unauthenticated` without a valid session or key. */
export async function requireIdentity({ access }: { access: Access }, request: Request): Promise<Identity> {
  const identity = await access.identify(request);
  if (!identity) throw new AppError('unauthenticated', 'No valid session or key.');
  return identity;
}

/** For what concerns an account rather than one workspace: a key belongs to no account. */
export async function requireSession(deps: { access: Access }, request: Request): Promise<SessionIdentity> {
  const identity = await requireIdentity(deps, request);
  if (identity.via !== 'session') throw new AppError('not_found', 'A key has no account.');
  return identity;
}
