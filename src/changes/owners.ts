import { lastOwnerIssues } from '../features/people/rules.ts';
import type { Person } from '../features/people/schema.ts';
import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { CommitResult } from '../records/commit.ts';
import type { Lookup } from '../records/define-record.ts';
import type { Tx } from '../server/database/tenant.ts';

type Owner = Pick<Person, 'id' | 'role' | 'deletedAt'>;

/**
 * Keeps an owner who can sign in. A person record does not know whether it has an account, so this is asked of the
 * memberships, under the lock that every change of the workspace and every end of a membership takes.
 */
export class Owners {
  private readonly tx: Tx;
  private readonly workspaceId: WorkspaceId;
  /** The records as the batch has left them so far. */
  private readonly current: Lookup;
  private members: Promise<readonly Owner[]> | undefined;

  constructor(tx: Tx, workspaceId: WorkspaceId, current: Lookup) {
    this.tx = tx;
    this.workspaceId = workspaceId;
    this.current = current;
  }

  /** @throws AppError `invalid_input` (`last_owner`) when the change would leave nobody to administer the workspace. */
  async requireOne({ records }: CommitResult): Promise<void> {
    const people = records.filter(({ kind }) => kind.kind === 'person').map(({ record }) => record as Person);
    const demoted = people.find((person) => isOwner(this.current.get('person', person.id)) && !isOwner(person));
    if (!demoted) return;
    this.members ??= this.readMembers();
    const members = await this.members;
    // A workspace that nobody can enter has nobody to lose.
    if (members.length === 0) return;
    const after = members.map((member) => {
      const touched = people.find(({ id }) => id === member.id) ?? this.current.get('person', member.id);
      return (touched as Person | undefined) ?? member;
    });
    const issues = lastOwnerIssues(after, () => true);
    if (issues.length === 0) return;
    throw new AppError('invalid_input', 'A workspace keeps an owner.', { kind: 'person', id: demoted.id, issues });
  }

  private readMembers(): Promise<readonly Owner[]> {
    return this.tx<Owner[]>`
      select id, role, deleted_at as "deletedAt" from person
      where workspace_id = ${this.workspaceId}
        and id in (select person_id from membership where workspace_id = ${this.workspaceId})`;
  }
}

function isOwner(record: unknown): boolean {
  const person = record as Owner | undefined;
  return person !== undefined && person.role === 'owner' && person.deletedAt === null;
}
