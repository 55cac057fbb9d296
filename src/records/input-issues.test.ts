import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputIssues } from './input-issues.ts';

const schema = z.object({
  name: z.string().min(1),
  password: z.string().min(10).max(12),
  age: z.number().min(1),
  nested: z.object({ email: z.email() }),
  title: z.string().refine((text) => text.trim() !== '', { message: 'required' }),
});

test('what a schema refuses is told by rule, with the limit passed', () => {
  const good = { name: 'a', password: '1234567890', age: 2, nested: { email: 'a@b.fr' }, title: 't' };
  const issues = (wrong: object) => {
    const parsed = schema.safeParse({ ...good, ...wrong });
    return parsed.success ? [] : inputIssues(parsed.error);
  };
  expect(issues({})).toEqual([]);
  expect(issues({ name: '', title: ' ' })).toEqual([
    { path: 'name', rule: 'required' },
    { path: 'title', rule: 'required' },
  ]);
  expect(issues({ password: 'short' })).toEqual([{ path: 'password', rule: 'too_small', values: { min: 10 } }]);
  expect(issues({ password: 'much too long' })).toEqual([{ path: 'password', rule: 'too_big', values: { max: 12 } }]);
  expect(issues({ age: 0 })).toEqual([{ path: 'age', rule: 'too_small', values: { min: 1 } }]);
  expect(issues({ nested: { email: 'x' }, age: undefined })).toEqual([
    { path: 'age', rule: 'invalid' },
    { path: 'nested.email', rule: 'invalid' },
  ]);
});
