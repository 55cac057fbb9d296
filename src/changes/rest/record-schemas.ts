import { z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { rankSchema } from '../../records/change-schema.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { fieldSchema } from './field-schemas.ts';
import { filterNames } from './list-filters.ts';
import { DEFAULT_LIMIT, isSortable, MAX_LIMIT } from './list-query.ts';

/** Room for a hundred ids. */
const MAX_PARAMETER_LENGTH = 4000;

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const instant = z.string().openapi({ format: 'date-time' });

/** The shape of a record of this kind as the API shows it. */
export function recordSchema(kind: RecordKind) {
  return z
    .object({
      id,
      planId: id.nullable(),
      version: z.int(),
      rank: z.string(),
      createdAt: instant,
      createdBy: id.nullable(),
      updatedAt: instant,
      updatedBy: id.nullable(),
      deletedAt: instant.nullable(),
      ...shapeOf(kind, fieldSchema),
    })
    .openapi(titleOf(kind));
}

/** What creating one takes: its fields, those with an initial value being optional; an id and a rank if wanted. */
export function createSchema(kind: RecordKind) {
  return z
    .strictObject({
      id: id.optional(),
      rank: rankSchema.optional(),
      ...(kind.scope === 'plan' && { planId: id }),
      ...shapeOf(kind, (field) =>
        field.initial === undefined ? accepted(field) : accepted(field).optional().meta({ default: field.initial }),
      ),
    })
    .openapi(`${titleOf(kind)}Create`);
}

/** What changing one takes: any of its fields. */
export function patchSchema(kind: RecordKind) {
  return z
    .strictObject({ rank: rankSchema.optional(), ...shapeOf(kind, (field) => accepted(field).optional()) })
    .openapi(`${titleOf(kind)}Patch`);
}

/** What a list may be asked: every parameter there is, so that a misspelt one is refused rather than ignored. */
export function listSchema(kind: RecordKind) {
  const sorts = ['rank', 'createdAt', 'updatedAt', ...Object.keys(kind.fields)].filter((name) =>
    isSortable(kind, name),
  );
  const filters = [...filterNames(kind)].map(([name, description]) => [name, parameter(description)]);
  return z.strictObject({
    sort: parameter(`Up to three of these, each with a leading - for descending: ${sorts.join(', ')}`),
    limit: parameter(`From 1 to ${MAX_LIMIT}; ${DEFAULT_LIMIT} unless given`),
    cursor: parameter('The `nextCursor` of the page before'),
    deleted: parameter('`true` lists deleted records instead'),
    ...(Object.fromEntries(filters) as { [name: string]: z.ZodOptional<z.ZodString> }),
  });
}

function parameter(description: string) {
  return z.string().max(MAX_PARAMETER_LENGTH).optional().openapi({ description });
}

/** How the document speaks of a kind: `a budget line`, `budget lines`, `Budget lines`, and `BudgetLines` in a word. */
export function nameOf(kind: RecordKind): { one: string; many: string; title: string; plural: string } {
  const one = kind.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const many = kind.collection.replaceAll('-', ' ');
  const article = /^[aeio]/.test(one) ? 'an' : 'a';
  const plural = many.replaceAll(/(^| )[a-z]/g, (start) => start.trim().toUpperCase());
  return { one: `${article} ${one}`, many, title: `${many.charAt(0).toUpperCase()}${many.slice(1)}`, plural };
}

export function titleOf(kind: RecordKind): string {
  return kind.kind.charAt(0).toUpperCase() + kind.kind.slice(1);
}

function shapeOf(kind: RecordKind, schemaOf: (field: Field) => z.ZodType): { [name: string]: z.ZodType } {
  return Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, schemaOf(field)]));
}

/** What may be sent for a field: what it holds, or a simpler form of it. */
function accepted(field: Field): z.ZodType {
  if (field.type !== 'richText') return fieldSchema(field);
  const plain = z
    .string()
    .max(field.maxLength ?? 0)
    .openapi({ description: 'Plain text: one paragraph a line' });
  return z.union([plain, fieldSchema(field)]);
}
