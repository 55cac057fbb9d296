import type { Operation } from '../../../../records/change.ts';
import type { AnyRecord, RecordKind } from '../../../../records/define-record.ts';
import { mergeOperations } from '../../../../records/edit.ts';
import { sameValue } from '../../../../records/value.ts';
import { newId } from '../../../../kernel/ids.ts';
import { ranksAfter } from '../../../../records/rank.ts';
import type { CellProblem, CellValue, GridBatch, GridProps } from '../../../../ui-kit/grid/grid-types.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import type { FieldSpec, Read, Values } from './field-spec.ts';

interface FieldCells {
  kind: RecordKind;
  rows: readonly AnyRecord[];
  fields: readonly FieldSpec[];
  /** What a new row begins with; without it no row can be added. */
  newRow?: () => Values;
}

/** Adds, changes and pastes into records of one kind through the cells of a table. */
export function useFieldCells(of: FieldCells) {
  const store = usePlanStore();
  const { kind, rows, fields } = of;
  const home = kind.scope === 'workspace' ? null : store.planId;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const fieldOf = (columnId: string) => fields.find(({ id }) => id === columnId);

  const readValue = (columnId: string, value: CellValue): Read => {
    const field = fieldOf(columnId);
    if (!field) return { values: {} };
    if (value.kind === 'copy') {
      const from = byId.get(value.of.rowId);
      return from && value.of.columnId === columnId ? { values: field.held(from) } : field.read(copied(value.of));
    }
    if (value.kind === 'nothing') return field.read({ kind: 'text', text: '' });
    return field.read(value.kind === 'pasted' ? { kind: 'text', text: value.text } : value);
  };
  const copied = ({ rowId, columnId }: { rowId: string; columnId: string }) => {
    const from = byId.get(rowId);
    return { kind: 'text' as const, text: (from && fieldOf(columnId)?.text(from)) ?? '' };
  };
  const update = (record: AnyRecord, values: Values): Operation[] => {
    const changed = Object.entries(values).filter(([name, to]) => !sameValue(record[name], to));
    if (changed.length === 0) return [];
    const pairs = changed.map(([name, to]): [string, [unknown, unknown]] => [name, [record[name], to]]);
    return [{ op: 'update', kind: kind.kind, id: record.id, fields: Object.fromEntries(pairs) }];
  };
  const creations = (lines: readonly Values[]): Operation[] => {
    const last = rows.reduce<string | null>((max, { rank }) => (max === null || rank > max ? rank : max), null);
    const ranks = ranksAfter(last, lines.length);
    return lines.map((values, index) => ({
      op: 'create',
      kind: kind.kind,
      id: newId(),
      rank: ranks[index] ?? '',
      fields: { ...of.newRow?.(), ...values },
    }));
  };
  const write = ({ cells, newRows }: Pick<GridBatch, 'cells' | 'newRows'>): CellProblem[] => {
    const problems: CellProblem[] = [];
    const operations: Operation[] = [];
    for (const { rowId, columnId, value } of cells) {
      const record = byId.get(rowId);
      const reading = readValue(columnId, value);
      if (!record) continue;
      if ('values' in reading) operations.push(...update(record, reading.values));
      else
        problems.push({ rowId, columnId, text: value.kind === 'pasted' ? value.text : '', problem: reading.problem });
    }
    const lines = newRows.map((line) => {
      const readings = line.cells.map(({ columnId, text }) => readValue(columnId, { kind: 'pasted', text }));
      return Object.fromEntries(readings.flatMap((read) => ('values' in read ? Object.entries(read.values) : [])));
    });
    store.edit(mergeOperations([...operations, ...(of.newRow ? creations(lines) : [])]), home);
    return problems;
  };
  const grid: Pick<GridProps<AnyRecord>, 'onEdit' | 'onWrite' | 'onCreateRow' | 'onActiveChange'> = {
    onActiveChange: (cell) => store.moveTo(cell && { kind: kind.kind, id: cell.rowId, field: cell.columnId }),
    onEdit: ({ rowId, columnId, input }) => {
      const [problem] = write({ cells: [{ rowId, columnId, value: input }], newRows: [] });
      return problem && { problem: problem.problem };
    },
    onWrite: write,
    ...(of.newRow && {
      onCreateRow: () => {
        const operations = creations([{}]);
        store.edit(operations, home);
        return operations[0]?.id;
      },
    }),
  };
  return {
    grid,
    /** Writes one field of one record from a line of a panel; answers with what is wrong. */
    type(record: AnyRecord, field: FieldSpec, text: string): string | undefined {
      const reading = field.read({ kind: 'text', text });
      if ('problem' in reading) return reading.problem;
      store.edit(update(record, reading.values), home);
      return undefined;
    },
    set(record: AnyRecord, values: Values): undefined {
      store.edit(update(record, values), home);
    },
  };
}
