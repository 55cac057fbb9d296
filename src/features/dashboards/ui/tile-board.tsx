import { LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { HealthMark } from '../../../web/indicators/health-mark.tsx';
import type { Plan } from '../../plans/schema.ts';
import { type TileContent, tilesOf } from '../rules.ts';
import { DashboardTile } from './dashboard-tile.tsx';
import { KpiPeer } from './kpi-peer.tsx';
import { LateTile } from './late-tile.tsx';
import { KpiTileContent } from './tile-content.tsx';
import type { Dashboards } from './use-dashboards.ts';
import { useTileDrag } from './use-tile-drag.ts';

export interface TileBoardProps {
  followUps: readonly FollowUp[];
  plan: Plan;
  format: Format;
  boards: Dashboards;
  dashboardId: string;
  isArranging: boolean;
  onOpenKpi: (kpiId: string) => void;
  onOpenAction: (actionId: string) => void;
  /** Tells those who hear the page what moved. */
  onSay: (text: string) => void;
}

/** The tiles of one dashboard. */
export function TileBoard(props: TileBoardProps) {
  const { boards, followUps, format, plan } = props;
  const { t } = useTranslation('indicators');
  const tiles = tilesOf(boards.tiles, props.dashboardId);
  const followUpOf = ({ kpiId }: TileContent) => followUps.find(({ kpi }) => kpi.id === kpiId);
  const titleOf = (tile: TileContent) => followUpOf(tile)?.kpi.name ?? t('looksOf.lateActions');
  const move = (tileId: string, index: number) => {
    const tile = tiles.find(({ id }) => id === tileId);
    if (!tile) return;
    boards.moveTile(tile, index);
    const position = Math.min(tiles.length, Math.max(1, index + 1));
    props.onSay(t('tile.moved', { name: titleOf(tile), position, count: tiles.length }));
  };
  const { drag, board, register } = useTileDrag(move);
  const others = drag ? tiles.filter(({ id }) => id !== drag.tileId) : [];
  const edgeOf = (tileId: string) => {
    if (!drag) return null;
    if (others[drag.index]?.id === tileId) return 'before';
    return drag.index === others.length && others.at(-1)?.id === tileId ? 'after' : null;
  };
  return (
    <div ref={board} className="@container px-[22px] py-4 max-md:px-4">
      {tiles.length === 0 && (
        <EmptyState
          icon={LayoutGrid}
          title={t('dashboard.empty')}
          text={boards.canArrange ? t(props.isArranging ? 'dashboard.emptyArranging' : 'dashboard.emptyText') : ''}
        />
      )}
      <div className="grid grid-cols-1 gap-3.5 @xl:grid-cols-2 @4xl:grid-cols-4">
        {tiles.map((tile, index) => {
          const followUp = followUpOf(tile);
          const { kpiId } = tile;
          return (
            <DashboardTile
              key={tile.id}
              tile={tile}
              title={titleOf(tile)}
              {...(kpiId !== null && { onOpen: () => props.onOpenKpi(kpiId) })}
              mark={followUp && tile.tileLook !== 'figure' && <HealthMark health={followUp.standing.health} />}
              isArranging={props.isArranging}
              isCarried={drag?.tileId === tile.id}
              edge={edgeOf(tile.id)}
              register={register}
              onMove={(by) => move(tile.id, index + by)}
              onChange={(values) => boards.changeTile(tile, values)}
              onRemove={() => boards.removeTile(tile)}
            >
              {kpiId !== null && <KpiPeer kpiId={kpiId} />}
              {followUp ? (
                <KpiTileContent
                  followUp={followUp}
                  look={tile.tileLook}
                  width={tile.tileWidth}
                  plan={plan}
                  format={format}
                />
              ) : (
                <LateTile onOpen={props.onOpenAction} />
              )}
            </DashboardTile>
          );
        })}
      </div>
    </div>
  );
}
