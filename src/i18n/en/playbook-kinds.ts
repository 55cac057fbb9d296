/** What the playbook is made of, as history tells it. */
export const playbookKinds = {
  play: {
    named: 'the play {{name}}',
    one: 'a play of the playbook',
    count_one: '{{count, number}} play',
    count_other: '{{count, number}} plays',
  },
  playPart: {
    named: 'the part {{name}} of a play',
    one: 'a part of a play',
    count_one: '{{count, number}} part of a play',
    count_other: '{{count, number}} parts of plays',
  },
  playVersion: {
    named: 'a version of a play',
    one: 'a version of a play',
    count_one: '{{count, number}} version of a play',
    count_other: '{{count, number}} versions of plays',
  },
  readingItem: {
    named: 'a play of the reading list',
    one: 'a play of the reading list',
    count_one: '{{count, number}} play of the reading list',
    count_other: '{{count, number}} plays of the reading list',
  },
  playReading: {
    named: 'the reading of a play',
    one: 'the reading of a play',
    count_one: '{{count, number}} reading',
    count_other: '{{count, number}} readings',
  },
} as const;
