import { Check, LayoutDashboard, LayoutGrid, MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import type { Plan } from '../../plans/schema.ts';
import { DashboardDialog } from './dashboard-dialog.tsx';
import { TileBoard } from './tile-board.tsx';
import { type Dashboards, useDashboards } from './use-dashboards.ts';

export interface DashboardsLookProps {
  followUps: readonly FollowUp[];
  plan: Plan;
  format: Format;
  /** The dashboard on show; the first one unless another is named. */
  dashboardId: string | undefined;
  onChoose: (dashboardId: string) => void;
  onOpenKpi: (kpiId: string) => void;
  onOpenAction: (actionId: string) => void;
}

const LATE = 'late';

/** The dashboards of the plan, one at a time, arranged by those who may. */
export function DashboardsLook(props: DashboardsLookProps) {
  const { followUps } = props;
  const { t } = useTranslation('indicators');
  const boards = useDashboards(followUps);
  const [isArranging, setArranging] = useState(false);
  const [dialog, setDialog] = useState<'create' | 'rename' | null>(null);
  const [said, setSaid] = useState('');
  const chosen = boards.dashboards.find(({ id }) => id === props.dashboardId) ?? boards.dashboards[0];
  const create = (
    <Button icon={Plus} look="outline" onClick={() => setDialog('create')}>
      {t('dashboard.create')}
    </Button>
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface-2">
      {chosen ? (
        <>
          <div className="flex flex-wrap items-center gap-2 px-[22px] pt-3.5 max-md:px-4" data-print="hidden">
            <SegmentedTabs
              label={t('dashboard.choose')}
              segments={boards.dashboards.map(({ id, name }) => ({ id, label: name }))}
              value={chosen.id}
              onChange={props.onChoose}
              className="min-w-0 max-md:w-full"
            />
            <span className="flex-1" />
            {boards.canArrange && isArranging && (
              <AddTile followUps={followUps} dashboardId={chosen.id} boards={boards} />
            )}
            {boards.canArrange && (
              <>
                <Button
                  icon={isArranging ? Check : LayoutGrid}
                  look={isArranging ? 'primary' : 'outline'}
                  aria-pressed={isArranging}
                  onClick={() => setArranging(!isArranging)}
                >
                  {isArranging ? t('dashboard.arranged') : t('dashboard.arrange')}
                </Button>
                <Menu
                  align="end"
                  trigger={<IconButton icon={MoreHorizontal} label={t('dashboard.options', { name: chosen.name })} />}
                >
                  <MenuItem icon={Plus} onSelect={() => setDialog('create')}>
                    {t('dashboard.create')}
                  </MenuItem>
                  <MenuItem icon={Pencil} onSelect={() => setDialog('rename')}>
                    {t('dashboard.rename')}
                  </MenuItem>
                  <MenuItem icon={Trash2} danger onSelect={() => boards.remove(chosen.id)}>
                    {t('dashboard.remove')}
                  </MenuItem>
                </Menu>
              </>
            )}
          </div>
          <TileBoard
            {...props}
            key={chosen.id}
            boards={boards}
            dashboardId={chosen.id}
            isArranging={isArranging}
            onSay={setSaid}
          />
        </>
      ) : (
        <EmptyState
          icon={LayoutDashboard}
          title={t('dashboard.none')}
          text={t('dashboard.noneText')}
          action={boards.canArrange && create}
        />
      )}
      <output className="sr-only">{said}</output>
      {dialog && (
        <DashboardDialog
          dashboard={dialog === 'rename' ? chosen : undefined}
          onClose={() => setDialog(null)}
          onSubmit={(name, audience) => {
            setDialog(null);
            if (dialog === 'rename' && chosen) boards.rename(chosen.id, name);
            else props.onChoose(boards.create(name, audience));
          }}
        />
      )}
    </div>
  );
}

function AddTile(props: { followUps: readonly FollowUp[]; dashboardId: string; boards: Dashboards }) {
  const { followUps, dashboardId, boards } = props;
  const { t } = useTranslation('indicators');
  return (
    <Picker
      label={t('tile.choose')}
      value={null}
      searchable
      options={[
        ...followUps.map(({ kpi }) => ({ id: kpi.id, label: kpi.name })),
        { id: LATE, label: t('looksOf.lateActions') },
      ]}
      onChange={(id) => boards.addTile(dashboardId, id === LATE ? null : id, id === LATE ? 'lateActions' : 'figure')}
      trigger={
        <Button icon={Plus} look="outline">
          {t('tile.add')}
        </Button>
      }
    />
  );
}
