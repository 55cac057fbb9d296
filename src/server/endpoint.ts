import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../kernel/app-error.ts';
import { once } from '../kernel/once.ts';
import { inputIssues } from '../records/input-issues.ts';
import { answerEmpty, answerJson } from './answer.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { isStorable, readJsonBody } from './request-body.ts';

type Part<R, Name extends string> = R extends { request: { [N in Name]: infer S extends z.ZodType } }
  ? z.output<S>
  : undefined;
type JsonOf<R> = R extends {
  request: { body: { content: { 'application/json': { schema: infer S extends z.ZodType } } } };
}
  ? z.output<S>
  : undefined;

/** What a request holds once its route's own schemas have accepted it. */
export interface Input<R> {
  params: Part<R, 'params'>;
  query: Part<R, 'query'>;
  body: JsonOf<R>;
  /** The body as it was sent, for those who must recognise it again. */
  text: string;
}

type Responses<R> = R extends { responses: infer A } ? A : never;
type JsonAt<R, Status extends keyof Responses<R>> = Responses<R>[Status] extends {
  content: { 'application/json': { schema: infer S extends z.ZodType } };
}
  ? Sendable<z.input<S>>
  : undefined;
/** What is only written out may well be read-only. */
type Sendable<T> = T extends readonly (infer Item)[]
  ? readonly Sendable<Item>[]
  : T extends object
    ? { [Name in keyof T]: Sendable<T[Name]> }
    : T;

/** Answers with a status that the route declares, and with the JSON it declares for it. */
export type Answer<R> = <Status extends keyof Responses<R> & number>(
  status: Status,
  ...value: JsonAt<R, Status> extends undefined
    ? [value?: undefined, headers?: Record<string, string>]
    : [value: JsonAt<R, Status>, headers?: Record<string, string>]
) => Response | Promise<Response>;

type Handler<R> = (
  context: Context<ApiEnvironment>,
  input: Input<R>,
  answer: Answer<R>,
) => Response | Promise<Response>;

/**
 * Adds a route to the application and to its document at once. The schemas in the document are those that check the
 * input, in one pass and one order: path, query, body.
 *
 * @throws AppError in the handler's place: `not_found` for a path no record can have, `invalid_input` naming each
 * field, and whatever `readJsonBody` refuses.
 */
export function serve<const R extends RouteConfig>(
  routes: OpenAPIHono<ApiEnvironment>,
  route: R,
  handler: Handler<R>,
): void {
  routes.openAPIRegistry.registerPath(route);
  // Read with the first request, as the schemas may be made only then.
  const schemas = once(() => {
    const { params, query, body } = (route.request ?? {}) as {
      params?: z.ZodType;
      query?: z.ZodType;
      body?: { content: { 'application/json'?: { schema: z.ZodType } } };
    };
    return { params, query, json: body?.content['application/json']?.schema };
  });
  routes.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
    const { params, query, json } = schemas();
    const input = { params: undefined, query: undefined, body: undefined, text: '' } as Input<R>;
    if (params) {
      const parsed = params.safeParse(context.req.param());
      if (!parsed.success) throw new AppError('not_found', 'Nothing can have this path.');
      input.params = parsed.data as Part<R, 'params'>;
    }
    if (query) input.query = accept(query, readQuery(context.req.queries())) as Part<R, 'query'>;
    if (json) {
      const sent = await readJsonBody(context.req.raw);
      input.text = sent.text;
      input.body = accept(json, sent.value) as JsonOf<R>;
    }
    return handler(context, input, (status, value?: unknown, headers?: Record<string, string>) =>
      value === undefined ? answerEmpty(context, status, headers) : answerJson(context, status, value, headers),
    );
  });
}

/** Each parameter once: of two values, one would be ignored without a word. */
function readQuery(sent: Record<string, string[]>): Record<string, string> {
  const query: [string, string][] = [];
  for (const [name, [value = '', ...more]] of Object.entries(sent)) {
    if (more.length > 0 || !isStorable(value) || !isStorable(name)) {
      const issues = [{ path: name.slice(0, 100), rule: 'invalid' }];
      throw new AppError('invalid_input', 'A parameter is repeated or cannot be read.', { issues });
    }
    query.push([name, value]);
  }
  return Object.fromEntries(query);
}

/** What a schema makes of what was sent. @throws AppError `invalid_input` naming each field. */
export function accept<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'The request is not valid.', { issues: inputIssues(parsed.error, value) });
}
