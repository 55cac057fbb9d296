import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './classes.ts';

export const FIELD_BOX =
  'w-full rounded-md border border-line-2 bg-surface px-2.5 text-ink transition-colors hover:border-ink-3/50 ' +
  'focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/30 ' +
  'disabled:bg-surface-2 disabled:text-ink-3 aria-invalid:border-bad aria-invalid:focus:outline-bad/30';

interface FieldTexts {
  label: string;
  hint?: string;
  /** What is wrong and what to do. What was typed stays. */
  error?: string | null;
  optional?: boolean;
  className?: string;
}

/** Label above, hint or error below, tied to the control for those who hear the page. */
export function Field(props: FieldTexts & { children: (ids: FieldIds) => ReactNode }) {
  const { t } = useTranslation('kit');
  const id = useId();
  const noteId = props.error || props.hint ? `${id}-note` : undefined;
  return (
    <div className={cx('flex flex-col gap-1', props.className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {props.label}
        {props.optional && <span className="font-normal text-ink-3"> · {t('optional')}</span>}
      </label>
      {props.children({ id, 'aria-describedby': noteId, 'aria-invalid': props.error ? true : undefined })}
      {props.error ? (
        <p id={noteId} role="alert" className="flex items-start gap-1.5 text-sm text-bad">
          <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden="true" />
          {props.error}
        </p>
      ) : (
        props.hint && (
          <p id={noteId} className="text-sm text-ink-3">
            {props.hint}
          </p>
        )
      )}
    </div>
  );
}

export interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'className'> {
  /** Something at the end, inside the box: a unit, a button. */
  end?: ReactNode;
}

export function TextField({ label, hint, error, optional, className, end, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(ids) => (
        <span className="relative block">
          <input
            type="text"
            autoComplete="off"
            {...input}
            {...ids}
            className={cx(FIELD_BOX, 'h-9 pointer-coarse:h-11', end !== undefined && 'pr-10')}
          />
          {end !== undefined && <span className="absolute inset-y-0 right-0 flex items-center pr-1">{end}</span>}
        </span>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'id' | 'className'> {}

export function TextArea({ label, hint, error, optional, className, ...input }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(ids) => (
        <textarea
          rows={4}
          {...input}
          {...ids}
          className={cx(FIELD_BOX, 'field-sizing-content min-h-20 resize-y py-2 leading-5')}
        />
      )}
    </Field>
  );
}
