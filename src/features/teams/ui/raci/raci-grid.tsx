import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type { CellProblem, CellValue, GridBatch, GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { tagColor } from '../../../../ui-kit/color-mark.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';
import { personKind } from '../../../people/schema.ts';
import { type Count, countLetters, giveLetters, typedLetter } from '../../../responsibilities/rules.ts';
import type { Letter } from '../../../responsibilities/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { raciColumns } from './raci-columns.tsx';
import type { RaciRow } from './raci-rows.ts';
import type { Raci } from './use-raci.ts';

const NO_OBJECTIVE = '';

/** Actions by people: a letter is typed where it belongs. */
export function RaciGrid({ raci }: { raci: Raci }) {
  const { t } = useTranslation('teams');
  const store = usePlanStore();
  const navigate = useNavigate();
  const people = useInOrder(personKind);
  const objectives = useInOrder(objectiveKind);
  const isNarrow = useNarrow();
  const peers = usePeersOn(actionKind.kind);
  const columns = useMemo(
    () => raciColumns({ people, t, isNarrow, canEdit: ({ action }) => store.allows(actionKind, 'update', action) }),
    [people, t, isNarrow, store],
  );
  const groups = useMemo(() => groupsOf(raci.shown, objectives, t), [raci.shown, objectives, t]);
  const byId = useMemo(() => new Map(raci.rows.map((row) => [row.id, row])), [raci.rows]);
  const isPerson = (columnId: string) => people.some(({ id }) => id === columnId);

  const letterOf = (row: RaciRow, personId: string, value: CellValue): Letter | undefined => {
    if (value.kind === 'option') return typedLetter(undefined, value.id === 'none' ? '' : (value.id ?? ''));
    if (value.kind === 'nothing') return 'none';
    if (value.kind === 'pasted' || value.kind === 'text') return typedLetter(undefined, value.text);
    if (value.kind === 'copy') return byId.get(value.of.rowId)?.letters.get(value.of.columnId) ?? 'none';
    return row.letters.get(personId);
  };
  const write = ({ cells }: Pick<GridBatch, 'cells'>): CellProblem[] => {
    const problems: CellProblem[] = [];
    const wanted = new Map<RaciRow, Map<string, Letter>>();
    for (const { rowId, columnId, value } of cells) {
      const row = byId.get(rowId);
      if (!row || !isPerson(columnId)) continue;
      const letter = letterOf(row, columnId, value);
      if (letter !== undefined) wanted.set(row, (wanted.get(row) ?? new Map<string, Letter>()).set(columnId, letter));
      else {
        const text = value.kind === 'pasted' ? value.text : '';
        problems.push({ rowId, columnId, text, problem: t('raci.problem') });
      }
    }
    store.edit([...wanted].flatMap(([{ action, records }, own]) => giveLetters(store.planId, action, records, own)));
    return problems;
  };

  return (
    <Grid<RaciRow>
      label={t('raci.grid')}
      columns={columns}
      groups={groups}
      footer={{ title: t('raci.total'), cells: countCells(raci.shown, t) }}
      peers={peers}
      empty={<p className="px-[22px] text-ink-2 max-md:px-4">{t('raci.none')}</p>}
      onActiveChange={(cell) => store.moveTo(cell && { kind: actionKind.kind, id: cell.rowId, field: cell.columnId })}
      onEdit={({ rowId, columnId, input }) => {
        const [problem] = write({ cells: [{ rowId, columnId, value: input }] });
        return problem && { problem: problem.problem };
      }}
      onWrite={write}
      onOpenRow={(action) => {
        const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
        void navigate({ to: '/w/$workspaceId/plans/$planId/actions', params, search: { action } });
      }}
    />
  );
}

/** By objective, in the order of the plan; those without one last. */
function groupsOf(rows: readonly RaciRow[], objectives: readonly Objective[], t: TFunction<'teams'>) {
  const known = new Set(objectives.map(({ id }) => id));
  const byObjective = Map.groupBy(rows, ({ action: { objectiveId } }) =>
    objectiveId !== null && known.has(objectiveId) ? objectiveId : NO_OBJECTIVE,
  );
  const group = (id: string, title: string, color?: string): GridGroup<RaciRow>[] => {
    const own = byObjective.get(id);
    if (!own) return [];
    const header = {
      title,
      count: t('raci.count', { count: own.length }),
      cells: countCells(own, t),
      ...(color && { color }),
    };
    return [{ id, rows: own, header }];
  };
  return [
    ...objectives.flatMap(({ id, title, color }) => group(id, title, tagColor(color))),
    ...group(NO_OBJECTIVE, t('raci.noObjective')),
  ];
}

/** How many A and R each person has among these actions; cancelled ones ask nothing of anyone. */
function countCells(rows: readonly RaciRow[], t: TFunction<'teams'>) {
  const counts = countLetters(rows.filter(({ action }) => action.status !== 'cancelled').map(({ letters }) => letters));
  return Object.fromEntries(
    [...counts].map(([personId, count]) => [personId, <Subtotal key={personId} count={count} t={t} />]),
  );
}

function Subtotal({ count, t }: { count: Count; t: TFunction<'teams'> }) {
  return (
    <span
      title={t('raci.subtotal', { ...count })}
      className="flex flex-col items-center text-2xs leading-tight font-medium text-ink-2 tabular-nums"
    >
      <span className="sr-only">{t('raci.subtotal', { ...count })}</span>
      <span aria-hidden="true">{count.A > 0 ? `${count.A} A` : ''}</span>
      <span aria-hidden="true">{count.R > 0 ? `${count.R} R` : ''}</span>
    </span>
  );
}
