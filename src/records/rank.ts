import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A rank between two siblings; null stands for the start or the end. Ranks compare as plain strings. */
export function rankBetween(before: string | null, after: string | null): string {
  // Two people may have inserted at the same place: equal ranks leave no room between, so go after both.
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}

export const MAX_RANK_LENGTH = 200;

/** Whether this is a rank, and one that can have neighbours: not every text is a fractional index. */
export function isRank(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > MAX_RANK_LENGTH || !/^[0-9A-Za-z]+$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** `count` ranks after `before`, in order. */
export function ranksAfter(before: string | null, count: number): string[] {
  return generateNKeysBetween(before, null, count);
}

/** `count` ranks between two siblings, in order; null stands for the start or the end. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  // As for one: no room between equal ranks.
  const end = before !== null && after !== null && before >= after ? null : after;
  return generateNKeysBetween(before, end, count);
}

/** Order of siblings: by rank, then by id so that everyone sees equal ranks in the same order. */
export function compareByRank(a: { rank: string; id: string }, b: { rank: string; id: string }): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
