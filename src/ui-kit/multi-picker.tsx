import { ChevronDown, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { cx } from './classes.ts';
import { filterOptions, type Option } from './option.ts';
import { OptionList, useOptionList } from './option-list.tsx';
import { Popover } from './popover.tsx';
import { FIELD_BOX } from './text-field.tsx';

export interface MultiPickerProps {
  /** What is being chosen. */
  label: string;
  options: readonly Option[];
  values: readonly string[];
  onChange: (ids: string[]) => void;
  /** Shown while nothing is chosen. */
  placeholder: string;
  /** The button; by default a box that names the choices. */
  trigger?: ReactElement;
  disabled?: boolean;
}

/** Choosing several things from a list, which stays open; typing finds them. */
export function MultiPicker(props: MultiPickerProps) {
  const { options, values } = props;
  const chosen = options.filter(({ id }) => values.includes(id)).map(({ label }) => label);
  const trigger = props.trigger ?? (
    <button
      type="button"
      disabled={props.disabled}
      aria-label={[props.label, chosen.join(', ') || props.placeholder].join(', ')}
      className={cx(FIELD_BOX, 'flex h-9 items-center gap-2 text-left pointer-coarse:h-11')}
    >
      <span className={cx('truncate', chosen.length === 0 && 'text-ink-3')}>
        {chosen.join(', ') || props.placeholder}
      </span>
      <ChevronDown className="ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
    </button>
  );
  return (
    <Popover trigger={trigger} label={props.label} className="min-w-[max(var(--anchor-width),13rem)]">
      <MultiPickerPanel {...props} />
    </Popover>
  );
}

function MultiPickerPanel({ label, options: all, values, onChange }: MultiPickerProps) {
  const [query, setQuery] = useState('');
  const options = useMemo(() => filterOptions(all, query), [all, query]);
  const toggle = ({ id }: Option) =>
    onChange(values.includes(id) ? values.filter((value) => value !== id) : [...values, id]);
  const list = useOptionList({ options, selectedId: null, searchable: true, onPick: toggle });
  return (
    <>
      <label className="flex items-center gap-2 border-b border-line px-3">
        <Search className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
        <input
          {...list.controlProps}
          aria-label={label}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event: KeyboardEvent) => void list.onKeyDown(event)}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none"
        />
      </label>
      <OptionList options={options} selectedIds={values} state={list} label={label} onPick={toggle} />
    </>
  );
}
