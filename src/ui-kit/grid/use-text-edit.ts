import { type ChangeEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EditorProps } from './grid-shared.ts';
import type { AfterEdit } from './grid-controller.ts';
import type { CellInput, GridRow } from './grid-types.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** The look of a box that edits its cell in place. */
export const EDITOR_BOX =
  'absolute inset-0 z-20 rounded-[5px] bg-surface px-2 text-ink outline-2 -outline-offset-2 outline-accent';

/**
 * The text being typed over a cell: where it starts, and what Enter, Tab, Escape and leaving do with it. What was
 * refused before is what one finds again.
 */
export function useTextEdit<Row extends GridRow, Element extends Box = HTMLInputElement>(
  props: EditorProps<Row>,
  options: { start?: string; input?: (text: string) => CellInput } = {},
) {
  const { controller, row, column, typed, problem } = props;
  const address = { rowId: row.id, columnId: column.id };
  const [text, setText] = useState(typed === null ? (problem?.text ?? options.start ?? column.text(row)) : '');
  const [touched, setTouched] = useState(false);
  const boxRef = useRef<Element>(null);
  const done = useRef(false);

  // Before the browser puts the typed character in the focused box: this runs inside the key’s own event.
  useLayoutEffect(() => {
    const box = boxRef.current;
    box?.focus({ preventScroll: true });
    if (typed === null) box?.select();
  }, [typed]);

  const commit = (
    after: AfterEdit,
    input: CellInput = options.input?.(text) ?? { kind: 'text', text: text.trim() },
  ) => {
    if (done.current) return;
    done.current = true;
    setTouched(false);
    controller.commit(address, input, after);
    done.current = controller.state.editing === null;
  };
  const cancel = () => {
    done.current = true;
    controller.cancel(address);
  };

  return {
    text,
    /** Something was typed since the last refusal. */
    touched,
    type(next: string) {
      setText(next);
      setTouched(true);
    },
    commit,
    cancel,
    box: {
      ref: boxRef as RefObject<Element>,
      value: text,
      'data-grid-editor': '',
      'aria-label': column.header,
      onChange: (event: ChangeEvent<Element>) => {
        setText(event.target.value);
        setTouched(true);
      },
      // Another window taking the focus is not leaving the cell.
      onBlur: () => document.hasFocus() && commit('leave'),
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return;
      const after = afterKey(event);
      if (after) {
        event.preventDefault();
        commit(after);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }
    },
  };
}

/** Enter goes down, Tab goes on, with Shift the other way; ⌘ Enter is for every selected row. */
export function afterKey(event: KeyboardEvent): 'down' | 'up' | 'next' | 'previous' | 'all' | undefined {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'all';
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return undefined;
}
