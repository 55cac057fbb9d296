import { expect, test } from 'vitest';
import { opening, readPlaybookSearch } from './playbook-search.ts';

test('an address is read as far as it is understood', () => {
  expect(readPlaybookSearch({ kind: 'script', segment: 's1', stage: 'closing', play: 'p1', edit: true, x: 1 })).toEqual(
    {
      kind: 'script',
      segment: 's1',
      stage: 'closing',
      play: 'p1',
      edit: true,
    },
  );
  expect(readPlaybookSearch({ part: 'elsewhere', kind: 'joke', segment: 12, stage: '', edit: true })).toEqual({});
  // What was published is not written in.
  expect(readPlaybookSearch({ play: 'p1', version: 'v1', edit: true })).toEqual({ play: 'p1', version: 'v1' });
});

test('opening a play keeps what was looked for, and nothing of the play before', () => {
  const search = { part: 'reading', kind: 'script', play: 'p1', edit: true } as const;
  expect(opening(search, 'p2')).toEqual({ part: 'reading', kind: 'script', play: 'p2' });
  expect(opening(search)).toEqual({ part: 'reading', kind: 'script' });
});
