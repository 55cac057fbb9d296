import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { parseTsv, writeHtmlTable, writeTsv } from './grid-clipboard.ts';
import type { GridController } from './grid-controller.ts';
import { commandOf } from './grid-navigation.ts';
import { isInRange } from './grid-range.ts';
import { copied } from './grid-state.ts';
import type { GridProps, GridRow } from './grid-types.ts';
import { readHtmlTable } from './html-table.ts';
import { positionAt, samePlace, useGridDrag } from './use-grid-drag.ts';

/** Keys, presses and the clipboard, for the whole table at once: the lines carry no handlers. */
export function useGridEvents<Row extends GridRow>(
  controller: GridController<Row>,
  scrollerRef: RefObject<HTMLDivElement | null>,
  props: GridProps<Row>,
  say: (text: string) => void,
) {
  const { t } = useTranslation('grid');
  const { start, ...drag } = useGridDrag(controller, scrollerRef);

  const isOwn = (target: EventTarget) => {
    const element = target as HTMLElement;
    return !element.closest('[data-grid-editor]') && scrollerRef.current?.contains(element);
  };

  const copy = (event: ClipboardEvent): boolean => {
    if (!isOwn(event.target)) return false;
    const matrix = copied(controller.state, controller.items, props.columns);
    if (matrix.length === 0) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(matrix));
    event.clipboardData.setData('text/html', writeHtmlTable(matrix));
    say(t('copied', { count: matrix.reduce((cells, line) => cells + line.length, 0) }));
    return true;
  };

  return {
    ...drag,

    onKeyDown(event: KeyboardEvent) {
      if (!isOwn(event.target) || event.nativeEvent.isComposing) return;
      const inner = (event.target as HTMLElement).closest('button, a, input, select, textarea');
      if (inner) return;
      if (event.key === 'F10' && event.altKey) {
        if (focusBar(scrollerRef.current)) event.preventDefault();
        return;
      }
      const command = commandOf(event);
      if (!command) return;
      // Typing opens the editor at once, in time for the browser to put this very character in it: that is what
      // makes accents made of two keys work.
      const done = command.type === 'typed' ? flushSync(() => controller.run(command)) : controller.run(command);
      if (done && command.type !== 'typed') event.preventDefault();
    },

    onPointerDown(event: PointerEvent) {
      const element = event.target as HTMLElement;
      const position = positionAt(element);
      if (!position || event.button !== 0 || !isOwn(element)) return;
      if (element.closest('button, a')) return;
      const marks = (event.currentTarget as HTMLElement).dataset;
      marks.again = '';
      if (element.closest('[data-fill]')) {
        event.preventDefault();
        start('fill');
        return;
      }
      const item = controller.items.list[position.line];
      if (item?.kind === 'row' && element.closest('[data-tick]')) {
        if (event.shiftKey) controller.extendRows(item.row.id);
        else controller.toggleRow(item.row.id);
        controller.go(position);
        event.preventDefault();
        return;
      }
      if (item?.kind === 'row' && (event.ctrlKey || event.metaKey)) controller.toggleRow(item.row.id);
      const wasActive = samePlace(controller.position(), position) && controller.state.cursor !== null;
      controller.go(position, event.shiftKey);
      marks.again = wasActive ? '1' : '';
      if (event.pointerType === 'mouse') start('range');
      // Text selection would run over the cells.
      if (event.shiftKey) event.preventDefault();
    },

    onClick(event: React.MouseEvent) {
      const element = event.target as HTMLElement;
      if (!isOwn(element) || element.closest('button, a')) return;
      const toggle = element.closest<HTMLElement>('[data-toggle]')?.dataset.toggle;
      const create = element.closest<HTMLElement>('[data-create]')?.dataset.create;
      if (toggle !== undefined) controller.toggleGroup(toggle);
      else if (create !== undefined) controller.create(create);
      else if (scrollerRef.current?.dataset.again && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        controller.run({ type: 'edit' });
      }
    },

    onDoubleClick(event: React.MouseEvent) {
      const element = event.target as HTMLElement;
      if (!isOwn(element) || !positionAt(element) || element.closest('[data-tick], [data-fill]')) return;
      const item = controller.items.list[controller.position().line];
      if (item?.kind === 'row' && !controller.state.editing) controller.run({ type: 'edit' });
    },

    /** The other button of the mouse points at a cell too, unless at one of those chosen. */
    onContextMenu(event: React.MouseEvent) {
      const position = isOwn(event.target) ? positionAt(event.target) : undefined;
      const range = controller.range();
      const isChosen = position && range && isInRange(range, position);
      if (position && !isChosen) controller.go(position);
    },

    onCopy: (event: ClipboardEvent) => void copy(event),

    onCut(event: ClipboardEvent) {
      if (copy(event)) controller.run({ type: 'clear' });
    },

    onPaste(event: ClipboardEvent) {
      if (!isOwn(event.target)) return;
      // A table keeps its cells whole where plain text breaks them up: line breaks in a cell of a word processor.
      const table = readHtmlTable(event.clipboardData.getData('text/html'));
      const text = event.clipboardData.getData('text/plain');
      if (!table && text === '') return;
      if (controller.paste(table ?? parseTsv(text))) event.preventDefault();
    },

    onFocus(event: FocusEvent) {
      if (scrollerRef.current) scrollerRef.current.dataset.focused = '';
      // Someone was led to a cell. Any other focus from outside is given back to where it was, while the cursor may have left.
      const position = (event.target as HTMLElement).dataset.led !== undefined && positionAt(event.target);
      if (position && !samePlace(controller.position(), position)) controller.go(position);
    },

    onBlur(event: FocusEvent) {
      const scroller = scrollerRef.current;
      if (scroller && event.relatedTarget && !scroller.contains(event.relatedTarget)) delete scroller.dataset.focused;
    },
  };
}

/** To what can be done with the selected rows. */
function focusBar(scroller: HTMLElement | null): boolean {
  const button = scroller?.parentElement?.querySelector<HTMLElement>('[data-grid-bar] button');
  button?.focus();
  return button !== null && button !== undefined;
}
