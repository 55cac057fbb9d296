import { vi } from 'vitest';
import type { CellProblem, GridBatch, GridColumn, GridGroup, GridProps } from '../../src/ui-kit/grid/grid-types.ts';

/** A row of a small table whose host only listens. Lines: 0 g1, 1 r1, 2 r2, 3 g1+, 4 g2, 5 r3, 6 g2+ */
export interface Row {
  id: string;
  name: string;
  amount: number;
}

export const columns: GridColumn<Row>[] = [
  { id: 'name', header: 'Name', width: 100, sortable: true, text: (row) => row.name, editor: { kind: 'text' } },
  {
    id: 'amount',
    header: 'Amount',
    width: 100,
    text: (row) => `${row.amount} €`,
    clipboard: (row) => String(row.amount),
    editor: { kind: 'amount' },
    readOnly: (row) => row.id === 'r3',
  },
  { id: 'note', header: 'Note', width: 100, text: () => 'fixed' },
];

export const row = (id: string, amount: number): Row => ({ id, name: `Row ${id}`, amount });
export const groups: GridGroup<Row>[] = [
  { id: 'g1', header: { title: 'One', openLabel: 'Open One' }, rows: [row('r1', 10), row('r2', 20)] },
  { id: 'g2', header: { title: 'Two' }, rows: [row('r3', 30)] },
];

export const host = {
  onEdit: vi.fn<NonNullable<GridProps<Row>['onEdit']>>(),
  onWrite: vi.fn<(batch: GridBatch) => CellProblem[] | undefined>(),
  onCreateRow: vi.fn<(groupId: string) => string>(() => 'new'),
  onDelete: vi.fn<(rowIds: readonly string[]) => void>(),
  onDuplicate: vi.fn<(rowIds: readonly string[]) => string>(() => 'copy'),
  onSort: vi.fn<NonNullable<GridProps<Row>['onSort']>>(),
  onMoveColumn: vi.fn<NonNullable<GridProps<Row>['onMoveColumn']>>(),
  onResizeColumn: vi.fn<NonNullable<GridProps<Row>['onResizeColumn']>>(),
  onMoveRow: vi.fn<NonNullable<GridProps<Row>['onMoveRow']>>(),
  onOpenRow: vi.fn<(rowId: string) => void>(),
  onOpenGroup: vi.fn<(groupId: string) => void>(),
  onActiveChange: vi.fn<NonNullable<GridProps<Row>['onActiveChange']>>(),
  onSelectionChange: vi.fn<(rowIds: readonly string[]) => void>(),
};
export const props: GridProps<Row> = { label: 'Rows', columns, groups, ...host };

/** What the host was first asked to write. */
export const written = () => host.onWrite.mock.calls[0]?.[0];

export function resetHost(): void {
  vi.resetAllMocks();
  host.onCreateRow.mockReturnValue('new');
  host.onDuplicate.mockReturnValue('copy');
}
