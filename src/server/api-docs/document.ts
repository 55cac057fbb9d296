import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from '../api-environment.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const DESCRIPTION = `Everything the interface does once one is signed in, it does through this API.

**Who asks.** A program sends an API key as \`Authorization: Bearer pactole_…\`. People make keys in the settings of a workspace. A key acts as the person who made it, in that workspace only, within its scopes, \`read\` or \`read\` and \`write\`, until it expires or is revoked. Operations that take a session only are for people in a browser.

**Signing in** is not part of this interface. The forms of the pages talk to \`/api/auth/*\`, which changes with them, and leave the browser a session’s cookie; a program needs none of it.

**What is not there.** A record that does not exist, one that is not open to you and something you may not do are answered alike: \`404\`.

**Editing.** Every record has a version, shown as its \`ETag\`. Changing or deleting one takes the version you saw as \`If-Match\`: \`428\` without it, \`412\` when the record has changed since. Sending \`Idempotency-Key\` with a request that writes makes it safe to send again.

**Several things at once, and live.** \`POST /changes\` commits lists of operations, each list atomic. \`GET /snapshot\` gives a whole plan with the number of its last change, \`GET /changes\` what came after a number, \`GET /live\` what comes from now on.

**Values.** Days are \`YYYY-MM-DD\`, months \`YYYY-MM\`, instants ISO 8601 in UTC. Amounts are whole numbers of the currency's minor unit (cents for the euro), net of VAT. Shares run from 0 to 1.

**What goes wrong** is \`application/problem+json\` with a stable \`code\`; \`issues\` names each field with the \`rule\` it breaks. Quote \`X-Request-Id\` when you ask for help.`;

const TAGS = [
  { name: 'Account', description: 'The account of the person who asks, and being invited' },
  { name: 'Workspaces', description: 'A company’s space, and its settings' },
  { name: 'People and access', description: 'Who can sign in to a workspace' },
  { name: 'API keys', description: 'Keys for programs' },
  { name: 'Changes', description: 'Committing, catching up, following and taking back' },
];

/** The document of all routes, from the very declarations that check their input. */
export function openApiDocument(app: OpenAPIHono<ApiEnvironment>): OpenApiDocument {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, made by a person in the settings of a workspace',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'pactole.session_token',
    description: 'The session of a browser; over HTTPS the name starts with `__Host-`',
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Pactole',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: TAGS,
  });
  return { ...document, tags: [...TAGS, ...otherTags(document)] };
}

/** Each kind of record is a section of its own, in the order in which they are declared. */
function otherTags(document: OpenApiDocument): { name: string }[] {
  const named = new Set(TAGS.map(({ name }) => name));
  const found = new Set<string>();
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item)) {
      for (const tag of (operation as { tags?: string[] }).tags ?? []) if (!named.has(tag)) found.add(tag);
    }
  }
  return [...found].map((name) => ({ name }));
}
