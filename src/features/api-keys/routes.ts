import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../../kernel/ids.ts';
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
import { isAtLeast } from '../../records/actor.ts';
import { apiKeySchema, newApiKeySchema } from './schema.ts';
import { insertApiKey, listApiKeys, revokeApiKey } from './store.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const path = z.object({ workspaceId: id });
const apiKey = componentOf('ApiKey', apiKeySchema);
const whose = z.enum(['own', 'everyone']);

const getKeys = createRoute({
  method: 'get',
  path: '/api-keys',
  operationId: 'listApiKeys',
  summary: 'One’s own API keys; everyone’s, for an administrator who asks',
  ...inPerson,
  tags: ['API keys'],
  request: { params: path, query: z.object({ of: whose.optional() }) },
  responses: {
    200: { description: 'Keys, without their secrets', ...jsonContent(z.object({ apiKeys: z.array(apiKey) })) },
    ...problemResponses,
  },
});

const postKey = createRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  summary: 'Make an API key that acts as oneself; its text is in this answer only',
  ...inPerson,
  tags: ['API keys'],
  request: { params: path, body: jsonBody(newApiKeySchema) },
  responses: {
    201: { description: 'The key and its text', ...jsonContent(z.object({ apiKey, text: z.string() })) },
    ...problemResponses,
  },
});

const deleteKey = createRoute({
  method: 'delete',
  path: '/api-keys/{keyId}',
  operationId: 'deleteApiKey',
  summary: 'Revoke an API key, at once',
  ...inPerson,
  tags: ['API keys'],
  request: { params: path.extend({ keyId: id }) },
  responses: { 204: { description: 'Revoked' }, ...problemResponses },
});

/** Keys for programs; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function apiKeyRoutes(services: AccountServices): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, clock, limiter } = services;

  serve(routes, getKeys, async (context, { query }, answer) => {
    const { of = 'own' } = query;
    const right = of === 'own' ? 'ownKeys' : 'everyonesKeys';
    const authorized = authorize(right, context.get('actor'), context.get('identity'));
    return answer(200, { apiKeys: await listApiKeys(database, authorized, of) });
  });

  serve(routes, postKey, async (context, { body }, answer) => {
    const actor = context.get('actor');
    await limiter.consume('accountByUser', `api key ${actor.personId}`);
    const authorized = authorize('ownKeys', actor, context.get('identity'));
    return answer(201, await insertApiKey(database, authorized, body, clock.now()));
  });

  serve(routes, deleteKey, async (context, { params }, answer) => {
    const actor = context.get('actor');
    const { keyId } = params;
    const of = isAtLeast(actor.role, 'admin') ? 'everyone' : 'own';
    const authorized = authorize(of === 'own' ? 'ownKeys' : 'everyonesKeys', actor, context.get('identity'));
    await revokeApiKey(database, authorized, of, keyId, clock.now());
    await services.revocations.publish({ kind: 'apiKey', id: keyId });
    return answer(204);
  });

  return routes;
}
