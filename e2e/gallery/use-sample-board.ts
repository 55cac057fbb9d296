import { useMemo, useState } from 'react';
import type { CellEdit, CellProblem, GridBatch, GridProps, RowMove } from '../../src/ui-kit/grid/grid-types.ts';
import { showToast } from '../../src/ui-kit/toast.tsx';
import { amountOf, COLUMNS, dayFrom, footerOf, groupsOf, type SampleRow, sampleRows } from './grid-sample.tsx';
import { PEOPLE, STATUSES } from './sample.tsx';

/** A host for the grid with everything switched on, keeping its rows in memory. */
export function useSampleBoard(count?: number): GridProps<SampleRow> & { rows: readonly SampleRow[] } {
  const [rows, setRows] = useState(() => sampleRows(count));
  const [openRowId, setOpenRowId] = useState<string | null>('row0-0');
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const footer = useMemo(() => footerOf(rows), [rows]);

  const change = (id: string, part: Partial<SampleRow>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));

  return {
    rows,
    label: 'Actions et budget',
    columns: COLUMNS,
    groups,
    footer,
    openRowId,
    peers: PEERS,
    createLabel: 'Nouvelle action',
    onActiveChange: (cell) => setOpenRowId(cell?.rowId ?? null),
    onOpenRow: (rowId) => setOpenRowId(rowId),
    onEdit(edit: CellEdit) {
      const part = partOf(edit);
      if (typeof part === 'string') return { problem: part };
      change(edit.rowId, part);
      return undefined;
    },
    onWrite(batch: GridBatch) {
      const problems: CellProblem[] = [];
      for (const { rowId, columnId, value } of batch.cells) {
        const text = value.kind === 'pasted' ? value.text : '';
        const part =
          value.kind === 'copy'
            ? heldBy(
                rows.find(({ id }) => id === value.of.rowId),
                columnId,
              )
            : partOf({
                rowId,
                columnId,
                input: value.kind === 'pasted' || value.kind === 'nothing' ? { kind: 'text', text } : value,
              });
        if (typeof part === 'string') problems.push({ rowId, columnId, text, problem: part });
        else change(rowId, part);
      }
      const made = batch.newRows.map((line, index) => ({
        ...Object.assign({}, BLANK, ...line.cells.map((cell) => acceptedPart(cell.columnId, cell.text))),
        id: `pasted${Date.now()}-${index}`,
        groupId: line.groupId,
      }));
      setRows((before) => [...before, ...made]);
      return problems;
    },
    onCreateRow(groupId) {
      const id = `new${Date.now()}`;
      setRows((before) => [...before, { ...BLANK, id, groupId }]);
      return id;
    },
    onDelete(ids) {
      const before = rows;
      setRows(rows.filter((row) => !ids.includes(row.id)));
      showToast({
        text: ids.length > 1 ? `${ids.length} actions supprimées` : 'Action supprimée',
        action: { label: 'Annuler', run: () => setRows(before) },
      });
    },
    onMoveRow(move: RowMove) {
      setRows((before) => {
        const row = before.find(({ id }) => id === move.rowId);
        const others = before.filter(({ id }) => id !== move.rowId);
        const group = others.filter(({ groupId }) => groupId === move.groupId);
        const next = group[move.index];
        const at = next ? others.indexOf(next) : others.length;
        return row ? others.toSpliced(at, 0, { ...row, groupId: move.groupId }) : before;
      });
    },
  };
}

const PEERS = [{ id: PEOPLE[0]?.id ?? '', name: 'Inès Garcia', rowId: 'row10-0', columnId: 'committed' }];

const BLANK: Omit<SampleRow, 'id' | 'groupId'> = {
  title: '',
  grade: 'B',
  comments: 0,
  owner: null,
  status: 'planned',
  due: null,
  progress: 0,
  planned: 0,
  committed: 0,
  realised: 0,
};

function heldBy(row: SampleRow | undefined, columnId: string): Partial<SampleRow> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => name === columnId));
}

function acceptedPart(columnId: string, text: string): Partial<SampleRow> {
  const part = partOf({ rowId: '', columnId, input: { kind: 'text', text } });
  return typeof part === 'string' ? {} : part;
}

/** What an edit changes; a sentence when it cannot be taken. */
function partOf({ columnId, input }: CellEdit): Partial<SampleRow> | string {
  if (input.kind === 'day') return { due: input.day };
  if (input.kind === 'ratio') return { progress: input.ratio };
  if (input.kind === 'option') return columnId === 'owner' ? { owner: input.id } : { status: input.id ?? 'planned' };
  const text = input.kind === 'text' ? input.text : '';
  switch (columnId) {
    case 'title':
      return text === '' ? 'Donnez un nom à l’action.' : { title: text };
    case 'due': {
      const day = dayFrom(text);
      return text === '' ? { due: null } : day ? { due: day } : 'Écrivez un jour, par exemple 15/3 ou fin mars.';
    }
    case 'owner':
      return { owner: PEOPLE.find(({ name }) => name === text)?.id ?? null };
    case 'status':
      return { status: STATUSES.find(({ label }) => label === text)?.id ?? 'planned' };
    case 'progress':
      return { progress: Number(text.replace(/\D/g, '')) / 100 };
    default: {
      const cents = amountOf(text);
      return cents === undefined ? 'Écrivez un montant, par exemple 5 000 € ou 5k.' : { [columnId]: cents };
    }
  }
}
