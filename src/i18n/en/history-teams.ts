import type { Catalogue } from '../catalogue.ts';
import type { teamKinds as french } from '../fr/history-teams.ts';

/** The records of the Teams step, as history names them. */
export const teamKinds: Catalogue<typeof french> = {
  sellingPart: {
    named: 'the selling method {{name}}',
    one: 'a selling method of a segment',
    count_one: '{{count, number}} selling method',
    count_other: '{{count, number}} selling methods',
  },
  profile: {
    named: 'the profile {{name}}',
    one: 'a profile',
    count_one: '{{count, number}} profile',
    count_other: '{{count, number}} profiles',
  },
  absence: {
    named: 'an absence',
    one: 'an absence',
    count_one: '{{count, number}} absence',
    count_other: '{{count, number}} absences',
  },
  profileFit: {
    named: 'the fit of a profile',
    one: 'the fit of a profile',
    count_one: '{{count, number}} profile fit',
    count_other: '{{count, number}} profile fits',
  },
  servedGroup: {
    named: 'the customer group {{name}}',
    one: 'a customer group',
    count_one: '{{count, number}} customer group',
    count_other: '{{count, number}} customer groups',
  },
  profileNeed: {
    named: 'the need for a profile',
    one: 'the need for a profile',
    count_one: '{{count, number}} profile need',
    count_other: '{{count, number}} profile needs',
  },
  responsibility: {
    named: 'the part {{name}}',
    one: 'a part in an action',
    count_one: '{{count, number}} part',
    count_other: '{{count, number}} parts',
  },
};
