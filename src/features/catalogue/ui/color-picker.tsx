import { useTranslation } from 'react-i18next';
import { Picker } from '../../../ui-kit/picker.tsx';
import { COLORS } from '../schema.ts';

export interface ColorPickerProps {
  label: string;
  value: string;
  disabled: boolean;
  onChange: (color: (typeof COLORS)[number]) => void;
}

/** A colour among those of the palette, each with its name. */
export function ColorPicker({ label, value, disabled, onChange }: ColorPickerProps) {
  const { t } = useTranslation('fields');
  return (
    <Picker
      label={label}
      value={value}
      options={COLORS.map((color) => ({
        id: color,
        label: t(`choices.color.${color}`),
        mark: <Swatch color={color} />,
      }))}
      onChange={(id) => {
        const color = COLORS.find((known) => known === id);
        if (color) onChange(color);
      }}
      trigger={
        <button
          type="button"
          disabled={disabled}
          aria-label={label}
          className="flex size-7 shrink-0 touch-target items-center justify-center rounded-sm hover:bg-hover disabled:hover:bg-transparent"
        >
          <Swatch color={value} />
        </button>
      }
    />
  );
}

function Swatch({ color }: { color: string }) {
  return (
    <span
      aria-hidden="true"
      data-forced-mark=""
      className="size-[9px] shrink-0 rounded-[3px]"
      style={{ background: `var(--tag-${color})` }}
    />
  );
}
