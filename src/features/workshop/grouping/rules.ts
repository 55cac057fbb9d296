import { rankBetween } from '../../../records/rank.ts';
import type { CardColumn, CardPlace } from '../../../kernel/cards.ts';
import { byTheme } from '../rules.ts';
import type { WorkshopProposal } from '../schema.ts';

type Proposal = Pick<WorkshopProposal, 'id' | 'rank' | 'theme'>;

/** Where what is put begins a theme of its own. */
export const NEW_GROUP = 'new';
const THEME = 'theme:';
const BESIDE = 'beside:';

/** The group of a theme among those that cards are put in; of '' for what has none. */
export function themeGroup(theme: string): string {
  return THEME + theme;
}

/** A proposal that has no theme is a group by itself: another put on it makes a theme of both. */
export function besideGroup(proposalId: string): string {
  return BESIDE + proposalId;
}

/** Themes as columns of cards: those there are, what has none, and last the one to be begun. */
export function themeColumns(proposals: readonly Proposal[]): CardColumn[] {
  const groups = byTheme(proposals);
  const drawn = groups.some(({ theme }) => theme === '') ? groups : [...groups, { theme: '', proposals: [] }];
  return [
    ...drawn.map(({ theme, proposals: own }) => ({ id: themeGroup(theme), cardIds: own.map(({ id }) => id) })),
    { id: NEW_GROUP, cardIds: [] },
  ];
}

/** A name that no theme has yet: the one given, or followed by a number from 2. */
export function freeTheme(proposals: readonly Pick<Proposal, 'theme'>[], name: string): string {
  const taken = new Set(proposals.map(({ theme }) => theme));
  const named = (number: number) => (number === 1 ? name : `${name} ${number}`);
  let number = 1;
  while (taken.has(named(number))) number += 1;
  return named(number);
}

/** What a proposal becomes. */
export interface Regrouped {
  id: string;
  theme: string;
  rank: string;
}

/**
 * What changes when a proposal is put somewhere: it takes the theme of the group and its place there, and the other themes
 * keep their order. Nothing changes where it already is.
 *
 * @param proposals all of the workshop, in their order
 * @param newTheme the name of a theme that this begins, if it begins one
 */
export function regroup(
  proposals: readonly Proposal[],
  heldId: string,
  { groupId, index }: CardPlace,
  newTheme: string,
): Regrouped[] {
  const held = proposals.find(({ id }) => id === heldId);
  if (!held) return [];
  const others = proposals.filter((one) => one !== held);
  if (groupId.startsWith(BESIDE)) {
    const other = others.find(({ id }) => groupId === besideGroup(id));
    if (!other) return [];
    if (other.theme !== '') return [placed(others, held, other.theme, Number.POSITIVE_INFINITY)];
    const first = { id: other.id, theme: newTheme, rank: rankAfterThemes(without(others, other), other) };
    return [first, { id: held.id, theme: newTheme, rank: rankAfter(first.rank, without(others, other)) }];
  }
  if (groupId === NEW_GROUP) return [{ id: held.id, theme: newTheme, rank: rankAfterThemes(others, held) }];
  const theme = groupId.slice(THEME.length);
  const own = proposals.filter((one) => one.theme === theme);
  return own.indexOf(held) === index ? [] : [placed(others, held, theme, index)];
}

/** At a place among those of a theme: just before the one that follows there, or just after the last. */
function placed(others: readonly Proposal[], held: Proposal, theme: string, index: number): Regrouped {
  const own = others.filter((one) => one.theme === theme);
  const next = own[index];
  const last = own.at(-1);
  if (next) {
    const before = others[others.indexOf(next) - 1]?.rank ?? null;
    return { id: held.id, theme, rank: rankBetween(before, next.rank) };
  }
  return { id: held.id, theme, rank: last ? rankAfter(last.rank, others) : held.rank };
}

/** After every proposal that has a theme, so that a theme which begins comes last; where it stands if there is none. */
function rankAfterThemes(others: readonly Proposal[], held: Proposal): string {
  const last = others.findLast(({ theme }) => theme !== '');
  return last === undefined || last.rank < held.rank ? held.rank : rankAfter(last.rank, others);
}

function rankAfter(rank: string, others: readonly Proposal[]): string {
  return rankBetween(rank, others.find((one) => one.rank > rank)?.rank ?? null);
}

function without(proposals: readonly Proposal[], left: Proposal): Proposal[] {
  return proposals.filter((one) => one !== left);
}
