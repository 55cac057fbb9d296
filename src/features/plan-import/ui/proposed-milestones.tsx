import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { placeOf } from '../round-trip/edits/rules.ts';
import type { MilestoneField } from '../round-trip/schema.ts';
import type { ProposedMilestone } from '../schema.ts';
import type { ProposalProps } from './proposed-actions.tsx';
import { Causes, CELL, columnOf } from './row-causes.tsx';
import { useDoubtSentence } from './use-doubt-sentence.ts';

const SHOWN = 200;
const HEADS = ['subject', 'milestone', 'due', 'reached'] as const;
type Head = (typeof HEADS)[number];

const HEAD_OF: Partial<Record<string, Head>> = {
  objective: 'subject',
  action: 'subject',
  due: 'due',
  reached: 'reached',
};

/** The new and edited milestones of the file, what was edited marked, doubtful ones with the cause under their row. */
export function ProposedMilestones({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const sentenceOf = useDoubtSentence(format, currency);
  const { milestones } = proposal;
  const doubtsAt = useMemo(() => Map.groupBy(proposal.doubts, placeOf), [proposal]);
  if (milestones.length === 0) return null;
  return (
    <section aria-label={t('milestones')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('milestones')}</h3>
      <div className="max-h-[32dvh] overflow-auto rounded-md border border-line">
        <table className="w-full min-w-[32rem] border-collapse text-left">
          <thead className="sticky top-0 z-10 bg-surface-2">
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={cx(CELL, 'font-medium text-ink-2')}>
                  {head === 'subject' ? t('milestoneOf') : t(`fields.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {milestones.slice(0, SHOWN).map((milestone) => {
              const doubts = doubtsAt.get(placeOf(milestone)) ?? [];
              const doubtful = new Set(
                doubts.map((doubt) => HEAD_OF[columnOf(doubt, proposal)?.field ?? ''] ?? 'milestone'),
              );
              const look = (head: Head): string =>
                cx(CELL, doubtful.has(head) ? 'bg-warn-soft' : isEdited(milestone, head) && 'bg-sel');
              return (
                <Fragment key={placeOf(milestone)}>
                  <tr className="border-t border-line align-top">
                    <td className={cx(look('subject'), 'text-ink-2')}>
                      {milestone.action === '' ? milestone.objective : milestone.action}
                    </td>
                    <td className={cx(look('milestone'), 'font-medium')}>
                      {milestone.title}{' '}
                      {milestone.recordId === null ? (
                        <Tag>{t('isNewMilestone')}</Tag>
                      ) : (
                        <Tag tone="accent">{t('isEditedMilestone')}</Tag>
                      )}
                    </td>
                    <td className={cx(look('due'), 'text-ink-2')}>
                      {milestone.dueDate ? format.dayShort(milestone.dueDate) : '–'}
                    </td>
                    <td className={cx(look('reached'), 'text-ink-2')}>
                      {milestone.done ? t('reached') : t('notReached')}
                    </td>
                  </tr>
                  <Causes width={HEADS.length} doubts={doubts} proposal={proposal} sentenceOf={sentenceOf} />
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {milestones.length > SHOWN && (
          <p className="px-3 py-2 text-ink-2">{t('more', { count: milestones.length - SHOWN })}</p>
        )}
      </div>
    </section>
  );
}

function isEdited({ recordId, edited }: ProposedMilestone, head: Head): boolean {
  const fields: readonly MilestoneField[] = head === 'subject' ? ['objective', 'action'] : [head];
  return recordId !== null && fields.some((field) => edited.includes(field));
}
