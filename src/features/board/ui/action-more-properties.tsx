import { CalendarArrowUp, Hash, Link2, Megaphone, Tag as TagIcon, Users } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { closesCircle } from '../../../kernel/circle.ts';
import { AvatarStack } from '../../../ui-kit/avatar.tsx';
import { Tag } from '../../../ui-kit/chip.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice, Choices, Property } from '../../../ui-kit/property-list.tsx';
import { useAllRecords, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind, MOST_DEPENDENCIES } from '../../actions/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { personKind } from '../../people/schema.ts';
import { ActionOrigin } from './action-origin.tsx';
import { ActionTargets } from './action-targets.tsx';
import { readDayIn } from './board-edits.ts';
import { personOptions } from '../../../web/person-options.tsx';
import { type ActionPropertiesProps, useActionEdits } from './use-action-edits.ts';

/** How many lines there are below. */
export const MORE_COUNT = 12;

/** What is rarely looked at of an action: who helps, when it begins, where it comes from. */
export function ActionMoreProperties({ row, edit, format, disabled }: ActionPropertiesProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { action } = row;
  const people = useAllRecords(personKind);
  const channels = useRecords(channelKind);
  const tags = useRecords(tagKind);
  const actions = useRecords(actionKind);
  const allActions = useAllRecords(actionKind);
  const { set } = useActionEdits(row, edit);
  const living = people.filter(({ deletedAt }) => deletedAt === null);
  const contributors = people.filter(({ id }) => action.contributorIds.includes(id));
  const ownTags = tags.filter(({ id }) => action.tagIds.includes(id));
  const dependencies = actions.filter(({ id }) => action.dependsOnIds.includes(id));
  // What already waits for this action cannot be waited for; what is chosen can always be given up.
  const possible = useMemo(() => {
    const byId = new Map(allActions.map((each) => [each.id, each]));
    const closes = (id: string) => closesCircle(action.id, id, (each) => byId.get(each)?.dependsOnIds ?? []);
    return actions
      .filter(({ id }) => action.dependsOnIds.includes(id) || !closes(id))
      .map(({ id, title, code }) => ({ id, label: title, hint: code }));
  }, [actions, allActions, action]);
  const typed = (label: string, value: string, placeholder: string, onCommit: (text: string) => string | undefined) => (
    <InlineText
      label={label}
      value={value}
      placeholder={disabled ? '–' : placeholder}
      disabled={disabled}
      className="px-1.5 tabular-nums"
      onCommit={onCommit}
    />
  );
  const setStart = (text: string) => {
    const read = readDayIn(text, edit, 'start');
    if ('problem' in read) return t(`problems.${read.problem}`);
    if (read.day !== null && action.dueDate !== null && read.day > action.dueDate)
      return panel('problems.startAfterDue');
    return set({ startDate: read.day });
  };

  return (
    <>
      <Property icon={Users} label={panel('record.contributors')}>
        <Choices
          label={panel('record.contributors')}
          values={action.contributorIds}
          options={personOptions(living.filter(({ id }) => id !== action.ownerId))}
          placeholder={panel('nobody')}
          spoken={format.list(contributors.map(({ name }) => name))}
          disabled={disabled}
          onChange={(ids) => set({ contributorIds: ids.slice(0, MOST_DEPENDENCIES) })}
        >
          {contributors.length > 0 && <AvatarStack people={contributors} max={6} />}
        </Choices>
      </Property>
      <Property icon={CalendarArrowUp} label={panel('record.start')}>
        {typed(
          panel('record.start'),
          action.startDate ? format.dayLong(action.startDate) : '',
          panel('startExample'),
          setStart,
        )}
      </Property>
      <Property icon={Megaphone} label={panel('record.channel')}>
        <Choice
          label={panel('record.channel')}
          value={action.channelId}
          options={channels.map(({ id, name }) => ({ id, label: name }))}
          searchable
          disabled={disabled}
          onChange={(channelId) => set({ channelId })}
        >
          <span className="truncate">{row.channel?.name ?? <span className="text-ink-3">{t('panel.none')}</span>}</span>
        </Choice>
      </Property>
      <ActionTargets row={row} edit={edit} disabled={disabled} />
      <ActionOrigin row={row} edit={edit} disabled={disabled} />
      <Property icon={TagIcon} label={panel('record.tags')}>
        <Choices
          label={panel('record.tags')}
          values={action.tagIds}
          options={tags.map(({ id, name }) => ({ id, label: name }))}
          placeholder={panel('noTags')}
          disabled={disabled}
          onChange={(ids) => set({ tagIds: ids.slice(0, 20) })}
        >
          {ownTags.length > 0 && (
            <span className="flex flex-wrap gap-1 py-1">
              {ownTags.map(({ id, name }) => (
                <Tag key={id}>{name}</Tag>
              ))}
            </span>
          )}
        </Choices>
      </Property>
      <Property icon={Link2} label={panel('record.dependsOn')}>
        <Choices
          label={panel('record.dependsOn')}
          values={action.dependsOnIds}
          options={possible}
          placeholder={panel('noDependency')}
          disabled={disabled}
          onChange={(ids) => set({ dependsOnIds: ids.slice(0, MOST_DEPENDENCIES) })}
        >
          {dependencies.length > 0 && (
            <span className="flex min-w-0 flex-col py-1">
              {dependencies.map(({ id, title }) => (
                <span key={id} className="truncate">
                  {title}
                </span>
              ))}
            </span>
          )}
        </Choices>
      </Property>
      <Property icon={Hash} label={panel('record.code')}>
        {typed(panel('record.code'), action.code, panel('codeExample'), (code) =>
          set({ code: code.trim().slice(0, 20) }),
        )}
      </Property>
    </>
  );
}
