import { expect, test } from 'vitest';
import { formatFor } from '../../../../i18n/format.ts';
import { monthsBetween } from '../../../../kernel/calendar.ts';
import { budgetColumns } from './budget-columns.tsx';

const months = monthsBetween('2027-01', '2027-12');
const columnsOf = (of: typeof months) =>
  budgetColumns({
    months: of,
    measure: 'planned',
    currency: 'EUR',
    locale: 'fr',
    format: formatFor('fr'),
    canEdit: () => true,
    underestimateOf: () => null,
    text: (key) => key,
  });

test('a whole year leaves the names of actions 350 px of the 1198 there are on a usual screen', () => {
  const taken = columnsOf(months)
    .filter(({ grow }) => !grow)
    .reduce((sum, { width }) => sum + width, 0);
  expect(1198 - taken).toBeGreaterThanOrEqual(350);
});

test('months of two years have room for the year in their headings', () => {
  const widthIn = (of: typeof months) => columnsOf(of).find(({ id }) => id === '2027-12')?.width ?? 0;
  expect(widthIn(monthsBetween('2027-01', '2028-01'))).toBeGreaterThan(widthIn(months));
});
