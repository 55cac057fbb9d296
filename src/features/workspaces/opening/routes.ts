import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { defaults as english } from '../../../i18n/en/defaults.ts';
import { defaults as french } from '../../../i18n/fr/defaults.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { dayAt } from '../../../kernel/calendar.ts';
import type { Operation } from '../../../records/change.ts';
import type { Registry } from '../../../records/define-record.ts';
import type { SessionIdentity } from '../../../server/access.ts';
import type { AccountServices } from '../../../server/account-services.ts';
import { withCookies } from '../../../server/answer.ts';
import {
  type ApiEnvironment,
  componentOf,
  forEveryone,
  inPerson,
  jsonBody,
  jsonContent,
  problemResponses,
} from '../../../server/api.ts';
import { serve } from '../../../server/endpoint.ts';
import { addressGroup } from '../../../server/client-address.ts';
import { requireIdentity, requireSession } from '../../../server/require-identity.ts';
import { LOCALES, type Locale } from '../../accounts/schema.ts';
import { type CreateExample, founderOf } from '../routes.ts';
import { type MyWorkspace, myWorkspaceSchema, newWorkspaceSchema } from '../schema.ts';
import { firstPlan, foundWorkspace, listMyWorkspaces } from '../store.ts';

const mine = componentOf('MyWorkspace', myWorkspaceSchema);

const getWorkspaces = createRoute({
  method: 'get',
  path: '/workspaces',
  operationId: 'listWorkspaces',
  summary: 'The workspaces one can open',
  ...inPerson,
  tags: ['Workspaces'],
  responses: {
    200: { description: 'Workspaces', ...jsonContent(z.object({ workspaces: z.array(mine) })) },
    ...problemResponses,
  },
});

const postWorkspace = createRoute({
  method: 'post',
  path: '/workspaces',
  operationId: 'createWorkspace',
  summary: 'Create a workspace and own it',
  ...inPerson,
  tags: ['Workspaces'],
  request: { body: jsonBody(newWorkspaceSchema) },
  responses: {
    200: { description: 'It was created by an earlier sending of this request', ...jsonContent(mine) },
    201: { description: 'The workspace', ...jsonContent(mine) },
    ...problemResponses,
  },
});

const postTry = createRoute({
  method: 'post',
  path: '/try',
  operationId: 'tryExample',
  summary: 'Open a private copy of the example, without an account',
  ...forEveryone,
  tags: ['Workspaces'],
  request: { body: jsonBody(z.strictObject({ locale: z.enum(LOCALES) })) },
  responses: {
    200: { description: 'The copy', ...jsonContent(z.object({ workspaceId: z.string() })) },
    ...problemResponses,
  },
});

/** The channels a new workspace starts with. */
export type FirstChannels = (locale: Locale) => Operation[];

const FISCAL_TIME_ZONE = 'Europe/Paris';

/** Finding, creating and trying workspaces: what one does before being in one. */
export function openingRoutes(
  services: AccountServices & { registry: Registry; createExample: CreateExample; firstChannels: FirstChannels },
): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, clock, limiter } = services;

  // Before a body is looked at: without a session, every path here answers the same.
  routes.use('/workspaces', async (context, next) => {
    await requireIdentity(services, context.req.raw);
    await next();
  });

  serve(routes, getWorkspaces, async (context, _input, answer) => {
    const identity = await requireSession(services, context.req.raw);
    return answer(200, { workspaces: await listMyWorkspaces(database, identity.userId) });
  });

  serve(routes, postWorkspace, async (context, { body: settings }, answer) => {
    const identity = await requireSession(services, context.req.raw);
    if (identity.isAnonymous) throw new AppError('unauthenticated', 'Creating a workspace needs an account.');
    await limiter.consume('workspacesByUser', identity.userId);
    const known = await findMine(identity, settings.id);
    if (known) return answer(200, known);
    const today = dayAt(clock.now(), FISCAL_TIME_ZONE);
    await foundWorkspace(services, {
      ...settings,
      founder: founderOf(identity),
      isExample: false,
      content: () => [
        { planId: null, operations: services.firstChannels(settings.locale) },
        firstPlan(settings, today),
      ],
    });
    const created = await findMine(identity, settings.id);
    if (!created) throw new AppError('internal', 'The workspace is not among its founder’s.');
    return answer(201, created);
  });

  serve(routes, postTry, async (context, { body: { locale } }, answer) => {
    await limiter.consume('tryByAddress', addressGroup(services.clientAddress(context)));
    const identity = await services.access.identify(context.req.raw);
    if (identity?.via === 'session') {
      const example = (await listMyWorkspaces(database, identity.userId)).find(({ isExample }) => isExample);
      const workspaceId = example?.id ?? (await services.createExample(founderOf(identity), locale));
      return answer(200, { workspaceId });
    }
    const { user, cookies } = await signInAnonymously(locale);
    const workspaceId = await services.createExample({ ...user, email: '' }, locale);
    return withCookies(await answer(200, { workspaceId }), cookies);
  });

  async function findMine(identity: SessionIdentity, id: string): Promise<MyWorkspace | undefined> {
    return (await listMyWorkspaces(database, identity.userId)).find((workspace) => workspace.id === id);
  }

  async function signInAnonymously(locale: Locale) {
    const { response, headers } = await services.auth.api.signInAnonymous({ returnHeaders: true });
    if (!response) throw new AppError('internal', 'No anonymous session was opened.');
    const { internalAdapter } = await services.auth.$context;
    const name = (locale === 'en' ? english : french).anonymousName;
    await internalAdapter.updateUser(response.user.id, { name, locale });
    return { user: { userId: response.user.id, name }, cookies: headers.getSetCookie() };
  }

  return routes;
}
