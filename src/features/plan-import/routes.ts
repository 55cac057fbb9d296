import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Committer } from '../../changes/committer.ts';
import { AppError } from '../../kernel/app-error.ts';
import { dayAt } from '../../kernel/calendar.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import { isAtLeast, roleInPlan } from '../../records/actor.ts';
import { MAX_OPERATIONS } from '../../records/change.ts';
import { inputIssues } from '../../records/input-issues.ts';
import { answerJson } from '../../server/answer.ts';
import { type ApiEnvironment, jsonContent, problemResponses } from '../../server/api.ts';
import type { Database } from '../../server/database/connect.ts';
import { serve } from '../../server/endpoint.ts';
import type { RateLimiter } from '../../server/rate-limit.ts';
import { READ_LIMITS } from '../../server/sheets/read-limits.ts';
import { readPlanFile } from '../../server/sheets/read-sheets.ts';
import { readUpload } from '../../server/upload.ts';
import { contextFor, operationsForProposal } from './operations/rules.ts';
import type { PlanState } from './operations/schema.ts';
import { importOptionsSchema, type ImportOptions, MAX_IMPORTED_ACTIONS, type PlanProposal } from './schema.ts';
import { readPlanState } from './store.ts';

/** Where "today" and "next Monday" are; workspaces have no time zone of their own yet. */
const TIME_ZONE = 'Europe/Paris';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const request = {
  params: z.object({ workspaceId: id, planId: id }),
  body: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: z.object({
          file: z.string().openapi({ format: 'binary', description: 'A workbook (.xlsx) or delimited text' }),
          options: z.string().optional().openapi({ description: 'How to read it, as JSON: locale, mapping, choices' }),
        }),
      },
    },
  },
};

const preview = createRoute({
  method: 'post',
  path: '/plans/{planId}/imports/preview',
  operationId: 'previewPlanImport',
  summary: 'What a file would bring to the plan; nothing is written',
  tags: ['Imports'],
  request,
  responses: {
    200: {
      description: 'The sheets as read, and the proposal made from them',
      ...jsonContent(
        z.object({
          format: z.enum(['workbook', 'text']),
          sheets: z.array(z.unknown()),
          proposal: z.looseObject({
            mapping: z.unknown(),
            actions: z.array(z.unknown()),
            doubts: z.array(z.unknown()),
          }),
        }),
      ),
    },
    ...problemResponses,
  },
});

const commit = createRoute({
  method: 'post',
  path: '/plans/{planId}/imports',
  operationId: 'importPlan',
  summary: 'Import a file into the plan, as one change that one undo takes back',
  description: 'With `changeId` in the options, sending the same import again changes nothing more.',
  tags: ['Imports'],
  request,
  responses: {
    200: {
      description: 'The change; null when the file holds nothing new',
      ...jsonContent(z.object({ changeId: id.nullable(), operations: z.int() })),
    },
    ...problemResponses,
  },
});

export interface PlanImportDeps {
  database: Database;
  clock: Clock;
  committer: Committer;
  limiter: RateLimiter;
}

/** Bringing files into a plan; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function planImportRoutes(deps: PlanImportDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, preview, async (context, { params }) => {
    const { format, sheets, proposal } = await readImport(deps, context, params.planId);
    return answerJson(context, 200, { format, sheets, proposal });
  });

  serve(routes, commit, async (context, { params: { planId } }) => {
    const actor = context.get('actor');
    const { proposal, state, options } = await readImport(deps, context, planId);
    const operations = operationsForProposal(proposal, state, options.choices, { newId, locale: options.locale });
    if (operations.length === 0) return answerJson(context, 200, { changeId: null, operations: 0 });
    if (operations.length > MAX_OPERATIONS) {
      throw new AppError('limit_reached', `An import makes at most ${MAX_OPERATIONS} records.`);
    }
    const change = { id: options.changeId ?? newId(), planId, operations };
    const committed = await deps.committer.commitOrThrow(actor.workspaceId as WorkspaceId, { change, actor });
    return answerJson(context, 200, { changeId: change.id, operations: committed.change.operations.length });
  });

  return routes;
}

interface ReadImport {
  format: 'workbook' | 'text';
  sheets: unknown[];
  proposal: PlanProposal;
  state: PlanState;
  options: ImportOptions;
}

/** Reads the file, then proposes what it would bring to the plan as it is now. */
async function readImport(
  { database, clock, limiter }: PlanImportDeps,
  context: Context<ApiEnvironment>,
  planId: string,
): Promise<ReadImport> {
  const actor = context.get('actor');
  // Whoever may not write plans is told so before the file is read, which is what costs.
  const mayWrite = isAtLeast(roleInPlan(actor, planId), 'editor') && actor.scopes.includes('write');
  if (!mayWrite) throw new AppError('not_found', 'No plan to import into.');
  await limiter.consume('importByWorkspace', actor.workspaceId);
  const upload = await readUpload(context.req.raw, READ_LIMITS.fileBytes);
  const options = parseOptions(upload.options);
  const state = await readPlanState(database, actor, planId);
  const { locale, mapping, choices } = options;
  const today = dayAt(clock.now(), TIME_ZONE);
  const planContext = contextFor(state, { today, locale, chosenPeople: choices.people });
  const file = await readPlanFile(upload.bytes, { context: planContext, ...(mapping && { mapping }) });
  if ('refusal' in file) {
    throw new AppError('invalid_input', file.detail, { issues: [{ path: 'file', rule: file.refusal }] });
  }
  const { format, sheets, proposal } = file;
  if (proposal.actions.length > MAX_IMPORTED_ACTIONS) {
    throw new AppError('limit_reached', `A plan holds at most ${MAX_IMPORTED_ACTIONS} imported actions.`, {
      issues: [{ path: 'file', rule: 'too_many_actions', values: { max: MAX_IMPORTED_ACTIONS } }],
    });
  }
  return { format, sheets, proposal, state, options };
}

function parseOptions(value: unknown): ImportOptions {
  const parsed = importOptionsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'The options are not valid.', {
    issues: inputIssues(parsed.error, value).map((issue) => ({ ...issue, path: `options.${issue.path}` })),
  });
}
