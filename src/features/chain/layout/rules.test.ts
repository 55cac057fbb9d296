import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../records/define-record.ts';
import { chainOf } from '../rules.ts';
import type { Chain, ChainKind } from '../schema.ts';
import { drawingOf, FOLDED_FROM } from './rules.ts';

const record = (id: string, fields: { [field: string]: unknown } = {}) =>
  ({ id, title: id, ...fields }) as unknown as AnyRecord;

function planOf(actions: number, objectives = 3): Chain {
  const given: { [kind in ChainKind]?: AnyRecord[] } = {
    swotItem: [record('force'), record('loin')],
    strategicOption: [record('option', { itemIds: ['force'] })],
    objective: Array.from({ length: objectives }, (_, index) => record(`but${index}`, { optionId: 'option' })),
    action: Array.from({ length: actions }, (_, index) =>
      record(`action${index}`, { objectiveId: `but${(index * 7) % objectives}`, kpiId: 'taux' }),
    ),
    kpi: [record('taux')],
  };
  return chainOf((kind) => given[kind] ?? []);
}

describe('the drawing', () => {
  test('puts what is linked side by side, and what is not last', () => {
    const { columns } = drawingOf(planOf(9));
    expect(columns[0]?.nodes.map(({ id, lacksEffect }) => [id, lacksEffect])).toEqual([
      ['force', false],
      ['loin', true],
    ]);
    // The actions of the first objective, then those of the second…
    const objectives = columns[3]?.nodes.map(({ id }) => (Number(id.slice(6)) * 7) % 3);
    expect(objectives).toEqual(objectives?.toSorted());
  });

  test('stands for many actions by objective, each counted once, and draws those of one thread', () => {
    const many = drawingOf(planOf(FOLDED_FROM));
    expect(many.columns[3]?.nodes.length).toBe(3);
    expect(many.columns[3]?.nodes.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(FOLDED_FROM);
    const one = drawingOf(planOf(FOLDED_FROM), 'but1');
    expect(one.columns[3]?.nodes.every(({ count }) => count === undefined)).toBe(true);
    expect(one.columns[2]?.nodes.map(({ id }) => id)).toEqual(['but1']);
    expect(one.columns[0]?.nodes.map(({ id }) => id)).toEqual(['force']);
  });

  test('draws plays in one thread alone, where they give no action its reason', () => {
    const given: { [kind in ChainKind]?: AnyRecord[] } = {
      objective: [record('but')],
      play: [record('script')],
      action: [
        record('appel', { objectiveId: 'but', playIds: ['script'] }),
        record('seule', { objectiveId: null, playIds: ['script'] }),
      ],
    };
    const chain = chainOf((kind) => given[kind] ?? []);
    const columnsOf = (only?: string) =>
      drawingOf(chain, only).columns.map(({ nodes }) => nodes.map(({ id, lacksCause }) => [id, lacksCause]));
    expect(columnsOf()).toEqual([
      [['but', false]],
      [
        ['appel', false],
        ['seule', true],
      ],
    ]);
    expect(columnsOf('script')).toEqual([
      [['script', false]],
      [
        ['appel', true],
        ['seule', true],
      ],
    ]);
    expect(columnsOf('appel')).toEqual([[['but', false]], [['script', false]], [['appel', false]]]);
  });

  test('shows each record once, and only links between two that are shown', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 8 }), (actions, objectives) => {
        const chain = planOf(actions, objectives);
        const { columns, links, rows } = drawingOf(chain);
        const ids = columns.flatMap(({ nodes }) => nodes).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const counted = columns.flatMap(({ nodes }) => nodes).reduce((sum, { count = 1 }) => sum + count, 0);
        expect(counted).toBe(chain.nodes.size);
        for (const { from, to } of links) expect([ids.includes(from.id), ids.includes(to.id)]).toEqual([true, true]);
        for (const { nodes } of columns) expect(nodes.map(({ row }) => row)).toEqual([...nodes.keys()]);
        expect(rows).toBe(Math.max(...columns.map(({ nodes }) => nodes.length)));
      }),
      { numRuns: 100 },
    );
  });
});
