import { Target } from 'lucide-react';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf } from '../../../kernel/measure.ts';

/** What the objective aims at, beside its name: `Taux de renouvellement 94 %`. */
export function ObjectiveAim({
  objective,
  format,
}: {
  objective: { indicator: string; target: number | null; unit: string };
  format: Format;
}) {
  const figure =
    objective.target === null
      ? ''
      : [format.number(objective.target, decimalsOf(objective.target)), objective.unit].filter(Boolean).join('\u00a0');
  const aim = [objective.indicator, figure].filter(Boolean).join(' ');
  if (aim === '') return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-sm text-ink-2">
      <Target size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="truncate">{aim}</span>
    </span>
  );
}
