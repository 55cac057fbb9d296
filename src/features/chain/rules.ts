import type { AnyRecord } from '../../records/define-record.ts';
import { compareByRank } from '../../records/rank.ts';
import { titleOf } from '../../records/record-title.ts';
import {
  CHAIN_KINDS,
  type Chain,
  type ChainKind,
  type ChainLink,
  type ChainNode,
  NEEDS_CAUSE,
  NEEDS_EFFECT,
  NO_REASON,
  SHOWN_WHEN_LINKED,
} from './schema.ts';

/**
 * Where records name one another: `names` says whether what a field names explains the record (above) or comes of it
 * (below).
 */
const LINKS: readonly { kind: ChainKind; field: string; names: 'above' | 'below' }[] = [
  { kind: 'strategicOption', field: 'itemIds', names: 'above' },
  { kind: 'objective', field: 'ambitionId', names: 'above' },
  { kind: 'objective', field: 'optionId', names: 'above' },
  { kind: 'objective', field: 'parentId', names: 'above' },
  { kind: 'objective', field: 'segmentId', names: 'below' },
  { kind: 'objective', field: 'kpiId', names: 'below' },
  { kind: 'persona', field: 'segmentId', names: 'above' },
  { kind: 'action', field: 'objectiveId', names: 'above' },
  { kind: 'action', field: 'optionId', names: 'above' },
  { kind: 'action', field: 'competitorId', names: 'above' },
  { kind: 'action', field: 'questionId', names: 'above' },
  { kind: 'action', field: 'segmentIds', names: 'above' },
  { kind: 'action', field: 'personaIds', names: 'above' },
  { kind: 'action', field: 'playIds', names: 'above' },
  { kind: 'action', field: 'kpiId', names: 'below' },
];

/** The chain of a plan, from its living records of each kind, in their order. A link to what is deleted is none. */
export function chainOf(living: (kind: ChainKind) => Iterable<AnyRecord>): Chain {
  const nodes = new Map<string, ChainNode>();
  const records = CHAIN_KINDS.flatMap((kind) =>
    [...living(kind)].toSorted(compareByRank).map((record) => ({ kind, record })),
  );
  for (const { kind, record } of records) {
    nodes.set(record.id, { kind, id: record.id, title: titleOf(record) });
  }
  const links: ChainLink[] = [];
  for (const { kind, record } of records) {
    for (const link of LINKS) {
      if (link.kind !== kind) continue;
      for (const named of namedBy(record[link.field])) {
        if (!nodes.has(named)) continue;
        links.push(link.names === 'above' ? { from: named, to: record.id } : { from: record.id, to: named });
      }
    }
  }
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  for (const { kind, id } of nodes.values()) {
    if (SHOWN_WHEN_LINKED.has(kind) && !linked.has(id)) nodes.delete(id);
  }
  return { nodes, links, above: gathered(links, 'to', 'from'), below: gathered(links, 'from', 'to') };
}

function namedBy(value: unknown): string[] {
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

function gathered(links: readonly ChainLink[], by: 'from' | 'to', take: 'from' | 'to'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const link of links) {
    const known = found.get(link[by]);
    if (!known) found.set(link[by], [link[take]]);
    else if (!known.includes(link[take])) known.push(link[take]);
  }
  return found;
}

/** A record's thread: what explains it, step by step up to the first causes, and what comes of it, down to the last. */
export interface Thread {
  above: ChainNode[];
  below: ChainNode[];
}

/** The thread of a record, each part in the order of the chain's columns. Rings, which people may make for a moment, end. */
export function threadOf(chain: Chain, id: string): Thread {
  return { above: reached(chain, chain.above, id), below: reached(chain, chain.below, id) };
}

function reached(chain: Chain, next: ReadonlyMap<string, readonly string[]>, from: string): ChainNode[] {
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const other of next.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  seen.delete(from);
  return inOrder(chain, seen);
}

/** Those of the chain that are among these ids, in its order. */
function inOrder({ nodes }: Chain, ids: ReadonlySet<string>): ChainNode[] {
  return [...nodes.values()].filter(({ id }) => ids.has(id));
}

/** What a deletion leaves behind: records that nothing explains any more, and records of which nothing comes any more. */
export interface LeftAlone {
  withoutCause: ChainNode[];
  withoutEffect: ChainNode[];
}

/** What these records' deletion would leave without the origin or the sequel that it should have, and has today. */
export function leftAloneWithout(chain: Chain, ids: readonly string[]): LeftAlone {
  const gone = new Set(ids);
  const isReason = (id: string) => givesReason(chain, id);
  const losing = (near: 'above' | 'below', needs: ReadonlySet<ChainKind>) => {
    const around = near === 'above' ? chain.below : chain.above;
    const touched = ids
      .filter(isReason)
      .flatMap((id) => chain[near].get(id) ?? [])
      .filter((id) => !gone.has(id));
    const alone = touched.filter((id) => (around.get(id) ?? []).filter(isReason).every((other) => gone.has(other)));
    return inOrder(chain, new Set(alone)).filter(({ kind }) => needs.has(kind));
  };
  return { withoutCause: losing('below', NEEDS_CAUSE), withoutEffect: losing('above', NEEDS_EFFECT) };
}

/** Whether what comes of a record may be there for its sake. */
export function givesReason({ nodes }: Chain, id: string): boolean {
  const kind = nodes.get(id)?.kind;
  return kind === undefined || !NO_REASON.has(kind);
}
