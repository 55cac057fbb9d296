import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../records/define-record.ts';
import type { RichText } from '../../../records/rich-text.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { RichTextField } from '../../../web/rich-text/rich-text-field.tsx';

interface RecordDescriptionProps {
  kind: RecordKind;
  record: { id: string; description: RichText };
  placeholder: string;
  disabled: boolean;
}

/** What a record is about, as formatted text. */
export function RecordDescription({ kind, record, placeholder, disabled }: RecordDescriptionProps) {
  const { t } = useTranslation('panel');
  const { t: editor } = useTranslation('editor');
  const store = usePlanStore();
  const field = kind.fields.description;
  return (
    <div className="mt-1">
      <RichTextField
        label={t('record.description')}
        value={record.description}
        placeholder={placeholder}
        disabled={disabled}
        onSave={(from, to) => {
          if (!field?.accepts(to)) return editor('refused', { max: field?.maxLength ?? 0 });
          // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
          store.edit([{ op: 'update', kind: kind.kind, id: record.id, fields: { description: [from, to] } }]);
          return undefined;
        }}
      />
    </div>
  );
}
