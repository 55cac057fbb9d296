import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { roomiestCents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Grid } from '../../../ui-kit/grid/grid.tsx';
import type { CellProblem, CellWrite, GridBatch, GridPeer, RowMove } from '../../../ui-kit/grid/grid-types.ts';
import { useRoomyColumns } from '../../../ui-kit/grid/use-roomy-columns.ts';
import { useNarrow } from '../../../ui-kit/media.ts';
import { usePlanStore, useRecords, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { withOwnAnswer } from '../../objectives/acceptance/rules.ts';
import { gapText, measureText, quotientText } from '../../../web/indicators/kpi-text.ts';
import { destinationOfStep } from '../../objectives/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { progressOf } from '../rules.ts';
import type { Cascade, CascadeRow } from './cascade-model.ts';
import { objectiveColumns, Progress } from './objective-columns.tsx';
import { type EditContext, type EditProblem, emptyInput, readCell, readLine } from './objective-edits.ts';
import type { ObjectiveCommands } from './use-objective-commands.ts';

export interface LookProps {
  cascade: Cascade;
  commands: ObjectiveCommands;
  edit: EditContext;
  format: Format;
  isFiltered: boolean;
  openId: string | null;
  onOpen: (objectiveId: string) => void;
  /** What stands there when the filter leaves nothing. */
  empty: ReactNode;
}

/** The objectives as a table one types in, those of a level under the one they belong to. */
export function ObjectiveList(props: LookProps) {
  const { cascade, commands, edit, format, isFiltered } = props;
  const { t } = useTranslation('objectives');
  const { t: indicators } = useTranslation('indicators');
  const store = usePlanStore();
  const people = useRecords(personKind);
  const peers = usePeers();
  const isNarrow = useNarrow();
  const rows = useMemo(() => cascade.rows.filter((row) => row.isFound), [cascade.rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);

  const plainColumns = useMemo(
    () =>
      objectiveColumns({
        edit,
        format,
        isIndented: !isFiltered,
        isNarrow,
        people: people
          .toSorted((a, b) => format.compare(a.name, b.name))
          .map(({ id, name, jobTitle }) => ({
            id,
            label: name,
            hint: jobTitle,
            mark: <Avatar id={id} name={name} decorative />,
          })),
        canEdit: ({ objective }) => store.allows(objectiveKind, 'update', objective),
        text: (key) => t(key),
        standing: ({ kpi, standing }) => {
          const quotient = quotientText(standing, format);
          const told = t('standing', {
            expected: measureText(standing.expected, kpi, format, t('unknown')),
            gap: gapText(standing.gap, kpi, format, t('unknown')),
            health: indicators(`health.${standing.health}`),
          });
          return quotient === null ? told : `${quotient}, ${told}`;
        },
        actions: (count) => t('actions', { count }),
      }),
    [edit, format, isFiltered, isNarrow, people, store, t, indicators],
  );
  const { currency } = edit.plan;
  const planned = roomiestCents([...rows.map((row) => row.plannedCents), cascade.total.budget.planned], currency);
  const columns = useRoomyColumns(plainColumns, { planned }, { currency, format });
  const groups = useMemo(() => (rows.length === 0 ? [] : [{ id: 'objectives', rows }]), [rows]);

  const problemText = (problem: EditProblem) => t(`problems.${problem}`);
  /** What another cell holds goes the way of a spreadsheet: as its text. */
  const textOf = ({ columnId, value }: CellWrite): string | undefined => {
    if (value.kind === 'pasted') return value.text;
    const copied = value.kind === 'copy' ? byId.get(value.of.rowId) : undefined;
    const column = columns.find(({ id }) => id === columnId);
    return copied && column && (column.clipboard ?? column.text)(copied);
  };
  const me = store.actor.personId;
  const write = ({ cells, newRows }: GridBatch): CellProblem[] => {
    const problems: CellProblem[] = [];
    const operations: Operation[] = [];
    const blank = { startDate: null, dueDate: null, unit: '' };
    const texts = cells.flatMap(({ rowId, columnId, value }) => {
      const text = textOf({ rowId, columnId, value });
      return text === undefined ? [] : [{ rowId, columnId, text }];
    });
    for (const [rowId, line] of Map.groupBy(texts, (cell) => cell.rowId)) {
      const row = byId.get(rowId);
      if (!row || !commands.canEdit(row.objective)) continue;
      const read = readLine(row.objective, line, people, edit);
      operations.push(...updateRecord(objectiveKind, row.objective, withOwnAnswer(row.objective, read.values, me)));
      problems.push(...read.problems.map((cell) => ({ ...cell, rowId, problem: problemText(cell.problem) })));
    }
    const lines = newRows.map((row) => readLine(blank, row.cells, people, edit));
    for (const [index, { id, operation }] of commands.creations(lines.map(({ values }) => values)).entries()) {
      operations.push(operation);
      const wrong = lines[index]?.problems ?? [];
      problems.push(...wrong.map((cell) => ({ ...cell, rowId: id, problem: problemText(cell.problem) })));
    }
    for (const { rowId, columnId, value } of cells) {
      if (value.kind === 'pasted' || value.kind === 'copy') continue;
      const row = byId.get(rowId);
      const input = value.kind === 'nothing' ? emptyInput(columnId) : value;
      const read = row && readCell(row.objective, columnId, input, edit);
      if (!row || !read) continue;
      if ('values' in read)
        operations.push(...updateRecord(objectiveKind, row.objective, withOwnAnswer(row.objective, read.values, me)));
      else problems.push({ rowId, columnId, text: '', problem: problemText(read.problem) });
    }
    store.edit(operations);
    return problems;
  };
  const reorder = ({ rowId, index }: RowMove) => {
    const now = rows.findIndex(({ id }) => id === rowId);
    const row = rows[now];
    const destination = destinationOfStep(cascade.all, rowId, index < now ? 'up' : 'down');
    if (row && destination) commands.move(row.objective, destination);
  };

  const { loose, total } = cascade;
  const aside = [
    t('count', { count: cascade.all.length }),
    ...(loose.actions > 0 ? [t('loose', { count: loose.actions })] : []),
  ].join(' · ');
  return (
    <Grid<CascadeRow>
      label={t('table')}
      columns={columns}
      formatSum={(sum) => format.money(sum, edit.plan.currency)}
      groups={groups}
      footer={{
        title: t('total'),
        aside,
        cells: {
          actions: format.number(total.actions),
          // Ways made towards targets of different kinds have no mean, and the work done is another figure than theirs.
          ...(!cascade.rows.some(({ measured }) => measured) && {
            progress: <Progress ratio={progressOf(total)} format={format} none={t('unknown')} />,
          }),
          planned: format.money(total.budget.planned, edit.plan.currency),
        },
      }}
      empty={props.empty}
      openRowId={props.openId}
      peers={peers}
      onOpenRow={props.onOpen}
      onActiveChange={(cell) =>
        store.moveTo(cell && { kind: objectiveKind.kind, id: cell.rowId, field: cell.columnId })
      }
      onEdit={({ rowId, columnId, input }) => {
        const row = byId.get(rowId);
        const read = row && readCell(row.objective, columnId, input, edit);
        if (!row || !read) return undefined;
        if ('problem' in read) return { problem: problemText(read.problem) };
        commands.edit(row.objective, read.values);
        return undefined;
      }}
      onWrite={write}
      onCreateRow={commands.canCreate && !isFiltered ? () => commands.create(null) : undefined}
      createLabel={t('create')}
      onDelete={commands.remove}
      onMoveRow={reorder}
    />
  );
}

/** Colleagues on this table, and the cells they are in. */
function usePeers(): GridPeer[] {
  const store = usePlanStore();
  const present = useStoreValue((current) => current.present);
  const people = useRecords(personKind);
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]));
    return present.flatMap(({ connectionId, personId, place }) =>
      place?.kind === objectiveKind.kind && personId !== store.actor.personId
        ? [{ id: connectionId, name: names.get(personId) ?? '', rowId: place.id, columnId: place.field }]
        : [],
    );
  }, [present, people, store]);
}
