import { ApiProblem, Unreachable } from './http.ts';

const KNOWN = ['unauthenticated', 'not_found', 'already_exists', 'too_many_requests', 'limit_reached'] as const;

/** The sentence of the `forms.problems` catalogue that fits what went wrong. */
export function problemKey(error: unknown): (typeof KNOWN)[number] | 'unreachable' | 'other' {
  if (error instanceof Unreachable) return 'unreachable';
  return KNOWN.find((code) => error instanceof ApiProblem && error.code === code) ?? 'other';
}
