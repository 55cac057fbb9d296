import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import './schemas-uncompiled.ts';
import type { Issue } from '../kernel/app-error.ts';
import { inputIssues } from '../records/input-issues.ts';
import { ApiProblem } from './http.ts';
import { problemKey } from './problem-key.ts';

export interface Form {
  busy: boolean;
  /** What is wrong with a field and what to do, or null. */
  errorOf(path: string): string | null;
  /** What is wrong with the whole, or null. */
  problem: string | null;
  /** The refusal itself, for what a form says in its own words. */
  refusal: ApiProblem | null;
  /** Checks and sends the named fields of the form; `more` are those that are no inputs. */
  onSubmit(more?: { [field: string]: unknown }): (event: FormEvent<HTMLFormElement>) => void;
}

interface Outcome {
  issues: readonly Issue[];
  error: unknown;
}

const NOTHING: Outcome = { issues: [], error: null };

/**
 * A form that is checked by the very schema its request is checked by. What was typed stays in its fields whatever
 * the answer is; what is wrong stands beside each field, and the first such field gets the focus.
 */
export function useForm<T>(schema: z.ZodType<T>, send: (values: T) => Promise<void>): Form {
  const { t } = useTranslation('forms');
  const [busy, setBusy] = useState(false);
  const [{ issues, error }, setOutcome] = useState(NOTHING);

  const submit = async (form: HTMLFormElement, more: object): Promise<void> => {
    const parsed = schema.safeParse({ ...Object.fromEntries(new FormData(form)), ...more });
    if (!parsed.success) return refuse(form, { issues: inputIssues(parsed.error), error: null });
    setBusy(true);
    try {
      await send(parsed.data);
      setOutcome(NOTHING);
    } catch (thrown) {
      refuse(form, { issues: thrown instanceof ApiProblem ? thrown.issues : [], error: thrown });
    } finally {
      setBusy(false);
    }
  };

  const refuse = (form: HTMLFormElement, outcome: Outcome): void => {
    setOutcome(outcome);
    const first = outcome.issues.find(({ path }) => form.elements.namedItem(path) instanceof HTMLElement);
    const field = first && form.elements.namedItem(first.path);
    if (field instanceof HTMLElement) field.focus();
  };

  const errorOf = (path: string): string | null => {
    const issue = issues.find((candidate) => candidate.path === path);
    if (!issue) return null;
    switch (issue.rule) {
      case 'required':
      case 'wrong_password':
      case 'last_owner':
        return t(issue.rule);
      case 'too_small':
        return t('too_small', { min: Number(issue.values?.min) });
      case 'too_big':
        return t('too_big', { max: Number(issue.values?.max) });
      default:
        return /email$/i.test(path) ? t('email') : t('invalid');
    }
  };

  return {
    busy,
    errorOf,
    problem: error === null || issues.length > 0 ? null : t(`problems.${problemKey(error)}`),
    refusal: error instanceof ApiProblem ? error : null,
    onSubmit:
      (more = {}) =>
      (event) => {
        event.preventDefault();
        if (!busy) void submit(event.currentTarget, more);
      },
  };
}
