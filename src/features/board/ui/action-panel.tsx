import { AlignLeft, Calendar, CircleDot, Flag, Megaphone, Target, Trash2, User, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Avatar, AvatarStack } from '../../../ui-kit/avatar.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind, PRIORITIES } from '../../actions/schema.ts';
import { channelKind } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { ActionBudget } from './action-budget.tsx';
import { Attachments } from './attachments.tsx';
import { type EditContext, type EditProblem, editCell, readDue, updateAction } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { CommentBox, Discussion } from './discussion.tsx';
import { personOptions } from './person-options.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';

/** The selected action: everything about it, edited in place, and what people say of it. */
export function ActionPanel(props: {
  row: BoardRow;
  edit: EditContext;
  format: Format;
  onClose: () => void;
  history?: ReactNode;
}) {
  const { row, edit, format, onClose } = props;
  const { t } = useTranslation('board');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const { action } = row;
  const canEdit = store.allows(actionKind, 'update', action);
  const people = useAllRecords(personKind);
  const objectives = useRecords(objectiveKind);
  const channels = useRecords(channelKind);
  const [expanded, setExpanded] = useState(false);
  const contributors = people.filter(({ id }) => action.contributorIds.includes(id));

  const set = (values: Parameters<typeof updateAction>[1]): EditProblem | undefined => {
    const result = updateAction(row, values);
    if ('operations' in result) store.edit(result.operations);
    return undefined;
  };
  const setCell = (columnId: string, input: Parameters<typeof editCell>[2]): EditProblem | undefined => {
    const result = editCell(row, columnId, input, edit);
    if ('problem' in result) return result.problem;
    store.edit(result.operations);
    return undefined;
  };
  const remove = () => {
    store.delete(actionKind, [action.id]);
    onClose();
    showToast({ text: t('deleted', { count: 1 }), action: { label: kit('undo'), run: () => void store.undo() } });
  };

  return (
    <SidePanel
      label={t('panel.open')}
      reference={action.code || row.channel?.name}
      onClose={onClose}
      expanded={expanded}
      onExpandedChange={setExpanded}
      footer={<CommentBox subjectKind="action" subjectId={action.id} />}
    >
      <InlineText
        label={t('columns.title')}
        value={action.title}
        disabled={!canEdit}
        className="text-lg font-semibold text-balance"
        maxLength={200}
        onCommit={(text) => problemText(setCell('title', { kind: 'text', text }))}
      />
      <InlineText
        label={t('panel.description')}
        value={action.description}
        placeholder={canEdit ? t('panel.addDescription') : ''}
        disabled={!canEdit}
        multiline
        className="mt-1 text-ink-2"
        maxLength={10_000}
        onCommit={(description) => problemText(set({ description }))}
      />
      <dl className="mt-4 flex flex-col gap-1">
        <Property icon={CircleDot} label={t('panel.status')}>
          <Choice
            label={t('panel.status')}
            value={action.status}
            options={statusOptions((status) => t(`statuses.${status}`))}
            disabled={!canEdit}
            onChange={(id) => setCell('status', { kind: 'option', id })}
          >
            <StatusMark status={row.status} label={t(`statuses.${row.status}`)} />
          </Choice>
        </Property>
        <Property icon={User} label={t('panel.owner')}>
          <Choice
            label={t('panel.owner')}
            value={action.ownerId}
            options={personOptions(people.filter(({ deletedAt }) => deletedAt === null))}
            searchable
            disabled={!canEdit}
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
        {contributors.length > 0 && (
          <Property icon={Users} label={t('panel.contributors')}>
            <span className="flex px-1.5" title={format.list(contributors.map(({ name }) => name))}>
              <AvatarStack people={contributors} max={6} />
            </span>
          </Property>
        )}
        <Property icon={Calendar} label={t('panel.due')}>
          <InlineText
            label={t('panel.due')}
            value={action.dueDate ? format.dayLong(action.dueDate) : ''}
            placeholder={t('noDate')}
            disabled={!canEdit}
            className={row.status === 'late' ? 'px-1.5 text-bad' : 'px-1.5'}
            onCommit={(text) => {
              const read = readDue(text, edit);
              return problemText('problem' in read ? read.problem : setCell('due', { kind: 'day', day: read.day }));
            }}
          />
        </Property>
        <Property icon={Flag} label={t('panel.priority')}>
          <Choice
            label={t('panel.priority')}
            value={action.priority}
            options={PRIORITIES.map((priority) => ({
              id: priority,
              label: t(`priorities.${priority}`),
              mark: <Chip>{priority}</Chip>,
            }))}
            disabled={!canEdit}
            onChange={(id) => set({ priority: PRIORITIES.find((priority) => priority === id) ?? action.priority })}
          >
            <Chip tone={action.priority === 'A' ? 'accent' : 'plain'}>{action.priority}</Chip>
            {t(`priorities.${action.priority}`)}
          </Choice>
        </Property>
        <Property icon={Target} label={t('panel.objective')}>
          <Choice
            label={t('panel.objective')}
            value={action.objectiveId}
            options={objectives.map(({ id, title }) => ({ id, label: title }))}
            searchable
            disabled={!canEdit}
            onChange={(objectiveId) => set({ objectiveId })}
          >
            <span className="truncate">
              {objectives.find(({ id }) => id === action.objectiveId)?.title ?? t('noObjective')}
            </span>
          </Choice>
        </Property>
        <Property icon={Megaphone} label={t('panel.channel')}>
          <Choice
            label={t('panel.channel')}
            value={action.channelId}
            options={channels.map(({ id, name }) => ({ id, label: name }))}
            searchable
            disabled={!canEdit}
            onChange={(channelId) => set({ channelId })}
          >
            <span className="truncate">
              {row.channel?.name ?? <span className="text-ink-3">{t('panel.none')}</span>}
            </span>
          </Choice>
        </Property>
        {action.expectedRevenueCents !== null && (
          <Property icon={AlignLeft} label={t('panel.expectedRevenue')}>
            <span className="px-1.5 tabular-nums">{format.money(action.expectedRevenueCents, edit.plan.currency)}</span>
          </Property>
        )}
      </dl>
      <ActionBudget row={row} currency={edit.plan.currency} format={format} />
      <Attachments subject={{ kind: 'action', id: action.id }} format={format} />
      <Discussion subjectId={action.id} format={format} />
      {props.history}
      {store.allows(actionKind, 'delete', action) && (
        <div className="mt-6 flex justify-end">
          <IconButton icon={Trash2} label={t('panel.delete')} onClick={remove} />
        </div>
      )}
    </SidePanel>
  );

  function problemText(problem: EditProblem | undefined): string | undefined {
    return problem && t(`problems.${problem}`);
  }
}
