import { useId } from 'react';
import { cx } from '../classes.ts';
import type { EditorProps } from './grid-shared.ts';
import { CellNote } from './cell-note.tsx';
import type { GridRow, Interpret } from './grid-types.ts';
import { EDITOR_BOX, useTextEdit } from './use-text-edit.ts';

/** One line of text, or an amount written the way people write amounts. */
export function TextEditor<Row extends GridRow>(
  props: EditorProps<Row> & { interpret?: Interpret<Row>; inset?: number; maxLength?: number },
) {
  const { column, row, interpret, inset } = props;
  const edit = useTextEdit(props);
  const noteId = useId();
  const read = interpret && edit.touched && edit.text.trim() !== '' ? interpret(edit.text, row) : undefined;
  const problem = edit.touched ? undefined : props.problem?.problem;
  const reading = read && 'reading' in read && read.reading !== edit.text.trim() ? read.reading : undefined;
  return (
    <>
      <input
        {...edit.box}
        onKeyDown={edit.onKeyDown}
        maxLength={props.maxLength}
        inputMode={props.editor.kind === 'amount' ? 'decimal' : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={noteId}
        style={inset === undefined ? undefined : { left: props.contentStart + inset - 8 }}
        className={cx(
          EDITOR_BOX,
          inset === undefined && 'w-full',
          column.align === 'end' && 'text-right',
          problem && 'outline-bad',
        )}
      />
      {(problem ?? reading) && (
        <CellNote id={noteId} tone={problem ? 'bad' : 'plain'} shown above={props.nearFoot} align={column.align}>
          {problem ?? reading}
        </CellNote>
      )}
    </>
  );
}
