import { useState } from 'react';
import type { Operation } from '../../../records/change.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { type EntryProblem, readEntry, setValue, valueId } from '../../indicators/entry/rules.ts';
import type { Period } from '../../indicators/periods/rules.ts';
import { kpiValueKind } from '../../indicators/schema.ts';
import type { EntryLine } from './entry-lines.ts';

/** What is being typed in a line, and what is wrong with it. */
export interface Draft {
  text: string;
  problem?: EntryProblem;
}

/** Giving values line by line, or a whole column at once. */
export function useEntry(locale: 'fr' | 'en') {
  const store = usePlanStore();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [entered, setEntered] = useState<readonly { key: string; kpiId: string; period: Period }[]>([]);

  /** Takes what is typed in these lines as one edit; those that cannot be read keep their text. */
  const give = (typed: readonly { line: EntryLine; text: string }[]): boolean => {
    const operations: Operation[] = [];
    const next = new Map(drafts);
    const done = new Map(entered.map((one) => [one.key, one]));
    let isWhole = true;
    for (const { line, text } of typed) {
      const { kpi } = line.followUp;
      const read = readEntry(text, kpi, locale);
      if ('problem' in read) {
        next.set(line.key, { text, problem: read.problem });
        isWhole = false;
        continue;
      }
      next.delete(line.key);
      done.set(line.key, { key: line.key, kpiId: kpi.id, period: line.period });
      operations.push(...setValue(kpi, line.period, read.entry, (id) => store.get(kpiValueKind, id)));
    }
    setDrafts(next);
    setEntered([...done.values()]);
    store.edit(operations);
    return isWhole;
  };

  return {
    entered,
    draftOf: ({ key }: EntryLine) => drafts.get(key),
    type: ({ key }: EntryLine, text: string) => setDrafts(new Map(drafts).set(key, { text })),
    forget: ({ key }: EntryLine) => {
      const next = new Map(drafts);
      next.delete(key);
      setDrafts(next);
    },
    give,
    note: ({ followUp, period }: EntryLine, note: string) =>
      void store.edit(setValue(followUp.kpi, period, { note }, (id) => store.get(kpiValueKind, id))),
    valueOf: ({ followUp, period }: EntryLine) => store.get(kpiValueKind, valueId(followUp.kpi, period)),
  };
}

export type EntryCommands = ReturnType<typeof useEntry>;
