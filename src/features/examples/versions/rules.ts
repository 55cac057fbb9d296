import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { planVersionKind } from '../../history/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { SeedRequest, Turn } from '../schema.ts';
import { inYear, weekdayFrom } from '../verdier/course/rules.ts';
import type { YearDay } from '../verdier/schema.ts';
import { VERSIONS } from '../verdier/versions/rules.ts';

/** An amount of the budget that was revised in the course of the year. */
export interface Revision {
  on: YearDay;
  lineId: string;
  revisedCents: number;
}

/** When the amounts revised on a day were entered: ISO 8601, UTC. */
export function revisionMoment(year: number, on: YearDay): string {
  return momentOf(year, on, '14:05');
}

function momentOf(year: number, on: YearDay, hour: string): string {
  return `${weekdayFrom(inYear(year, on))}T${hour}:00.000Z`;
}

/** The budget revised day by day, then the versions named, as far as both come before `today`. */
export function versionTurns(request: SeedRequest & { year: number }, revisions: readonly Revision[]): Turn[] {
  const { locale, year, today, newId, ownerPersonId: authorId } = request;
  const ranks = ranksAfter(null, VERSIONS.length);
  const revised = [...Map.groupBy(revisions, ({ on }) => on)].map(
    ([on, lines]): Turn => ({
      authorId,
      at: revisionMoment(year, on),
      operations: lines.map(
        ({ lineId, revisedCents }): Operation => ({
          op: 'update',
          kind: budgetLineKind.kind,
          id: lineId,
          fields: { revisedCents: [null, revisedCents] },
        }),
      ),
    }),
  );
  const named = VERSIONS.map(({ on, name, note }, index): Turn => {
    const fields = { name: name[locale], note: note[locale] };
    return {
      authorId,
      at: momentOf(year, on, '16:10'),
      operations: [creationOf(planVersionKind, newId(), ranks[index] ?? '', fields)],
    };
  });
  return [...revised, ...named].filter(({ at }) => at < today);
}
