import { CalendarDays, CopyPlus, Flag, Megaphone, Tags, Target, Trash2, User } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import type { CellProblem, CellValue } from '../../../ui-kit/grid/grid-types.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { MultiPicker } from '../../../ui-kit/multi-picker.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { Popover } from '../../../ui-kit/popover.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { StatusDot } from '../../../ui-kit/status-dot.tsx';
import { statusOptions } from '../../../web/status-mark.tsx';
import { PRIORITIES } from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import { type EditContext, readDayIn } from './board-edits.ts';
import type { BoardLists } from './board-lists.ts';

export interface SelectionCommandsProps {
  rows: readonly BoardRow[];
  lists: BoardLists;
  edit: EditContext;
  /** Gives one column of all these actions a value; answers with those that could not take it. */
  onWrite: (columnId: string, valueOf: (row: BoardRow) => CellValue) => readonly CellProblem[];
  onDuplicate: (() => void) | undefined;
  onDelete: () => void;
}

const NOBODY = 'nobody';

/** What can be given to several actions at once; each command is one change, taken back in one go. */
export function SelectionCommands(props: SelectionCommandsProps) {
  const { rows, lists, onWrite } = props;
  const { t } = useTranslation('board');
  const none: Option = { id: NOBODY, label: t('panel.none'), className: 'text-ink-3' };
  const choose = (columnId: string) => (id: string) =>
    void onWrite(columnId, () => ({ kind: 'option', id: id === NOBODY ? null : id }));
  const command = (label: string, icon: ReactElement) => (
    <Button className="gap-1.5!">
      {icon}
      <span className="@max-4xl:sr-only">{label}</span>
    </Button>
  );
  const icon = { className: 'size-4 shrink-0', strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <Picker
        label={t('columns.owner')}
        options={[...lists.people, { ...none, label: t('noOwner') }]}
        value={shared(rows, ({ action }) => action.ownerId ?? NOBODY)}
        searchable
        onChange={choose('owner')}
        trigger={command(t('columns.owner'), <User {...icon} />)}
      />
      <Picker
        label={t('columns.status')}
        options={statusOptions((status) => t(`statuses.${status}`))}
        value={shared(rows, ({ action }) => action.status)}
        onChange={choose('status')}
        trigger={command(t('columns.status'), <StatusDot tone="mute" fill="half" />)}
      />
      <DueCommand {...props} trigger={command(t('columns.due'), <CalendarDays {...icon} />)} />
      <Picker
        label={t('columns.channel')}
        options={[...lists.channels, none]}
        value={shared(rows, ({ action }) => action.channelId ?? NOBODY)}
        searchable
        onChange={choose('channel')}
        trigger={command(t('columns.channel'), <Megaphone {...icon} />)}
      />
      <Picker
        label={t('columns.objective')}
        options={[...lists.objectives, none]}
        value={shared(rows, ({ action }) => action.objectiveId ?? NOBODY)}
        searchable
        onChange={choose('objective')}
        trigger={command(t('columns.objective'), <Target {...icon} />)}
      />
      <Picker
        label={t('columns.priority')}
        options={PRIORITIES.map((id) => ({ id, label: t(`priorities.${id}`), mark: <Chip>{id}</Chip> }))}
        value={shared(rows, ({ action }) => action.priority)}
        onChange={choose('priority')}
        trigger={command(t('columns.priority'), <Flag {...icon} />)}
      />
      <TagsCommand {...props} trigger={command(t('columns.tags'), <Tags {...icon} />)} />
      {props.onDuplicate && <IconButton icon={CopyPlus} label={t('duplicate')} onClick={props.onDuplicate} />}
      <IconButton icon={Trash2} label={t('deleteActions', { count: rows.length })} onClick={props.onDelete} />
    </>
  );
}

/** What they all have; null when they differ. */
function shared(rows: readonly BoardRow[], valueOf: (row: BoardRow) => string): string | null {
  const [first, ...others] = rows.map(valueOf);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

function DueCommand({ edit, onWrite, trigger }: SelectionCommandsProps & { trigger: ReactElement }) {
  const { t } = useTranslation('board');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const commit = () => {
    const read = readDayIn(text, edit, 'end');
    if ('problem' in read) {
      setProblem(t(`problems.${read.problem}`));
      return;
    }
    const [refused, ...more] = onWrite('due', () => ({ kind: 'day', day: read.day }));
    if (refused) setProblem(t('notForAll', { count: more.length + 1, problem: refused.problem }));
    else setOpen(false);
  };
  return (
    <Popover
      trigger={trigger}
      label={t('columns.due')}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setText('');
        setProblem(undefined);
      }}
      className="w-64 p-3"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
        className="flex flex-col gap-2"
      >
        <TextField
          label={t('columns.due')}
          hint={t('dueExample')}
          error={problem}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button look="primary" type="submit">
          {t('apply')}
        </Button>
      </form>
    </Popover>
  );
}

/** Ticked: what all of them have. Ticking adds it to all, unticking takes it from all; the other tags stay. */
function TagsCommand({ rows, lists, onWrite, trigger }: SelectionCommandsProps & { trigger: ReactElement }) {
  const { t } = useTranslation('board');
  const ofAll = lists.tags.map(({ id }) => id).filter((id) => rows.every(({ action }) => action.tagIds.includes(id)));
  return (
    <MultiPicker
      label={t('columns.tags')}
      options={lists.tags}
      values={ofAll}
      placeholder=""
      onChange={(ids) => {
        const added = ids.find((id) => !ofAll.includes(id));
        const removed = ofAll.find((id) => !ids.includes(id));
        onWrite('tags', ({ action }) => {
          const kept = action.tagIds.filter((id) => id !== added && id !== removed);
          return { kind: 'options', ids: added === undefined ? kept : [...kept, added] };
        });
      }}
      trigger={trigger}
    />
  );
}
