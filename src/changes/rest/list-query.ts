import { isId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import { type AnyRecord, type RecordKind, snakeCase } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { statementsOf } from '../record-rows.ts';
import { type Bind, filterSql, refusedParameter } from './list-filters.ts';

const MAX_SORT_FIELDS = 3;
export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;
/** Properties of every record that can be sorted on besides the fields of its kind. */
const BASE_SORTS = ['rank', 'createdAt', 'updatedAt'];
/** What has no order. */
const UNORDERED: readonly Field['type'][] = ['json', 'references', 'choices', 'richText'];

export interface ListQuery {
  /** How many records a page holds. */
  limit: number;
  /** The statement that reads the page after `position` (from the start without one), one record longer than a page. */
  statement(position: Position | undefined): { sql: string; parameters: unknown[] };
  /** Where the request asks to start. */
  start: Position | undefined;
  positionOf(record: AnyRecord): Position;
}

/** A record's values for the sort keys, its id last: what comes after it does not depend on what is inserted. */
export type Position = readonly (string | number | boolean | null)[];

interface SortKey {
  property: string;
  column: string;
  descending: boolean;
}

/**
 * Reads `?status=todo,done&dueDate.from=2027-01-01&title.contains=salon&sort=-dueDate&limit=50&cursor=…`.
 *
 * @throws AppError `invalid_input` naming the parameter that is not understood.
 */
export function listQuery(kind: RecordKind, actor: Actor, query: Readonly<Record<string, string>>): ListQuery {
  const { sort, limit: limitText, cursor, deleted, ...filters } = query;
  if (deleted !== undefined && deleted !== 'true' && deleted !== 'false') throw refusedParameter('deleted');
  const parameters: unknown[] = [actor.workspaceId];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const conditions = [
    'workspace_id = $1',
    deleted === 'true' ? 'deleted_at is not null' : 'deleted_at is null',
    ...openPlansOnly(kind, actor, bind),
  ];
  for (const [name, value] of Object.entries(filters)) conditions.push(filterSql(kind, name, value, bind));
  const keys = sortKeys(kind, sort);
  const limit = readLimit(limitText);
  const order = keys.map(({ column, descending }) => `${column} ${descending ? 'desc' : 'asc'} nulls last`).join(', ');
  return {
    limit,
    start: cursor === undefined ? undefined : readCursor(cursor, kind, keys),
    statement(position) {
      const all = [...parameters];
      const bindHere: Bind = (value) => `$${all.push(value)}`;
      const after = position ? ` and ${afterSql(keys, position, bindHere)}` : '';
      const sql =
        `select ${statementsOf(kind).select} from ${kind.table} where ${conditions.join(' and ')}${after} ` +
        `order by ${order} limit ${bindHere(limit + 1)}`;
      return { sql, parameters: all };
    },
    positionOf: (record) => keys.map(({ property }) => (record[property] ?? null) as Position[number]),
  };
}

export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function openPlansOnly(kind: RecordKind, actor: Actor, bind: Bind): string[] {
  const closed = [...actor.planRoles].filter(([, role]) => role === null).map(([planId]) => planId);
  if (kind.kind === 'plan') return closed.length > 0 ? [`id <> all(${bind(closed)}::uuid[])`] : [];
  if (kind.scope === 'workspace') return [];
  return [
    `plan_id in (select id from plan where workspace_id = $1 and deleted_at is null)`,
    ...(closed.length > 0 ? [`plan_id <> all(${bind(closed)}::uuid[])`] : []),
  ];
}

function sortKeys(kind: RecordKind, sort: string | undefined): SortKey[] {
  const names = sort === undefined ? ['rank'] : sort.split(',');
  if (names.length > MAX_SORT_FIELDS) throw refusedParameter('sort');
  const keys = names.map((name): SortKey => {
    const descending = name.startsWith('-');
    const property = descending ? name.slice(1) : name;
    if (!isSortable(kind, property)) throw refusedParameter('sort');
    return { property, column: snakeCase(property), descending };
  });
  return [...keys, { property: 'id', column: 'id', descending: false }];
}

export function isSortable(kind: RecordKind, property: string): boolean {
  const field = Object.hasOwn(kind.fields, property) ? kind.fields[property] : undefined;
  return field ? !UNORDERED.includes(field.type) : BASE_SORTS.includes(property);
}

/** Everything that comes after a position in the order: equal on the first keys, further on the next one. */
function afterSql(keys: readonly SortKey[], position: Position, bind: Bind): string {
  const places = position.map((value) => (value === null ? undefined : bind(value)));
  const alternatives = keys.flatMap(({ column, descending }, index) => {
    const place = places[index];
    // Nulls come last: nothing but the next keys comes after one.
    if (place === undefined) return [];
    const equal = keys.slice(0, index).map((key, before) => equalTo(key.column, places[before]));
    const further = `(${column} ${descending ? '<' : '>'} ${place} or ${column} is null)`;
    return [`(${[...equal, further].join(' and ')})`];
  });
  return `(${alternatives.join(' or ')})`;
}

function equalTo(column: string, place: string | undefined): string {
  return place === undefined ? `${column} is null` : `${column} = ${place}`;
}

function readCursor(cursor: string, kind: RecordKind, keys: readonly SortKey[]): Position {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPosition =
      Array.isArray(values) &&
      values.length === keys.length &&
      keys.every(({ property }, index) => isPlace(kind, property, values[index]));
    if (isPosition) return values as Position;
  } catch {
    // Refused below, like any cursor this server did not make.
  }
  throw refusedParameter('cursor');
}

/** Whether a record of this kind could hold the value: a cursor comes back from outside. */
function isPlace(kind: RecordKind, property: string, value: unknown): boolean {
  const field = Object.hasOwn(kind.fields, property) ? kind.fields[property] : undefined;
  if (field) return field.accepts(value);
  if (property === 'id') return isId(value);
  if (typeof value !== 'string') return false;
  return property === 'rank' ? /^[0-9A-Za-z]+$/.test(value) : new Date(value).toJSON() === value;
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw refusedParameter('limit');
  return limit;
}
