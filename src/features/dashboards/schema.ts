import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** Whom a dashboard is made for. */
export const AUDIENCES = ['direction', 'sales', 'marketing', 'field'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const TILE_LOOKS = ['figure', 'line', 'bars', 'table', 'lateActions'] as const;
export type TileLook = (typeof TILE_LOOKS)[number];

export const TILE_WIDTHS = ['small', 'medium', 'large'] as const;
export type TileWidth = (typeof TILE_WIDTHS)[number];

/** Figures put together for some people, which everyone of the plan may look at. */
export const dashboardKind = defineRecord({
  kind: 'dashboard',
  collection: 'dashboards',
  scope: 'plan',
  fields: {
    name: text(80, { required: true }),
    audience: choice(AUDIENCES, 'direction'),
  },
  rights: writableFrom('editor'),
});

/** One place on a dashboard: an indicator as a figure or a chart, or the plan's late actions. */
export const tileKind = defineRecord({
  kind: 'tile',
  collection: 'tiles',
  scope: 'plan',
  fields: {
    dashboardId: reference('dashboard', 'cascade', { required: true }),
    /** Null for what is not about one indicator. */
    kpiId: reference('kpi', 'cascade'),
    tileLook: choice(TILE_LOOKS, 'figure'),
    tileWidth: choice(TILE_WIDTHS, 'small'),
  },
  rights: writableFrom('editor'),
});

export type Dashboard = RecordOf<typeof dashboardKind>;
export type Tile = RecordOf<typeof tileKind>;
