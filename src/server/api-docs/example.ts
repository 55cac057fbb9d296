import { type Operation, refName, type Schema, type Schemas } from './operations.ts';

const ID = '0190f5fe-7c00-7a00-8abc-0123456789ab';
const MAX_DEPTH = 5;

/** A value that a schema accepts, with the least in it: required fields only. */
export function exampleOf(schema: Schema, schemas: Schemas, depth = 0): unknown {
  if (schema.example !== undefined) return schema.example;
  const named = refName(schema);
  if (named !== undefined) return exampleOf(schemas[named] ?? {}, schemas, depth);
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return exampleOf(choice, schemas, depth);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return depth > MAX_DEPTH ? {} : exampleObject(schema, schemas, depth);
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((item) => exampleOf(item, schemas, depth + 1));
      return depth > MAX_DEPTH || !schema.items ? [] : [exampleOf(schema.items, schemas, depth + 1)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0);
    case 'boolean':
      return false;
    default:
      return exampleText(schema);
  }
}

function exampleObject(schema: Schema, schemas: Schemas, depth: number): { [name: string]: unknown } {
  const required = schema.required ?? [];
  // A change of anything is shown with one thing to change.
  const names = required.length > 0 ? required : Object.keys(schema.properties ?? {}).slice(depth === 0 ? 1 : 0, 2);
  return Object.fromEntries(
    names.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, schemas, depth + 1)]),
  );
}

function exampleText({ format, pattern }: Schema): string {
  if (format === 'uuid' || pattern?.startsWith('^[0-9a-f]{8}-')) return ID;
  if (format === 'date') return '2027-03-31';
  if (format === 'date-time') return '2027-03-31T09:30:00.000Z';
  if (format === 'email') return 'claire@example.com';
  if (pattern === '^[0-9A-Za-z]+$') return 'a0';
  return '…';
}

/** The command that performs an operation, as one would type it. */
export function curlOf(operation: Operation, schemas: Schemas, origin: string): string {
  const path = operation.path.replace('{workspaceId}', '$WORKSPACE').replaceAll(/\{\w+\}/g, ID);
  const query = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const search = query.map(({ name, schema }) => `${name}=${String(exampleOf(schema, schemas))}`).join('&');
  const lines = [`curl ${quote(`${origin}${path}${search && `?${search}`}`)}`];
  if (operation.method !== 'GET') lines.push(`-X ${operation.method}`);
  if (operation.security.includes('apiKey')) lines.push(`-H ${quote('Authorization: Bearer $PACTOLE_KEY')}`);
  for (const { name, schema } of operation.parameters.filter((each) => each.in === 'header' && each.required)) {
    lines.push(`-H '${name}: ${String(exampleOf(schema, schemas))}'`);
  }
  const { body } = operation;
  if (body?.mediaType === 'application/json') {
    lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(exampleOf(body.schema, schemas))}'`);
  } else if (body) {
    for (const line of formFields(body.schema, schemas)) lines.push(line);
  }
  return lines.join(' \\\n  ');
}

function formFields({ properties = {}, required = [] }: Schema, schemas: Schemas): string[] {
  return required.map((name) => {
    const schema = properties[name] ?? {};
    return schema.format === 'binary' ? `-F ${name}=@file.pdf` : `-F ${name}=${String(exampleOf(schema, schemas))}`;
  });
}

/** In double quotes, so that the shell fills in the variables. */
function quote(text: string): string {
  return `"${text}"`;
}
