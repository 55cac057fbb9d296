import type { AnyRecord } from '../../records/define-record.ts';
import type { Replica } from '../../records/replica.ts';

interface Lists {
  all: AnyRecord[];
  living: AnyRecord[];
}

/** The records of each kind as arrays, made when asked for and kept until one of them changes. */
export class RecordLists {
  private readonly replica: Replica;
  private readonly made = new Map<string, Lists>();

  constructor(replica: Replica) {
    this.replica = replica;
  }

  of(kind: string): Lists {
    const known = this.made.get(kind);
    if (known) return known;
    const all = [...this.replica.list(kind)];
    const lists = { all, living: all.filter((record) => record.deletedAt === null) };
    this.made.set(kind, lists);
    return lists;
  }

  forget(kinds: readonly string[]): void {
    for (const kind of kinds) this.made.delete(kind);
  }
}
