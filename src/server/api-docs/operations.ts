import type { OpenApiDocument } from './document.ts';

/** A JSON schema as this document uses them. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
  properties?: { [name: string]: Schema };
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

type Content = { [mediaType: string]: { schema?: Schema } };

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description?: string;
  parameters: Parameter[];
  body?: { mediaType: string; schema: Schema };
  responses: { status: string; description: string; mediaType?: string; schema?: Schema }[];
  /** Names of the ways to be recognised that it takes; none for a route that is open to everyone. */
  security: string[];
}

interface RawOperation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: { [status: string]: { description: string; content?: Content } };
  security?: { [name: string]: string[] }[];
}

/** Every operation of a document, flat, in the order of its paths. */
export function listOperations(document: OpenApiDocument): Operation[] {
  const paths = (document.paths ?? {}) as { [path: string]: { [method: string]: RawOperation } };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      operationId: operation.operationId ?? '',
      method: method.toUpperCase(),
      path,
      tag: operation.tags?.[0] ?? '',
      summary: operation.summary ?? '',
      ...(operation.description !== undefined && { description: operation.description }),
      parameters: operation.parameters ?? [],
      ...bodyOf(operation),
      responses: Object.entries(operation.responses).map(([status, { description, content }]) => ({
        status,
        description,
        ...firstOf(content),
      })),
      security: (operation.security ?? document.security ?? []).flatMap((names) => Object.keys(names)),
    })),
  );
}

function bodyOf({ requestBody }: RawOperation): { body?: { mediaType: string; schema: Schema } } {
  const { mediaType, schema } = firstOf(requestBody?.content);
  return mediaType !== undefined && schema ? { body: { mediaType, schema } } : {};
}

function firstOf(content: Content | undefined): { mediaType?: string; schema?: Schema } {
  const [found] = Object.entries(content ?? {});
  return found ? { mediaType: found[0], ...(found[1].schema && { schema: found[1].schema }) } : {};
}

export type Schemas = { [name: string]: Schema };

export function schemasOf(document: OpenApiDocument): Schemas {
  return document.components?.schemas ?? {};
}

/** The name of a component a schema refers to. */
export function refName(schema: Schema): string | undefined {
  return schema.$ref?.split('/').at(-1);
}
