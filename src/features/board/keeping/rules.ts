import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';

export const NONE_KEPT: ReadonlySet<string> = new Set();

/** A record that an edit made here has changed, as it is now. */
export interface Edited {
  kind: string;
  id: string;
  record: { readonly [field: string]: unknown } | undefined;
}

interface Ids {
  has(id: string): boolean;
}

/**
 * The actions that stay in view whatever the filter says, after an edit made here: those it touched that were shown, and
 * those that were not in the plan before it. What is not shown is not brought in view by being edited elsewhere. An
 * action counts as touched by its budget lines too. The same set where there is none to add.
 *
 * @param before the board as it was shown before the edit.
 */
export function keptAfter(
  kept: ReadonlySet<string>,
  edited: readonly Edited[],
  before: { rows: Ids; all: Ids },
): ReadonlySet<string> {
  const touched = edited.flatMap(({ kind, id, record }) => {
    if (kind === actionKind.kind) return [id];
    return kind === budgetLineKind.kind && typeof record?.actionId === 'string' ? [record.actionId] : [];
  });
  const added = touched.filter((id) => !kept.has(id) && (before.rows.has(id) || !before.all.has(id)));
  return added.length === 0 ? kept : new Set([...kept, ...added]);
}
