import { createHash } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ChangesDeps } from '../../changes/deps.ts';
import { readPlanRecords } from '../../changes/plan-records.ts';
import { readContent } from '../../changes/record-content.ts';
import { readRecord } from '../../changes/rest/record-reads.ts';
import { recordSchema } from '../../changes/rest/record-schemas.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import { type Actor, isAtLeast, roleInPlan } from '../../records/actor.ts';
import { MAX_OPERATIONS, type Operation } from '../../records/change.ts';
import { answerJson, answerPieces } from '../../server/answer.ts';
import { type ApiEnvironment, jsonBody, jsonContent, problemResponses } from '../../server/api.ts';
import { serve } from '../../server/endpoint.ts';
import type { RateLimiter } from '../../server/rate-limit.ts';
import type { Plan } from '../plans/schema.ts';
import { modelKinds, modelOf } from './rules.ts';
import { planModelKind } from './schema.ts';
import { packed, unpacked } from './store.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });

const day = z.string().openapi({ format: 'date' });
const modelRecord = z
  .object({ kind: z.string(), id, rank: z.string(), fields: z.record(z.string(), z.unknown()) })
  .openapi('PlanModelRecord');

const postModel = createRoute({
  method: 'post',
  path: '/plan-models',
  operationId: 'createPlanModel',
  summary: 'Keep a plan as a model that others start from',
  description:
    'Its records as they are now, without results and without naming anyone. Sending the same id again makes nothing.',
  tags: ['Plan models'],
  request: {
    params: z.object({ workspaceId: id }),
    body: jsonBody(
      z.strictObject({
        id: id.optional(),
        name: z.string(),
        description: z.string().optional().openapi({ description: 'One line: what it is for' }),
        sourcePlanId: id,
        replacesId: id.optional().openapi({ description: 'A model that this one takes the place of' }),
      }),
    ),
  },
  responses: {
    201: { description: 'The model', ...jsonContent(recordSchema(planModelKind)) },
    ...problemResponses,
  },
});

const getContent = createRoute({
  method: 'get',
  path: '/plan-models/{id}/content',
  operationId: 'getPlanModelContent',
  summary: 'What a plan made from a model begins with',
  description: 'For those who may create plans. Ids are the model’s own: a plan is given others.',
  tags: ['Plan models'],
  request: { params: z.object({ workspaceId: id, id }) },
  responses: {
    200: {
      description:
        'Fields of the plan (those there were when the model was kept), and its records in an order in which references point backwards',
      ...jsonContent(
        z.object({
          plan: z.object({
            description: z.string(),
            plannedRevenueCents: z.int().nullish(),
            envelopeCents: z.int().nullable(),
            envelopeShare: z.number().nullish(),
            marginRate: z.number().nullish(),
            marketShare: z.number().nullable(),
            currency: z.string(),
            periodStart: day,
            periodEnd: day,
          }),
          operations: z.array(modelRecord),
        }),
      ),
    },
    ...problemResponses,
  },
});

/** A company's own models of plans; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function planModelRoutes(deps: ChangesDeps & { limiter: RateLimiter }): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, postModel, async (context, { body, text }) => {
    const actor = context.get('actor');
    const { id: modelId = newId(), replacesId, ...fields } = body;
    await deps.limiter.consume('uploadByPerson', actor.personId);
    if (!isAtLeast(roleInPlan(actor, fields.sourcePlanId), 'admin')) {
      throw new AppError('not_found', 'Not a plan that this person administers.');
    }
    const { kind } = planModelKind;
    const operations: Operation[] = [{ op: 'create', kind, id: modelId, rank: '', fields }];
    if (replacesId !== undefined) operations.push({ op: 'delete', kind, id: replacesId });
    await deps.committer.commitOrThrow(actor.workspaceId as WorkspaceId, {
      actor,
      // The model's id is the receipt of this request, and of no other.
      change: { id: modelId, planId: null, operations },
      digest: createHash('sha256').update(text).digest('hex'),
      content: { id: modelId, bytes: await contentOf(deps, actor, fields.sourcePlanId, modelId) },
    });
    return answerJson(context, 201, await readRecord(deps, planModelKind, actor, modelId));
  });

  serve(routes, getContent, async (context, { params }) => {
    const actor = context.get('actor');
    if (!isAtLeast(actor.role, 'editor')) throw new AppError('not_found', 'Only for those who make plans.');
    const model = await readRecord(deps, planModelKind, actor, params.id);
    const bytes = await readContent(deps.database, actor.workspaceId as WorkspaceId, model.id);
    if (!bytes) throw new AppError('not_found', 'The content is not there.');
    return answerPieces(context, async (write) => write(await unpacked(bytes)));
  });

  return routes;
}

async function contentOf(deps: ChangesDeps, actor: Actor, planId: string, modelId: string): Promise<Uint8Array> {
  const records = await readPlanRecords(deps.database, actor, planId, modelKinds(deps.registry));
  const plan = records.plan?.find(({ id: known }) => known === planId) as unknown as Plan;
  const content = modelOf(deps.registry, plan, records, { id: modelId, newId: () => newId(deps.clock) });
  if (content.operations.length >= MAX_OPERATIONS) throw new AppError('too_large', 'No plan could be made of it.');
  return packed(content);
}
