import type { WorkspaceId } from '../kernel/ids.ts';
import type { Database } from '../server/database/connect.ts';
import { queryInWorkspace } from '../server/database/tenant.ts';

/** The bytes kept beside a record; undefined when there are none. The caller has seen that the record may be read. */
export async function readContent(
  database: Database,
  workspaceId: WorkspaceId,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [rows] = await queryInWorkspace(
    database,
    workspaceId,
    (tx) => [
      tx<{ bytes: Uint8Array<ArrayBuffer> }[]>`
        select bytes from attachment_content where workspace_id = ${workspaceId} and id = ${id}`,
    ],
    { mode: 'read' },
  );
  return rows[0]?.bytes;
}
