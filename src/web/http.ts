import type { ErrorCode, Issue } from '../kernel/app-error.ts';

/** What the server answered instead of what was asked; `code` is translated by the interface. */
export class ApiProblem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: { code?: ErrorCode; title?: string; issues?: Issue[] }) {
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.code ?? 'internal';
    this.issues = problem.issues ?? [];
    this.details = problem;
  }
}

/** The server cannot be reached: nothing is wrong with what was asked, it is worth trying again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON, or as it is when a form. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/**
 * One request to our own API.
 *
 * @throws ApiProblem when the server refuses; Unreachable when it does not answer or is starting again.
 */
export async function api<T>(path: string, request: ApiRequest = {}): Promise<T> {
  const { method = 'GET', body, headers, signal } = request;
  const isForm = body instanceof FormData;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: { ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('The server does not answer.');
  }
  // A proxy in front of a stopped server answers for it.
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    throw new Unreachable(`The server is not ready (${response.status}).`);
  }
  if (response.status === 204) return undefined as T;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const answer: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new ApiProblem(response.status, answer ?? {});
  return answer as T;
}

export interface UploadRequest {
  body: FormData;
  /** Share sent so far, 0 to 1. */
  onProgress: (ratio: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a form with its files to our own API, telling how far it is: fetch does not.
 *
 * @throws ApiProblem when the server refuses; Unreachable when it does not answer; AbortError when stopped.
 */
export function upload(path: string, { body, onProgress, signal }: UploadRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.open('POST', `/api${path}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')));
    request.addEventListener('error', () => reject(new Unreachable('The server does not answer.')));
    request.addEventListener('load', () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve();
      else if (status >= 502 && status <= 504) reject(new Unreachable(`The server is not ready (${status}).`));
      else reject(new ApiProblem(status, (request.response as { code?: ErrorCode } | null) ?? {}));
    });
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.send(body);
  });
}
