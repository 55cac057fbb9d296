import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import type { Objective } from '../../../objectives/schema.ts';
import { readContribution } from '../../../targets/rules.ts';
import { type Contribution, contributionKind, type Segment } from '../../../targets/schema.ts';
import { useEdits } from '../use-edits.ts';

interface ContributionTextProps {
  objective: Objective;
  segment: Segment;
  entered: Contribution | undefined;
  format: Format;
  className?: string;
}

/** What a segment brings to an objective, as an amount or a share: typed in place, taken away when emptied. */
export function ContributionText({ objective, segment, entered, format, className }: ContributionTextProps) {
  const { t, i18n } = useTranslation('targets');
  const store = usePlanStore();
  const edits = useEdits(contributionKind);
  const commit = (typed: string) => {
    const read = readContribution(typed, i18n.language === 'en' ? 'en' : 'fr', objective.unit);
    if (read === undefined) return t('problems.contribution');
    const isEmpty = read.share === null && read.amount === null;
    if (isEmpty && entered) store.delete(contributionKind, [entered.id]);
    else if (entered) edits.set(entered, read);
    else if (!isEmpty) edits.create({ objectiveId: objective.id, segmentId: segment.id, ...read });
    return undefined;
  };
  return (
    <InlineText
      label={t('contributions.of', { segment: segment.name, objective: objective.title })}
      value={entered ? contributionText(entered, format) : ''}
      placeholder="–"
      disabled={entered ? !edits.canEdit(entered) : !edits.canCreate}
      className={className}
      onCommit={commit}
    />
  );
}

function contributionText({ share, amount }: Contribution, format: Format): string {
  if (amount !== null) return format.number(amount, decimalsOf(amount));
  return share === null ? '' : format.percent(share, Math.min(2, decimalsOf(share * 100)));
}
