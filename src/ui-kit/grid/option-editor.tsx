import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterOptions, type Option } from '../option.ts';
import { OptionList, useOptionList } from '../option-list.tsx';
import { AnchoredPopover } from '../popover.tsx';
import type { EditorProps } from './grid-shared.ts';
import type { AfterEdit } from './grid-controller.ts';
import type { CellEditor, GridRow } from './grid-types.ts';
import { afterKey, EDITOR_BOX } from './use-text-edit.ts';

type Props<Row extends GridRow, Kind extends 'choice' | 'option'> = EditorProps<Row> & {
  editor: Extract<CellEditor<Row>, { kind: Kind }>;
};

/** A handful of choices under the cell: arrows and Enter, the pointer, or the digit shown beside each. */
export function ChoiceEditor<Row extends GridRow>(props: Props<Row, 'choice'>) {
  const { editor, row, column, typed } = props;
  const options = useMemo(() => editor.options(row), [editor, row]);
  const selectedId = editor.value(row);
  const { pick, close, boxRef } = useChoosing<Row, HTMLDivElement>(props);
  const list = useOptionList({ options, selectedId, digits: true, onPick: (option) => pick(option, 'stay') });
  const chosen = options.find((option) => option.id === selectedId);

  // The digit that opened the editor has already chosen, and so has a character that stands for a choice; another letter
  // goes to the first choice that starts with it.
  const start = useRef(() => {
    const byDigit = /^[1-9]$/.test(typed ?? '') ? options[Number(typed) - 1] : undefined;
    const meant = typed === null ? undefined : editor.typed?.(typed, row);
    const chosenAtOnce = byDigit ?? options.find(({ id }) => id === meant);
    if (chosenAtOnce) pick(chosenAtOnce, 'stay');
    else if (typed) list.highlight(Math.max(0, options.indexOf(filterOptions(options, typed)[0] as Option)));
  });
  useLayoutEffect(() => start.current(), []);

  return (
    <>
      <div
        {...list.controlProps}
        ref={boxRef}
        tabIndex={0}
        data-grid-editor=""
        aria-label={column.header}
        onKeyDown={(event) => choosingKey(event, list.onKeyDown, options[list.highlighted], pick, close)}
        onBlur={() => document.hasFocus() && close('leave')}
        className={`${EDITOR_BOX} right-auto flex w-max min-w-full items-center gap-2 outline-solid`}
      >
        {chosen?.mark}
        <span className={`truncate font-medium ${chosen?.className ?? ''}`}>{chosen?.label}</span>
        <ChevronDown className="-mr-0.5 ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
      </div>
      <AnchoredPopover anchor={boxRef} label={column.header} onDismiss={() => close('stay')}>
        <OptionList
          state={list}
          options={options}
          selectedId={selectedId}
          label={column.header}
          digits
          onPick={(option) => pick(option, 'stay')}
        />
      </AnchoredPopover>
    </>
  );
}

const NOBODY = '';

/** A long list under the cell, narrowed by typing. */
export function OptionEditor<Row extends GridRow>(props: Props<Row, 'option'>) {
  const { editor, row, column } = props;
  const { t } = useTranslation('grid');
  const [query, setQuery] = useState('');
  const all = useMemo(() => {
    const options = editor.options(row);
    return editor.clearable ? [...options, { id: NOBODY, label: t('none'), className: 'text-ink-3' }] : options;
  }, [editor, row, t]);
  const options = useMemo(() => filterOptions(all, query), [all, query]);
  const selectedId = editor.value(row) ?? NOBODY;
  const { pick, close, boxRef } = useChoosing<Row, HTMLInputElement>(props);
  const list = useOptionList({ options, selectedId, searchable: true, onPick: (option) => pick(option, 'stay') });
  const chosen = all.find((option) => option.id === selectedId);
  return (
    <>
      <input
        {...list.controlProps}
        ref={boxRef}
        data-grid-editor=""
        aria-label={column.header}
        value={query}
        placeholder={chosen?.label}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => choosingKey(event, list.onKeyDown, options[list.highlighted], pick, close)}
        onBlur={() => document.hasFocus() && close('leave')}
        className={`${EDITOR_BOX} w-full`}
      />
      <AnchoredPopover anchor={boxRef} label={column.header} onDismiss={() => close('stay')}>
        <OptionList
          state={list}
          options={options}
          selectedId={selectedId}
          label={column.header}
          onPick={(option) => pick(option, 'stay')}
        />
      </AnchoredPopover>
    </>
  );
}

function useChoosing<Row extends GridRow, Element extends HTMLElement>(props: EditorProps<Row>) {
  const { controller, row, column } = props;
  const address = { rowId: row.id, columnId: column.id };
  const boxRef = useRef<Element>(null);
  const done = useRef(false);
  useLayoutEffect(() => boxRef.current?.focus({ preventScroll: true }), []);
  return {
    boxRef,
    pick(option: Option, after: AfterEdit) {
      if (done.current) return;
      done.current = true;
      controller.commit(address, { kind: 'option', id: option.id === NOBODY ? null : option.id }, after);
    },
    /** Nothing chosen: `stay` gives the focus back to the cell, `leave` lets it go where it went. */
    close(after: 'stay' | 'leave') {
      if (done.current) return;
      done.current = true;
      controller.close(after);
    },
  };
}

/** Tab takes what is highlighted and goes on, ⌘ Enter takes it for every selected row; Escape gives up; the rest is for the list. */
function choosingKey(
  event: KeyboardEvent,
  listKey: (event: KeyboardEvent) => boolean,
  highlighted: Option | undefined,
  pick: (option: Option, after: AfterEdit) => void,
  close: (after: 'stay') => void,
) {
  const after = event.key === 'Tab' || event.ctrlKey || event.metaKey ? afterKey(event) : undefined;
  if (after && highlighted) {
    event.preventDefault();
    pick(highlighted, after);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close('stay');
  } else {
    listKey(event);
  }
}
