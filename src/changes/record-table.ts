import { type RecordKind, snakeCase } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';

/** Columns every record table starts with, in order, with the record property each one holds. */
const BASE_COLUMNS: readonly [property: string, column: string][] = [
  ['id', 'id'],
  ['planId', 'plan_id'],
  ['version', 'version'],
  ['rank', 'rank'],
  ['createdAt', 'created_at'],
  ['createdBy', 'created_by'],
  ['updatedAt', 'updated_at'],
  ['updatedBy', 'updated_by'],
  ['deletedAt', 'deleted_at'],
];

const COLUMN_TYPES: Record<Field['type'], string> = {
  text: 'text',
  richText: 'jsonb',
  choice: 'text',
  choices: 'text[]',
  reference: 'uuid',
  references: 'uuid[]',
  identifier: 'uuid',
  day: 'date',
  month: 'text',
  cents: 'bigint',
  integer: 'integer',
  number: 'double precision',
  ratio: 'double precision',
  boolean: 'boolean',
  json: 'jsonb',
};

export interface Column {
  property: string;
  column: string;
  /** PostgreSQL type. */
  type: string;
}

const columnsByKind = new WeakMap<RecordKind, readonly Column[]>();

/** The columns of a kind's table after `workspace_id`, in the order they are read and written. */
export function columnsOf(kind: RecordKind): readonly Column[] {
  const known = columnsByKind.get(kind);
  if (known) return known;
  const columns = makeColumns(kind);
  columnsByKind.set(kind, columns);
  return columns;
}

function makeColumns(kind: RecordKind): Column[] {
  const base = BASE_COLUMNS.filter(([property]) => kind.scope === 'plan' || property !== 'planId');
  return [
    ...base.map(([property, column]) => ({ property, column, type: baseType(property) })),
    ...Object.entries(kind.fields).map(([property, field]) => ({
      property,
      column: snakeCase(property),
      type: COLUMN_TYPES[field.type],
    })),
  ];
}

function baseType(property: string): string {
  if (property === 'version') return 'integer';
  if (property === 'rank') return 'text';
  return property.endsWith('At') ? 'timestamptz' : 'uuid';
}

/**
 * The SQL that creates a kind's table, to be put in a migration when the kind is declared
 * (`npm run record-table -- KIND`). A test compares the migrated tables with the declarations.
 */
export function createTableSql(kind: RecordKind): string {
  const lines = [
    'workspace_id uuid not null references workspace',
    'id uuid not null',
    ...(kind.scope === 'plan' ? ['plan_id uuid not null'] : []),
    'version integer not null check (version > 0)',
    'rank text collate "C" not null check (length(rank) between 1 and 200)',
    'created_at timestamptz not null',
    'created_by uuid',
    'updated_at timestamptz not null',
    'updated_by uuid',
    'deleted_at timestamptz',
    ...Object.entries(kind.fields).map(([name, field]) => columnSql(snakeCase(name), field)),
    'primary key (workspace_id, id)',
    ...(kind.scope === 'plan' ? ['foreign key (workspace_id, plan_id) references plan (workspace_id, id)'] : []),
    ...Object.entries(kind.fields)
      .filter(([, field]) => field.type === 'reference')
      .map(
        ([name, field]) =>
          `foreign key (workspace_id, ${snakeCase(name)}) references ${snakeCase(field.reference?.kind ?? '')} (workspace_id, id)`,
      ),
  ];
  const indexed = Object.entries(kind.fields)
    .filter(([, field]) => field.type === 'reference' && field.reference?.onDelete !== 'keep')
    .map(([name, { nullable }]) => {
      // Looked for only by what it refers to: a line that refers to nothing costs nothing.
      const given = nullable ? `${snakeCase(name)} is not null and ` : '';
      return `create index on ${kind.table} (workspace_id, ${snakeCase(name)}) where ${given}deleted_at is null;`;
    });
  const order = kind.scope === 'plan' ? 'workspace_id, plan_id, rank, id' : 'workspace_id, rank, id';
  return [
    `create table ${kind.table} (\n  ${lines.join(',\n  ')}\n);`,
    `create index on ${kind.table} (${order});`,
    ...indexed,
    `alter table ${kind.table} enable row level security;`,
    `alter table ${kind.table} force row level security;`,
    `create policy tenant on ${kind.table} using (${TENANT}) with check (${TENANT});`,
    `grant select, insert, update on ${kind.table} to pactole_app;`,
  ].join('\n');
}

const TENANT = `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`;

function columnSql(column: string, field: Field): string {
  const type = `${column} ${COLUMN_TYPES[field.type]}${field.nullable ? '' : ' not null'}`;
  const check = checkSql(column, field);
  return check ? `${type} check (${check})` : type;
}

function checkSql(column: string, field: Field): string | undefined {
  switch (field.type) {
    case 'text':
      return `length(${column}) <= ${field.maxLength}`;
    case 'richText':
      return `jsonb_typeof(${column}) = 'object'`;
    case 'choice':
      return `${column} in (${field.choices?.map((word) => `'${word}'`).join(', ')})`;
    case 'choices':
      return `${column} <@ array[${field.choices?.map((word) => `'${word}'`).join(', ')}]`;
    case 'month':
      return `${column} ~ '^\\d{4}-(0[1-9]|1[0-2])$'`;
    case 'ratio':
      return `${column} between 0 and 1`;
    case 'cents':
      return `${column} >= 0`;
    default:
      return undefined;
  }
}
