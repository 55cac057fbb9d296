import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../../../kernel/app-error.ts';
import type { AccountServices } from '../../../server/account-services.ts';
import { type ApiEnvironment, forEveryone, problemResponses } from '../../../server/api.ts';
import { addressGroup } from '../../../server/client-address.ts';
import { serve } from '../../../server/endpoint.ts';
import { ACCOUNT_PAGES } from '../../accounts/schema.ts';
import { stopSchema } from './schema.ts';
import { readStopToken } from './store.ts';

// The token travels in the query, because RFC 8058 has one address only; requests are logged without theirs.
const request = { query: stopSchema };

const stop = createRoute({
  method: 'post',
  path: '/reminders/stop',
  operationId: 'stopReminders',
  summary: 'Stop the weekly reminder by mail, as mail programs do with one click (RFC 8058)',
  ...forEveryone,
  tags: ['Account'],
  request,
  responses: { 204: { description: 'No more reminders' }, ...problemResponses },
});

const open = createRoute({
  method: 'get',
  path: '/reminders/stop',
  operationId: 'openReminderSetting',
  summary: 'Lead to where the reminder is turned off and on',
  ...forEveryone,
  tags: ['Account'],
  request,
  responses: {
    302: { description: 'To one’s account. Nothing changes: scanners of mail open links too' },
    ...problemResponses,
  },
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

  serve(routes, open, (_context, _input, answer) => answer(302, undefined, { location: ACCOUNT_PAGES.account }));

  return routes;
}
