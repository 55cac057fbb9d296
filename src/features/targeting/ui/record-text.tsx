import { useTranslation } from 'react-i18next';
import type { Fields, RecordKind, RecordOf } from '../../../records/define-record.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import type { Edits } from './use-edits.ts';

interface RecordTextProps<F extends Fields> {
  edits: Edits<F>;
  kind: RecordKind<F>;
  record: RecordOf<RecordKind<F>>;
  field: keyof F & string;
  label: string;
  placeholder?: string;
  /** Several lines, as one writes a note. */
  multiline?: boolean;
  /** Ready to be typed over: for the name of what was just made. */
  isNew?: boolean;
  className?: string;
}

/** A text of a record, edited where it is read; one who may not edit reads it. */
export function RecordText<F extends Fields>(props: RecordTextProps<F>) {
  const { edits, kind, record, field, label, placeholder, multiline, isNew, className } = props;
  const { t } = useTranslation('targets');
  const canEdit = edits.canEdit(record);
  const declared = kind.fields[field];
  const value: unknown = record[field];
  const commit = (typed: string) => {
    const text = typed.trim();
    if (declared?.accepts(text) !== true) return t('nameRequired');
    return edits.set(record, { [field]: text } as Partial<RecordOf<RecordKind<F>>>);
  };
  return (
    <InlineText
      label={label}
      value={typeof value === 'string' ? value : ''}
      placeholder={canEdit ? (placeholder ?? '–') : '–'}
      disabled={!canEdit}
      maxLength={declared?.maxLength}
      {...(multiline && { multiline })}
      {...(isNew && canEdit && { selectAtFirst: true })}
      className={className}
      onCommit={commit}
    />
  );
}
