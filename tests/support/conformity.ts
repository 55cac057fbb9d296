import { z } from 'zod';
import { once } from '../../src/kernel/once.ts';
import type { OpenApiDocument } from '../../src/server/api-docs/document.ts';
import { listOperations, type Schema, schemasOf } from '../../src/server/api-docs/operations.ts';

interface Route {
  method: string;
  path: RegExp;
  operationId: string;
  /** The schema of each documented status, made when first asked for: most tests meet few operations. */
  schemas: Map<string, () => z.ZodType>;
}

/** Holds what the API answers against what its document says of it: nothing missing, nothing more. */
export class Conformity {
  private readonly routes: Route[];

  constructor(document: OpenApiDocument) {
    const definitions = Object.fromEntries(
      Object.entries(schemasOf(document)).map(([name, schema]) => [name, closed(schema)]),
    );
    const compile = (schema: Schema) =>
      z.fromJSONSchema({ ...(closed(schema) as object), $defs: definitions } as Parameters<typeof z.fromJSONSchema>[0]);
    this.routes = listOperations(document).map(({ method, path, operationId, responses }) => ({
      method,
      path: new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      operationId,
      schemas: new Map(
        responses
          .filter(({ mediaType }) => mediaType === undefined || mediaType.endsWith('json'))
          .map(({ status, schema }) => [status, once(() => (schema ? compile(schema) : z.undefined()))]),
      ),
    }));
  }

  /** What is wrong with an answer; undefined when it is as documented, or of no operation of the document. */
  problemOf(method: string, path: string, status: number, body: unknown): string | undefined {
    const route = this.routes.find((each) => each.method === method && each.path.test(path));
    if (!route || status >= 500) return undefined;
    const schemaOf = route.schemas.get(String(status));
    if (!schemaOf) return `${route.operationId} does not document ${status}`;
    const parsed = schemaOf().safeParse(body);
    return parsed.success ? undefined : `${route.operationId} ${status}: ${z.prettifyError(parsed.error)}`;
  }
}

/** The schema, refusing properties it does not name; references point to `$defs`. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref') copy.$ref = String(value).replace('#/components/schemas/', '#/$defs/');
    else if (key !== 'example' && key !== 'default') copy[key] = closed(value);
  }
  if ('properties' in copy && !('additionalProperties' in copy)) copy.additionalProperties = false;
  return copy;
}
