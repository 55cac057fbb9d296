import { givesReason, threadOf } from '../rules.ts';
import {
  CHAIN_COLUMNS,
  type Chain,
  type ChainLink,
  type ChainNode,
  NEEDS_CAUSE,
  NEEDS_EFFECT,
  NO_REASON,
} from '../schema.ts';
import type { Drawing, DrawnColumn } from './schema.ts';

/** From this many actions on, they are drawn as one place for each objective: a drawing is to be read. */
export const FOLDED_FROM = 80;
/** Each pass brings linked records closer; more change nothing that one sees. */
const PASSES = 3;

type Placed = ChainNode & { count?: number };

/**
 * The chain as it is drawn. Records of a column are put near what they are linked to (the mean place of their neighbours,
 * pass after pass), those without a link last; equals keep the order given. `only` is the id of the record whose thread
 * alone is drawn, with each of its actions and what is read before doing them.
 */
export function drawingOf(chain: Chain, only?: string): Drawing {
  const { nodes, links } = only === undefined ? folded(chain) : alone(chain, only);
  const shown = new Map(nodes.map((node) => [node.id, node]));
  const drawn = links.filter(({ from, to }) => shown.has(from) && shown.has(to) && from !== to);
  const near = new Map<string, string[]>();
  for (const { from, to } of drawn) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const causes = new Set(drawn.filter(({ from }) => givesReason(chain, from)).map(({ to }) => to));
  const effects = new Set(drawn.map(({ from }) => from));
  const filled = CHAIN_COLUMNS.map(({ name, kinds }) => ({
    name,
    nodes: nodes.filter(({ kind }) => (kinds as readonly string[]).includes(kind)),
  })).filter((column) => column.nodes.length > 0);
  const inPlace = ordered(
    filled.map((column) => column.nodes),
    near,
  );
  const columns = filled.map(
    ({ name }, column): DrawnColumn => ({
      name,
      nodes: (inPlace[column] ?? []).map((node, row) => ({
        ...node,
        column,
        row,
        lacksCause: NEEDS_CAUSE.has(node.kind) && !causes.has(node.id),
        lacksEffect: NEEDS_EFFECT.has(node.kind) && !effects.has(node.id),
      })),
    }),
  );
  const places = new Map(columns.flatMap((column) => column.nodes).map((node) => [node.id, node]));
  return {
    columns,
    links: drawn.flatMap(({ from, to }) => {
      const [start, end] = [places.get(from), places.get(to)];
      return start && end ? [{ from: start, to: end }] : [];
    }),
    rows: Math.max(0, ...columns.map((column) => column.nodes.length)),
  };
}

interface Part {
  nodes: Placed[];
  links: ChainLink[];
}

function alone(chain: Chain, only: string): Part {
  const { above, below } = threadOf(chain, only);
  const ids = new Set([only, ...above.map(({ id }) => id), ...below.map(({ id }) => id)]);
  return { nodes: [...chain.nodes.values()].filter(({ id }) => ids.has(id)), links: [...chain.links] };
}

function folded(chain: Chain): Part {
  const nodes = [...chain.nodes.values()].filter(({ kind }) => !NO_REASON.has(kind));
  const actions = nodes.filter(({ kind }) => kind === 'action');
  if (actions.length < FOLDED_FROM) return { nodes, links: [...chain.links] };
  const groups = new Map<string, Placed>();
  const standIn = new Map<string, string>();
  for (const action of actions) {
    const objective = (chain.above.get(action.id) ?? []).find((id) => chain.nodes.get(id)?.kind === 'objective');
    const id = `actions:${objective ?? ''}`;
    const title = objective === undefined ? '' : (chain.nodes.get(objective)?.title ?? '');
    const group = groups.get(id) ?? { kind: 'action', id, title, count: 0 };
    groups.set(id, { ...group, count: (group.count ?? 0) + 1 });
    standIn.set(action.id, id);
  }
  const links = new Map<string, ChainLink>();
  for (const link of chain.links) {
    const [from, to] = [standIn.get(link.from) ?? link.from, standIn.get(link.to) ?? link.to];
    links.set(`${from} ${to}`, { from, to });
  }
  return { nodes: [...nodes.filter(({ kind }) => kind !== 'action'), ...groups.values()], links: [...links.values()] };
}

function ordered(columns: readonly Placed[][], near: ReadonlyMap<string, readonly string[]>): Placed[][] {
  let current = columns.map((column) => [...column]);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const heights = new Map(
      current.flatMap((column) => column.map(({ id }, row) => [id, row / column.length] as const)),
    );
    current = current.map((column) =>
      column
        .map((node) => ({ node, height: meanOf((near.get(node.id) ?? []).map((id) => heights.get(id) ?? 0)) }))
        .toSorted((a, b) => a.height - b.height)
        .map(({ node }) => node),
    );
  }
  return current;
}

/** Beyond the last place for what has no neighbour. */
function meanOf(heights: readonly number[]): number {
  return heights.length === 0 ? 2 : heights.reduce((sum, height) => sum + height, 0) / heights.length;
}
