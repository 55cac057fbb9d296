import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { cascadeOf } from '../../../objectives/rules.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';
import { totalContribution } from '../../../targets/rules.ts';
import { type Contribution, contributionKind, type Segment } from '../../../targets/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { ContributionText } from './contribution-text.tsx';

/** Pixels by which a part stands in from what it is a part of. */
const INDENT = 16;

/** What each segment brings to each objective, and whether the sum makes the target. */
export function ContributionTable({ segments, format }: { segments: readonly Segment[]; format: Format }) {
  const { t } = useTranslation('targets');
  const objectives = useInOrder(objectiveKind);
  const contributions = useRecords(contributionKind);
  const byObjective = useMemo(() => Map.groupBy(contributions, ({ objectiveId }) => objectiveId), [contributions]);
  if (objectives.length === 0) return null;
  return (
    <section aria-label={t('contributions.title')} className="pt-7 pb-8">
      <h2 className="px-[22px] font-semibold max-md:px-4">{t('contributions.title')}</h2>
      <p className="mt-1 max-w-[72ch] px-[22px] text-ink-2 max-md:px-4">{t('contributions.explain')}</p>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t('contributions.title')}</caption>
          <thead className="border-y border-line bg-surface-2 text-sm text-ink-2">
            <tr>
              <th scope="col" className="min-w-[200px] py-2 pr-2 pl-[22px] text-left font-normal max-md:pl-4">
                {t('contributions.objective')}
              </th>
              {segments.map(({ id, name, color }) => (
                <th
                  key={id}
                  scope="col"
                  className="w-[104px] min-w-[104px] px-2 py-2 text-right align-bottom font-normal"
                >
                  <ColorMark color={tagColor(color)} className="mb-1 ml-auto block" />
                  {name}
                </th>
              ))}
              <th
                scope="col"
                className="w-[190px] min-w-[150px] bg-surface-2 py-2 pr-[22px] pl-2 text-right align-bottom font-normal @2xl:sticky @2xl:right-0"
              >
                {t('contributions.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cascadeOf(objectives).map(({ objective, depth }) => {
              const entered = (byObjective.get(objective.id) ?? []).filter(({ segmentId }) =>
                segments.some(({ id }) => id === segmentId),
              );
              return (
                <tr key={objective.id} className="h-10 border-b border-line">
                  <th scope="row" className="py-0 pr-2 pl-[22px] text-left font-medium max-md:pl-4">
                    <span className={cx('block', depth > 0 && 'font-normal')} style={{ paddingLeft: depth * INDENT }}>
                      {objective.title}
                    </span>
                  </th>
                  {segments.map((segment) => (
                    <td key={segment.id} className="px-0.5 py-0">
                      <ContributionText
                        objective={objective}
                        segment={segment}
                        entered={entered.find(({ segmentId }) => segmentId === segment.id)}
                        format={format}
                        className="px-1.5 text-right tabular-nums"
                      />
                    </td>
                  ))}
                  <td className="bg-surface py-0 pr-[22px] pl-2 text-right tabular-nums @2xl:sticky @2xl:right-0">
                    <Sum objective={objective} entered={entered} format={format} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The sum beside the target, and what is missing or too much, in words. */
function Sum({
  objective,
  entered,
  format,
}: {
  objective: Objective;
  entered: readonly Contribution[];
  format: Format;
}) {
  const { t } = useTranslation('targets');
  const { target, unit } = objective;
  const { amount, share, state } = totalContribution(entered, target);
  if (state === 'none') return <span className="text-ink-3">–</span>;
  const measured = (value: number) => [format.number(value, decimalsOf(value)), unit].filter(Boolean).join('\u00a0');
  // A rate is divided, not added up: the parts of the effort say more than points.
  const isRate = unit.trim() === '%';
  const sum = amount === null || isRate ? format.percent(share ?? 0) : measured(amount);
  const gap = amount !== null && target !== null && !isRate ? Math.abs(target - amount) : null;
  const words = gap === null ? format.percent(Math.abs(1 - (share ?? 0))) : measured(gap);
  return (
    <span className="flex flex-col">
      <span className={cx('font-medium', state === 'over' && 'text-warn')}>
        {target === null || isRate
          ? sum
          : t('contributions.sum', {
              sum: format.number(amount ?? 0, decimalsOf(amount ?? 0)),
              target: measured(target),
            })}
      </span>
      <span className="text-sm text-ink-3">
        {state === 'unknown' ? t('contributions.noTarget') : t(`contributions.${state}`, { gap: words })}
      </span>
    </span>
  );
}
