import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldName } from './field-name.tsx';
import { MultiPicker } from './multi-picker.tsx';
import type { Option } from './option.ts';
import { Picker } from './picker.tsx';

const CHOICE =
  'flex min-h-7 w-full min-w-0 items-center pointer-coarse:min-h-11 gap-2 rounded-sm px-1.5 text-left hover:bg-hover disabled:hover:bg-transparent';

/** One line of what a record is made of, inside a `dl`: its name, then its value. */
export function Property(props: {
  icon: LucideIcon;
  label: string;
  /** What the guide says is missing while this is. */
  guide?: string;
  children: ReactNode;
}) {
  const { icon: Icon, label, guide, children } = props;
  return (
    <div data-guide={guide} className="grid min-h-7 grid-cols-[124px_minmax(0,1fr)] items-center">
      <dt className="flex items-center gap-2 text-ink-2">
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
        <span className="min-w-0 py-1 leading-4">{label}</span>
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** A value that looks like what it is, and opens the list of what it could be. */
export function Choice(props: {
  label: string;
  value: string | null;
  options: readonly Option[];
  searchable?: boolean;
  disabled: boolean;
  onChange: (id: string) => void;
  children: ReactNode;
}) {
  const { label, value, options, searchable, disabled, onChange, children } = props;
  return (
    <Picker
      label={label}
      value={value}
      options={options}
      onChange={onChange}
      {...(searchable && { searchable })}
      trigger={
        <button type="button" disabled={disabled} className={CHOICE}>
          <FieldName>{label}</FieldName>
          {children}
        </button>
      }
    />
  );
}

/** Several values that look like what they are, and open the list of what there could be. */
export function Choices(props: {
  label: string;
  values: readonly string[];
  options: readonly Option[];
  placeholder: string;
  /** What is chosen, in words, where faces or colours say it: for those who hear the page. */
  spoken?: string;
  disabled: boolean;
  onChange: (ids: string[]) => void;
  children: ReactNode;
}) {
  const { label, values, options, placeholder, spoken, disabled, onChange, children } = props;
  return (
    <MultiPicker
      label={label}
      values={values}
      options={options}
      placeholder={placeholder}
      onChange={onChange}
      trigger={
        <button type="button" disabled={disabled} title={spoken || undefined} className={CHOICE}>
          <FieldName>{label}</FieldName>
          {spoken && <span className="sr-only">{spoken}</span>}
          {children || <span className="text-ink-3">{placeholder}</span>}
        </button>
      }
    />
  );
}
