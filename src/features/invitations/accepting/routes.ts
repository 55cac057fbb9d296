import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { createEmailVerificationToken } from 'better-auth/api';
import { AppError } from '../../../kernel/app-error.ts';
import type { AccountServices } from '../../../server/account-services.ts';
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
import { VERIFICATION_HOURS } from '../../../server/auth.ts';
import { addressGroup } from '../../../server/client-address.ts';
import { requireSession } from '../../../server/require-identity.ts';
import { ACCOUNT_PAGES } from '../../accounts/schema.ts';
import { type InvitationToken, parseInvitationToken } from '../rules.ts';
import { invitationPreviewSchema, invitationTokenSchema } from '../schema.ts';
import { acceptInvitation, findInvitedPerson, previewInvitation } from '../store.ts';

// In the body, never in the address: addresses end up in logs.
const request = { body: jsonBody(invitationTokenSchema) };

const preview = createRoute({
  method: 'post',
  path: '/invitations/preview',
  operationId: 'previewInvitation',
  summary: 'What an invitation link is about',
  ...forEveryone,
  tags: ['Account'],
  request,
  responses: {
    200: {
      description: 'Who invites whom where',
      ...jsonContent(componentOf('InvitationPreview', invitationPreviewSchema)),
    },
    ...problemResponses,
  },
});

const accept = createRoute({
  method: 'post',
  path: '/invitations/accept',
  operationId: 'acceptInvitation',
  summary: 'Join the workspace, with the invited address confirmed',
  ...inPerson,
  tags: ['Account'],
  request,
  responses: {
    200: { description: 'The workspace joined', ...jsonContent(z.object({ workspaceId: z.string() })) },
    ...problemResponses,
  },
});

const verification = createRoute({
  method: 'post',
  path: '/invitations/verification',
  operationId: 'verifyInvited',
  summary: 'Ask for the link that confirms the invited address',
  ...inPerson,
  tags: ['Account'],
  request,
  responses: { 204: { description: 'Sent, or filed with the administrators' }, ...problemResponses },
});

/** Being invited. A link that is wrong, used, withdrawn, too old or another's is answered in one and the same way. */
export function acceptingRoutes(services: AccountServices): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, clock, limiter, clientAddress, access, auth } = services;

  serve(routes, preview, async (context, { body }, answer) => {
    await limiter.consume('tokenByAddress', `invitation ${addressGroup(clientAddress(context))}`);
    const token = readToken(body.token);
    return answer(200, await previewInvitation(database, token, clock.now()));
  });

  serve(routes, accept, async (context, { body }, answer) => {
    await limiter.consume('tokenByAddress', `invitation ${addressGroup(clientAddress(context))}`);
    const identity = await requireSession(services, context.req.raw);
    const token = readToken(body.token);
    await acceptInvitation(database, token, identity, clock.now());
    access.invalidateActors(token.workspaceId);
    return answer(200, { workspaceId: token.workspaceId });
  });

  serve(routes, verification, async (context, { body }, answer) => {
    const identity = await requireSession(services, context.req.raw);
    await limiter.consume('mailByEmail', `verification ${identity.email}`);
    const token = readToken(body.token);
    const personId = await findInvitedPerson(database, token, identity, clock.now());
    if (!identity.emailVerified) {
      const { secret, baseURL } = await auth.$context;
      const { email, userId, locale } = identity;
      const seconds = VERIFICATION_HOURS * 3600;
      const jwt = await createEmailVerificationToken(secret, email, undefined, seconds, { userId });
      const callback = encodeURIComponent(`${ACCOUNT_PAGES.signIn}?confirmation=1`);
      await services.mailer.send({
        kind: 'verification',
        to: email,
        locale,
        url: `${baseURL}/verify-email?token=${jwt}&callbackURL=${callback}`,
        expiresAt: clock.now() + seconds * 1000,
        values: { email, hours: VERIFICATION_HOURS },
        file: { workspaceId: token.workspaceId, personId, kind: 'verification' },
      });
    }
    return answer(204);
  });

  return routes;
}

function readToken(text: string): InvitationToken {
  const token = parseInvitationToken(text);
  if (!token) throw new AppError('not_found', 'No such open invitation.');
  return token;
}
