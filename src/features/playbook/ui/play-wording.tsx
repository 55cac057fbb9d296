import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../records/define-record.ts';
import type { RichText } from '../../../records/rich-text.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { RichTextField } from '../../../web/rich-text/rich-text-field.tsx';

/** The formatted text of a play or of one of its parts, read and written in place. */
export function PlayWording(props: {
  kind: RecordKind;
  record: { id: string; wording: RichText };
  label: string;
  placeholder: string;
}) {
  const { kind, record, label, placeholder } = props;
  const { t: editor } = useTranslation('editor');
  const store = usePlanStore();
  const field = kind.fields.wording;
  return (
    <div className="text-lg">
      <RichTextField
        label={label}
        value={record.wording}
        placeholder={placeholder}
        disabled={false}
        onSave={(from, to) => {
          if (!field?.accepts(to)) return editor('refused', { max: field?.maxLength ?? 0 });
          // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
          store.edit([{ op: 'update', kind: kind.kind, id: record.id, fields: { wording: [from, to] } }]);
          return undefined;
        }}
      />
    </div>
  );
}
