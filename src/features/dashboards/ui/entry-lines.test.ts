import { expect, test } from 'vitest';
import { formatFor } from '../../../i18n/format.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import type { KpiValue } from '../../indicators/schema.ts';
import { currentLines, dueLines, pastedColumn, typedText } from './entry-lines.ts';

const month = (at: number) => ({ periodKind: 'month' as const, periodFrom: `2027-0${at}-01` });
const point = (at: number) => ({ ...month(at), value: at, numerator: null, denominator: null });
const followUp = (id: string, due: number[], known: number[] = []) =>
  ({
    kpi: { id },
    due: due.map(month),
    points: known.map(point),
    last: known.map(point).at(-1),
  }) as unknown as FollowUp;

test('the latest holes are asked for, what was just given stays in its place', () => {
  const lines = dueLines([followUp('a', [1, 2, 3, 5]), followUp('b', [5], [3, 4])], [{ kpiId: 'a', period: month(4) }]);
  expect(lines.map(({ key }) => key)).toEqual([
    'a month 2027-02-01',
    'a month 2027-03-01',
    'a month 2027-04-01',
    'a month 2027-05-01',
    'b month 2027-05-01',
  ]);
  expect(lines.at(-1)?.previous?.value).toBe(4);
});

test('what asks for nothing shows its last value', () => {
  const all = [followUp('a', [5], [4]), followUp('b', [], [4]), followUp('c', [])];
  expect(currentLines(all, dueLines(all, [])).map(({ key }) => key)).toEqual(['b month 2027-04-01']);
});

test('a value is written as it is typed', () => {
  const value = (fields: Partial<KpiValue>) =>
    ({ measured: null, numeratorValue: null, denominatorValue: null, deletedAt: null, ...fields }) as KpiValue;
  const fr = formatFor('fr');
  expect(typedText(value({ numeratorValue: 21, denominatorValue: 50 }), fr)).toBe('21/50');
  expect(typedText(value({ measured: 42.5 }), fr)).toBe('42,5');
  expect(typedText(value({ measured: 3, deletedAt: '2027-01-01' }), fr)).toBe('');
  expect(typedText(undefined, fr)).toBe('');
});

test('a column of a spreadsheet is several lines, of which the first cell counts', () => {
  expect(pastedColumn('12\r\n13\tx\r\n')).toEqual(['12', '13']);
  expect(pastedColumn('12')).toBeUndefined();
  expect(pastedColumn('12\n')).toBeUndefined();
  expect(pastedColumn('12\n\n14')).toEqual(['12', '', '14']);
});
