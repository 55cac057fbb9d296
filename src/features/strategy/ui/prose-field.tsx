import { useTranslation } from 'react-i18next';
import type { Field } from '../../../records/field.ts';
import type { RichText } from '../../../records/rich-text.ts';
import { RichTextField } from '../../../web/rich-text/rich-text-field.tsx';

interface ProseFieldProps {
  label: string;
  placeholder: string;
  value: RichText;
  /** What it may hold. */
  field: Field<RichText>;
  /** Takes a text in the place of the one that was seen when it was opened. */
  onSave: (from: RichText, to: RichText) => void;
}

/** A text of the strategy, read and written in place. */
export function ProseField({ label, placeholder, value, field, onSave }: ProseFieldProps) {
  const { t } = useTranslation('strategy');
  return (
    <RichTextField
      label={label}
      value={value}
      placeholder={placeholder}
      disabled={false}
      onSave={(from, to) => {
        if (!field.accepts(to)) return t('refused');
        onSave(from, to);
        return undefined;
      }}
    />
  );
}
