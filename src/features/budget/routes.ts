import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { type ApiEnvironment, jsonContent, problemResponses } from '../../server/api.ts';
import { authorize } from '../../server/authorized.ts';
import type { Database } from '../../server/database/connect.ts';
import { serve } from '../../server/endpoint.ts';
import { BUDGET_CATEGORIES, BUDGET_UNITS } from './schema.ts';
import { readUnitCosts } from './store.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const costs = {
  category: z.enum(BUDGET_CATEGORIES),
  unitName: z.enum(BUDGET_UNITS),
  count: z.int().openapi({ description: 'How many lines it is known from' }),
  quarterCents: z.number().openapi({ description: 'What a quarter of them cost or less, the 25th percentile' }),
  medianCents: z.number(),
};

const getUnitCosts = createRoute({
  method: 'get',
  path: '/plans/{planId}/unit-costs',
  operationId: 'getUnitCosts',
  summary: 'What a lead, an event, a day… has cost in the workspace',
  description:
    'By category and unit: invoiced amount by number of units, in minor units, of the lines per unit of every plan that is open to the caller and counts in the currency of this one.',
  tags: ['Budget'],
  request: { params: z.object({ workspaceId: id, planId: id }) },
  responses: {
    200: {
      description: 'The costs of a unit',
      ...jsonContent(
        z.object({
          groups: z.array(z.object(costs).openapi('UnitCosts')),
          withoutOne: z
            .array(z.object({ lineId: id, ...costs }).openapi('OtherUnitCosts'))
            .openapi({ description: 'Lines of this plan that count themselves: the same without them' }),
        }),
      ),
    },
    ...problemResponses,
  },
});

/** What budgets of the past tell; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function budgetRoutes({ database }: { database: Database }): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, getUnitCosts, async (context, { params }, answer) => {
    const authorized = authorize('readWorkspace', context.get('actor'), context.get('identity'));
    return answer(200, await readUnitCosts(database, authorized, params.planId));
  });

  return routes;
}
