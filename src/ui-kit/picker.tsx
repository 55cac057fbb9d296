import { ChevronDown, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { cx } from './classes.ts';
import { FieldName } from './field-name.tsx';
import { filterOptions, type Option } from './option.ts';
import { OptionList, useOptionList } from './option-list.tsx';
import { Popover } from './popover.tsx';
import { Field, FIELD_BOX } from './text-field.tsx';

export interface PickerProps {
  /** What is being chosen. */
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  /** A box to type in, for long lists; without it digits pick. */
  searchable?: boolean;
  /** The button; by default a box that shows the choice. */
  trigger?: ReactElement;
  placeholder?: string;
  disabled?: boolean;
}

/** Choosing one thing from a list, with the keyboard or the pointer. */
export function Picker(props: PickerProps) {
  const [open, setOpen] = useState(false);
  const chosen = props.options.find((option) => option.id === props.value);
  const trigger = props.trigger ?? (
    <button type="button" disabled={props.disabled} className={cx(FIELD_BOX, BOX)}>
      <FieldName>{props.label}</FieldName>
      <Choice option={chosen} placeholder={props.placeholder} />
    </button>
  );
  return (
    <Popover
      trigger={trigger}
      label={props.label}
      open={open}
      onOpenChange={setOpen}
      className="min-w-[max(var(--anchor-width),12rem)]"
    >
      <PickerPanel
        {...props}
        onPick={(id) => {
          setOpen(false);
          props.onChange(id);
        }}
      />
    </Popover>
  );
}

const BOX = 'flex h-9 items-center gap-2 text-left pointer-coarse:h-11';

function Choice({ option, placeholder }: { option: Option | undefined; placeholder?: string }) {
  return (
    <>
      {option?.mark}
      <span className={cx('truncate', !option && 'text-ink-3')}>{option?.label ?? placeholder}</span>
      <ChevronDown className="ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
    </>
  );
}

function PickerPanel(props: PickerProps & { onPick: (id: string) => void }) {
  const [query, setQuery] = useState('');
  const options = useMemo(() => filterOptions(props.options, query), [props.options, query]);
  const digits = !props.searchable && options.length < 10;
  const shared = { options, selectedId: props.value, digits, onPick: (option: Option) => props.onPick(option.id) };
  const list = useOptionList({ ...shared, searchable: props.searchable });
  const onKeyDown = (event: KeyboardEvent) => void list.onKeyDown(event);
  return (
    <>
      <label className={props.searchable ? 'flex items-center gap-2 border-b border-line px-3' : 'sr-only'}>
        <Search className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
        <input
          {...list.controlProps}
          aria-label={props.label}
          readOnly={!props.searchable}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none"
        />
      </label>
      <OptionList {...shared} state={list} label={props.label} />
    </>
  );
}

export interface SelectProps extends Omit<PickerProps, 'trigger'> {
  hint?: string;
  error?: string | null;
  optional?: boolean;
  className?: string;
}

/** A picker as a form field: label above, hint or error below. */
export function Select({ hint, error, optional, className, ...picker }: SelectProps) {
  const chosen = picker.options.find((option) => option.id === picker.value);
  return (
    <Field label={picker.label} hint={hint} error={error} optional={optional} className={className}>
      {(ids) => (
        <Picker
          {...picker}
          trigger={
            <button
              type="button"
              {...ids}
              // The label alone would hide what is chosen from those who hear the page.
              aria-label={[picker.label, chosen?.label ?? picker.placeholder].filter(Boolean).join(', ')}
              disabled={picker.disabled}
              className={cx(FIELD_BOX, BOX)}
            >
              <Choice option={chosen} placeholder={picker.placeholder} />
            </button>
          }
        />
      )}
    </Field>
  );
}
