import { AppError } from '../../kernel/app-error.ts';
import { isDay, isMonth } from '../../kernel/calendar.ts';
import { isId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import type { AnyRecord, RecordKind } from '../../records/define-record.ts';
import { snakeCase } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { statementsOf } from '../record-rows.ts';

const MAX_SORT_FIELDS = 3;
const MAX_FILTER_VALUES = 100;
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
/** Properties of every record that can be sorted and, for the instants, filtered on. */
const BASE_SORTS = ['rank', 'createdAt', 'updatedAt'];
const RANGE_TYPES: readonly Field['type'][] = ['day', 'month', 'cents', 'integer', 'number', 'ratio'];

export interface ListQuery {
  sql: string;
  parameters: unknown[];
  limit: number;
  /** The cursor of the page after one that ends with this record. */
  cursorAfter(record: AnyRecord): string;
}

interface SortKey {
  property: string;
  column: string;
  descending: boolean;
}

/**
 * Reads `?status=todo,done&dueDate.from=2027-01-01&title.contains=salon&sort=-dueDate&limit=50&cursor=…` into one
 * statement. Every value is a parameter; every name comes from the kind's declaration.
 *
 * @throws AppError `invalid_input` naming the parameter that is not understood.
 */
export function listQuery(kind: RecordKind, actor: Actor, query: Readonly<Record<string, string>>): ListQuery {
  const parameters: unknown[] = [actor.workspaceId];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['workspace_id = $1'];
  const { sort, limit: limitText, cursor, deleted, ...filters } = query;
  if (deleted !== undefined && deleted !== 'true' && deleted !== 'false') throw refused('deleted');
  conditions.push(deleted === 'true' ? 'deleted_at is not null' : 'deleted_at is null');
  conditions.push(...openPlansOnly(kind, actor, bind));
  for (const [name, value] of Object.entries(filters)) conditions.push(filterSql(kind, name, value, bind));
  const keys = sortKeys(kind, sort);
  if (cursor !== undefined) conditions.push(afterSql(keys, readCursor(cursor, keys), bind));
  const limit = readLimit(limitText);
  const order = keys.map(({ column, descending }) => `${column} ${descending ? 'desc' : 'asc'} nulls last`).join(', ');
  return {
    sql:
      `select ${statementsOf(kind).select} from ${kind.table} where ${conditions.join(' and ')} ` +
      `order by ${order} limit ${limit + 1}`,
    parameters,
    limit,
    cursorAfter: (record) =>
      Buffer.from(JSON.stringify(keys.map(({ property }) => record[property] ?? null))).toString('base64url'),
  };
}

function openPlansOnly(kind: RecordKind, actor: Actor, bind: (value: unknown) => string): string[] {
  const closed = [...actor.planRoles].filter(([, role]) => role === null).map(([planId]) => planId);
  if (kind.kind === 'plan') return closed.length > 0 ? [`id <> all(${bind(closed)}::uuid[])`] : [];
  if (kind.scope === 'workspace') return [];
  return [
    `plan_id in (select id from plan where workspace_id = $1 and deleted_at is null)`,
    ...(closed.length > 0 ? [`plan_id <> all(${bind(closed)}::uuid[])`] : []),
  ];
}

function filterSql(kind: RecordKind, name: string, text: string, bind: (value: unknown) => string): string {
  if (name === 'planId' && kind.scope === 'plan' && isId(text)) return `plan_id = ${bind(text)}`;
  const [property = '', operator] = name.split('.');
  const field = Object.hasOwn(kind.fields, property) ? kind.fields[property] : undefined;
  if (!field) throw refused(name);
  const column = snakeCase(property);
  if (operator === 'contains' && field.type === 'text') {
    return `${column} ilike ${bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`)}`;
  }
  if (operator === 'from' || operator === 'to') {
    if (!RANGE_TYPES.includes(field.type)) throw refused(name);
    return `${column} ${operator === 'from' ? '>=' : '<='} ${bind(rangeValue(field, text, name))}`;
  }
  if (operator !== undefined) throw refused(name);
  const values = text.split(',').slice(0, MAX_FILTER_VALUES);
  const wanted = values.filter((value) => value !== 'none');
  const isNull = values.includes('none') && field.nullable ? [`${column} is null`] : [];
  const equals = wanted.length > 0 ? [equalsSql(field, column, wanted, name, bind)] : [];
  if (isNull.length + equals.length === 0) throw refused(name);
  return `(${[...isNull, ...equals].join(' or ')})`;
}

function equalsSql(
  field: Field,
  column: string,
  values: string[],
  name: string,
  bind: (value: unknown) => string,
): string {
  switch (field.type) {
    case 'choice':
      if (values.some((value) => !field.choices?.includes(value))) throw refused(name);
      return `${column} = any(${bind(values)}::text[])`;
    case 'text':
      return `${column} = any(${bind(values)}::text[])`;
    case 'reference':
    case 'identifier':
    case 'references':
      if (!values.every(isId)) throw refused(name);
      return field.type === 'references'
        ? `${column} && ${bind(values)}::uuid[]`
        : `${column} = any(${bind(values)}::uuid[])`;
    case 'boolean':
      if (!values.every((value) => value === 'true' || value === 'false')) throw refused(name);
      return `${column} = any(${bind(values.map((value) => value === 'true'))}::boolean[])`;
    case 'json':
      throw refused(name);
    default:
      return values.map((value) => `${column} = ${bind(rangeValue(field, value, name))}`).join(' or ');
  }
}

function rangeValue(field: Field, text: string, name: string): string | number {
  if (field.type === 'day' && isDay(text)) return text;
  if (field.type === 'month' && isMonth(text)) return text;
  const value = Number(text);
  const isWhole = field.type === 'cents' || field.type === 'integer';
  if (field.type === 'day' || field.type === 'month' || text.trim() === '' || !Number.isFinite(value)) {
    throw refused(name);
  }
  if (isWhole && !Number.isSafeInteger(value)) throw refused(name);
  return value;
}

function sortKeys(kind: RecordKind, sort: string | undefined): SortKey[] {
  const names = sort ? sort.split(',') : ['rank'];
  if (names.length > MAX_SORT_FIELDS) throw refused('sort');
  const keys = names.map((name): SortKey => {
    const descending = name.startsWith('-');
    const property = descending ? name.slice(1) : name;
    const field = Object.hasOwn(kind.fields, property) ? kind.fields[property] : undefined;
    const isSortable = field ? field.type !== 'json' && field.type !== 'references' : BASE_SORTS.includes(property);
    if (!isSortable) throw refused('sort');
    return { property, column: snakeCase(property), descending };
  });
  return [...keys, { property: 'id', column: 'id', descending: false }];
}

/** Everything that comes after a given record in the order: equal on the first keys, further on the next one. */
function afterSql(keys: readonly SortKey[], values: readonly unknown[], bind: (value: unknown) => string): string {
  const places = values.map((value) => (value === null ? undefined : bind(value)));
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

function readCursor(cursor: string, keys: readonly SortKey[]): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
    if (Array.isArray(values) && values.length === keys.length && values.every(isScalar) && isId(values.at(-1))) {
      return values;
    }
  } catch {
    // Refused below, like any cursor this server did not make.
  }
  throw refused('cursor');
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw refused('limit');
  return limit;
}

function refused(parameter: string): AppError {
  return new AppError('invalid_input', `The parameter ${parameter} is not understood.`, {
    issues: [{ path: parameter, rule: 'invalid' }],
  });
}
