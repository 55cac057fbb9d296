/** What a vote gives its proposal. */
export interface Vote {
  proposalId: string;
  /** From 1 to 5; null where nothing was said of it. */
  feasibility: number | null;
  dots: number;
}

/** What all votes give one proposal. */
export interface Count {
  dots: number;
  /** How many gave 1, 2, 3, 4 and 5 to its feasibility. */
  feasibility: readonly number[];
}

/** The count of a workshop, by proposal; it says nothing of who voted. */
export interface Tally {
  voters: number;
  counts: { [proposalId: string]: Count };
}

const SCALE = [1, 2, 3, 4, 5];
const MAX_COUNTED = 1000;

/** How many dots are left of a person's budget: negative when they spent too many. Never more are made than there are. */
export function dotsLeft(budget: number, votes: readonly Pick<Vote, 'dots'>[]): number {
  return votes.reduce((left, { dots }) => left - dots, budget);
}

/** The count of these votes. Someone who left no dot and no opinion has not voted. */
export function tallyOf(votes: readonly (Vote & { personId: string })[]): Tally {
  const given = votes.filter(({ dots, feasibility }) => dots > 0 || feasibility !== null);
  const byProposal = Map.groupBy(given, ({ proposalId }) => proposalId);
  const counts = [...byProposal].map(([proposalId, all]): [string, Count] => [
    proposalId,
    {
      dots: all.reduce((sum, { dots }) => sum + dots, 0),
      feasibility: SCALE.map((mark) => all.filter(({ feasibility }) => feasibility === mark).length),
    },
  ]);
  return { voters: new Set(given.map(({ personId }) => personId)).size, counts: Object.fromEntries(counts) };
}

/** Whether this is a count as `tallyOf` makes one. */
export function isTally(value: unknown): value is Tally {
  if (!isObject(value) || !isCount(value.voters) || !isObject(value.counts)) return false;
  const counts = Object.values(value.counts);
  return counts.length <= MAX_COUNTED && counts.every(isCountOf);
}

function isCountOf(value: unknown): boolean {
  if (!isObject(value) || !isCount(value.dots) || !Array.isArray(value.feasibility)) return false;
  return value.feasibility.length === SCALE.length && value.feasibility.every(isCount);
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
