import { html } from 'hono/html';
import type { OpenApiDocument } from './document.ts';
import { curlOf } from './example.ts';
import {
  listOperations,
  type Operation,
  type Parameter,
  refName,
  type Schema,
  type Schemas,
  schemasOf,
} from './operations.ts';

type Markup = ReturnType<typeof html>;

/** What any operation may answer, said once. */
const ALWAYS = ['401', '404', '413', '415', '422', '429', '503'];

/** The document as one page for people: no script, nothing from elsewhere. */
export async function renderPage(document: OpenApiDocument, origin: string): Promise<string> {
  const operations = listOperations(document);
  const schemas = schemasOf(document);
  const tags = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tag }) => tag === name),
  }));
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${document.info.title} API</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <nav aria-label="Operations">
          <p class="brand"><a href="/">${document.info.title}</a> API</p>
          <p><a href="/api/openapi.json">openapi.json</a></p>
          ${tags.map(
            (tag) =>
              html`<details>
                <summary>${tag.name}</summary>
                <ul>
                  ${tag.operations.map((each) => html`<li><a href="#${each.operationId}">${each.summary}</a></li>`)}
                </ul>
              </details>`,
          )}
          <p><a href="#schemas">Shapes</a></p>
        </nav>
        <main id="content">
          <h1>${document.info.title} API</h1>
          ${prose(document.info.description ?? '')} ${commonAnswers(operations)}
          ${tags.map(
            (tag) =>
              html`<section aria-label="${tag.name}">
                <h2>${tag.name}</h2>
                ${tag.description ? html`<p>${tag.description}.</p>` : ''}
                ${tag.operations.map((each) => operationCard(each, schemas, origin))}
              </section>`,
          )}
          <section id="schemas" aria-label="Shapes">
            <h2>Shapes</h2>
            ${Object.entries(schemas).map(([name, schema]) => schemaCard(name, schema))}
          </section>
        </main>
      </body>
    </html>`;
  // Markup is a String object, which only looks like text.
  return ''.concat(page);
}

function operationCard(operation: Operation, schemas: Schemas, origin: string): Markup {
  const { operationId, method, path, summary, description, parameters, body, responses, security } = operation;
  const shown = parameters.filter((each) => each.in !== 'path');
  return html`<article id="${operationId}">
    <h3>${summary}</h3>
    <p class="route"><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code></p>
    <p class="who">${whoMay(security)}</p>
    ${description ? prose(description) : ''}
    ${shown.length > 0 ? parameterTable(shown) : ''}
    ${body ? bodyView(body, schemas) : ''}
    <h4>Answers</h4>
    <ul class="answers">
      ${responses.filter(({ status }) => !ALWAYS.includes(status)).map(answerLine)}
    </ul>
    <pre tabindex="0"><code>${curlOf(operation, schemas, origin)}</code></pre>
  </article>`;
}

function answerLine({ status, description, schema }: Operation['responses'][number]): Markup {
  const shape = schema && Number(status) < 300 ? html`– ${typeText(schema)}` : '';
  return html`<li><code class="status s${status.charAt(0)}">${status}</code> ${inline(description)} ${shape}</li>`;
}

function commonAnswers(operations: Operation[]): Markup {
  const [any] = operations;
  return html`<p>Besides the answers named with it, any operation may answer:</p>
    <ul class="answers">
      ${(any?.responses ?? []).filter(({ status }) => ALWAYS.includes(status)).map(answerLine)}
    </ul>`;
}

function bodyView(body: { mediaType: string; schema: Schema }, schemas: Schemas): Markup {
  const named = refName(body.schema);
  const schema = named === undefined ? body.schema : (schemas[named] ?? {});
  return html`<h4>Body</h4>
    <p>${named === undefined ? '' : html`${typeText(body.schema)}, `}<code>${body.mediaType}</code></p>
    <details>
      <summary>Fields</summary>
      ${schemaView(schema)}
    </details>`;
}

function whoMay(security: string[]): string {
  if (security.length === 0) return 'Open to everyone.';
  return security.includes('apiKey') ? 'With a key or a session.' : 'With a session only.';
}

function parameterTable(parameters: Parameter[]): Markup {
  return html`<h4>Parameters</h4>
    <table>
      <thead>
        <tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Meaning</th></tr>
      </thead>
      <tbody>
        ${parameters.map(
          (each) =>
            html`<tr>
              <th scope="row"><code>${each.name}</code>${each.required ? html` <small>required</small>` : ''}</th>
              <td>${each.in === 'header' ? 'header' : typeText(each.schema)}</td>
              <td>${inline(each.description ?? '')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function schemaCard(name: string, schema: Schema): Markup {
  return html`<article id="schema-${name}">
    <h3>${name}</h3>
    ${schema.description ? html`<p>${inline(schema.description)}</p>` : ''} ${schemaView(schema)}
  </article>`;
}

function schemaView(schema: Schema): Markup {
  const { properties } = schema;
  if (!properties) return html`<p>${typeText(schema)}</p>`;
  return html`<table>
    <thead>
      <tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr>
    </thead>
    <tbody>
      ${Object.entries(properties).map(
        ([name, field]) =>
          html`<tr>
            <th scope="row">
              <code>${name}</code>${schema.required?.includes(name) ? html` <small>required</small>` : ''}
            </th>
            <td>${typeText(field)}</td>
            <td>${inline(field.description ?? '')} ${limitsText(field)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function typeText(schema: Schema): Markup {
  const named = refName(schema);
  if (named !== undefined) return html`<a href="#schema-${named}">${named}</a>`;
  if (schema.enum)
    return html`${schema.enum.map((word, index) => html`${index > 0 ? ', ' : ''}<code>${String(word)}</code>`)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return html`${choices.map((each, index) => html`${index > 0 ? ' or ' : ''}${typeText(each)}`)}`;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any'];
  if (types.length > 3) return html`any JSON`;
  if (schema.properties && !schema.$ref) {
    return html`{ ${Object.entries(schema.properties).map(([name, field], index) => html`${index > 0 ? ', ' : ''}${name}: ${typeText(field)}`)} }`;
  }
  if (types.includes('array')) {
    const items = schema.prefixItems ? schema.prefixItems.map(typeText) : [typeText(schema.items ?? {})];
    return html`list of ${items.map((item, index) => html`${index > 0 ? ', ' : ''}${item}`)}`;
  }
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') return html`object of ${typeText(additionalProperties)}`;
  return html`${types.map((type) => (type === 'string' ? (schema.format ?? 'text') : type)).join(' or ')}`;
}

function limitsText(schema: Schema): string {
  const limits: string[] = [];
  if (schema.maxLength !== undefined) limits.push(`at most ${schema.maxLength} characters`);
  if (schema.maxItems !== undefined) limits.push(`at most ${schema.maxItems}`);
  if (schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER) limits.push(`from ${schema.minimum}`);
  if (schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER) limits.push(`to ${schema.maximum}`);
  if (schema.default !== undefined) limits.push(`${JSON.stringify(schema.default)} unless given`);
  return limits.join(', ');
}

/** Paragraphs of the document's own text. */
function prose(text: string): Markup {
  return html`${text.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

/** `code` and **bold**, which is all that the descriptions use. */
function inline(text: string): Markup {
  const pieces = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/);
  return html`${pieces.map((piece) => {
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    return piece.startsWith('**') ? html`<b>${piece.slice(2, -2)}</b>` : piece;
  })}`;
}
