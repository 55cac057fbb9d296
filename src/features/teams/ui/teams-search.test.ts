import { expect, test } from 'vitest';
import { readTeamsSearch } from './teams-search.ts';

test('an address is read as far as it is understood', () => {
  expect(readTeamsSearch({})).toEqual({});
  expect(readTeamsSearch({ part: 'organisation', look: 'list', person: 'p' })).toEqual({ look: 'list', person: 'p' });
  expect(readTeamsSearch({ part: 'load', person: 'p', month: '2027-03' })).toEqual({
    part: 'load',
    person: 'p',
    month: '2027-03',
  });
  expect(readTeamsSearch({ part: 'methods', segment: 's', method: 'phone' })).toEqual({
    part: 'methods',
    segment: 's',
    method: 'phone',
  });
  expect(readTeamsSearch({ part: 'raci', gaps: true, objective: 'o' })).toEqual({
    part: 'raci',
    gaps: true,
    objective: 'o',
  });
  const sized = { part: 'sizing', profile: 'p', group: 'g', days: 'selling' };
  expect(readTeamsSearch(sized)).toEqual(sized);
  expect(
    readTeamsSearch({
      part: 'nowhere',
      days: 'all',
      profile: 3,
      month: 'mars',
      method: 'fax',
      gaps: 'yes',
      look: 3,
      person: 7,
    }),
  ).toEqual({});
});
