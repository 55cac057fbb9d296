import { useMemo, useState } from 'react';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { useSaid } from '../../../../web/responsibilities/use-said.ts';
import type { TeamsSearch } from '../teams-search.ts';
import { createRaciBuilder, isShown, type RaciFilter, type RaciRow } from './raci-rows.ts';

export interface Raci {
  /** Every action of the plan. */
  rows: readonly RaciRow[];
  /** Those that the filter keeps, and those it kept when it was set: what is mended stays in view. */
  shown: readonly RaciRow[];
  /** How many have something wrong. */
  wrong: number;
}

export function useRaci({ person, objective, gaps }: TeamsSearch): Raci {
  const actions = useRecords(actionKind);
  const said = useSaid();
  const [build] = useState(createRaciBuilder);
  const rows = useMemo(() => build(actions, said), [build, actions, said]);
  const filter = useMemo((): RaciFilter => ({ person, objective, gaps: gaps === true }), [person, objective, gaps]);
  const [kept, setKept] = useState(() => keptBy(filter, rows));
  if (kept.filter !== filter) setKept(keptBy(filter, rows));
  return useMemo(
    () => ({
      rows,
      shown: rows.filter((row) => isShown(row, filter) || kept.ids.has(row.id)),
      wrong: rows.filter((row) => row.gaps.length > 0).length,
    }),
    [rows, filter, kept],
  );
}

function keptBy(filter: RaciFilter, rows: readonly RaciRow[]) {
  return { filter, ids: new Set(rows.filter((row) => isShown(row, filter)).map(({ id }) => id)) };
}
