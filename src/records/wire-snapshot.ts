import type { AnyRecord } from './define-record.ts';
import type { Snapshot } from './replica.ts';

/**
 * One field of many records, in their order. Plans repeat themselves (forty objectives for thousands of actions, one
 * time for a whole import), so a column says each value once where that is shorter.
 */
export type Column =
  | unknown[]
  /** The value all of them have. */
  | { is: unknown }
  /** Values, and for each record the index of its own. */
  | { of: unknown[]; at: number[] };

/** A snapshot as it travels and as a device keeps it: by kind, how many records and their fields as columns. */
export interface WireSnapshot {
  seq: number;
  kinds: { [kind: string]: { count: number; columns: { [field: string]: Column } } };
}

const NOTHING: readonly unknown[] = [];
/** A column with as many different values among its first ones is not worth looking up value by value. */
const FIRST = 64;
const MANY = 48;

/** Takes the values of one field, and keeps those that differ. */
class ColumnWriter {
  private values: unknown[] = [];
  private readonly at: number[] = [];
  private places: Map<unknown, number> | undefined = new Map();
  private last: unknown = undefined;
  private lastPlace = -1;

  add(found: unknown): void {
    if (!this.places) {
      this.values.push(found);
      return;
    }
    const value = Array.isArray(found) && found.length === 0 ? NOTHING : found;
    // Most values are the one before: the same import, the same hour, nothing.
    if (value !== this.last || this.lastPlace < 0) {
      this.last = value;
      this.lastPlace = this.places.get(value) ?? this.values.length;
      if (this.lastPlace === this.values.length) {
        this.places.set(value, this.lastPlace);
        this.values.push(value);
      }
    }
    this.at.push(this.lastPlace);
    if (this.at.length === FIRST && this.values.length > MANY) this.listEach();
  }

  column(): Column {
    if (this.places && this.values.length === 1) return { is: this.values[0] };
    if (this.places && this.values.length * 2 > this.at.length) this.listEach();
    return this.places ? { of: this.values, at: this.at } : this.values;
  }

  private listEach(): void {
    const { values } = this;
    this.values = this.at.map((place) => values[place]);
    this.places = undefined;
  }
}

/** Takes records one by one, as arrays of values, and keeps no more of them than their columns. */
export class ColumnsWriter {
  private readonly fields: readonly string[];
  private readonly writers: ColumnWriter[];
  private count = 0;

  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.writers = fields.map(() => new ColumnWriter());
  }

  add(row: readonly unknown[]): void {
    this.count += 1;
    for (let field = 0; field < this.writers.length; field += 1) this.writers[field]?.add(row[field]);
  }

  columns(): WireSnapshot['kinds'][string] {
    const columns = this.fields.map((field, index): [string, Column] => [field, this.writers[index]?.column() ?? []]);
    return { count: this.count, columns: Object.fromEntries(columns) };
  }
}

export function decodeSnapshot({ seq, kinds }: WireSnapshot): Snapshot {
  const records: Snapshot['records'] = {};
  for (const [kind, { count, columns }] of Object.entries(kinds)) {
    const fields = Object.entries(columns).map(([name, column]) => ({ name, valueAt: readerOf(column) }));
    records[kind] = Array.from({ length: count }, (_, index) => {
      const record: { [field: string]: unknown } = {};
      for (const { name, valueAt } of fields) record[name] = valueAt(index);
      return record as AnyRecord;
    });
  }
  return { seq, records };
}

function readerOf(column: Column): (index: number) => unknown {
  if ('is' in column) return () => column.is;
  if ('of' in column) return (index) => column.of[column.at[index] ?? -1];
  return (index) => column[index];
}
