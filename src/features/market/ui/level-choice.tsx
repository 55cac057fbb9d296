import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { Level } from './level.tsx';

/** A step of a scale from 1 to 5, as a bar and in words. */
export function LevelChoice(props: {
  label: string;
  scale: 'weights' | 'threats';
  value: number;
  disabled: boolean;
  onChange: (level: number) => void;
}) {
  const { label, scale, value, disabled, onChange } = props;
  const { t } = useTranslation('market');
  return (
    <Choice
      label={label}
      value={String(value)}
      options={LEVELS.map((level) => ({
        id: String(level),
        label: t(`${scale}.l${level}`),
        mark: <Level value={level} />,
      }))}
      disabled={disabled}
      onChange={(id) => onChange(Number(id))}
    >
      <Level value={value} />
      <span className="truncate">{t(`${scale}.l${levelOf(value)}`)}</span>
    </Choice>
  );
}

export const LEVELS = [1, 2, 3, 4, 5] as const;

/** A whole number of the scale, as one of its words. */
export function levelOf(value: number): (typeof LEVELS)[number] {
  return LEVELS.find((level) => level === value) ?? 3;
}
