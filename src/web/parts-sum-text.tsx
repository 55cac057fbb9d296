import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type PartsSum, sumOfParts } from '../features/cascade/rules.ts';
import { type Objective, objectiveKind } from '../features/objectives/schema.ts';
import type { Format } from '../i18n/format.ts';
import { decimalsOf } from '../kernel/measure.ts';
import { cx } from '../ui-kit/classes.ts';
import { useRecords } from './plan-store/plan-store-context.ts';

/** What the objectives right under one make together: amber where it is not the target. */
export function PartsSumText(props: { parts: PartsSum; unit: string; format: Format; className?: string }) {
  const { parts, unit, format, className } = props;
  const { t } = useTranslation('smart');
  const said = (value: number) => [format.number(value, decimalsOf(value)), unit].filter(Boolean).join('\u00a0');
  const { sum, gap } = parts;
  const which = gap === 0 ? 'exact' : gap > 0 ? 'over' : 'under';
  return (
    <span className={cx('flex gap-1 text-sm font-normal', gap === 0 ? 'text-ink-3' : 'text-warn', className)}>
      {gap !== 0 && (
        <TriangleAlert size={12} strokeWidth={2} aria-hidden="true" className="mt-[0.25em] shrink-0 self-start" />
      )}
      <span className="min-w-0 whitespace-normal">
        {t(`parts.${which}`, { sum: said(sum), gap: said(Math.abs(gap)) })}
      </span>
    </span>
  );
}

/** The same, of an objective of the plan; nothing where nothing adds up to its target. */
export function ObjectiveParts({ objective, format }: { objective: Objective; format: Format }) {
  const children = useRecords(objectiveKind).filter(({ parentId }) => parentId === objective.id);
  const parts = sumOfParts(objective, children);
  return parts && <PartsSumText parts={parts} unit={objective.unit} format={format} className="px-1.5 pb-1" />;
}
