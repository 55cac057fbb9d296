import type { LucideIcon } from 'lucide-react';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Property } from '../../../../ui-kit/property-list.tsx';
import type { FieldSpec } from './field-spec.ts';

/** A field of a record as a line of its panel. */
export function FieldLine(props: {
  icon: LucideIcon;
  label: string;
  record: AnyRecord;
  field: FieldSpec;
  placeholder?: string;
  disabled: boolean;
  onType: (text: string) => string | undefined;
}) {
  const { icon, label, record, field, placeholder, disabled } = props;
  return (
    <Property icon={icon} label={label}>
      <InlineText
        label={label}
        value={field.text(record)}
        placeholder={placeholder ?? '–'}
        disabled={disabled}
        className="px-1.5 tabular-nums"
        onCommit={props.onType}
      />
    </Property>
  );
}
