import {
  Calendar,
  CalendarArrowUp,
  ChartNoAxesColumnIncreasing,
  CircleDashed,
  CircleDot,
  Coins,
  Flag,
  Hash,
  Link2,
  type LucideIcon,
  Megaphone,
  Percent,
  Tag as TagIcon,
  Target,
  User,
  Users,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { Avatar, AvatarStack } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip, type ChipTone, Tag } from '../../../ui-kit/chip.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { Choice, Choices, Property } from '../../../ui-kit/property-list.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';
import { type Action, PRIORITIES } from '../../actions/schema.ts';
import { actionKind } from '../../actions/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { type EditContext, editCell, readDayIn, updateAction } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { personOptions } from './person-options.tsx';

const TONES: Record<Action['priority'], ChipTone> = { A: 'accent', B: 'plain', C: 'outline' };

interface ActionPropertiesProps {
  row: BoardRow;
  edit: EditContext;
  format: Format;
  disabled: boolean;
}

interface Line {
  id: string;
  icon: LucideIcon;
  label: string;
  /** Holds something: shown without being asked for. */
  isFilled: boolean;
  value: ReactNode;
}

/** What an action holds, each line edited in place; the lines that are empty and rarely used wait to be asked for. */
export function ActionProperties({ row, edit, format, disabled }: ActionPropertiesProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const { action } = row;
  const people = useAllRecords(personKind);
  const objectives = useRecords(objectiveKind);
  const channels = useRecords(channelKind);
  const tags = useRecords(tagKind);
  const actions = useRecords(actionKind);
  const [showsAll, setShowsAll] = useState(false);
  const living = people.filter(({ deletedAt }) => deletedAt === null);
  const contributors = people.filter(({ id }) => action.contributorIds.includes(id));
  const ownTags = tags.filter(({ id }) => action.tagIds.includes(id));
  const dependencies = actions.filter(({ id }) => action.dependsOnIds.includes(id));

  const set = (values: Partial<Action>): undefined => {
    const result = updateAction(row, values);
    if ('operations' in result) store.edit(result.operations);
  };
  const setCell = (columnId: string, input: Parameters<typeof editCell>[2]): string | undefined => {
    const result = editCell(row, columnId, input, edit);
    if ('problem' in result) return t(`problems.${result.problem}`);
    store.edit(result.operations);
    return undefined;
  };
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
  const setDue = (text: string) => {
    const read = readDayIn(text, edit, 'end');
    return 'problem' in read ? t(`problems.${read.problem}`) : setCell('due', { kind: 'day', day: read.day });
  };
  const setVolume = (text: string) => {
    const read = readMeasure(text, edit.locale);
    const isWhole = read === null || (read !== undefined && Number.isInteger(read) && read >= 0 && read <= 1e9);
    return isWhole ? set({ expectedVolume: read }) : panel('problems.wholeNumber');
  };
  const setYield = (text: string) => {
    const read = readMeasure(text, edit.locale);
    if (read === null) return set({ expectedYield: null });
    if (read === undefined || read < 0 || read > 100) return panel('problems.percent');
    return set({ expectedYield: read / 100 });
  };
  const setRevenue = (text: string) => {
    const read = parseAmount(text, { currency: edit.plan.currency, locale: edit.locale });
    if ('rule' in read || (read.cents ?? 0) < 0) return t('problems.amountUnreadable');
    return set({ expectedRevenueCents: read.cents });
  };
  const percent = (ratio: number) => format.percent(ratio, Math.min(2, decimalsOf(ratio * 100)));
  const none = (text: string) => <span className="text-ink-3">{text}</span>;

  const always: Omit<Line, 'isFilled'>[] = [
    {
      id: 'status',
      icon: CircleDot,
      label: t('panel.status'),
      value: (
        <Choice
          label={t('panel.status')}
          value={action.status}
          options={statusOptions((status) => t(`statuses.${status}`))}
          disabled={disabled}
          onChange={(id) => setCell('status', { kind: 'option', id })}
        >
          <StatusMark status={row.status} label={t(`statuses.${row.status}`)} />
        </Choice>
      ),
    },
    {
      id: 'progress',
      icon: CircleDashed,
      label: panel('progress'),
      value: (
        <span className="flex items-center gap-2">
          <span className="w-14 shrink-0">
            {typed(panel('progress'), percent(action.progress), panel('progressExample'), (text) =>
              setCell('progress', { kind: 'text', text }),
            )}
          </span>
          <ProgressBar ratio={action.progress} tone={row.status === 'late' ? 'bad' : 'info'} className="w-20" />
        </span>
      ),
    },
    {
      id: 'owner',
      icon: User,
      label: t('panel.owner'),
      value: (
        <Choice
          label={t('panel.owner')}
          value={action.ownerId}
          options={personOptions(living)}
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
            none(t('noOwner'))
          )}
        </Choice>
      ),
    },
    {
      id: 'due',
      icon: Calendar,
      label: t('panel.due'),
      value: (
        <InlineText
          label={t('panel.due')}
          value={action.dueDate ? format.dayLong(action.dueDate) : ''}
          placeholder={t('noDate')}
          disabled={disabled}
          className={row.status === 'late' ? 'px-1.5 text-bad' : 'px-1.5'}
          onCommit={setDue}
        />
      ),
    },
    {
      id: 'priority',
      icon: Flag,
      label: t('panel.priority'),
      value: (
        <Choice
          label={t('panel.priority')}
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
      ),
    },
    {
      id: 'objective',
      icon: Target,
      label: t('panel.objective'),
      value: (
        <Choice
          label={t('panel.objective')}
          value={action.objectiveId}
          options={objectives.map(({ id, title }) => ({ id, label: title }))}
          searchable
          disabled={disabled}
          onChange={(objectiveId) => set({ objectiveId })}
        >
          <span className="truncate">
            {objectives.find(({ id }) => id === action.objectiveId)?.title ?? none(t('noObjective'))}
          </span>
        </Choice>
      ),
    },
  ];
  const rarely: Line[] = [
    {
      id: 'contributors',
      icon: Users,
      label: t('panel.contributors'),
      isFilled: contributors.length > 0,
      value: (
        <Choices
          label={t('panel.contributors')}
          values={action.contributorIds}
          options={personOptions(living.filter(({ id }) => id !== action.ownerId))}
          placeholder={panel('nobody')}
          spoken={format.list(contributors.map(({ name }) => name))}
          disabled={disabled}
          onChange={(ids) => set({ contributorIds: ids.slice(0, 30) })}
        >
          {contributors.length > 0 && <AvatarStack people={contributors} max={6} />}
        </Choices>
      ),
    },
    {
      id: 'start',
      icon: CalendarArrowUp,
      label: t('panel.start'),
      isFilled: action.startDate !== null,
      value: typed(
        t('panel.start'),
        action.startDate ? format.dayLong(action.startDate) : '',
        panel('startExample'),
        setStart,
      ),
    },
    {
      id: 'channel',
      icon: Megaphone,
      label: t('panel.channel'),
      isFilled: action.channelId !== null,
      value: (
        <Choice
          label={t('panel.channel')}
          value={action.channelId}
          options={channels.map(({ id, name }) => ({ id, label: name }))}
          searchable
          disabled={disabled}
          onChange={(channelId) => set({ channelId })}
        >
          <span className="truncate">{row.channel?.name ?? none(t('panel.none'))}</span>
        </Choice>
      ),
    },
    {
      id: 'tags',
      icon: TagIcon,
      label: t('panel.tags'),
      isFilled: ownTags.length > 0,
      value: (
        <Choices
          label={t('panel.tags')}
          values={action.tagIds}
          options={tags.map(({ id, name }) => ({ id, label: name }))}
          placeholder={panel('noTags')}
          spoken={format.list(ownTags.map(({ name }) => name))}
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
      ),
    },
    {
      id: 'dependsOn',
      icon: Link2,
      label: t('panel.dependsOn'),
      isFilled: dependencies.length > 0,
      value: (
        <Choices
          label={t('panel.dependsOn')}
          values={action.dependsOnIds}
          options={actions
            .filter(({ id }) => id !== action.id)
            .map(({ id, title, code }) => ({ id, label: title, hint: code }))}
          placeholder={panel('noDependency')}
          spoken={format.list(dependencies.map(({ title }) => title))}
          disabled={disabled}
          onChange={(ids) => set({ dependsOnIds: ids.slice(0, 30) })}
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
      ),
    },
    {
      id: 'code',
      icon: Hash,
      label: t('panel.code'),
      isFilled: action.code !== '',
      value: typed(t('panel.code'), action.code, panel('codeExample'), (code) =>
        set({ code: code.trim().slice(0, 20) }),
      ),
    },
    {
      id: 'volume',
      icon: ChartNoAxesColumnIncreasing,
      label: t('panel.expectedVolume'),
      isFilled: action.expectedVolume !== null,
      value: typed(
        t('panel.expectedVolume'),
        action.expectedVolume === null ? '' : format.number(action.expectedVolume),
        panel('expectedVolumeExample'),
        setVolume,
      ),
    },
    {
      id: 'yield',
      icon: Percent,
      label: t('panel.expectedYield'),
      isFilled: action.expectedYield !== null,
      value: typed(
        t('panel.expectedYield'),
        action.expectedYield === null ? '' : percent(action.expectedYield),
        '5\u202f%',
        setYield,
      ),
    },
    {
      id: 'revenue',
      icon: Coins,
      label: t('panel.expectedRevenue'),
      isFilled: action.expectedRevenueCents !== null,
      value: typed(
        t('panel.expectedRevenue'),
        action.expectedRevenueCents === null ? '' : format.money(action.expectedRevenueCents, edit.plan.currency),
        format.money(5_000_000, edit.plan.currency),
        setRevenue,
      ),
    },
  ];
  // What was filled when the record opened decides: a line must not vanish while it is being emptied.
  const [filledAtFirst] = useState(() => rarely.filter(({ isFilled }) => isFilled).map(({ id }) => id));
  const isShown = ({ id, isFilled }: Line) => showsAll || isFilled || filledAtFirst.includes(id);
  const hidden = rarely.filter((line) => !isShown(line)).length;
  return (
    <>
      <dl className="mt-4 flex flex-col gap-0.5">
        {[...always, ...rarely.filter(isShown)].map(({ id, icon, label, value }) => (
          <Property key={id} icon={icon} label={label}>
            {value}
          </Property>
        ))}
      </dl>
      {!disabled && (hidden > 0 || showsAll) && (
        <Button
          className="mt-1 -ml-2.5 h-7! text-ink-3!"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? panel('showLess') : panel('showMore', { count: hidden })}
        </Button>
      )}
    </>
  );
}
