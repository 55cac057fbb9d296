import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Committer } from '../../changes/committer.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import type { Operation } from '../../records/change.ts';
import type { Identity } from '../../server/access.ts';
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
import { ACCOUNT_PAGES } from '../accounts/schema.ts';
import { INVITATION_DAYS, writeInvitationToken } from './rules.ts';
import { invitationSchema, type NewInvitation, newInvitationSchema } from './schema.ts';
import {
  findPersonToInvite,
  insertInvitation,
  listInvitations,
  renewInvitation,
  revokeInvitation,
  type SentInvitation,
} from './store.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const path = z.object({ workspaceId: id });
const invitation = componentOf('Invitation', invitationSchema);

const getInvitations = createRoute({
  method: 'get',
  path: '/invitations',
  operationId: 'listInvitations',
  summary: 'Invitations, the latest first',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path },
  responses: {
    200: { description: 'Invitations', ...jsonContent(z.object({ invitations: z.array(invitation) })) },
    ...problemResponses,
  },
});

const postInvitation = createRoute({
  method: 'post',
  path: '/invitations',
  operationId: 'createInvitation',
  summary: 'Invite someone new, or give someone already named a way in',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path, body: jsonBody(newInvitationSchema) },
  responses: { 201: { description: 'The invitation', ...jsonContent(invitation) }, ...problemResponses },
});

const resendInvitation = createRoute({
  method: 'post',
  path: '/invitations/{invitationId}/resend',
  operationId: 'resendInvitation',
  summary: 'Send an open invitation again, with a new link and seven more days',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path.extend({ invitationId: id }) },
  responses: { 200: { description: 'The invitation', ...jsonContent(invitation) }, ...problemResponses },
});

const deleteInvitation = createRoute({
  method: 'delete',
  path: '/invitations/{invitationId}',
  operationId: 'deleteInvitation',
  summary: 'Withdraw an open invitation: its link no longer works',
  ...inPerson,
  tags: ['People and access'],
  request: { params: path.extend({ invitationId: id }) },
  responses: { 204: { description: 'Withdrawn' }, ...problemResponses },
});

export type InvitationDeps = AccountServices & { committer: Committer };

/** Inviting, as administrators do; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function invitationRoutes(services: InvitationDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, clock, limiter } = services;

  serve(routes, getInvitations, async (context, _input, answer) => {
    const authorized = authorize('invitePeople', context.get('actor'), context.get('identity'));
    return answer(200, { invitations: await listInvitations(database, authorized, clock.now()) });
  });

  serve(routes, postInvitation, async (context, { body }, answer) => {
    const actor = context.get('actor');
    const identity = context.get('identity');
    await limiter.consume('inviteByWorkspace', actor.workspaceId);
    const authorized = authorize('invitePeople', actor, identity);
    requireAccount(identity);
    const wanted = body;
    await limiter.consume('mailByEmail', `invitation ${wanted.email}`);
    const personId = await preparePerson(services, actor, wanted, () =>
      findPersonToInvite(database, authorized, wanted),
    );
    const sent = await insertInvitation(database, authorized, { personId, email: wanted.email }, clock.now());
    await sendInvitation(services, actor, identity, sent);
    return answer(201, sent.invitation);
  });

  serve(routes, resendInvitation, async (context, { params }, answer) => {
    const actor = context.get('actor');
    const identity = context.get('identity');
    await limiter.consume('inviteByWorkspace', actor.workspaceId);
    const authorized = authorize('invitePeople', actor, identity);
    requireAccount(identity);
    const { invitationId } = params;
    const sent = await renewInvitation(database, authorized, invitationId, clock.now());
    await limiter.consume('mailByEmail', `invitation ${sent.invitation.email}`);
    await sendInvitation(services, actor, identity, sent);
    return answer(200, sent.invitation);
  });

  serve(routes, deleteInvitation, async (context, { params }, answer) => {
    const authorized = authorize('invitePeople', context.get('actor'), context.get('identity'));
    await revokeInvitation(database, authorized, params.invitationId, clock.now());
    return answer(204);
  });

  return routes;
}

/** Someone trying the example must not make us write to strangers. */
function requireAccount(identity: Identity): void {
  if (identity.via === 'session' && !identity.isAnonymous) return;
  const issues = [{ path: '', rule: 'account_required' }];
  throw new AppError('invalid_input', 'Inviting needs an account.', { issues });
}

/** The person record that is invited: created, or given the address. Both are changes like any other. */
async function preparePerson(
  { committer }: InvitationDeps,
  actor: Actor,
  wanted: NewInvitation,
  find: () => Promise<{ id: string; email: string } | undefined>,
): Promise<string> {
  const known = await find();
  const commit = async (operation: Operation) => {
    const change = { id: newId(), planId: null, operations: [operation] };
    await committer.commitOrThrow(actor.workspaceId as WorkspaceId, { actor, change });
    return operation.id;
  };
  if ('personId' in wanted) {
    if (!known) throw new AppError('not_found', 'No such person.');
    if (known.email === wanted.email) return known.id;
    return commit({ op: 'update', kind: 'person', id: known.id, fields: { email: [known.email, wanted.email] } });
  }
  if (known) throw new AppError('already_exists', 'Someone has this address.', { kind: 'person', id: known.id });
  const { name, email, department, role } = wanted;
  return commit({ op: 'create', kind: 'person', id: newId(), rank: 'a0', fields: { name, email, department, role } });
}

function sendInvitation(
  services: InvitationDeps,
  actor: Actor,
  identity: Identity,
  sent: SentInvitation,
): Promise<void> {
  const workspaceId = actor.workspaceId as WorkspaceId;
  const { email, personId, expiresAt } = sent.invitation;
  const token = writeInvitationToken({ workspaceId, secret: sent.secret });
  return services.mailer.send({
    kind: 'invitation',
    to: email,
    locale: identity.via === 'session' ? identity.locale : 'fr',
    url: `${services.publicUrl}${ACCOUNT_PAGES.invitation}#${token}`,
    expiresAt: Date.parse(expiresAt),
    values: { email, inviter: sent.inviterName, workspace: sent.workspaceName, days: INVITATION_DAYS },
    file: { workspaceId, personId, kind: 'invitation' },
  });
}
