import type { z } from 'zod';
import type { Issue } from '../kernel/app-error.ts';

const MAX_ISSUES = 50;

/**
 * What a schema refuses, as issues whose rule is a catalogue key: `required`, `too_small` with its `min`, `too_big` with
 * its `max`, otherwise `invalid`. Forms and routes read the same schema, so they say the same.
 */
export function inputIssues(error: z.ZodError): Issue[] {
  return error.issues.slice(0, MAX_ISSUES).map((issue): Issue => {
    const path = issue.path.join('.');
    if (issue.code === 'too_small') {
      const min = Number(issue.minimum);
      return min === 1 && issue.origin === 'string'
        ? { path, rule: 'required' }
        : { path, rule: 'too_small', values: { min } };
    }
    if (issue.code === 'too_big') return { path, rule: 'too_big', values: { max: Number(issue.maximum) } };
    return { path, rule: issue.message === 'required' ? 'required' : 'invalid' };
  });
}
