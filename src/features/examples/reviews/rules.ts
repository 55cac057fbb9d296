import { addDays, type Day, firstDay, monthOf, addMonths } from '../../../kernel/calendar.ts';
import type { RecordKind } from '../../../records/define-record.ts';
import type { Operation } from '../../../records/change.ts';
import type { SeedRequest, Turn } from '../schema.ts';
import { weekdayUntil } from '../verdier/course/rules.ts';

/** A record whose values follow from the day: what they are on any day of the year. */
export interface Followed {
  kind: RecordKind;
  id: string;
  valuesOn(day: Day): Readonly<Record<string, unknown>>;
}

/** The first working day of the year: whatever the plan says on it, it says from its beginning. */
const OPENING = 4;

/** The day whose values the records are created with: the opening of the year, or `today` when that comes first. */
export function openingDay(year: number, today: Day): Day {
  const opening = addDays(firstDay(monthOf(year, 1)), OPENING);
  return today < opening ? today : opening;
}

/**
 * The reviews of the plan, on the last working day of each month and on the eve of `today`: each brings what has changed since
 * the one before, so that the last leaves everything as it is today.
 */
export function reviewTurns(request: SeedRequest & { year: number }, followed: readonly Followed[]): Turn[] {
  const { year, today, ownerPersonId: authorId } = request;
  const opening = openingDay(year, today);
  const eve = weekdayUntil(addDays(today, -1));
  const ends = Array.from({ length: 12 }, (_, index) =>
    weekdayUntil(addDays(firstDay(addMonths(monthOf(year, index + 1), 1)), -1)),
  );
  // What the eve tells is as of today: a review on a day of its own tells what stood that evening.
  const reviews = [
    ...ends.filter((on) => on > opening && on < eve).map((on) => ({ on, asOf: on })),
    { on: eve, asOf: today },
  ];
  return reviews.flatMap(({ on, asOf }, index): Turn[] => {
    const before = reviews[index - 1]?.asOf ?? opening;
    const operations = followed.flatMap((record) => updateOf(record, before, asOf));
    return operations.length === 0 ? [] : [{ authorId, at: `${on}T17:50:00.000Z`, operations }];
  });
}

function updateOf({ kind, id, valuesOn }: Followed, before: Day, asOf: Day): Operation[] {
  const [from, to] = [valuesOn(before), valuesOn(asOf)];
  const fields = Object.keys(to)
    .filter((name) => from[name] !== to[name])
    .map((name): [string, [unknown, unknown]] => [name, [from[name], to[name]]]);
  return fields.length === 0 ? [] : [{ op: 'update', kind: kind.kind, id, fields: Object.fromEntries(fields) }];
}
