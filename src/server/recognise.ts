import { createMiddleware } from 'hono/factory';
import { AppError } from '../kernel/app-error.ts';
import { isId } from '../kernel/ids.ts';
import type { Access } from './access.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { WriteAllowance } from './write-allowance.ts';

const SAFE_METHODS = ['GET', 'HEAD'];

/**
 * Session or key first, then the workspace: someone else's answers exactly like one that does not exist. Then what one
 * person may write in a minute.
 */
export function recognise(access: Access, writes: WriteAllowance) {
  return createMiddleware<ApiEnvironment>(async (context, next) => {
    const identity = await access.identify(context.req.raw);
    if (!identity) throw new AppError('unauthenticated', 'No valid session or key.');
    const workspaceId = context.req.param('workspaceId') ?? '';
    const actor = isId(workspaceId) ? await access.resolveActor(identity, workspaceId) : null;
    if (!actor) throw new AppError('not_found', 'No such workspace, or not open to this person.');
    context.set('identity', identity);
    context.set('actor', actor);
    if (!SAFE_METHODS.includes(context.req.method)) {
      const counted = writes.take(actor.personId);
      if (counted) await counted;
    }
    await next();
  });
}
