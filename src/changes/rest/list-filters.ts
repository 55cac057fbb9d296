import { AppError } from '../../kernel/app-error.ts';
import { isDay, isMonth } from '../../kernel/calendar.ts';
import { isId } from '../../kernel/ids.ts';
import { type RecordKind, snakeCase } from '../../records/define-record.ts';
import { type Field, isList } from '../../records/field.ts';

export type Bind = (value: unknown) => string;

const MAX_VALUES = 100;
const MAX_CONTAINED = 200;
const RANGE_TYPES: readonly Field['type'][] = ['day', 'month', 'cents', 'integer', 'number', 'ratio'];
const INSTANTS = ['createdAt', 'updatedAt'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
/** Stands for "no value" where a field may have none. */
const NONE = 'none';

/** The parameters a kind can be filtered by, each with what it does, for the document. */
export function filterNames(kind: RecordKind): Map<string, string> {
  const names = new Map<string, string>([['id', 'Any of these ids, separated by commas']]);
  if (kind.scope === 'plan') names.set('planId', 'Of this plan');
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type === 'json') continue;
    if (field.type !== 'richText') names.set(name, equalityText(field));
    if (isWritten(field)) names.set(`${name}.contains`, 'Containing this text, in any case');
    if (RANGE_TYPES.includes(field.type)) {
      names.set(`${name}.from`, 'At least this');
      names.set(`${name}.to`, 'At most this');
    }
  }
  for (const name of INSTANTS) {
    names.set(`${name}.from`, 'Not before this instant');
    names.set(`${name}.to`, 'Not after this instant');
  }
  return names;
}

function equalityText(field: Field): string {
  if (field.type === 'text') return 'Exactly this text';
  const nothing = isList(field) ? '; `none` for an empty list' : '; `none` for no value';
  const choices = field.choices ? `: ${field.choices.join(', ')}` : '';
  return `Any of these, separated by commas${choices}${field.nullable || isList(field) ? nothing : ''}`;
}

/** One filter as a condition. Every name comes from the kind's declaration, every value is a parameter. */
export function filterSql(kind: RecordKind, name: string, text: string, bind: Bind): string {
  const [property = '', operator, ...rest] = name.split('.');
  if (rest.length > 0) throw refusedParameter(name);
  if (operator === undefined && (property === 'id' || (property === 'planId' && kind.scope === 'plan'))) {
    return `${snakeCase(property)} = any(${bind(readIds(text, name))}::uuid[])`;
  }
  if (INSTANTS.includes(property)) return instantSql(snakeCase(property), operator, text, name, bind);
  const field = Object.hasOwn(kind.fields, property) ? kind.fields[property] : undefined;
  if (!field) throw refusedParameter(name);
  const column = snakeCase(property);
  if (operator === undefined) return equalitySql(field, column, text, name, bind);
  if (operator === 'contains' && isWritten(field) && text.length <= MAX_CONTAINED) {
    return `${field.type === 'richText' ? wordsSql(column) : column} ilike ${bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`)}`;
  }
  if ((operator === 'from' || operator === 'to') && RANGE_TYPES.includes(field.type)) {
    return `${column} ${operator === 'from' ? '>=' : '<='} ${bind(readRangeValue(field, text, name))}`;
  }
  throw refusedParameter(name);
}

function isWritten({ type }: Field): boolean {
  return type === 'text' || type === 'richText';
}

/** What a document says: its texts in order, each block and line break beginning a line. */
function wordsSql(column: string): string {
  const nodes = `jsonb_path_query(${column}, 'strict $.** ? (@.type == "text" || @.type == "hardBreak" || @.type == "paragraph" || @.type == "heading")')`;
  return `(select string_agg(coalesce(node ->> 'text', E'\\n'), '' order by place) from ${nodes} with ordinality as nodes(node, place))`;
}

function instantSql(column: string, operator: string | undefined, text: string, name: string, bind: Bind): string {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) throw refusedParameter(name);
  if (operator !== 'from' && operator !== 'to') throw refusedParameter(name);
  return `${column} ${operator === 'from' ? '>=' : '<='} ${bind(text)}::timestamptz`;
}

function equalitySql(field: Field, column: string, text: string, name: string, bind: Bind): string {
  if (field.type === 'text') return `${column} = ${bind(text)}`;
  if (field.type === 'json' || field.type === 'richText') throw refusedParameter(name);
  const values = text.split(',');
  if (values.length > MAX_VALUES) throw refusedParameter(name);
  const mayBeNone = field.nullable || isList(field);
  const wanted = mayBeNone ? values.filter((value) => value !== NONE) : values;
  const alternatives: string[] = [];
  if (wanted.length < values.length) {
    alternatives.push(isList(field) ? `${column} = '{}'` : `${column} is null`);
  }
  if (wanted.length > 0) alternatives.push(anyOfSql(field, column, wanted, name, bind));
  return alternatives.length === 1 ? `${alternatives[0]}` : `(${alternatives.join(' or ')})`;
}

function anyOfSql(field: Field, column: string, values: string[], name: string, bind: Bind): string {
  switch (field.type) {
    case 'choice':
      if (values.some((value) => !field.choices?.includes(value))) throw refusedParameter(name);
      return `${column} = any(${bind(values)}::text[])`;
    case 'choices':
      if (values.some((value) => !field.choices?.includes(value))) throw refusedParameter(name);
      return `${column} && ${bind(values)}::text[]`;
    case 'reference':
    case 'identifier':
      return `${column} = any(${bind(readIds(values.join(), name))}::uuid[])`;
    case 'references':
      return `${column} && ${bind(readIds(values.join(), name))}::uuid[]`;
    case 'boolean':
      if (values.some((value) => value !== 'true' && value !== 'false')) throw refusedParameter(name);
      return `${column} = any(${bind(values)}::text[]::boolean[])`;
    default:
      return `(${values.map((value) => `${column} = ${bind(readRangeValue(field, value, name))}`).join(' or ')})`;
  }
}

function readIds(text: string, name: string): string[] {
  const ids = text.split(',');
  if (ids.length > MAX_VALUES || !ids.every(isId)) throw refusedParameter(name);
  return ids;
}

function readRangeValue(field: Field, text: string, name: string): string | number {
  if (field.type === 'day' && isDay(text)) return text;
  if (field.type === 'month' && isMonth(text)) return text;
  const isNumeric = field.type !== 'day' && field.type !== 'month' && /^-?\d{1,16}(\.\d{1,15})?$/.test(text);
  const value = Number(text);
  const isWhole = field.type === 'cents' || field.type === 'integer';
  if (!isNumeric || (isWhole && !Number.isSafeInteger(value))) throw refusedParameter(name);
  // Beyond the column's own range nothing is found, which PostgreSQL would call an error.
  return field.type === 'integer' ? Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, value)) : value;
}

export function refusedParameter(parameter: string): AppError {
  return new AppError('invalid_input', `The parameter ${parameter.slice(0, 100)} is not understood.`, {
    issues: [{ path: parameter.slice(0, 100), rule: 'invalid' }],
  });
}
