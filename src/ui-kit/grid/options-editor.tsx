import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterOptions, type Option } from '../option.ts';
import { OptionList, useOptionList } from '../option-list.tsx';
import { AnchoredPopover } from '../popover.tsx';
import type { AfterEdit } from './grid-controller.ts';
import type { EditorProps } from './grid-shared.ts';
import type { CellEditor, GridRow } from './grid-types.ts';
import { afterKey, EDITOR_BOX } from './use-text-edit.ts';

/** Several from a list under the cell, narrowed by typing: Enter ticks, Tab or a press elsewhere keeps. */
export function OptionsEditor<Row extends GridRow>(
  props: EditorProps<Row> & { editor: Extract<CellEditor<Row>, { kind: 'options' }> },
) {
  const { editor, row, column, controller } = props;
  const { t } = useTranslation('grid');
  const [query, setQuery] = useState('');
  const [ids, setIds] = useState(() => editor.value(row));
  const all = useMemo(() => editor.options(row), [editor, row]);
  const options = useMemo(() => filterOptions(all, query), [all, query]);
  const boxRef = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => boxRef.current?.focus({ preventScroll: true }), []);

  const toggle = ({ id }: Option) => {
    setIds(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
    setQuery('');
  };
  const list = useOptionList({ options, selectedId: null, searchable: true, onPick: toggle });
  const commit = (after: AfterEdit) => {
    if (done.current) return;
    done.current = true;
    controller.commit({ rowId: row.id, columnId: column.id }, { kind: 'options', ids }, after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const after = event.key === 'Tab' || event.ctrlKey || event.metaKey ? afterKey(event) : undefined;
    if (after) {
      event.preventDefault();
      commit(after);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      done.current = true;
      controller.close('stay');
    } else if (event.key === 'Backspace' && query === '') {
      setIds(ids.slice(0, -1));
    } else {
      list.onKeyDown(event);
    }
  };
  const chosen = all.filter(({ id }) => ids.includes(id));
  return (
    <>
      <input
        {...list.controlProps}
        ref={boxRef}
        data-grid-editor=""
        aria-label={column.header}
        value={query}
        placeholder={chosen.map(({ label }) => label).join(', ')}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => document.hasFocus() && commit('leave')}
        className={`${EDITOR_BOX} w-full min-w-36`}
      />
      <AnchoredPopover anchor={boxRef} label={column.header} onDismiss={() => commit('stay')}>
        <OptionList state={list} options={options} selectedIds={ids} label={column.header} onPick={toggle} />
        <p className="border-t border-line px-3 py-1.5 text-xs text-ink-3 pointer-coarse:hidden">{t('ticking')}</p>
      </AnchoredPopover>
    </>
  );
}
