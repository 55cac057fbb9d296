import { isDay } from '../../../kernel/calendar.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Sheet } from '../../../kernel/sheet.ts';
import { textOfCell } from '../grid/rules.ts';
import type { Baseline, ExportedAction } from './schema.ts';

/** The hidden sheet of an exported plan that remembers what each action was at the time. */
export const ROUND_TRIP_SHEET = 'Pactole';
/** Heading of the hidden column that says which action a row is. */
export const RECORD_ID_HEADING = 'Pactole id';
const MARKER = 'pactole-plan';
const VERSION = 1;

/** The rows of the hidden sheet: a marker with its version and the plan, then one row an action, all as texts. */
export function baselineRows(planId: string, actions: readonly ExportedAction[]): string[][] {
  return [
    [MARKER, String(VERSION), planId],
    ...actions.map((action) => [
      action.id,
      action.objectiveId ?? '',
      action.objective,
      action.title,
      action.ownerId ?? '',
      action.owner,
      action.dueDate ?? '',
      String(action.plannedCents),
    ]),
  ];
}

/** What an exported workbook remembers; null when the file is none of ours, or of a later version. */
export function readBaseline(sheets: readonly Sheet[]): Baseline | null {
  const sheet = sheets.find(({ name }) => name === ROUND_TRIP_SHEET);
  const [head, ...rows] = (sheet?.rows ?? []).map(({ cells }) => cells.map(textOfCell));
  if (head?.[0] !== MARKER || Number(head[1]) !== VERSION || !isId(head[2])) return null;
  const actions = rows.flatMap(([id, objectiveId, objective, title, ownerId, owner, dueDate, planned]) => {
    const plannedCents = Number(planned);
    if (!isId(id) || !Number.isSafeInteger(plannedCents)) return [];
    const action: ExportedAction = {
      id,
      objectiveId: isId(objectiveId) ? objectiveId : null,
      objective: objective ?? '',
      title: title ?? '',
      ownerId: isId(ownerId) ? ownerId : null,
      owner: owner ?? '',
      dueDate: isDay(dueDate) ? dueDate : null,
      plannedCents,
    };
    return [[id, action] as const];
  });
  return { planId: head[2], actions: new Map(actions) };
}
