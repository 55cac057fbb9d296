import { checkObjective } from '../../../src/features/objectives/smart/rules.ts';
import { registry } from '../../../src/features/registry.ts';
import { searchEntries, searchEntryOf } from '../../../src/features/search/rules.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { applyOperation } from '../../../src/records/apply.ts';
import type { AnyRecord, RecordKind } from '../../../src/records/define-record.ts';
import { recordLink } from '../../../src/web/record-link.ts';
import { LABELLED_OBJECTIVES } from '../../support/smart/labelled-objectives.ts';
import { type Figure, ms } from '../figures.ts';
import { planContent } from '../plan-content.ts';
import type { Scale } from '../scale.ts';
import { median } from '../statistics.ts';

const GROUP = 'The rules, in one process';
const SEARCHED_IN_MS = 50;
const CHECKED_IN_MS = 5;
const QUERIES = [
  'salon',
  'relancer les devis',
  'Lyon',
  'service client',
  'maintenance echeance',
  'introuvable',
  'é',
  'a',
];

/** What the browser works out by itself on a large plan, timed here in one process. */
export function measureRules(scale: Scale): Figure[] {
  const records = planRecords(scale);
  const search = (query: string) =>
    searchEntries(
      records.map(([kind, record]) => searchEntryOf(kind, record)),
      query,
      30,
    );
  const first = timed(() => search('salon'));
  const times = QUERIES.flatMap((query) => Array.from({ length: 20 }, () => timed(() => search(query))));
  const scans = QUERIES.map((query) =>
    timed(() => records.filter(([, { title }]) => typeof title === 'string' && title.includes(query))),
  );
  return [
    {
      group: GROUP,
      name: `Search by words among ${records.length} records (median)`,
      measured: ms(median(times)),
      target: `< ${SEARCHED_IN_MS} ms`,
      isMet: median(times) < SEARCHED_IN_MS,
      reference: `${ms(median(scans))} (titles only, as they are)`,
    },
    { group: GROUP, name: '  the first one, which reads every text', measured: ms(first) },
    measureCheck(),
  ];
}

/** The SMART check at each key, on objectives as people write them. */
function measureCheck(): Figure {
  const times = LABELLED_OBJECTIVES.map(({ evidence }) => {
    checkObjective(evidence);
    return timed(() => checkObjective(evidence));
  });
  const longest = Math.max(...times);
  return {
    group: GROUP,
    name: `SMART check of ${times.length} objectives, each (median, longest)`,
    measured: `${ms(median(times))}, ${ms(longest)}`,
    target: `< ${CHECKED_IN_MS} ms`,
    isMet: median(times) < CHECKED_IN_MS,
  };
}

function planRecords(scale: Scale): [RecordKind, AnyRecord][] {
  const { operations } = planContent({
    actions: scale.planned,
    personIds: [newId()],
    channelIds: [newId()],
    seed: 7,
  });
  const stamp = { planId: newId(), actorId: null, at: new Date().toISOString() };
  return operations.flatMap((operation) => {
    const kind = registry.get(operation.kind);
    const record = kind && applyOperation(kind, undefined, operation, stamp);
    const isSearched = record !== undefined && recordLink(operation.kind, record.id, '', '') !== undefined;
    return kind && isSearched ? [[kind, record] as [RecordKind, AnyRecord]] : [];
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
