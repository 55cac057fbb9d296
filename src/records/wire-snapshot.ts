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

/** A column with as many different values among its first ones is not worth looking up value by value. */
const FIRST = 512;
const MANY = 400;

/** Takes the values of one field, and keeps those that differ. */
class ColumnWriter {
  private readonly isJson: boolean;
  private count = 0;
  private values: unknown[] = [];
  private places: Map<unknown, number> | undefined = new Map();
  /** The place of each; kept from the second value on, since many columns have one. */
  private at: number[] | undefined;
  private last: unknown = undefined;
  private lastPlace = -1;

  constructor(isJson: boolean) {
    this.isJson = isJson;
  }

  add(value: unknown): void {
    if (!this.places) {
      this.values.push(value);
      return;
    }
    // Most values are the one before: the same import, the same hour, nothing.
    if (value !== this.last || this.lastPlace < 0) this.lookUp(value, this.places);
    this.at?.push(this.lastPlace);
    this.count += 1;
    if (this.count === FIRST && this.values.length > MANY) this.listEach();
  }

  /** The column as JSON. */
  write(): string {
    const { values } = this;
    if (this.places && values.length === 1) return `{"is":${this.jsonOf(values).slice(1, -1)}}`;
    if (this.places && values.length * 2 > this.count) this.listEach();
    return this.places
      ? `{"of":${this.jsonOf(values)},"at":${JSON.stringify(this.at ?? [])}}`
      : this.jsonOf(this.values);
  }

  private jsonOf(values: readonly unknown[]): string {
    return this.isJson
      ? `[${values.map((value) => (typeof value === 'string' ? value : 'null')).join(',')}]`
      : JSON.stringify(values);
  }

  private lookUp(value: unknown, places: Map<unknown, number>): void {
    const known = places.get(value);
    this.last = value;
    this.lastPlace = known ?? this.values.length;
    if (known !== undefined) return;
    if (this.values.length === 1) this.at = Array.from({ length: this.count }, () => 0);
    places.set(value, this.lastPlace);
    this.values.push(value);
  }

  private listEach(): void {
    const { values } = this;
    this.values = this.at?.map((place) => values[place]) ?? [];
    this.places = undefined;
    this.at = undefined;
  }
}

/** A field of the records to come. */
export interface WrittenField {
  name: string;
  /** Its values are JSON already, as text; null is null. */
  isJson: boolean;
}

/** Takes records one by one, as arrays of values, and keeps no more of them than their columns. */
export class ColumnsWriter {
  private readonly fields: readonly WrittenField[];
  private readonly constants: { [field: string]: unknown };
  private readonly writers: ColumnWriter[];
  private count = 0;

  /** `constants`: fields of which the arrays hold no value, because it is the same for all. */
  constructor(fields: readonly WrittenField[], constants: { [field: string]: unknown } = {}) {
    this.fields = fields;
    this.constants = constants;
    this.writers = fields.map(({ isJson }) => new ColumnWriter(isJson));
  }

  add(row: readonly unknown[]): void {
    this.count += 1;
    for (let field = 0; field < this.writers.length; field += 1) this.writers[field]?.add(row[field]);
  }

  /** A snapshot's entry of a kind as JSON, column by column: a text in which one letter is wide is wide throughout. */
  *pieces(): Generator<string> {
    yield `{"count":${this.count},"columns":{`;
    let before = '';
    for (const [index, writer] of this.writers.entries()) {
      yield `${before}${JSON.stringify(this.fields[index]?.name)}:`;
      yield writer.write();
      before = ',';
    }
    for (const [field, value] of Object.entries(this.constants)) {
      yield `${before}${JSON.stringify(field)}:${JSON.stringify({ is: value })}`;
      before = ',';
    }
    yield '}}';
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
