import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../../kernel/measure.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { type Segment, SEGMENT_PRIORITIES, type segmentKind } from '../../../targets/schema.ts';
import type { Edits } from '../use-edits.ts';

interface ValueProps {
  segment: Segment;
  edits: Edits<(typeof segmentKind)['fields']>;
}

const MOST = 1_000_000_000;

/** How many customers and prospects it counts. */
export function SizeText({ segment, edits, format, align }: ValueProps & { format: Format; align?: string }) {
  const { t, i18n } = useTranslation('targets');
  const commit = (typed: string) => {
    const size = readMeasure(typed, i18n.language === 'en' ? 'en' : 'fr');
    const isCount = size === null || (size !== undefined && Number.isInteger(size) && size >= 0 && size <= MOST);
    return isCount ? edits.set(segment, { size }) : t('problems.count');
  };
  return (
    <InlineText
      label={t('segments.sizeOf', { name: segment.name })}
      value={segment.size === null ? '' : format.number(segment.size)}
      placeholder="–"
      disabled={!edits.canEdit(segment)}
      className={cx('px-1.5 tabular-nums', align)}
      onCommit={commit}
    />
  );
}

/** Its share of the company's revenue. */
export function ShareText({ segment, edits, format, align }: ValueProps & { format: Format; align?: string }) {
  const { t, i18n } = useTranslation('targets');
  const share = segment.revenueShare;
  const commit = (typed: string) => {
    const percent = readMeasure(typed, i18n.language === 'en' ? 'en' : 'fr', '%');
    if (percent === null) return edits.set(segment, { revenueShare: null });
    if (percent === undefined || percent < 0 || percent > 100) return t('problems.percent');
    return edits.set(segment, { revenueShare: Number((percent / 100).toFixed(6)) });
  };
  return (
    <InlineText
      label={t('segments.shareOf', { name: segment.name })}
      value={share === null ? '' : format.percent(share, Math.min(2, decimalsOf(share * 100)))}
      placeholder="–"
      disabled={!edits.canEdit(segment)}
      className={cx('px-1.5 tabular-nums', align)}
      onCommit={commit}
    />
  );
}

export function PriorityChoice({ segment, edits }: ValueProps) {
  const { t } = useTranslation('targets');
  return (
    <Choice
      label={t('segments.priorityOf', { name: segment.name })}
      value={segment.segmentPriority}
      options={SEGMENT_PRIORITIES.map((id) => ({ id, label: t(`segments.priorities.${id}`) }))}
      disabled={!edits.canEdit(segment)}
      onChange={(id) =>
        edits.set(segment, {
          segmentPriority: SEGMENT_PRIORITIES.find((one) => one === id) ?? segment.segmentPriority,
        })
      }
    >
      <span className="truncate">{t(`segments.priorities.${segment.segmentPriority}`)}</span>
    </Choice>
  );
}
