import { CalendarCheck2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { type Zoom, ZOOMS } from '../../schema.ts';
import { SCALE_HEIGHT } from './gantt-shared.ts';

/** Over the names, beside the scale: how large a day is, and the way back to today. */
export function GanttCorner(props: {
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onToday: () => void;
  width: number;
  criticalCount: number;
  onNextCritical: () => void;
}) {
  const { t } = useTranslation('planning');
  return (
    <>
      <div
        data-print="hidden"
        className="absolute top-0 left-0 z-30 flex items-center gap-1 border-r border-b border-line bg-surface-2 pr-2 pl-[18px]"
        style={{ width: props.width, height: SCALE_HEIGHT }}
      >
        <SegmentedTabs
          label={t('zoom')}
          value={props.zoom}
          segments={ZOOMS.map((id) => ({ id, label: t(`zooms.${id}`) }))}
          onChange={props.onZoom}
          className="min-w-0 flex-1"
        />
        <IconButton icon={CalendarCheck2} label={t('today')} shortcut="t" onClick={props.onToday} />
      </div>
      {props.criticalCount > 0 && (
        <Button
          look="outline"
          icon={TriangleAlert}
          onClick={props.onNextCritical}
          data-print="hidden"
          data-tooltip={t('nextCritical')}
          className="absolute top-[58px] right-3 z-30 text-bad! shadow-pop"
        >
          {t('critical', { count: props.criticalCount })}
        </Button>
      )}
    </>
  );
}
