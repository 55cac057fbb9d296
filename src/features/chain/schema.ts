/**
 * The kinds of which the chain is made, from why to how much, each standing in its column. A kind's place among them says
 * which way a link goes: up to what explains a record, down to what comes of it.
 */
export const CHAIN_KINDS = [
  'swotItem',
  'competitor',
  'question',
  'ambition',
  'strategicOption',
  'objective',
  'segment',
  'persona',
  'play',
  'action',
  'kpi',
] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

/** The columns in which they are drawn, with the kinds of each. */
export const CHAIN_COLUMNS = [
  { name: 'findings', kinds: ['swotItem', 'competitor', 'question'] },
  { name: 'directions', kinds: ['ambition', 'strategicOption'] },
  { name: 'objectives', kinds: ['objective'] },
  { name: 'targets', kinds: ['segment', 'persona'] },
  { name: 'plays', kinds: ['play'] },
  { name: 'actions', kinds: ['action'] },
  { name: 'kpis', kinds: ['kpi'] },
] as const satisfies readonly { name: string; kinds: readonly ChainKind[] }[];
export type ChainColumn = (typeof CHAIN_COLUMNS)[number]['name'];

/**
 * What should be explained by something, and what something should come of. A finding needs no origin, an indicator no
 * sequel; a segment may be there before any objective names it.
 */
export const NEEDS_CAUSE: ReadonlySet<ChainKind> = new Set(['strategicOption', 'action', 'kpi']);
export const NEEDS_EFFECT: ReadonlySet<ChainKind> = new Set([
  'swotItem',
  'ambition',
  'strategicOption',
  'objective',
  'segment',
  'persona',
]);

/**
 * What is part of the chain only once something comes of it: most answers settle a question, and nothing else follows; most
 * plays are there for everyone.
 */
export const SHOWN_WHEN_LINKED: ReadonlySet<ChainKind> = new Set(['question', 'play']);

/** What says how something is done and is no reason for doing it: in threads, and in the drawing of one thread alone. */
export const NO_REASON: ReadonlySet<ChainKind> = new Set(['play']);

/** One record of the chain, by what identifies it and what it is called. */
export interface ChainNode {
  kind: ChainKind;
  id: string;
  title: string;
}

/** `from` explains `to`; both are ids. */
export interface ChainLink {
  from: string;
  to: string;
}

/** The plan as a chain: every living record of its kinds, and every link between two of them. */
export interface Chain {
  nodes: ReadonlyMap<string, ChainNode>;
  links: readonly ChainLink[];
  /** By id, the ids of what explains it, and of what comes of it. */
  above: ReadonlyMap<string, readonly string[]>;
  below: ReadonlyMap<string, readonly string[]>;
}
