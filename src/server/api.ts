import { z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../kernel/app-error.ts';

export type { ApiEnvironment } from './api-environment.ts';

const issue = z.object({
  path: z.string().openapi({ description: 'The field, as in `tagIds.0`' }),
  rule: z.string().openapi({ description: 'What it breaks: `required`, `invalid`, `too_big`, `unknown_reference`…' }),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string().openapi({ example: 'urn:pactole:invalid_input' }),
    title: z.string().openapi({ description: 'For developers, in English; it may change' }),
    status: z.int(),
    code: z.enum(ERROR_CODES).openapi({ description: 'Stable: what programs and translations go by' }),
    kind: z.string().optional().openapi({ description: 'Kind of the record concerned' }),
    id: z.string().optional().openapi({ description: 'The record concerned' }),
    issues: z.array(issue).optional(),
    current: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'What the record holds now, where that is why' }),
  })
  .openapi('Problem');

const problemContent = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** The refusals every route may answer. */
export const problemResponses = {
  401: problemContent('No valid session or key'),
  404: problemContent('Does not exist, or is not open to you: the answer is the same'),
  413: problemContent('More than one request may hold'),
  415: problemContent('Not the kind of content that is expected'),
  422: problemContent('Something in the request is not valid'),
  429: problemContent('Too many requests: wait as long as `Retry-After` says'),
  503: problemContent('Not now: wait as long as `Retry-After` says, and send it again'),
} as const;

/** For a route that is open to everyone, and for one that a key cannot use. Others take a session or a key. */
export const forEveryone = { security: [] };
export const inPerson = { security: [{ session: [] }] };

export const preconditionResponses = {
  409: problemContent('Exists already, or a guarded field was changed in the meantime'),
  412: problemContent('The record has changed since the version in If-Match'),
  428: problemContent('If-Match is required'),
} as const;

/**
 * A JSON body or answer, in the shape that route declarations take. A schema given as a function is made when it is
 * first needed: those of all kinds of records would be a third of what the server holds at rest.
 */
export function jsonContent<T extends z.ZodType>(schema: T | (() => T)) {
  return {
    content: {
      'application/json': {
        get schema(): T {
          return typeof schema === 'function' ? schema() : schema;
        },
      },
    },
  };
}

export function jsonBody<T extends z.ZodType>(schema: T | (() => T)) {
  return { required: true, ...jsonContent(schema) };
}

/**
 * A shape from a schema file as a named component of the OpenAPI document. Schema files run in the browser too, so
 * they know nothing of OpenAPI.
 */
export function componentOf<Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return z.object(schema.shape).openapi(name);
}
