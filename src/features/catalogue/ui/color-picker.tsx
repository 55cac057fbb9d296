import { useTranslation } from 'react-i18next';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
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
        mark: <ColorMark color={tagColor(color)} />,
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
          <ColorMark color={tagColor(value)} />
        </button>
      }
    />
  );
}
