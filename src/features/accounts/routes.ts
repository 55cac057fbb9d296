import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import type { AccountServices } from '../../server/account-services.ts';
import { withCookies } from '../../server/answer.ts';
import {
  type ApiEnvironment,
  componentOf,
  forEveryone,
  inPerson,
  jsonContent,
  problemResponses,
} from '../../server/api.ts';
import { serve } from '../../server/endpoint.ts';
import { requireIdentity, requireSession } from '../../server/require-identity.ts';
import { type Me, meSchema, serverSchema, sessionSchema } from './schema.ts';
import { findSessionToken, listOtherSessionTokens, listSessions } from './store.ts';

const sessionId = z.object({ sessionId: z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' }) });

const getMe = createRoute({
  method: 'get',
  path: '/me',
  operationId: 'getMe',
  summary: 'Who is asking',
  tags: ['Account'],
  responses: {
    200: { description: 'The account or the key', ...jsonContent(componentOf('Me', meSchema)) },
    ...problemResponses,
  },
});

const getServer = createRoute({
  method: 'get',
  path: '/server',
  operationId: 'getServer',
  summary: 'What this server offers',
  ...forEveryone,
  tags: ['Account'],
  responses: {
    200: { description: 'To anyone', ...jsonContent(componentOf('ServerOffer', serverSchema)) },
    ...problemResponses,
  },
});

const getSessions = createRoute({
  method: 'get',
  path: '/me/sessions',
  operationId: 'listSessions',
  summary: 'Where one is signed in',
  ...inPerson,
  tags: ['Account'],
  responses: {
    200: {
      description: 'Sessions',
      ...jsonContent(z.object({ sessions: z.array(componentOf('Session', sessionSchema)) })),
    },
    ...problemResponses,
  },
});

const deleteSession = createRoute({
  method: 'delete',
  path: '/me/sessions/{sessionId}',
  operationId: 'deleteSession',
  summary: 'Sign out somewhere, at once',
  ...inPerson,
  tags: ['Account'],
  request: { params: sessionId },
  responses: { 204: { description: 'Signed out there' }, ...problemResponses },
});

const deleteOtherSessions = createRoute({
  method: 'delete',
  path: '/me/sessions',
  operationId: 'deleteOtherSessions',
  summary: 'Sign out everywhere else, at once',
  ...inPerson,
  tags: ['Account'],
  responses: { 204: { description: 'Signed out everywhere else' }, ...problemResponses },
});

/** `/api/v1/me`: one's account, and where it is signed in. */
export function accountRoutes(services: AccountServices): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, auth, clock } = services;

  serve(routes, getServer, (_context, _input, answer) => answer(200, { sendsMail: services.mailer.isConfigured }));

  serve(routes, getMe, async (context, _input, answer) => {
    const identity = await requireIdentity(services, context.req.raw);
    if (identity.via === 'apiKey') {
      const { sessionId: id, workspaceId, personId } = identity;
      return answer(200, {
        user: null,
        apiKey: { id, workspaceId, personId },
      });
    }
    // The page asks this when it opens: the one moment when a session in use is prolonged.
    const { headers } = await auth.api.getSession({ headers: context.req.raw.headers, returnHeaders: true });
    const { userId: id, name, email, emailVerified, isAnonymous, locale, indicatorReminders } = identity;
    const me: Me = {
      user: { id, name, email: isAnonymous ? null : email, emailVerified, isAnonymous, locale, indicatorReminders },
      apiKey: null,
    };
    return withCookies(await answer(200, me), headers.getSetCookie());
  });

  serve(routes, getSessions, async (context, _input, answer) => {
    const identity = await requireSession(services, context.req.raw);
    return answer(200, { sessions: await listSessions(database, identity, clock.now()) });
  });

  serve(routes, deleteSession, async (context, { params }, answer) => {
    const identity = await requireSession(services, context.req.raw);
    const token = await findSessionToken(database, identity, params.sessionId);
    await (await auth.$context).internalAdapter.deleteSession(token);
    return answer(204);
  });

  serve(routes, deleteOtherSessions, async (context, _input, answer) => {
    const identity = await requireSession(services, context.req.raw);
    const { internalAdapter } = await auth.$context;
    for (const token of await listOtherSessionTokens(database, identity)) await internalAdapter.deleteSession(token);
    return answer(204);
  });

  return routes;
}
