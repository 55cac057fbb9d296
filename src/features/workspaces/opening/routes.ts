import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { defaults as english } from '../../../i18n/en/defaults.ts';
import { defaults as french } from '../../../i18n/fr/defaults.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { dayAt } from '../../../kernel/calendar.ts';
import type { Registry } from '../../../records/define-record.ts';
import type { SessionIdentity } from '../../../server/access.ts';
import type { AccountServices } from '../../../server/account-services.ts';
import { componentOf, problemResponses, rejectInvalid } from '../../../server/api.ts';
import { addressGroup } from '../../../server/client-address.ts';
import { requireIdentity, requireSession } from '../../../server/require-identity.ts';
import { LOCALES, type Locale } from '../../accounts/schema.ts';
import { type CreateExample, founderOf } from '../routes.ts';
import { type MyWorkspace, myWorkspaceSchema, newWorkspaceSchema } from '../schema.ts';
import { firstPlan, foundWorkspace, listMyWorkspaces } from '../store.ts';

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const mine = componentOf('MyWorkspace', myWorkspaceSchema);

const getWorkspaces = createRoute({
  method: 'get',
  path: '/workspaces',
  summary: 'The workspaces one can open',
  tags: ['Workspaces'],
  responses: {
    200: { description: 'Workspaces', ...json(z.object({ workspaces: z.array(mine) })) },
    ...problemResponses,
  },
});

const postWorkspace = createRoute({
  method: 'post',
  path: '/workspaces',
  summary: 'Create a workspace and own it',
  tags: ['Workspaces'],
  request: { body: { required: true, ...json(newWorkspaceSchema) } },
  responses: {
    200: { description: 'It was created by an earlier sending of this request', ...json(mine) },
    201: { description: 'The workspace', ...json(mine) },
    ...problemResponses,
  },
});

const postTry = createRoute({
  method: 'post',
  path: '/try',
  summary: 'Open a private copy of the example, without an account',
  tags: ['Workspaces'],
  request: { body: { required: true, ...json(z.strictObject({ locale: z.enum(LOCALES) })) } },
  responses: {
    200: { description: 'The copy', ...json(z.object({ workspaceId: z.string() })) },
    ...problemResponses,
  },
});

const FISCAL_TIME_ZONE = 'Europe/Paris';

/** Finding, creating and trying workspaces: what one does before being in one. */
export function openingRoutes(
  services: AccountServices & { registry: Registry; createExample: CreateExample },
): OpenAPIHono {
  const routes = new OpenAPIHono({ defaultHook: rejectInvalid });
  const { database, clock, limiter } = services;

  // Before a body is looked at: without a session, every path here answers the same.
  routes.use('/workspaces', async (context, next) => {
    await requireIdentity(services, context.req.raw);
    await next();
  });

  routes.openapi(getWorkspaces, async (context) => {
    const identity = await requireSession(services, context.req.raw);
    return context.json({ workspaces: await listMyWorkspaces(database, identity.userId) }, 200);
  });

  routes.openapi(postWorkspace, async (context) => {
    const identity = await requireSession(services, context.req.raw);
    if (identity.isAnonymous) throw new AppError('unauthenticated', 'Creating a workspace needs an account.');
    await limiter.consume('workspacesByUser', identity.userId);
    const settings = context.req.valid('json');
    const known = await findMine(identity, settings.id);
    if (known) return context.json(known, 200);
    const today = dayAt(clock.now(), FISCAL_TIME_ZONE);
    await foundWorkspace(services, {
      ...settings,
      founder: founderOf(identity),
      isExample: false,
      content: () => [firstPlan(settings, today)],
    });
    const created = await findMine(identity, settings.id);
    if (!created) throw new AppError('internal', 'The workspace is not among its founder’s.');
    return context.json(created, 201);
  });

  routes.openapi(postTry, async (context) => {
    await limiter.consume('tryByAddress', addressGroup(services.clientAddress(context)));
    const { locale } = context.req.valid('json');
    const identity = await services.access.identify(context.req.raw);
    if (identity?.via === 'session') {
      const example = (await listMyWorkspaces(database, identity.userId)).find(({ isExample }) => isExample);
      const workspaceId = example?.id ?? (await services.createExample(founderOf(identity), locale));
      return context.json({ workspaceId }, 200);
    }
    const { user, cookies } = await signInAnonymously(locale);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    const workspaceId = await services.createExample({ ...user, email: '' }, locale);
    return context.json({ workspaceId }, 200);
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
