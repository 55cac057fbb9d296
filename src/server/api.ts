import { z } from '@hono/zod-openapi';

export type { ApiEnvironment } from './api-environment.ts';

export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), code: z.string() })
  .loose()
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
  429: problemContent('Too many requests'),
} as const;

export const preconditionResponses = {
  409: problemContent('Exists already, or a guarded field was changed in the meantime'),
  412: problemContent('The record has changed since the version in If-Match'),
  428: problemContent('If-Match is required'),
} as const;

/** A JSON body or answer, in the shape that route declarations take. */
export function jsonContent<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } } };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, ...jsonContent(schema) };
}

/**
 * A shape from a schema file as a named component of the OpenAPI document. Schema files run in the browser too, so
 * they know nothing of OpenAPI.
 */
export function componentOf<Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return z.object(schema.shape).openapi(name);
}
