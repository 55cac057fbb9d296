import type { z } from 'zod';
import type { Issue } from '../kernel/app-error.ts';

const MAX_ISSUES = 50;

/**
 * What a schema refuses, as issues whose rule is a catalogue key: `required`, `too_small` with its `min`, `too_big` with
 * its `max`, `unknown_field`, otherwise `invalid`. Forms and routes read the same schema, so they say the same.
 * `value` is what was refused, where it is known: it tells what is missing from what is wrong.
 */
export function inputIssues(error: z.ZodError, value?: unknown): Issue[] {
  const issues = error.issues.flatMap((issue): Issue | Issue[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...issue.path, key.slice(0, 100)].join('.'), rule: 'unknown_field' }));
    }
    if (value !== undefined && valueAt(value, issue.path) === undefined) return { path, rule: 'required' };
    if (issue.code === 'too_small') {
      const min = Number(issue.minimum);
      return min === 1 && issue.origin === 'string'
        ? { path, rule: 'required' }
        : { path, rule: 'too_small', values: { min } };
    }
    if (issue.code === 'too_big') return { path, rule: 'too_big', values: { max: Number(issue.maximum) } };
    return { path, rule: issue.message === 'required' ? 'required' : 'invalid' };
  });
  return issues.slice(0, MAX_ISSUES);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as { [key: PropertyKey]: unknown })[key];
  }
  return found;
}
