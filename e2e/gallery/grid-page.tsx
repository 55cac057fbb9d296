import { Grid } from '../../src/ui-kit/grid/grid.tsx';
import { useSampleBoard } from './use-sample-board.ts';

export function GridPage() {
  const count = Number(new URLSearchParams(location.search).get('rows') ?? 16);
  const { rows, ...board } = useSampleBoard(count);
  return (
    <main className="flex h-full flex-col bg-surface">
      <h1 className="p-4 text-lg font-semibold">{rows.length} actions</h1>
      <Grid {...board} />
    </main>
  );
}
