import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { filterOptions, type Option } from '../../../../ui-kit/option.ts';
import { OptionList, useOptionList } from '../../../../ui-kit/option-list.tsx';
import { AnchoredPopover } from '../../../../ui-kit/popover.tsx';
import type { BoardRow } from '../../rows/rules.ts';
import type { Linking } from './use-linking.ts';

/** As many as one reads; typing finds the others. */
const MOST_SHOWN = 60;

/** The actions that one waits for: those it has first, any other by typing. Picking adds or removes, and stays open. */
export function DependencyPicker(props: {
  row: BoardRow;
  all: ReadonlyMap<string, BoardRow>;
  linking: Linking;
  anchor: RefObject<Element | null>;
  onDismiss: () => void;
}) {
  const { row, all, linking, anchor, onDismiss } = props;
  const { t } = useTranslation('planning');
  const [query, setQuery] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const values = row.action.dependsOnIds;
  // Those it has when opened stand first: picking one must not make the list jump.
  const [first] = useState(() => new Set(values));
  const options = useMemo(() => {
    const others = [...all.values()].filter(({ id }) => id !== row.id);
    const ordered = [...others.filter(({ id }) => first.has(id)), ...others.filter(({ id }) => !first.has(id))];
    const found = filterOptions(
      ordered.map(
        ({ id, action, owner }): Option => ({
          id,
          label: action.title,
          hint: owner?.name,
          keywords: action.code,
          mark: <Chip>{action.priority}</Chip>,
        }),
      ),
      query,
    );
    return found.slice(0, MOST_SHOWN);
  }, [all, row.id, first, query]);
  const toggle = ({ id }: Option) =>
    setRefusal(values.includes(id) ? linking.remove(row.id, id) : linking.add(row.id, id));
  const label = t('links.edit', { title: row.action.title });
  const list = useOptionList({ options, selectedId: null, searchable: true, onPick: toggle });
  return (
    <AnchoredPopover anchor={anchor} label={label} onDismiss={onDismiss} className="w-80">
      <p className="px-3 pt-2 text-sm text-ink-3">{t('links.title')}</p>
      <label className="flex items-center gap-2 border-b border-line px-3">
        <Search className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
        <input
          {...list.controlProps}
          ref={focusOn}
          aria-label={label}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event: KeyboardEvent) => void list.onKeyDown(event)}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none"
        />
      </label>
      {refusal !== undefined && (
        <p role="alert" className="border-b border-line px-3 py-2 text-pretty text-bad">
          {refusal}
        </p>
      )}
      <OptionList options={options} selectedIds={values} state={list} label={label} onPick={toggle} />
    </AnchoredPopover>
  );
}

function focusOn(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true });
}
