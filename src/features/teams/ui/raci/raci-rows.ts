import { compareByRank } from '../../../../records/rank.ts';
import type { Action } from '../../../actions/schema.ts';
import { type Gap, gapsOf, type Held, lettersOf } from '../../../responsibilities/rules.ts';
import type { Responsibility } from '../../../responsibilities/schema.ts';

/** An action with the letter of everyone on it. */
export interface RaciRow {
  id: string;
  action: Action;
  records: readonly Responsibility[];
  letters: ReadonlyMap<string, Held>;
  /** What is wrong; nothing is with a cancelled action. */
  gaps: readonly Gap[];
}

const NO_RECORDS: readonly Responsibility[] = [];

/** Makes the rows of the grid, in the order of the plan; one whose action and letters stay remains the same object. */
export function createRaciBuilder() {
  let known = new Map<string, RaciRow>();
  return (actions: readonly Action[], said: ReadonlyMap<string, readonly Responsibility[]>): RaciRow[] => {
    const rows = actions.toSorted(compareByRank).map((action) => {
      const records = said.get(action.id) ?? NO_RECORDS;
      const before = known.get(action.id);
      if (before?.action === action && before.records === records) return before;
      const letters = lettersOf(action, records);
      return { id: action.id, action, records, letters, gaps: action.status === 'cancelled' ? [] : gapsOf(letters) };
    });
    known = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}

export interface RaciFilter {
  person: string | undefined;
  objective: string | undefined;
  /** Only those with something wrong. */
  gaps: boolean;
}

export function isShown(row: RaciRow, { person, objective, gaps }: RaciFilter): boolean {
  return (
    (person === undefined || row.letters.has(person)) &&
    (objective === undefined || row.action.objectiveId === objective) &&
    (!gaps || row.gaps.length > 0)
  );
}

/** A name that fits a narrow heading: « Claire D. ». */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1);
  return last ? `${first} ${last.slice(0, 1)}.` : first;
}

/** The heading of each of these people in a narrow column: the first name, with an initial where several share it. */
export function headings(names: readonly string[]): (name: string) => string {
  const firstOf = (name: string) => name.trim().split(/\s+/)[0] ?? '';
  const shared = Map.groupBy(new Set(names), firstOf);
  return (name) => ((shared.get(firstOf(name))?.length ?? 0) > 1 ? shortName(name) : firstOf(name));
}
