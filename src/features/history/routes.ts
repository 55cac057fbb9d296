import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { isDay } from '../../kernel/calendar.ts';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import type { Registry } from '../../records/define-record.ts';
import { type ApiEnvironment, jsonContent, problemResponses } from '../../server/api.ts';
import type { Database } from '../../server/database/connect.ts';
import { serve } from '../../server/endpoint.ts';
import { compareMoments } from './store.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const moment = z
  .string()
  .refine((text) => isDay(text) || UUID_PATTERN.test(text))
  .optional()
  .openapi({ description: 'A day, which stands for its evening, or the id of a named version; without it, now' });

const edits = z.record(z.string(), z.array(z.unknown()).length(2));
const netChange = z
  .object({
    kind: z.string(),
    id,
    op: z.enum(['created', 'updated', 'deleted']),
    fields: edits.openapi({ description: '[before, after] by field' }),
    record: z.record(z.string(), z.unknown()).openapi({
      description:
        'What it was at the later moment, or at the earlier one when deleted; without long texts and defaults',
    }),
    authors: z.array(id.nullable()).openapi({ description: 'Who took part; null for the system' }),
    at: z.string().openapi({ format: 'date-time', description: 'When it was last touched between the two' }),
  })
  .openapi('NetChange');

const getComparison = createRoute({
  method: 'get',
  path: '/plans/{planId}/comparison',
  operationId: 'comparePlan',
  summary: 'What changed in a plan between two moments, record by record',
  description: 'Changes are added up: what was set back, or made and deleted again, is left out.',
  tags: ['Changes'],
  request: {
    params: z.object({ workspaceId: id, planId: id }),
    query: z.strictObject({ from: moment, to: moment }),
  },
  responses: {
    200: {
      description: 'The differences, the earlier moment first',
      ...jsonContent(
        z.object({
          isReversed: z.boolean().openapi({ description: 'Whether `from` is the later moment' }),
          fromSeq: z.int().openapi({ description: 'The last change that the earlier side holds' }),
          toSeq: z.int(),
          changes: z.array(netChange),
        }),
      ),
    },
    ...problemResponses,
  },
});

/** Comparing moments of a plan; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function historyRoutes(deps: { database: Database; registry: Registry }): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, getComparison, async (context, { params, query }, answer) => {
    const { from, to } = query;
    return answer(200, await compareMoments(deps, context.get('actor'), { planId: params.planId, from, to }));
  });

  return routes;
}
