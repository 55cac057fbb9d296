import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../kernel/app-error.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../kernel/ids.ts';
import { roleInPlan } from '../records/actor.ts';
import { type ApiEnvironment, problemResponses, rejectInvalid } from '../server/api.ts';
import type { ChangesDeps } from './deps.ts';
import type { Sink } from './live-hub.ts';

/** Text a slow reader may have waiting before it is cut; it then catches up by its sequence number. */
const MAX_BUFFERED_BYTES = 2 * 1024 * 1024;
const HEARTBEAT_MS = 20_000;

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const path = z.object({ workspaceId: id });

const live = createRoute({
  method: 'get',
  path: '/live',
  summary: 'Committed changes and presence as they happen (server-sent events)',
  tags: ['Changes'],
  request: {
    params: path,
    query: z.object({
      plan: id.optional(),
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number)
        .openapi({ type: 'integer' }),
      connection: id.optional(),
    }),
  },
  responses: {
    200: {
      description: 'Events `change`, `presence`, and `reset` when a snapshot must be taken',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problemResponses,
  },
});

const moveTo = createRoute({
  method: 'post',
  path: '/presence',
  summary: 'Say which cell one is on',
  tags: ['Changes'],
  request: {
    params: path,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            connection: id,
            place: z.strictObject({ kind: z.string().max(40), id, field: z.string().max(60) }).nullable(),
          }),
        },
      },
    },
  },
  responses: { 204: { description: 'Said' }, ...problemResponses },
});

/** The stream each open plan listens to. */
export function liveRoutes({ hub }: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>({ defaultHook: rejectInvalid });

  routes.openapi(live, async (context) => {
    const actor = context.get('actor');
    const { plan = null, after, connection = newId() } = context.req.valid('query');
    if (plan !== null && roleInPlan(actor, plan) === null) throw new AppError('not_found', 'Plan not open.');
    const identity = context.get('identity');
    let leave = () => {};
    let stop = () => {};
    const body = new ReadableStream<Uint8Array>(
      {
        async start(controller) {
          const sink = sinkOf(controller);
          const heartbeat = setInterval(() => sink.send('beat', '{}') || leave(), HEARTBEAT_MS);
          stop = () => clearInterval(heartbeat);
          sink.send('open', JSON.stringify({ connection }));
          leave = await hub.subscribe(
            actor.workspaceId as WorkspaceId,
            { connectionId: connection, actor, planId: plan, sessionId: identity.sessionId, place: null },
            after,
            sink,
          );
        },
        cancel() {
          stop();
          leave();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MAX_BUFFERED_BYTES }),
    );
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Reverse proxies that buffer answers would hold the events back.
        'x-accel-buffering': 'no',
      },
    });
  });

  routes.openapi(moveTo, async (context) => {
    const actor = context.get('actor');
    const { connection, place } = context.req.valid('json');
    await hub.moveTo(actor.workspaceId as WorkspaceId, connection, actor.personId, place);
    return context.body(null, 204);
  });

  return routes;
}

function sinkOf(controller: ReadableStreamDefaultController<Uint8Array>): Sink {
  const encoder = new TextEncoder();
  let isOpen = true;
  return {
    send(event, data) {
      if (!isOpen || (controller.desiredSize ?? 0) <= 0) return false;
      controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
      return true;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      controller.close();
    },
  };
}
