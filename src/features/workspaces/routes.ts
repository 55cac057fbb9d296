import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../kernel/app-error.ts';
import { UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import type { AccountServices } from '../../server/account-services.ts';
import { type ApiEnvironment, componentOf, problemResponses, rejectInvalid } from '../../server/api.ts';
import { authorize } from '../../server/authorized.ts';
import {
  memberSchema,
  pendingMailSchema,
  type WorkspaceSettings,
  workspaceChangesSchema,
  workspaceSettingsSchema,
} from './schema.ts';
import {
  endMembership,
  type Founder,
  leaveExample,
  listMembers,
  listPendingMails,
  readWorkspace,
  updateWorkspace,
} from './store.ts';

export type CreateExample = (founder: Founder, locale: WorkspaceSettings['locale']) => Promise<WorkspaceId>;

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const path = z.object({ workspaceId: id });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const settings = componentOf('Workspace', workspaceSettingsSchema);

const getWorkspace = createRoute({
  method: 'get',
  path: '/',
  summary: 'Settings of the workspace',
  tags: ['Workspaces'],
  request: { params: path },
  responses: { 200: { description: 'Settings', ...json(settings) }, ...problemResponses },
});

const patchWorkspace = createRoute({
  method: 'patch',
  path: '/',
  summary: 'Change settings of the workspace',
  tags: ['Workspaces'],
  request: { params: path, body: { required: true, ...json(workspaceChangesSchema) } },
  responses: { 200: { description: 'Settings as they are now', ...json(settings) }, ...problemResponses },
});

const getMembers = createRoute({
  method: 'get',
  path: '/members',
  summary: 'The people who can sign in to the workspace',
  tags: ['People and access'],
  request: { params: path },
  responses: {
    200: { description: 'Members', ...json(z.object({ members: z.array(componentOf('Member', memberSchema)) })) },
    ...problemResponses,
  },
});

const deleteMember = createRoute({
  method: 'delete',
  path: '/members/{personId}',
  summary: 'End someone’s access, or leave; the person stays named where they are named',
  tags: ['People and access'],
  request: { params: path.extend({ personId: id }) },
  responses: { 204: { description: 'Access ended' }, ...problemResponses },
});

const getPendingMails = createRoute({
  method: 'get',
  path: '/pending-mails',
  summary: 'Links that no mail server took, for an administrator to hand over',
  tags: ['People and access'],
  request: { params: path },
  responses: {
    200: { description: 'Links', ...json(z.object({ mails: z.array(componentOf('PendingMail', pendingMailSchema)) })) },
    ...problemResponses,
  },
});

const resetExample = createRoute({
  method: 'post',
  path: '/reset-example',
  summary: 'Start the example again from a fresh copy',
  tags: ['Workspaces'],
  request: { params: path },
  responses: {
    201: { description: 'The fresh copy', ...json(z.object({ workspaceId: z.string() })) },
    ...problemResponses,
  },
});

/** What concerns one workspace itself; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function workspaceRoutes(
  services: AccountServices & { createExample: CreateExample },
): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>({ defaultHook: rejectInvalid });
  const { database, clock } = services;

  routes.openapi(getWorkspace, async (context) => {
    const authorized = authorize('readWorkspace', context.get('actor'), context.get('identity'));
    return context.json(await readWorkspace(database, authorized), 200);
  });

  routes.openapi(patchWorkspace, async (context) => {
    const authorized = authorize('configureWorkspace', context.get('actor'), context.get('identity'));
    return context.json(await updateWorkspace(database, authorized, context.req.valid('json')), 200);
  });

  routes.openapi(getMembers, async (context) => {
    const authorized = authorize('readWorkspace', context.get('actor'), context.get('identity'));
    return context.json({ members: await listMembers(database, authorized) }, 200);
  });

  routes.openapi(deleteMember, async (context) => {
    const actor = context.get('actor');
    const { personId } = context.req.valid('param');
    const right = personId === actor.personId ? 'leaveWorkspace' : 'endMemberships';
    const authorized = authorize(right, actor, context.get('identity'));
    await endMembership(database, authorized, personId, clock.now());
    await services.revocations.publish({ kind: 'membership', workspaceId: actor.workspaceId, personId });
    return context.body(null, 204);
  });

  routes.openapi(getPendingMails, async (context) => {
    const authorized = authorize('readPendingMails', context.get('actor'), context.get('identity'));
    return context.json({ mails: await listPendingMails(database, authorized, clock.now()) }, 200);
  });

  routes.openapi(resetExample, async (context) => {
    const actor = context.get('actor');
    const identity = context.get('identity');
    const authorized = authorize('resetExample', actor, identity);
    if (identity.via !== 'session') throw new AppError('not_found', 'A key has no account.');
    await services.limiter.consume('workspacesByUser', identity.userId);
    const { locale } = await readWorkspace(database, authorize('readWorkspace', actor, identity));
    await leaveExample(database, authorized);
    await services.revocations.publish({
      kind: 'membership',
      workspaceId: actor.workspaceId,
      personId: actor.personId,
    });
    const workspaceId = await services.createExample(founderOf(identity), locale);
    return context.json({ workspaceId }, 201);
  });

  return routes;
}

/** The first person of a workspace, from the account that creates it. */
export function founderOf(identity: { userId: string; name: string; email: string; isAnonymous: boolean }): Founder {
  return { userId: identity.userId, name: identity.name, email: identity.isAnonymous ? '' : identity.email };
}
