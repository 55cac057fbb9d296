import { Calendar, CircleDashed, CircleDot, Flag, Target, User } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../../kernel/measure.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip, type ChipTone } from '../../../ui-kit/chip.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';
import { type Action, PRIORITIES } from '../../actions/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { ActionMoreProperties, MORE_COUNT } from './action-more-properties.tsx';
import { readDue } from './board-edits.ts';
import { personOptions } from '../../../web/person-options.tsx';
import { type ActionPropertiesProps, useActionEdits } from './use-action-edits.ts';

const TONES: Record<Action['priority'], ChipTone> = { A: 'accent', B: 'plain', C: 'outline' };
/** Kept while the window is: who looks at codes looks at them on every action. */
const OPEN_KEY = 'pactole.panel.fields';

/** What an action holds, each line edited in place; those rarely used wait to be asked for. */
export function ActionProperties(props: ActionPropertiesProps) {
  const { row, edit, format, disabled } = props;
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { action } = row;
  const people = useRecords(personKind);
  const objectives = useRecords(objectiveKind);
  const { set, setCell } = useActionEdits(row, edit);
  const [showsAll, setShowsAll] = useState(() => sessionStorage.getItem(OPEN_KEY) === 'true');
  const toggle = () => {
    sessionStorage.setItem(OPEN_KEY, String(!showsAll));
    setShowsAll(!showsAll);
  };
  const setDue = (text: string) => {
    const read = readDue(text, edit);
    return 'problem' in read ? t(`problems.${read.problem}`) : setCell('due', { kind: 'day', day: read.day });
  };
  const objective = objectives.find(({ id }) => id === action.objectiveId);
  return (
    <>
      <dl className="mt-4 flex flex-col gap-0.5">
        <Property icon={CircleDot} label={panel('record.status')}>
          <Choice
            label={panel('record.status')}
            value={action.status}
            options={statusOptions((status) => t(`statuses.${status}`))}
            disabled={disabled}
            onChange={(id) => setCell('status', { kind: 'option', id })}
          >
            <StatusMark status={row.status} label={t(`statuses.${row.status}`)} />
          </Choice>
        </Property>
        <Property icon={CircleDashed} label={panel('progress')}>
          <span className="flex items-center gap-2">
            <span className="w-14 shrink-0">
              <InlineText
                label={panel('progress')}
                value={format.percent(action.progress, Math.min(2, decimalsOf(action.progress * 100)))}
                disabled={disabled}
                className="px-1.5 tabular-nums"
                onCommit={(text) => setCell('progress', { kind: 'text', text })}
              />
            </span>
            <ProgressBar ratio={action.progress} tone={row.status === 'late' ? 'bad' : 'info'} className="w-20" />
          </span>
        </Property>
        <Property icon={User} label={panel('record.owner')} guide="actionsUnowned nobodyInCharge">
          <Choice
            label={panel('record.owner')}
            value={action.ownerId}
            options={personOptions(people)}
            searchable
            disabled={disabled}
            onChange={(ownerId) => set({ ownerId })}
          >
            {row.owner ? (
              <>
                <Avatar id={row.owner.id} name={row.owner.name} decorative />
                <span className="truncate">{row.owner.name}</span>
              </>
            ) : (
              <span className="text-ink-3">{t('noOwner')}</span>
            )}
          </Choice>
        </Property>
        <Property icon={Calendar} label={panel('record.due')} guide="actionsUndated">
          <InlineText
            label={panel('record.due')}
            value={action.dueDate ? format.dayLong(action.dueDate) : ''}
            placeholder={t('noDate')}
            disabled={disabled}
            className={row.status === 'late' ? 'px-1.5 text-bad' : 'px-1.5'}
            onCommit={setDue}
          />
        </Property>
        <Property icon={Flag} label={panel('record.priority')}>
          <Choice
            label={panel('record.priority')}
            value={action.priority}
            options={PRIORITIES.map((priority) => ({
              id: priority,
              label: t(`priorities.${priority}`),
              mark: <Chip tone={TONES[priority]}>{priority}</Chip>,
            }))}
            disabled={disabled}
            onChange={(id) => set({ priority: PRIORITIES.find((priority) => priority === id) ?? action.priority })}
          >
            <Chip tone={TONES[action.priority]}>{action.priority}</Chip>
            {t(`priorities.${action.priority}`)}
          </Choice>
        </Property>
        <Property icon={Target} label={panel('record.objective')} guide="actionsWithoutObjective">
          <Choice
            label={panel('record.objective')}
            value={action.objectiveId}
            options={objectives.map(({ id, title }) => ({ id, label: title }))}
            searchable
            disabled={disabled}
            onChange={(objectiveId) => set({ objectiveId })}
          >
            <span className="truncate">
              {objective?.title ?? <span className="text-ink-3">{t('noObjective')}</span>}
            </span>
          </Choice>
        </Property>
        {showsAll && <ActionMoreProperties {...props} />}
      </dl>
      <Button className="mt-1 -ml-2.5 h-7! text-ink-3!" aria-expanded={showsAll} onClick={toggle}>
        {showsAll ? panel('showLess') : panel('showMore', { count: MORE_COUNT })}
      </Button>
    </>
  );
}
