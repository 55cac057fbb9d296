import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cx } from './classes.ts';

export interface InlineTextProps {
  label: string;
  value: string;
  placeholder?: string;
  disabled?: boolean;
  multiline?: boolean;
  maxLength?: number;
  className?: string;
  /** Ready to be typed over as soon as it shows: for the name of what was just made. */
  selectAtFirst?: boolean;
  /** Follows what is being typed; null once it is kept or given back. */
  onTyped?: (text: string | null) => void;
  /** Takes the text, or says what is wrong with it: it then stays as typed. */
  onCommit: (text: string) => string | undefined;
}

/**
 * A text that looks like what it is until one types in it. Enter or leaving keeps it, Escape gives it back; the focus
 * stays after both keys.
 */
export function InlineText(props: InlineTextProps) {
  const { label, value, placeholder, disabled, multiline, maxLength, className, selectAtFirst, onCommit } = props;
  const [typed, keepTyped] = useState<string | null>(null);
  // Enter may keep the text and move the focus in one go: what is kept must not be given twice.
  const pending = useRef<string | null>(null);
  const setTyped = (text: string | null) => {
    pending.current = text;
    keepTyped(text);
    props.onTyped?.(text);
  };
  const [problem, setProblem] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const text = typed ?? value;
  const [selects] = useState(selectAtFirst);
  useEffect(() => {
    if (selects) field.current?.select();
  }, [selects]);

  const commit = () => {
    const given = pending.current;
    if (given === null || given === value) return setTyped(null);
    const refusal = onCommit(given);
    setProblem(refusal);
    if (refusal === undefined) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setProblem(undefined);
    }
    if (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    }
  };

  return (
    <div className="min-w-0">
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? noteId : undefined}
        value={text}
        placeholder={placeholder}
        readOnly={disabled}
        data-settled={typed === null ? '' : undefined}
        maxLength={maxLength}
        onChange={(event) => setTyped(multiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className={cx(
          'field-sizing-content block w-full resize-none overflow-hidden rounded-sm bg-transparent py-0.5 outline-offset-2 pointer-coarse:py-3',
          !disabled && 'hover:bg-hover focus:bg-surface',
          className,
        )}
      />
      {problem && (
        <p id={noteId} role="alert" className="px-1.5 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
