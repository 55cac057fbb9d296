import { Suspense, useRef, useState } from 'react';
import { lazyPart, onDemand } from '../../ui-kit/on-demand.ts';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isEmptyDocument, type RichText, withTask } from '../../records/rich-text.ts';
import { EditableArea } from '../../ui-kit/editable-area.tsx';
import { FieldName } from '../../ui-kit/field-name.tsx';
import { RichTextView } from './rich-text-view.tsx';

const editorCode = onDemand(() => import('./rich-text-editor.tsx'));
const RichTextEditor = lazyPart(editorCode, 'RichTextEditor');

export interface RichTextFieldProps {
  label: string;
  value: RichText;
  placeholder: string;
  disabled: boolean;
  /** Takes a document in the place of the one it was made from, or says what is wrong with it. */
  onSave: (from: RichText, to: RichText) => string | undefined;
}

/** A formatted text that one reads, until a click or Enter opens it to be written. */
export function RichTextField({ label, value, placeholder, disabled, onSave }: RichTextFieldProps) {
  const { t } = useTranslation('editor');
  const [isEditing, setEditing] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isEmpty = isEmptyDocument(value);
  const close = (byKey: boolean) => {
    flushSync(() => setEditing(false));
    // Who works by keyboard goes on from where they were.
    if (byKey) frame.current?.querySelector('button')?.focus();
  };
  if (isEditing && !disabled) {
    return (
      <Suspense
        fallback={
          <div aria-busy="true" aria-label={t('loading')}>
            <RichTextView document={value} />
          </div>
        }
      >
        <RichTextEditor label={label} value={value} placeholder={placeholder} onSave={onSave} onClose={close} />
      </Suspense>
    );
  }
  if (disabled) return isEmpty ? null : <RichTextView document={value} />;
  if (isEmpty) {
    return (
      <div ref={frame}>
        <button
          type="button"
          onClick={() => setEditing(true)}
          className="-mx-1.5 flex min-h-7 w-full touch-target items-center rounded-sm px-1.5 text-left text-ink-3 hover:bg-hover"
        >
          <FieldName>{label}</FieldName>
          {placeholder}
        </button>
      </div>
    );
  }
  return (
    <div ref={frame}>
      <EditableArea label={t('edit', { label })} onEdit={() => setEditing(true)}>
        <RichTextView document={value} onTick={(index, checked) => onSave(value, withTask(value, index, checked))} />
      </EditableArea>
    </div>
  );
}
