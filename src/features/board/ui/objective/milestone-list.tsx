import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { newId } from '../../../../kernel/ids.ts';
import { parseDay } from '../../../../kernel/typed-day.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { ranksAfter } from '../../../../records/rank.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { showToast } from '../../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../../web/keep-place.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../../web/plan-store/way-back.ts';
import type { Plan } from '../../../plans/schema.ts';
import { inOrder, isLateMilestone } from '../../../objectives/milestones/rules.ts';
import { type Milestone, milestoneKind } from '../../../objectives/milestones/schema.ts';

interface MilestoneListProps {
  /** The objective or the action they are milestones of. */
  subject: Pick<Milestone, 'subjectKind' | 'subjectId'>;
  edit: { plan: Pick<Plan, 'periodStart' | 'periodEnd'>; today: Day; locale: 'fr' | 'en' };
  disabled: boolean;
  format: Format;
}

/** The points on the way: what, by when, reached or not. */
export function MilestoneList({ subject, edit, disabled, format }: MilestoneListProps) {
  const { t } = useTranslation('smart');
  const store = usePlanStore();
  const milestones = inOrder(useRecords(milestoneKind).filter(({ subjectId }) => subjectId === subject.subjectId));
  const [typed, setTyped] = useState('');
  if (disabled && milestones.length === 0) return null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const title = typed.trim();
    if (title === '') return;
    const last =
      milestones
        .map(({ rank }) => rank)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .at(-1) ?? null;
    const [rank = ''] = ranksAfter(last, 1);
    store.edit([{ op: 'create', kind: milestoneKind.kind, id: newId(), rank, fields: { ...subject, title } }]);
    setTyped('');
  };
  return (
    <section aria-label={t('milestones.title')} className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('milestones.title')}</h2>
      <ul className="mt-1 flex flex-col">
        {milestones.map((milestone) => (
          <MilestoneLine key={milestone.id} {...{ milestone, edit, disabled, format }} />
        ))}
      </ul>
      {!disabled && (
        <form onSubmit={add}>
          <input
            type="text"
            aria-label={t('milestones.add')}
            placeholder={t('milestones.addExample')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
            className="-mx-1.5 mt-0.5 h-7 w-full rounded-sm bg-transparent px-1.5 placeholder:text-ink-3 hover:bg-hover pointer-coarse:h-11"
          />
        </form>
      )}
    </section>
  );
}

function MilestoneLine(props: Omit<MilestoneListProps, 'subject'> & { milestone: Milestone }) {
  const { milestone, edit, disabled, format } = props;
  const { t } = useTranslation('smart');
  const { t: board } = useTranslation('board');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const isLate = isLateMilestone(milestone, edit.today);
  const set = (values: Partial<Milestone>) => {
    store.edit(updateRecord(milestoneKind, milestone, values));
    return undefined;
  };
  const remove = () => {
    keepPlace();
    store.delete(milestoneKind, [milestone.id]);
    showToast({
      text: t('milestones.deleted', { title: milestone.title }),
      action: wayBack(),
    });
  };
  const readDay = (text: string) => {
    const { periodStart, periodEnd } = edit.plan;
    const reading = parseDay(text, { today: edit.today, locale: edit.locale, periodStart, periodEnd, role: 'end' });
    return 'rule' in reading ? board('problems.dayUnreadable') : set({ dueDate: reading.day });
  };
  return (
    <li className="group grid min-h-8 grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-2">
      <label className="flex touch-target items-center pointer-coarse:justify-center">
        <input
          type="checkbox"
          checked={milestone.done}
          disabled={disabled}
          aria-label={t('milestones.done', { title: milestone.title })}
          onChange={(event) => set({ done: event.target.checked })}
          className="size-4 accent-accent pointer-coarse:size-5"
        />
      </label>
      <InlineText
        label={t('milestones.name')}
        value={milestone.title}
        disabled={disabled}
        maxLength={200}
        className={cx('px-1.5', milestone.done && 'text-ink-3 line-through')}
        onCommit={(text) => (text.trim() === '' ? t('milestones.nameRequired') : set({ title: text.trim() }))}
      />
      <div className="w-[104px]">
        <InlineText
          label={t('milestones.dueDate')}
          value={milestone.dueDate === null ? '' : format.dayShort(milestone.dueDate, Number(edit.today.slice(0, 4)))}
          placeholder={disabled ? '–' : t('milestones.noDate')}
          disabled={disabled}
          className={cx('px-1.5 text-right', isLate ? 'text-bad' : 'text-ink-2')}
          onCommit={readDay}
        />
        {isLate && <p className="px-1.5 text-right text-sm text-bad">{t('milestones.late')}</p>}
      </div>
      {!disabled && <IconButton icon={X} label={t('milestones.delete', { title: milestone.title })} onClick={remove} />}
    </li>
  );
}
