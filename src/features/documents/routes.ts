import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readPlanRecords } from '../../changes/plan-records.ts';
import { board as englishBoard } from '../../i18n/en/board.ts';
import { choices as englishChoices } from '../../i18n/en/choices.ts';
import { sheets as english } from '../../i18n/en/sheets.ts';
import { formatFor } from '../../i18n/format.ts';
import { board as frenchBoard } from '../../i18n/fr/board.ts';
import { choices as frenchChoices } from '../../i18n/fr/choices.ts';
import { sheets as french } from '../../i18n/fr/sheets.ts';
import { AppError } from '../../kernel/app-error.ts';
import { dayAt } from '../../kernel/calendar.ts';
import type { Clock } from '../../kernel/clock.ts';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { dressed } from '../../server/answer.ts';
import { type ApiEnvironment, problemResponses } from '../../server/api.ts';
import type { Database } from '../../server/database/connect.ts';
import { serve } from '../../server/endpoint.ts';
import { writeDelimited } from '../../server/sheets/write-delimited.ts';
import { writeWorkbook } from '../../server/sheets/write-workbook.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { channelKind, tagKind } from '../catalogue/schema.ts';
import { milestoneKind } from '../objectives/milestones/schema.ts';
import { objectiveKind } from '../objectives/schema.ts';
import { personKind } from '../people/schema.ts';
import { linkedNames } from '../plan-import/linked/rules.ts';
import { LINKED_KINDS } from '../plan-import/linked/schema.ts';
import { planKind } from '../plans/schema.ts';
import { responsibilityKind } from '../responsibilities/schema.ts';
import { planTable } from './plan-table/rules.ts';
import { fileName, snapshotOf } from './rules.ts';
import type { DocumentWords, PlanSnapshot } from './schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
/** Where the days of a document are told; workspaces have no time zone of their own yet. */
const TIME_ZONE = 'Europe/Paris';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const request = {
  params: z.object({ workspaceId: id, planId: id }),
  query: z.object({ locale: z.enum(['fr', 'en']).default('fr') }),
};
const file = (type: string) => ({
  description: 'The file',
  content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } },
});

const getWorkbook = createRoute({
  method: 'get',
  path: '/plans/{planId}/export.xlsx',
  operationId: 'exportPlanAsWorkbook',
  summary: 'The plan as a workbook that may be edited and imported again',
  tags: ['Documents'],
  request,
  responses: { 200: file(XLSX), ...problemResponses },
});

const getTable = createRoute({
  method: 'get',
  path: '/plans/{planId}/export.csv',
  operationId: 'exportPlanAsTable',
  summary: 'The plan in five columns as text that may be edited and imported again',
  tags: ['Documents'],
  request,
  responses: { 200: file('text/csv'), ...problemResponses },
});

export interface DocumentDeps {
  database: Database;
  clock: Clock;
}

/** Files made from a plan; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function documentRoutes({ database, clock }: DocumentDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, getWorkbook, async (context, { params, query }) => {
    let name = '';
    const bytes = await writeWorkbook(async () => {
      const snapshot = await readSnapshot(context, params.planId);
      name = fileName(snapshot.plan.name, 'xlsx');
      return { snapshot, words: wordsFor(snapshot, query.locale, clock) };
    });
    return answerFile(context, bytes, XLSX, name);
  });

  serve(routes, getTable, async (context, { params, query }) => {
    const snapshot = await readSnapshot(context, params.planId);
    const bytes = writeDelimited(planTable(snapshot, wordsFor(snapshot, query.locale, clock)), query.locale);
    return answerFile(context, bytes, CSV, fileName(snapshot.plan.name, 'csv'));
  });

  return routes;

  async function readSnapshot(context: Context<ApiEnvironment>, planId: string): Promise<PlanSnapshot> {
    const records = await readPlanRecords(database, context.get('actor'), planId, {
      plans: planKind,
      objectives: objectiveKind,
      actions: actionKind,
      budgetLines: budgetLineKind,
      responsibilities: responsibilityKind,
      milestones: milestoneKind,
      people: personKind,
      channels: channelKind,
      tags: tagKind,
      ...LINKED_KINDS,
    });
    const plan = records.plans.find((one) => one.id === planId);
    if (!plan) throw new AppError('not_found', 'No such plan, or not open to this person.');
    return snapshotOf({ ...records, plan, linked: linkedNames(records) });
  }
}

function wordsFor({ plan }: PlanSnapshot, locale: 'fr' | 'en', clock: Clock): DocumentWords {
  const { period, page, ...words } = locale === 'fr' ? french : english;
  const { statuses: shown, methods } = locale === 'fr' ? frenchBoard : englishBoard;
  const { late: _, ...statuses } = shown;
  const { category: categories, nature: natures, unitName: units } = locale === 'fr' ? frenchChoices : englishChoices;
  const { dayLong } = formatFor(locale);
  const days = {
    start: dayLong(plan.periodStart),
    end: dayLong(plan.periodEnd),
    today: dayLong(dayAt(clock.now(), TIME_ZONE)),
  };
  // &P and &N are Excel's own names for the page and the number of pages.
  const footer = fill(page, { page: '&P', pages: '&N' });
  return { ...words, locale, statuses, methods, categories, natures, units, subtitle: fill(period, days), footer };
}

function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function answerFile(
  context: Context<ApiEnvironment>,
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
  const headers = { 'content-type': type, 'content-disposition': disposition };
  return new Response(bytes, { status: 200, headers: dressed(context, headers) });
}
