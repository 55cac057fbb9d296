import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId } from '../../kernel/ids.ts';
import { ranksAfter } from '../../records/rank.ts';
import { CATALOGUE, CATALOGUE_KEYS } from '../indicators/catalogue/rules.ts';
import type { Kpi } from '../indicators/schema.ts';
import { dropIndexAt, keepProposal, proposedDashboards, rankAt, type TileContent, tilesOf } from './rules.ts';

const PLAN = '0190a000-0000-7000-8000-000000000001';
const kpi = (id: string, fields: Partial<Kpi>) => ({ id, catalogueKey: '', kpiFamily: 'other', ...fields }) as Kpi;
const every = CATALOGUE_KEYS.map((key) => kpi(key, { catalogueKey: key, kpiFamily: CATALOGUE[key].family }));

describe('proposedDashboards', () => {
  test('one for each audience that something concerns, the same for everyone', () => {
    const proposal = proposedDashboards(PLAN, every, (audience) => audience);
    expect(proposal.dashboards.map(({ name }) => name)).toEqual(['direction', 'sales', 'marketing', 'field']);
    expect(proposedDashboards(PLAN, every, (audience) => audience)).toEqual(proposal);
    const ids = [...proposal.dashboards, ...proposal.tiles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
    expect(keepProposal(proposal)).toHaveLength(ids.length);
  });

  test('nothing to show makes no dashboard, and one’s own indicators go by their family', () => {
    expect(proposedDashboards(PLAN, [], (audience) => audience)).toEqual({ dashboards: [], tiles: [] });
    const own = proposedDashboards(PLAN, [kpi('k', { kpiFamily: 'marketing' })], (audience) => audience);
    expect(own.dashboards.map(({ audience }) => audience)).toEqual(['marketing']);
    expect(own.tiles.map(({ tileLook }) => tileLook)).toEqual(['figure', 'line']);
  });

  test('tiles show only indicators of the plan, a few at once', () => {
    for (const { id } of proposedDashboards(PLAN, every, String).dashboards) {
      const tiles = tilesOf(proposedDashboards(PLAN, every, String).tiles, id);
      expect(tiles.filter(({ tileLook }) => tileLook === 'figure').length).toBeLessThanOrEqual(6);
      expect(tiles.every(({ kpiId }) => kpiId === null || every.some((one) => one.id === kpiId))).toBe(true);
    }
  });
});

test('a tile goes where it is put, and the others keep their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.integer({ min: -2, max: 12 }), (count, which, index) => {
      const tiles = ranksAfter(null, count).map(
        (rank, at) => ({ id: `t${at}`, rank, dashboardId: 'd' }) as TileContent,
      );
      const id = `t${which % count}`;
      const rank = rankAt(tiles, id, index) ?? '';
      const moved = tilesOf(
        tiles.map((tile) => (tile.id === id ? { ...tile, rank } : tile)),
        'd',
      ).map((tile) => tile.id);
      expect(moved.indexOf(id)).toBe(Math.min(count - 1, Math.max(0, index)));
      expect(moved.filter((one) => one !== id)).toEqual(tiles.map((tile) => tile.id).filter((one) => one !== id));
    }),
  );
});

test('a tile is dropped in reading order: by line, then by half of a tile', () => {
  const box = (id: string, column: number, line: number) => {
    return { id, left: column * 100, right: column * 100 + 90, top: line * 100, bottom: line * 100 + 90 };
  };
  const tiles = [box('a', 0, 0), box('b', 1, 0), box('c', 0, 1)];
  expect(dropIndexAt(tiles, 'c', { x: 10, y: 50 })).toBe(0);
  expect(dropIndexAt(tiles, 'c', { x: 80, y: 50 })).toBe(1);
  expect(dropIndexAt(tiles, 'a', { x: 180, y: 50 })).toBe(1);
  expect(dropIndexAt(tiles, 'a', { x: 300, y: 300 })).toBe(2);
});
