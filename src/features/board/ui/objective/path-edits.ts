import type { Month } from '../../../../kernel/calendar.ts';
import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { uniqueId } from '../../../../records/unique-record.ts';
import type { PathMonth } from '../../../objectives/path/rules.ts';
import { type ObjectiveMonth, objectiveMonthKind } from '../../../objectives/path/schema.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';

type Values = Partial<Pick<ObjectiveMonth, 'monthTarget' | 'lastYearValue'>>;

/**
 * What typing in a month changes. The first target that is typed makes the whole path a typed one, from the one on screen,
 * so that the other months stay what they were.
 */
export function monthEdit(
  objective: Objective,
  path: readonly PathMonth[],
  records: readonly ObjectiveMonth[],
  month: Month,
  values: Values,
): Operation[] {
  if (!('monthTarget' in values) || objective.seasonality === 'typed') {
    return writeMonth(objective, records, month, values);
  }
  return [
    ...updateRecord(objectiveKind, objective, { seasonality: 'typed' }),
    ...path.flatMap((entry) =>
      writeMonth(objective, records, entry.month, {
        monthTarget: entry.target,
        ...(entry.month === month && values),
      }),
    ),
  ];
}

/** A path that is to be typed begins with the one on screen. */
export function typedPath(
  objective: Objective,
  path: readonly PathMonth[],
  records: readonly ObjectiveMonth[],
): Operation[] {
  return [
    ...updateRecord(objectiveKind, objective, { seasonality: 'typed' }),
    ...path.flatMap(({ month, target }) => writeMonth(objective, records, month, { monthTarget: target })),
  ];
}

function writeMonth(
  objective: Objective,
  records: readonly ObjectiveMonth[],
  month: Month,
  values: Values,
): Operation[] {
  const record = records.find((one) => one.month === month);
  if (record) return updateRecord(objectiveMonthKind, record, values);
  const fields = { objectiveId: objective.id, month, ...values };
  const id = uniqueId(objectiveMonthKind, objective.planId, fields);
  return [{ op: 'create', kind: objectiveMonthKind.kind, id, rank: 'a0', fields }];
}
