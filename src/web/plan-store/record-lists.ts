import type { AnyRecord } from '../../records/define-record.ts';
import type { Replica, Touched } from '../../records/replica.ts';

/** Places of records in an array, by id. */
interface Listed {
  records: AnyRecord[];
  places: Map<string, number>;
}

interface Lists {
  all: Listed;
  living: Listed;
}

/** More touched records than this, and reading them all again is as quick. */
const FEW = 500;

/** The records of each kind as arrays, made when asked for and kept until one of them changes. */
export class RecordLists {
  private readonly replica: Replica;
  private readonly made = new Map<string, Lists>();

  constructor(replica: Replica) {
    this.replica = replica;
  }

  of(kind: string): { all: AnyRecord[]; living: AnyRecord[] } {
    let lists = this.made.get(kind);
    if (!lists) {
      const all = [...this.replica.list(kind)];
      lists = { all: listed(all), living: livingOf(all) };
      this.made.set(kind, lists);
    }
    return { all: lists.all.records, living: lists.living.records };
  }

  forgetAll(): void {
    this.made.clear();
  }

  /** New arrays with these records in their places: an edit among thousands costs a copy, not a reading. */
  update(touched: readonly Touched[]): void {
    for (const [kind, records] of Map.groupBy(touched, (record) => record.kind)) {
      const before = this.made.get(kind);
      if (!before) continue;
      const after = records.length > FEW ? undefined : patched(before, records);
      if (after) this.made.set(kind, after);
      else this.made.delete(kind);
    }
  }
}

/** Undefined when a record is no longer there: the places of the others then change. */
function patched({ all, living }: Lists, touched: readonly Touched[]): Lists | undefined {
  const records = all.records.slice();
  const shown = living.records.slice();
  let isRelisted = false;
  for (const { id, record } of touched) {
    if (!record) return undefined;
    const place = all.places.get(id);
    const before = place === undefined ? undefined : records[place];
    if (place === undefined) {
      all.places.set(id, records.length);
      records.push(record);
    } else {
      records[place] = record;
    }
    const livingPlace = living.places.get(id);
    if (!before && record.deletedAt === null) {
      living.places.set(id, shown.length);
      shown.push(record);
    } else if (before && livingPlace !== undefined && record.deletedAt === null) {
      shown[livingPlace] = record;
    } else {
      isRelisted = true;
    }
  }
  return {
    all: { records, places: all.places },
    living: isRelisted ? livingOf(records) : { ...living, records: shown },
  };
}

function livingOf(records: readonly AnyRecord[]): Listed {
  return listed(records.filter((record) => record.deletedAt === null));
}

function listed(records: AnyRecord[]): Listed {
  return { records, places: new Map(records.map(({ id }, place) => [id, place])) };
}
