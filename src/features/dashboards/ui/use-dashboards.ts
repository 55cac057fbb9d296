import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { mergeOperations } from '../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { keepProposal, proposedDashboards, rankAt, type Proposal, type TileContent, tilesOf } from '../rules.ts';
import { type Audience, dashboardKind, tileKind, type TileLook, type TileWidth } from '../schema.ts';

/** The dashboards of the plan, and what one may do with them. Everything done can be undone. */
export interface Dashboards extends Proposal {
  canArrange: boolean;
  create: (name: string, audience: Audience) => string;
  rename: (dashboardId: string, name: string) => void;
  remove: (dashboardId: string) => void;
  addTile: (dashboardId: string, kpiId: string | null, look: TileLook) => void;
  /** Puts a tile at an index among those of its dashboard. */
  moveTile: (tile: TileContent, index: number) => void;
  changeTile: (tile: TileContent, values: { tileLook?: TileLook; tileWidth?: TileWidth }) => void;
  removeTile: (tile: TileContent) => void;
}

export function useDashboards(followUps: readonly FollowUp[]): Dashboards {
  const { t } = useTranslation('indicators');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const kept = useAllRecords(dashboardKind);
  const tiles = useAllRecords(tileKind);
  // Those who deleted theirs did not ask for others.
  const isProposed = kept.length === 0;
  const shown = useMemo((): Proposal => {
    const kpis = followUps.map(({ kpi }) => kpi);
    if (isProposed) return proposedDashboards(store.planId, kpis, (audience) => t(`audiences.${audience}`));
    const living = new Set(kpis.map(({ id }) => id));
    return {
      dashboards: kept.filter(({ deletedAt }) => deletedAt === null).toSorted(compareByRank),
      tiles: tiles.filter(({ deletedAt, kpiId }) => deletedAt === null && (kpiId === null || living.has(kpiId))),
    };
  }, [isProposed, kept, tiles, followUps, store.planId, t]);

  /** What is proposed is kept as soon as something of it changes. */
  const edit = (operations: readonly Operation[]) => {
    if (!isProposed) return store.edit([...operations]);
    const gone = new Set(operations.filter(({ op }) => op === 'delete').map(({ id }) => id));
    const proposal: Proposal = {
      dashboards: shown.dashboards.filter(({ id }) => !gone.has(id)),
      tiles: shown.tiles.filter(({ id, dashboardId }) => !gone.has(id) && !gone.has(dashboardId)),
    };
    const edits = operations.filter(({ op }) => op !== 'delete');
    return store.edit(mergeOperations([...keepProposal(proposal), ...edits]));
  };
  const update = (kind: string, id: string, fields: { [field: string]: [unknown, unknown] }): Operation => {
    return { op: 'update', kind, id, fields };
  };
  const removal = (kind: string, id: string, text: string) => {
    keepPlace();
    edit([{ op: 'delete', kind, id }]);
    showToast({ text, action: wayBack() });
  };

  return {
    ...shown,
    canArrange: store.allowsCreating(dashboardKind),
    create: (name, audience) => {
      const id = newId();
      const rank = rankBetween(shown.dashboards.at(-1)?.rank ?? null, null);
      edit([{ op: 'create', kind: dashboardKind.kind, id, rank, fields: { name, audience } }]);
      return id;
    },
    rename: (dashboardId, name) => {
      const before = shown.dashboards.find(({ id }) => id === dashboardId)?.name;
      if (before !== name) edit([update(dashboardKind.kind, dashboardId, { name: [before, name] })]);
    },
    remove: (dashboardId) => {
      const name = shown.dashboards.find(({ id }) => id === dashboardId)?.name ?? '';
      removal(dashboardKind.kind, dashboardId, t('dashboard.deleted', { name }));
    },
    addTile: (dashboardId, kpiId, tileLook) => {
      const rank = rankBetween(tilesOf(shown.tiles, dashboardId).at(-1)?.rank ?? null, null);
      const tileWidth: TileWidth = tileLook === 'figure' ? 'small' : 'medium';
      const fields = { dashboardId, kpiId, tileLook, tileWidth };
      edit([{ op: 'create', kind: tileKind.kind, id: newId(), rank, fields }]);
    },
    moveTile: (tile, index) => {
      const rank = rankAt(tilesOf(shown.tiles, tile.dashboardId), tile.id, index);
      if (rank !== undefined && rank !== tile.rank) edit([update(tileKind.kind, tile.id, { rank: [tile.rank, rank] })]);
    },
    changeTile: (tile, { tileLook, tileWidth }) =>
      void edit([
        update(tileKind.kind, tile.id, {
          ...(tileLook && tileLook !== tile.tileLook && { tileLook: [tile.tileLook, tileLook] }),
          ...(tileWidth && tileWidth !== tile.tileWidth && { tileWidth: [tile.tileWidth, tileWidth] }),
        }),
      ]),
    removeTile: (tile) => removal(tileKind.kind, tile.id, t('tile.deleted')),
  };
}
