import { InlineText } from '../../../ui-kit/inline-text.tsx';

/** A few sentences under their name, written in place. */
export function LongText(props: {
  label: string;
  value: string;
  placeholder: string;
  maxLength: number;
  disabled: boolean;
  /** What the guide says is missing while it is not written. */
  guide?: string;
  onCommit: (text: string) => void;
}) {
  const { label, value, placeholder, maxLength, disabled, onCommit } = props;
  return (
    <section data-guide={value === '' ? props.guide : undefined} className="mt-4">
      <h2 className="text-sm font-medium text-ink-2">{label}</h2>
      <div className="-mx-1.5">
        <InlineText
          label={label}
          value={value}
          placeholder={disabled ? '–' : placeholder}
          multiline
          disabled={disabled}
          maxLength={maxLength}
          className="px-1.5"
          onCommit={(text) => {
            onCommit(text.trim());
            return undefined;
          }}
        />
      </div>
    </section>
  );
}
