import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../classes.ts';
import { ProgressBar } from '../progress-bar.tsx';
import type { EditorProps } from './grid-shared.ts';
import { CellNote } from './cell-note.tsx';
import type { CellEditor, CellInput, GridRow } from './grid-types.ts';
import { percentOf } from './percent.ts';
import { EDITOR_BOX, useTextEdit } from './use-text-edit.ts';

/** How far along, typed as a percentage or moved by fives with the arrows; the bar follows. */
export function ProgressEditor<Row extends GridRow>(
  props: EditorProps<Row> & { editor: Extract<CellEditor<Row>, { kind: 'progress' }> },
) {
  const { t } = useTranslation('grid');
  const noteId = useId();
  const start = String(Math.round(props.editor.value(props.row) * 100));
  const input = (text: string): CellInput => {
    const percent = percentOf(text);
    return percent === undefined ? { kind: 'text', text } : { kind: 'ratio', ratio: percent / 100 };
  };
  const edit = useTextEdit(props, { start, input });
  const percent = percentOf(edit.text);
  const problem = percent === undefined ? t('percentExpected') : edit.touched ? undefined : props.problem?.problem;
  const step = (by: number) => edit.type(String(Math.min(100, Math.max(0, Math.round((percent ?? 0) / 5) * 5 + by))));
  return (
    <>
      <span className={cx(EDITOR_BOX, 'flex items-center gap-2', problem && 'outline-bad')}>
        <ProgressBar ratio={(percent ?? 0) / 100} className="min-w-0 flex-1" />
        <input
          {...edit.box}
          inputMode="numeric"
          aria-describedby={noteId}
          aria-invalid={problem ? true : undefined}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              step(event.key === 'ArrowUp' ? 5 : -5);
            } else if (percent === undefined && (event.key === 'Enter' || event.key === 'Tab')) {
              event.preventDefault();
            } else {
              edit.onKeyDown(event);
            }
          }}
          className="h-full w-9 bg-transparent text-right outline-none"
        />
        <span aria-hidden="true" className="text-ink-3">
          %
        </span>
      </span>
      {problem && (
        <CellNote id={noteId} tone="bad" shown above={props.nearFoot}>
          {problem}
        </CellNote>
      )}
    </>
  );
}
