import type { HttpBindings } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { newId, type WorkspaceId } from '../kernel/ids.ts';
import { dressed } from '../server/answer.ts';
import { type ApiEnvironment, jsonBody, problemResponses } from '../server/api.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { serve } from '../server/endpoint.ts';
import { liveQuery, ofWorkspace, presenceBody } from './change-schemas.ts';
import type { ChangesDeps } from './deps.ts';
import { eventStream } from './event-stream.ts';
import { requireOpenPlan } from './open-plan.ts';
import { StreamPlaces } from './stream-places.ts';

const tags = ['Changes'];

const live = createRoute({
  method: 'get',
  path: '/live',
  operationId: 'followLive',
  summary: 'Committed changes and presence as they happen',
  description:
    'Server-sent events. `open` comes first, with the time of the server (`now`, milliseconds); `change` carries `{previous, change}`, where `previous` is the number of ' +
    'the change sent before: another one means that something was missed. `presence` says who is where. `reset` asks ' +
    'to start again from a snapshot: too much was missed, or what this person may see has changed. `beat` says ' +
    'nothing but that the stream is alive.',
  tags,
  request: { params: ofWorkspace, query: liveQuery },
  responses: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
    ...problemResponses,
  },
});

const moveTo = createRoute({
  method: 'post',
  path: '/presence',
  operationId: 'moveTo',
  summary: 'Say which cell one is on',
  tags,
  request: { params: ofWorkspace, body: jsonBody(presenceBody) },
  responses: { 204: { description: 'Said' }, ...problemResponses },
});

/** The stream each open plan listens to. */
export function liveRoutes({ hub, database, clock }: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const places = new StreamPlaces();

  serve(routes, live, async (context, { query }) => {
    const actor = context.get('actor');
    const identity = context.get('identity');
    const workspaceId = actor.workspaceId as WorkspaceId;
    const { plan = null, after, connection = newId() } = query;
    await inWorkspace(database, workspaceId, (tx) => requireOpenPlan(tx, actor, plan), { mode: 'read' });
    const who = { connectionId: connection, actor, planId: plan, sessionId: identity.sessionId, place: null };
    const giveBack = places.take(actor.personId);
    const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
    const body = eventStream(
      (sink) => {
        sink.send('open', JSON.stringify({ connection, now: clock.now() }));
        return hub.subscribe(workspaceId, who, after, sink);
      },
      { hangUp: () => outgoing?.destroy(), ended: giveBack },
    );
    return new Response(body, {
      headers: dressed(context, {
        'content-type': 'text/event-stream',
        // Reverse proxies that buffer answers would hold the events back.
        'x-accel-buffering': 'no',
      }),
    });
  });

  serve(routes, moveTo, async (context, { body: { connection, place } }, answer) => {
    const actor = context.get('actor');
    await hub.moveTo(actor.workspaceId as WorkspaceId, connection, actor.personId, place);
    return answer(204);
  });

  return routes;
}
