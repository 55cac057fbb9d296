import { useTranslation } from 'react-i18next';
import { cx } from '../../ui-kit/classes.ts';
import { StatusDot, TONE_TEXT, type Tone } from '../../ui-kit/status-dot.tsx';
import type { Health } from '../../features/indicators/rules.ts';

export const HEALTH_TONES: Record<Health, Tone> = { ahead: 'ok', close: 'warn', behind: 'bad', unknown: 'mute' };
const FILLS = { ahead: 'full', close: 'half', behind: 'full', unknown: 'empty' } as const;

/** How far from what was expected, as a dot and a word. */
export function HealthMark({ health, className }: { health: Health; className?: string }) {
  const { t } = useTranslation('indicators');
  const tone = HEALTH_TONES[health];
  return (
    <span className={cx('inline-flex items-center gap-1.5 text-sm whitespace-nowrap', TONE_TEXT[tone], className)}>
      <StatusDot tone={tone} fill={FILLS[health]} />
      {t(`health.${health}`)}
    </span>
  );
}
