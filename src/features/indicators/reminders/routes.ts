import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../../../kernel/app-error.ts';
import type { AccountServices } from '../../../server/account-services.ts';
import { type ApiEnvironment, forEveryone, problemResponses } from '../../../server/api.ts';
import { addressGroup } from '../../../server/client-address.ts';
import { serve } from '../../../server/endpoint.ts';
import { ACCOUNT_PAGES } from '../../accounts/schema.ts';
import { stopSchema } from './schema.ts';
import { readStopToken } from './store.ts';

const stop = createRoute({
  method: 'post',
  path: '/reminders/stop',
  operationId: 'stopReminders',
  summary: 'Stop the weekly reminder by mail, as mail programs do with one click (RFC 8058)',
  ...forEveryone,
  tags: ['Account'],
  // RFC 8058 has one address for all. Requests are logged without their query.
  request: { query: stopSchema },
  responses: { 204: { description: 'No more reminders' }, ...problemResponses },
});

/** `/api/v1/reminders`: stopping the weekly mail without signing in. */
export function reminderRoutes({ auth, limiter, clientAddress }: AccountServices): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, stop, async (context, { query }, answer) => {
    await limiter.consume('tokenByAddress', `reminders ${addressGroup(clientAddress(context))}`);
    const { secret, internalAdapter } = await auth.$context;
    const userId = readStopToken(secret, query.token);
    if (userId === null) throw new AppError('not_found', 'This link no longer works.');
    await internalAdapter.updateUser(userId, { indicatorReminders: false });
    return answer(204);
  });

  // Where a mail program only opens links. It changes nothing, because scanners of mail open links too.
  routes.get('/reminders/stop', (context) => context.redirect(ACCOUNT_PAGES.account));

  return routes;
}
