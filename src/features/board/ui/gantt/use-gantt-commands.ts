import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredOfNewAction } from '../../../../web/new-action.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { newId } from '../../../../kernel/ids.ts';
import { showToast } from '../../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../../web/plan-store/way-back.ts';
import { createAction } from '../../edits/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { ZOOMS } from '../../schema.ts';
import { type Dates, editedDates } from '../../scheduling/rules.ts';
import { barOf, dayAtX } from '../../timeline/rules.ts';
import { commandOf, type GanttCommand } from './gantt-keys.ts';
import type { GanttProps } from './gantt-list.tsx';
import { type GanttItem, type GanttLines, type GanttShared, lineDomId } from './gantt-shared.ts';
import type { DateEditing } from './use-date-edit.ts';

interface CommandContext extends GanttProps {
  shared: GanttShared;
  lines: GanttLines;
  activeLine: number;
  editing: DateEditing;
  /** Today, or the end of the plan’s period nearest to it. */
  inPlan: Day;
  bodyRef: RefObject<HTMLDivElement | null>;
  go: (line: number) => GanttItem | undefined;
  toggle: (groupId: string) => void;
  reveal: (x: number, width: number) => void;
  scrollToDay: (day: Day) => void;
  say: (text: string) => void;
}

/** What keys and clicks do, for the whole chart at once: the lines carry no handlers. */
export function useGanttCommands(context: CommandContext) {
  const { board, view, onView, onOpen, onOpenObjective, shared, lines, activeLine, editing, inPlan, go, toggle } =
    context;
  const { t } = useTranslation('planning');
  const { t: tBoard } = useTranslation('board');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const [linkedId, setLinkedId] = useState<string>();
  const anchorRef = useRef<Element>(null);
  const { timeline, words, names } = shared;

  const show = (dates: Dates) => {
    const bar = barOf(timeline, dates);
    if (bar) context.reveal(bar.x, bar.width);
  };
  const goTo = (line: number) => {
    editing.commit();
    const item = go(line);
    if (item?.kind === 'row') show(item.row.action);
  };
  const openLinks = (row: BoardRow, line: number) => {
    editing.commit();
    go(line);
    anchorRef.current = document.getElementById(lineDomId(shared.ganttId, row.id))?.firstElementChild ?? null;
    setLinkedId(row.id);
  };
  const closeLinks = () => {
    setLinkedId(undefined);
    go(activeLine);
  };
  const create = (groupId: string) => {
    const id = newId();
    // A contributor may only add what is theirs.
    store.edit([createAction(id, { title: tBoard('newActionTitle'), ...requiredOfNewAction(store) }, groupId, board)]);
    onOpen(id);
  };
  const place = (row: BoardRow, day: Day) => {
    editing.show({ kind: 'draw', actionId: row.id, from: day, to: day });
    editing.commit();
    show({ startDate: null, dueDate: day });
    const dates = words.dates({ startDate: null, dueDate: day });
    showToast({
      text: t('afterDates', { title: row.action.title, dates }),
      action: wayBack(),
    });
  };

  const push = (row: BoardRow, { handle, days }: Extract<GanttCommand, { type: 'push' }>) => {
    const dates = editedDates(editing.push(row.id, handle, days, inPlan), row.action);
    context.say(t('moving', { dates: words.dates(dates) }));
    show(dates);
  };
  const openItem = (item: GanttItem, isMod: boolean) => {
    if (editing.edit) editing.commit();
    else if (item.kind === 'row') onOpen(item.row.id);
    else if (item.kind === 'create') create(item.group.id);
    else if (isMod && item.group.header?.openLabel !== undefined) onOpenObjective(item.group.id);
    else toggle(item.group.id);
  };
  const runOnItem = (item: GanttItem, command: GanttCommand, isMod: boolean) => {
    const row = item.kind === 'row' && shared.canEdit(item.row) ? item.row : undefined;
    if (command.type === 'open') openItem(item, isMod);
    else if (command.type === 'toggle' && item.kind === 'group') toggle(item.group.id);
    else if (command.type === 'links' && row) openLinks(row, activeLine);
    else if (command.type === 'push' && row) push(row, command);
    // Left folds a group, right unfolds it.
    else if (command.type === 'push' && item.kind === 'group' && item.collapsed === command.days > 0) {
      toggle(item.group.id);
    }
  };
  const run = (command: GanttCommand, isMod: boolean) => {
    const item = lines.list[activeLine];
    if (command.type === 'go') goTo(activeLine + command.by);
    else if (command.type === 'edge') goTo(command.to === 'first' ? 0 : lines.list.length - 1);
    else if (command.type === 'today') context.scrollToDay(inPlan);
    else if (command.type === 'cancel') {
      if (editing.cancel()) context.say(t('cancelled'));
    } else if (command.type === 'zoom') {
      const zoom = ZOOMS[ZOOMS.indexOf(view.zoom) - command.by];
      if (zoom) onView({ ...view, zoom });
    } else if (item) runOnItem(item, command, isMod);
  };

  return {
    goTo,
    linkedId,
    anchorRef,
    closeLinks,
    onKeyDown(event: KeyboardEvent) {
      const command = (event.target as HTMLElement).role === 'row' ? commandOf(event) : undefined;
      if (!command) return;
      event.preventDefault();
      run(command, event.ctrlKey || event.metaKey);
    },
    /** The Tab key, or what reads the page aloud, came to a line. */
    onFocus(target: HTMLElement) {
      const line = target.dataset.line;
      if (line !== undefined && Number(line) !== activeLine) go(Number(line));
    },
    /** The line that is pressed has the focus, whatever comes of the press. */
    onPress(event: PointerEvent) {
      const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset.line;
      if (line === undefined || Number(line) === activeLine) return;
      editing.commit();
      go(Number(line));
    },
    onClick(event: MouseEvent) {
      const target = event.target as HTMLElement;
      const mark = (name: string) => target.closest<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`);
      const has = (name: string) => mark(name) !== undefined;
      const line = Number(mark('line') ?? -1);
      const row = board.rows.get(mark('action') ?? '');
      if (row && has('links')) openLinks(row, line);
      else if (row && has('place')) place(row, inPlan);
      else if (row && has('reveal')) show(row.action);
      else if (row && (has('open') || has('handle'))) onOpen(row.id);
      else if (row && has('lane') && shared.canEdit(row)) {
        const left = context.bodyRef.current?.getBoundingClientRect().left ?? 0;
        place(row, dayAtX(timeline, event.clientX - left - names));
      } else if (has('open-group')) onOpenObjective(mark('open-group') ?? '');
      else if (has('toggle')) toggle(mark('toggle') ?? '');
      else if (has('create')) create(mark('create') ?? '');
    },
  };
}
