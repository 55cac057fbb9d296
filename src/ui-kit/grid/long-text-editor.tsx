import { useTranslation } from 'react-i18next';
import type { EditorProps } from './grid-shared.ts';
import type { GridRow } from './grid-types.ts';
import { useTextEdit } from './use-text-edit.ts';

/** Several lines of text, in a box that grows over the rows below. */
export function LongTextEditor<Row extends GridRow>(props: EditorProps<Row> & { maxLength?: number }) {
  const { t } = useTranslation('grid');
  const edit = useTextEdit<Row, HTMLTextAreaElement>(props);
  return (
    <span
      className={`absolute left-0 z-30 flex w-[max(100%,320px)] flex-col rounded-[5px] bg-surface shadow-pop outline-2 -outline-offset-2 outline-accent ${props.nearFoot ? 'bottom-0' : 'top-0'}`}
    >
      <textarea
        {...edit.box}
        maxLength={props.maxLength}
        rows={3}
        onKeyDown={(event) => {
          if (!(event.key === 'Enter' && event.shiftKey)) edit.onKeyDown(event);
        }}
        className="field-sizing-content max-h-[40vh] min-h-24 w-full resize-none bg-transparent px-2 py-2 leading-5 outline-none"
      />
      <span className="px-2 pb-1 text-xs text-ink-3">{t('multiline')}</span>
    </span>
  );
}
