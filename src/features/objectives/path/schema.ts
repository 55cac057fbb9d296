import { defineRecord, type RecordOf } from '../../../records/define-record.ts';
import { month, number, reference } from '../../../records/field.ts';
import { ownedByContributors } from '../../../records/rights.ts';

/** What an objective aims at in one month, where that is typed, and what the same month was a year before; in its unit. */
export const objectiveMonthKind = defineRecord({
  kind: 'objectiveMonth',
  collection: 'objective-months',
  scope: 'plan',
  fields: {
    objectiveId: reference('objective', 'cascade', { required: true }),
    month: month(),
    monthTarget: number(),
    lastYearValue: number(),
  },
  uniqueBy: ['objectiveId', 'month'],
  rights: ownedByContributors(
    ({ objectiveId }, personId, { lookup }) => lookup.get('objective', objectiveId as string)?.ownerId === personId,
  ),
});

export type ObjectiveMonth = RecordOf<typeof objectiveMonthKind>;
