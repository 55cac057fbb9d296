import { CircleDot, ClipboardPaste, Copy, CopyPlus, ListPlus, PanelRight, Trash2, User } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ContextMenu, SubMenu } from '../../../ui-kit/context-menu.tsx';
import { writeTsv } from '../../../ui-kit/grid/grid-clipboard.ts';
import type { GridHandle } from '../../../ui-kit/grid/grid-types.ts';
import { shortcutText } from '../../../ui-kit/keys.ts';
import { MenuChoices, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { ACTION_STATUSES, actionKind } from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import type { Look } from '../schema.ts';
import { useBoardLists } from './board-lists.ts';
import type { AskedMenu, BoardLookProps } from './board-look.ts';
import { useActionCommands } from './use-action-commands.ts';
import { useTableColumns } from './use-table-columns.ts';

const NOBODY = 'nobody';

type Keyed = 'open' | 'duplicate' | 'copy' | 'paste' | 'delete';

const CELLS = { open: 'mod+enter', copy: 'mod+c', paste: 'mod+v' } as const;
/** The keys that do the same in each look. */
const KEYS: Readonly<Record<Look, Partial<Record<Keyed, string>>>> = {
  table: { ...CELLS, duplicate: 'mod+shift+d', delete: 'mod+delete' },
  budget: CELLS,
  kanban: { open: 'enter', delete: 'delete' },
  gantt: { open: 'enter' },
  calendar: { open: 'enter' },
};

export interface ActionMenuProps extends Omit<BoardLookProps, 'handle'> {
  asked: AskedMenu;
  handle: RefObject<GridHandle | null>;
  onClose: () => void;
}

/** What can be done with an action, or with those ticked with it, wherever it is shown. */
export function ActionMenu(props: ActionMenuProps) {
  const { board, view, asked, onOpen, onClose } = props;
  const { t, i18n } = useTranslation('board');
  const store = usePlanStore();
  const lists = useBoardLists();
  const commands = useActionCommands(board);
  const clipboard = useMenuClipboard(props);
  const rows = rowsOf(props);
  const [row] = rows;
  if (!row) return null;
  const mine = rows.filter(commands.canEdit);
  const cannotEdit = mine.length === 0;
  const key = (command: Keyed) => {
    const keys = KEYS[view.look][command];
    return keys === undefined ? undefined : shortcutText(keys, i18n.language);
  };
  // The table goes to what was made; the other looks open it.
  const show = (id: string | undefined, types: boolean) => {
    const { current: table } = props.handle;
    if (id === undefined) return;
    if (view.look === 'table' && table) table.goTo(id, types);
    else if (types) onOpen(id);
  };
  return (
    <ContextMenu label={t('menu.of', { title: row.action.title })} place={asked} onClose={onClose}>
      <MenuItem icon={PanelRight} shortcut={key('open')} onSelect={() => onOpen(row.id)}>
        {t('menu.open')}
      </MenuItem>
      <MenuSeparator />
      <SubMenu icon={CircleDot} label={t('columns.status')} disabled={cannotEdit}>
        <MenuChoices
          label={t('columns.status')}
          value={shared(rows, ({ action }) => action.status)}
          choices={ACTION_STATUSES.map((id) => ({ id, label: t(`statuses.${id}`) }))}
          onChange={(status) => status !== '' && commands.setStatus(mine, status)}
        />
      </SubMenu>
      <SubMenu icon={User} label={t('columns.owner')} disabled={cannotEdit}>
        <MenuChoices
          label={t('columns.owner')}
          value={shared(rows, ({ action }) => action.ownerId ?? NOBODY)}
          choices={[...lists.people, { id: NOBODY, label: t('noOwner') }]}
          onChange={(id) => commands.setOwner(mine, id === NOBODY ? null : id)}
        />
      </SubMenu>
      <MenuSeparator />
      {clipboard && (
        <MenuItem icon={Copy} shortcut={key('copy')} onSelect={clipboard.copy}>
          {t('menu.copy')}
        </MenuItem>
      )}
      {clipboard?.paste && (
        <MenuItem icon={ClipboardPaste} shortcut={key('paste')} onSelect={clipboard.paste}>
          {t('menu.paste')}
        </MenuItem>
      )}
      {commands.canCreate && (
        <>
          <MenuItem icon={CopyPlus} shortcut={key('duplicate')} onSelect={() => show(commands.duplicate(rows), false)}>
            {t('duplicate')}
          </MenuItem>
          <MenuItem icon={ListPlus} onSelect={() => show(commands.insertBelow(row), true)}>
            {t('menu.insertBelow')}
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem
        danger
        icon={Trash2}
        shortcut={key('delete')}
        disabled={!rows.some(({ action }) => store.allows(actionKind, 'delete', action))}
        onSelect={() => void commands.remove(rows)}
      >
        {t('deleteActions', { count: rows.length })}
      </MenuItem>
    </ContextMenu>
  );
}

/** The actions meant. In the budget by month, a row may be a part of one. */
function rowsOf({ board, asked, handle }: ActionMenuProps): BoardRow[] {
  const ids = handle.current?.rowsWith(asked.recordId) ?? [asked.recordId];
  const actionIds = new Set(ids.map((id) => id.split(':')[0] ?? id));
  return [...actionIds].flatMap((id) => board.all.get(id) ?? []);
}

/** What they all have; empty when they differ. */
function shared<Id extends string>(rows: readonly BoardRow[], valueOf: (row: BoardRow) => Id): Id | '' {
  const [first, ...others] = rows.map(valueOf);
  return first !== undefined && others.every((value) => value === first) ? first : '';
}

/** The clipboard, as far as the browser lets a page use it: cells where there are some, else the action’s line. */
function useMenuClipboard(props: ActionMenuProps) {
  const { view, asked } = props;
  const { t } = useTranslation('board');
  const columns = useTableColumns(props);
  if (!('clipboard' in navigator)) return undefined;
  const put = (data: DataTransfer) => {
    const item = Object.fromEntries(data.types.map((type) => [type, new Blob([data.getData(type)], { type })]));
    void navigator.clipboard.write([new ClipboardItem(item)]);
  };
  if (view.look !== 'table' && view.look !== 'budget') {
    const lines = () => rowsOf(props).map((row) => columns.map(({ clipboard, text }) => (clipboard ?? text)(row)));
    return { copy: () => void navigator.clipboard.writeText(writeTsv(lines())) };
  }
  const tell = (type: 'copy' | 'paste', clipboardData: DataTransfer) => {
    asked.element.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData;
  };
  const paste = async () => {
    const data = new DataTransfer();
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types.filter((each) => each.startsWith('text/'))) {
        data.setData(type, await (await item.getType(type)).text());
      }
    }
    tell('paste', data);
  };
  return {
    copy: () => put(tell('copy', new DataTransfer())),
    paste: () => void paste().catch(() => showToast({ text: t('menu.pasteByKey') })),
  };
}
