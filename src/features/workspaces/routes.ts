import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../kernel/app-error.ts';
import { UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import type { AccountServices } from '../../server/account-services.ts';
import {
  type ApiEnvironment,
  componentOf,
  inPerson,
  jsonBody,
  jsonContent,
  problemResponses,
} from '../../server/api.ts';
import { serve } from '../../server/endpoint.ts';
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
const settings = componentOf('Workspace', workspaceSettingsSchema);

const getWorkspace = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getWorkspace',
  summary: 'Settings of the workspace',
  tags: ['Workspaces'],
  request: { params: path },
  responses: { 200: { description: 'Settings', ...jsonContent(settings) }, ...problemResponses },
});

const patchWorkspace = createRoute({
  method: 'patch',
  path: '/',
  operationId: 'updateWorkspace',
  summary: 'Change settings of the workspace',
  tags: ['Workspaces'],
  request: { params: path, body: jsonBody(workspaceChangesSchema) },
  responses: { 200: { description: 'Settings as they are now', ...jsonContent(settings) }, ...problemResponses },
});

const getMembers = createRoute({
  method: 'get',
  path: '/members',
  operationId: 'listMembers',
  summary: 'The people who can sign in to the workspace',
  tags: ['People and access'],
  request: { params: path },
  responses: {
    200: {
      description: 'Members',
      ...jsonContent(z.object({ members: z.array(componentOf('Member', memberSchema)) })),
    },
    ...problemResponses,
  },
});

const deleteMember = createRoute({
  method: 'delete',
  path: '/members/{personId}',
  operationId: 'deleteMember',
  summary: 'End someone’s access, or leave; the person stays named where they are named',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path.extend({ personId: id }) },
  responses: { 204: { description: 'Access ended' }, ...problemResponses },
});

const getPendingMails = createRoute({
  method: 'get',
  path: '/pending-mails',
  operationId: 'listPendingMails',
  summary: 'Links that no mail server took, for an administrator to hand over',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path },
  responses: {
    200: {
      description: 'Links',
      ...jsonContent(z.object({ mails: z.array(componentOf('PendingMail', pendingMailSchema)) })),
    },
    ...problemResponses,
  },
});

const resetExample = createRoute({
  method: 'post',
  path: '/reset-example',
  operationId: 'resetExample',
  summary: 'Start the example again from a fresh copy',
  ...inPerson,
  tags: ['Workspaces'],
  request: { params: path },
  responses: {
    201: { description: 'The fresh copy', ...jsonContent(z.object({ workspaceId: z.string() })) },
    ...problemResponses,
  },
});

/** What concerns one workspace itself; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function workspaceRoutes(
  services: AccountServices & { createExample: CreateExample },
): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, clock } = services;

  serve(routes, getWorkspace, async (context, _input, answer) => {
    const authorized = authorize('readWorkspace', context.get('actor'), context.get('identity'));
    return answer(200, await readWorkspace(database, authorized));
  });

  serve(routes, patchWorkspace, async (context, { body }, answer) => {
    const authorized = authorize('configureWorkspace', context.get('actor'), context.get('identity'));
    return answer(200, await updateWorkspace(database, authorized, body));
  });

  serve(routes, getMembers, async (context, _input, answer) => {
    const authorized = authorize('readWorkspace', context.get('actor'), context.get('identity'));
    return answer(200, { members: await listMembers(database, authorized) });
  });

  serve(routes, deleteMember, async (context, { params }, answer) => {
    const actor = context.get('actor');
    const { personId } = params;
    const right = personId === actor.personId ? 'leaveWorkspace' : 'endMemberships';
    const authorized = authorize(right, actor, context.get('identity'));
    await endMembership(database, authorized, personId, clock.now());
    await services.revocations.publish({ kind: 'membership', workspaceId: actor.workspaceId, personId });
    return answer(204);
  });

  serve(routes, getPendingMails, async (context, _input, answer) => {
    const authorized = authorize('readPendingMails', context.get('actor'), context.get('identity'));
    return answer(200, { mails: await listPendingMails(database, authorized, clock.now()) });
  });

  serve(routes, resetExample, async (context, _input, answer) => {
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
    return answer(201, { workspaceId });
  });

  return routes;
}

/** The first person of a workspace, from the account that creates it. */
export function founderOf(identity: { userId: string; name: string; email: string; isAnonymous: boolean }): Founder {
  return { userId: identity.userId, name: identity.name, email: identity.isAnonymous ? '' : identity.email };
}
