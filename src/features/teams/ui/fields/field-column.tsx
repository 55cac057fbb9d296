import { cx } from '../../../../ui-kit/classes.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import type { FieldSpec } from './field-spec.ts';

interface ColumnLook extends Pick<GridColumn<AnyRecord>, 'header' | 'width'> {
  short?: string;
  minTableWidth?: number;
  grow?: boolean;
  align?: 'start' | 'end';
  card?: 'title' | 'end' | 'meta' | 'hidden';
  /** What stands where nothing was said, in grey: where the value comes from then. */
  fallback?: (record: AnyRecord) => string;
}

/** The column in which a field is read and typed. */
export function fieldColumn(
  field: FieldSpec,
  canEdit: (record: AnyRecord) => boolean,
  { fallback, ...look }: ColumnLook,
): GridColumn<AnyRecord> {
  return {
    id: field.id,
    ...look,
    text: field.text,
    ...(field.clipboard && { clipboard: field.clipboard }),
    render: (record) => {
      const text = field.text(record);
      const shown = text || fallback?.(record) || '–';
      return (
        <span
          title={text || undefined}
          className={cx(
            'truncate',
            look.align === 'end' && 'tabular-nums',
            text === '' ? 'text-ink-3' : look.card === 'title' ? 'font-medium' : 'text-ink-2',
          )}
        >
          {shown}
        </span>
      );
    },
    editor: field.editor,
    readOnly: (record) => !canEdit(record),
  };
}
