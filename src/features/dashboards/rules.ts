import { idMadeOf } from '../../kernel/ids.ts';
import type { Operation } from '../../records/change.ts';
import { compareByRank, rankBetween, ranksAfter } from '../../records/rank.ts';
import { CATALOGUE, entryOf } from '../indicators/catalogue/rules.ts';
import type { Kpi, KpiFamily } from '../indicators/schema.ts';
import { AUDIENCES, type Audience, dashboardKind, type Tile, tileKind } from './schema.ts';

/** What a page needs to know of a tile, whether it is a record or only proposed. */
export type TileContent = Pick<Tile, 'id' | 'rank' | 'dashboardId' | 'kpiId' | 'tileLook' | 'tileWidth'>;

export interface DashboardContent {
  id: string;
  rank: string;
  name: string;
  audience: Audience;
}

/** Whom an indicator of the company's own concerns, by its family. */
const BY_FAMILY: Record<KpiFamily, readonly Audience[]> = {
  sales: ['direction', 'sales', 'field'],
  customers: ['direction', 'sales'],
  activity: ['field'],
  marketing: ['marketing'],
  finance: ['direction'],
  other: ['direction'],
};

/** The most indicators a proposed dashboard begins with: what is read at a glance. */
const MOST_FIGURES = 6;

export interface Proposal {
  dashboards: DashboardContent[];
  tiles: TileContent[];
}

/**
 * The dashboards a plan has until someone makes its own: one for each audience that an indicator concerns, with figures
 * first, then the first two over time, and the late actions for those who run them. Their ids follow from the plan, so that two
 * people who keep them at once keep the same ones.
 */
export function proposedDashboards(
  planId: string,
  kpis: readonly Kpi[],
  nameOf: (audience: Audience) => string,
): Proposal {
  const proposal: Proposal = { dashboards: [], tiles: [] };
  const ranks = ranksAfter(null, AUDIENCES.length);
  for (const [index, audience] of AUDIENCES.entries()) {
    const concerned = kpis.filter((kpi) => concerns(kpi, audience)).slice(0, MOST_FIGURES);
    if (concerned.length === 0) continue;
    const dashboardId = idMadeOf(dashboardKind.kind, planId, audience);
    proposal.dashboards.push({ id: dashboardId, rank: ranks[index] ?? '', name: nameOf(audience), audience });
    proposal.tiles.push(...proposedTiles(dashboardId, concerned, audience));
  }
  return proposal;
}

function concerns(kpi: Kpi, audience: Audience): boolean {
  const entry = entryOf(kpi);
  const audiences: readonly Audience[] = entry ? CATALOGUE[entry].audiences : BY_FAMILY[kpi.kpiFamily];
  return audiences.includes(audience);
}

function proposedTiles(dashboardId: string, kpis: readonly Kpi[], audience: Audience): TileContent[] {
  const looks: Pick<Tile, 'kpiId' | 'tileLook' | 'tileWidth'>[] = [
    ...kpis.map(({ id }) => ({ kpiId: id, tileLook: 'figure', tileWidth: 'small' }) as const),
    ...kpis.slice(0, 1).map(({ id }) => ({ kpiId: id, tileLook: 'line', tileWidth: 'medium' }) as const),
    ...kpis.slice(1, 2).map(({ id }) => ({ kpiId: id, tileLook: 'bars', tileWidth: 'medium' }) as const),
    ...(audience === 'sales' || audience === 'field'
      ? ([{ kpiId: null, tileLook: 'lateActions', tileWidth: 'medium' }] as const)
      : []),
  ];
  const ranks = ranksAfter(null, looks.length);
  return looks.map((look, at) => ({
    ...look,
    id: idMadeOf(dashboardId, look.kpiId ?? '', look.tileLook),
    rank: ranks[at] ?? '',
    dashboardId,
  }));
}

/** The operations that make records of what was proposed. */
export function keepProposal({ dashboards, tiles }: Proposal): Operation[] {
  return [
    ...dashboards.map(({ id, rank, name, audience }) => creation(dashboardKind.kind, id, rank, { name, audience })),
    ...tiles.map(({ id, rank, ...fields }) => creation(tileKind.kind, id, rank, fields)),
  ];
}

/** The tiles of a dashboard, in order. */
export function tilesOf<T extends TileContent>(tiles: readonly T[], dashboardId: string): T[] {
  return tiles.filter((tile) => tile.dashboardId === dashboardId).toSorted(compareByRank);
}

/** The rank that puts a tile at an index among the others of its dashboard, which are in order; its own when it is there. */
export function rankAt(tiles: readonly TileContent[], tileId: string, index: number): string | undefined {
  const now = tiles.findIndex(({ id }) => id === tileId);
  const tile = tiles[now];
  if (!tile) return undefined;
  const others = tiles.filter(({ id }) => id !== tileId);
  const at = Math.min(others.length, Math.max(0, index));
  return at === now ? tile.rank : rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null);
}

/** Where a tile that is carried is dropped: before the first tile whose middle lies after the pointer, in reading order. */
export function dropIndexAt(
  tiles: readonly { id: string; left: number; right: number; top: number; bottom: number }[],
  carriedId: string,
  pointer: { x: number; y: number },
): number {
  const others = tiles.filter(({ id }) => id !== carriedId);
  const at = others.findIndex(({ left, right, top, bottom }) => {
    if (pointer.y < top) return true;
    return pointer.y <= bottom && pointer.x < (left + right) / 2;
  });
  return at === -1 ? others.length : at;
}

function creation(kind: string, id: string, rank: string, fields: { [field: string]: unknown }): Operation {
  return { op: 'create', kind, id, rank, fields };
}
