import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './classes.ts';
import { Kbd } from './kbd.tsx';
import { movedHighlight, type Option } from './option.ts';

interface OptionListState {
  listId: string;
  highlighted: number;
  highlight: (index: number) => void;
  /** To call with each key; true when the list used it. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** What the focused control must carry. */
  controlProps: {
    role: 'combobox';
    'aria-expanded': true;
    'aria-haspopup': 'listbox';
    'aria-controls': string;
    'aria-activedescendant': string | undefined;
    'aria-autocomplete': 'list' | 'none';
  };
}

/**
 * A list driven from a control that keeps the focus: arrows move, Enter picks, digits pick directly when `digits` is
 * set. The highlight starts on the chosen option and goes back to the first when the options change.
 */
export function useOptionList(props: {
  options: readonly Option[];
  selectedId: string | null;
  digits?: boolean;
  searchable?: boolean;
  onPick: (option: Option) => void;
}): OptionListState {
  const { options, selectedId, digits, onPick } = props;
  const listId = useId();
  const chosen = Math.max(
    0,
    options.findIndex((option) => option.id === selectedId),
  );
  const [state, setState] = useState({ options, highlighted: chosen });
  if (state.options !== options) setState({ options, highlighted: chosen });
  const highlighted = Math.min(state.options === options ? state.highlighted : chosen, options.length - 1);
  const highlight = (index: number) => setState({ options, highlighted: index });

  const pick = (option: Option | undefined, event: KeyboardEvent): boolean => {
    if (!option) return false;
    event.preventDefault();
    onPick(option);
    return true;
  };

  return {
    listId,
    highlighted,
    highlight,
    controlProps: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-haspopup': 'listbox',
      'aria-controls': listId,
      'aria-activedescendant': highlighted >= 0 ? `${listId}-${highlighted}` : undefined,
      'aria-autocomplete': props.searchable ? 'list' : 'none',
    },
    onKeyDown(event) {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const moved = movedHighlight(event.key, highlighted, options.length);
      if (moved !== undefined) {
        event.preventDefault();
        highlight(moved);
        return true;
      }
      if (event.key === 'Enter') return pick(options[highlighted], event);
      if (digits && /^[1-9]$/.test(event.key)) return pick(options[Number(event.key) - 1], event);
      return false;
    },
  };
}

export interface OptionListProps {
  state: OptionListState;
  options: readonly Option[];
  selectedId?: string | null;
  /** Where several may be chosen. */
  selectedIds?: readonly string[];
  label: string;
  digits?: boolean;
  onPick: (option: Option) => void;
}

export function OptionList(props: OptionListProps) {
  const { state, options, selectedId, selectedIds, label, digits, onPick } = props;
  const { t } = useTranslation('kit');
  const { listId, highlighted } = state;
  useEffect(() => {
    document.getElementById(`${listId}-${highlighted}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, highlighted]);
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      aria-multiselectable={selectedIds !== undefined}
      className="max-h-72 overflow-y-auto p-1"
    >
      {options.length === 0 && <p className="px-2 py-1.5 text-ink-3">{t('noResult')}</p>}
      {options.map((option, index) => {
        const lit = index === highlighted;
        const selected = selectedIds?.includes(option.id) ?? option.id === selectedId;
        return (
          // Keys reach the list through the control that holds the focus.
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={selected}
            onPointerMove={() => !lit && state.highlight(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
            className={cx(
              'flex min-h-[30px] items-center gap-2 rounded-sm px-2 pointer-coarse:min-h-11',
              lit && 'bg-hover',
            )}
          >
            {option.mark}
            <span className={cx('truncate font-medium', option.className)}>{option.label}</span>
            {option.hint && <span className="truncate text-sm text-ink-3">{option.hint}</span>}
            <span className="ml-auto flex items-center gap-2 pl-3">
              {selected && <Check className="size-3.5 text-accent" aria-hidden="true" />}
              {digits && index < 9 && <Kbd>{String(index + 1)}</Kbd>}
            </span>
          </div>
        );
      })}
    </div>
  );
}
