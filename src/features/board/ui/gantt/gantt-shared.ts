import type { Format } from '../../../../i18n/format.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import type { GridItem, GridItems } from '../../../../ui-kit/grid/grid-items.ts';
import type { Forecast } from '../../forecast/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import type { Zoom } from '../../schema.ts';
import type { Timeline } from '../../timeline/rules.ts';
import type { PlanningWords } from '../planning-words.ts';

/** Heights of the two rows of the scale together, in px. */
export const SCALE_HEIGHT = 52;

export type GanttItem = GridItem<BoardRow>;
export type GanttLines = GridItems<BoardRow>;

/** What every line needs; the same object as long as the scale stays, so that lines can be left alone. */
export interface GanttShared {
  ganttId: string;
  timeline: Timeline;
  zoom: Zoom;
  today: Day;
  period: { start: Day; end: Day };
  /** Width of the names at the left, in px. */
  names: number;
  words: PlanningWords;
  format: Format;
  forecasts: ReadonlyMap<string, Forecast>;
  canEdit: (row: BoardRow) => boolean;
}

/** What of the scale is in view and a little around, in px. */
export interface View {
  left: number;
  right: number;
}

export function lineDomId(ganttId: string, key: string): string {
  return `${ganttId}${key}`;
}
