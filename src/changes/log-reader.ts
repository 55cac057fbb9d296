import { readAllChangesAfter, readChangesAfter } from './change-log.ts';
import type { LogReader } from './live-hub.ts';
import type { Database } from '../server/database/connect.ts';
import { inWorkspace, queryInWorkspace } from '../server/database/tenant.ts';

/** The change log as the live streams read it. */
export function createLogReader(database: Database): LogReader {
  return {
    async currentSeq(workspaceId) {
      const [[row]] = await queryInWorkspace(
        database,
        workspaceId,
        (tx) => [tx<{ seq: number }[]>`select seq from workspace where workspace_id = ${workspaceId}`],
        { mode: 'read' },
      );
      return row?.seq ?? 0;
    },
    changesAfter: (workspaceId, seq, limit) =>
      inWorkspace(database, workspaceId, (tx) => readAllChangesAfter(tx, workspaceId, seq, limit), { mode: 'read' }),
    changesForPlan: (workspaceId, planId, seq, limit) =>
      inWorkspace(database, workspaceId, (tx) => readChangesAfter(tx, workspaceId, planId, seq, limit), {
        mode: 'read',
      }),
  };
}
