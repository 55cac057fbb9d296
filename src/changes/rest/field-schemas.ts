import { z } from '@hono/zod-openapi';
import { DAY_PATTERN, isDay, isMonth, MONTH_PATTERN } from '../../kernel/calendar.ts';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import type { Field } from '../../records/field.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { isStorableText } from '../../records/value.ts';

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'blockquote'];

/** What a field accepts, with what the document of the API says of it. */
export function fieldSchema(field: Field): z.ZodType {
  const schema = requiredSchema(field);
  // Any JSON is null too.
  return field.nullable && field.type !== 'json' ? schema.nullable() : schema;
}

function requiredSchema(field: Field): z.ZodType {
  const { min, max } = field.range ?? { min: 0, max: 0 };
  switch (field.type) {
    case 'text':
      return textSchema(field);
    case 'richText':
      return richTextDocument(field);
    case 'choice':
      return z.enum(field.choices ?? []);
    case 'choices':
      return z
        .array(z.enum(field.choices ?? []))
        .refine((words) => new Set(words).size === words.length, { message: 'duplicate' });
    case 'reference':
    case 'identifier':
      return z.string().regex(UUID_PATTERN);
    case 'references':
      return z
        .array(z.string().regex(UUID_PATTERN))
        .max(field.maxLength ?? 0)
        .refine((ids) => new Set(ids).size === ids.length, { message: 'duplicate' });
    case 'day':
      return z.string().regex(DAY_PATTERN).refine(isDay).meta({ format: 'date' });
    case 'month':
      return z.string().regex(MONTH_PATTERN).refine(isMonth).meta({ example: '2027-03' });
    case 'cents':
      return z.int().min(min).max(max).meta({ description: 'Minor units of the plan’s currency' });
    case 'integer':
      return z.int().min(min).max(max);
    case 'number':
    case 'ratio':
      return z.number().min(min).max(max);
    case 'boolean':
      return z.boolean();
    case 'json':
      return jsonDocument(field);
  }
}

/** A value of a shape of its own is told by an example; any JSON is a recursive schema that says nothing in a document. */
function jsonDocument({ accepts, nullable, initial }: Field): z.ZodType {
  if (nullable) return z.unknown().refine(accepts).openapi({ description: 'Any JSON value' });
  return z.custom(accepts).openapi({ type: 'object', additionalProperties: true, example: initial });
}

function textSchema({ maxLength = 0, required }: Field): z.ZodType {
  const schema = z.string().max(maxLength).refine(isStorableText);
  return required ? schema.refine((value) => value.trim() !== '', { message: 'required' }) : schema;
}

/** Blocks within blocks are a recursive schema: the document tells them in words. */
function richTextDocument({ accepts, maxLength }: Field): z.ZodType {
  return z.custom(accepts).openapi({
    type: 'object',
    required: ['type', 'content'],
    properties: {
      type: { type: 'string', enum: ['doc'] },
      content: {
        type: 'array',
        items: {
          type: 'object',
          required: ['type'],
          properties: { type: { type: 'string', enum: BLOCKS } },
          additionalProperties: true,
        },
      },
    },
    additionalProperties: false,
    description: `A formatted text of at most ${maxLength} characters: blocks of \`text\` (marks: bold, italic, underline, strike, link with \`attrs.href\` in http, https or mailto) and \`hardBreak\`. Headings have \`attrs.level\` 1 or 2; lists hold \`listItem\`, or \`taskItem\` with \`attrs.checked\`; lists and quotes nest four deep. Empty without a block.`,
    example: documentOfText('Toucher 1 200 responsables'),
  });
}
