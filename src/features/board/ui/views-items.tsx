import { Check, Pencil, Plus, RotateCcw, Save, Share2, Table2, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuGroup, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { type SavedView, savedViewKind } from '../../views/schema.ts';
import type { BoardView } from '../schema.ts';
import { queryOf, readView, viewOf } from '../view/rules.ts';
import { useViewCommands } from './use-view-commands.ts';

export interface ViewsItemsProps {
  view: BoardView;
  /** The saved view that the address names. */
  savedId: string | null;
  onShow: (view: BoardView, savedId: string | null) => void;
  /** Asks for the name of a new view, or another for the one that is shown. */
  onName: (asked: 'save' | 'rename') => void;
}

/** What stands in the menu of views: those that there are, and what one does with the one that is shown. */
export function ViewsItems({ view, savedId, onShow, onName }: ViewsItemsProps) {
  const { t, i18n } = useTranslation('views');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const { canShare, create, update } = useViewCommands();
  const views = useRecords(savedViewKind)
    .filter(({ screen }) => screen === 'actions')
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const applied = views.find(({ id }) => id === savedId);
  const isChanged = applied !== undefined && queryOf(viewOf(applied.query)) !== queryOf(view);
  const remove = (saved: SavedView) => {
    store.delete(savedViewKind, [saved.id]);
    onShow(view, null);
    showToast({ text: t('removed', { name: saved.name }), action: wayBack() });
  };
  const items = (listed: readonly SavedView[]) =>
    listed.map((saved) => (
      <MenuItem
        key={saved.id}
        mark={
          saved.id === savedId ? (
            <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
          ) : (
            <span className="size-4 shrink-0" />
          )
        }
        onSelect={() => onShow(viewOf(saved.query), saved.id)}
      >
        {saved.name}
      </MenuItem>
    ));
  const mine = views.filter(({ shared }) => !shared);
  const everyones = views.filter(({ shared }) => shared);
  const mayUpdate = applied !== undefined && store.allows(savedViewKind, 'update', applied);
  const isStart = savedId === null && queryOf(view) === '';
  return (
    <>
      {views.length === 0 && <p className="max-w-64 px-2 py-1.5 text-pretty text-ink-3">{t('none')}</p>}
      {mine.length > 0 && <MenuGroup label={t('mine')}>{items(mine)}</MenuGroup>}
      {everyones.length > 0 && <MenuGroup label={t('shared')}>{items(everyones)}</MenuGroup>}
      {!isStart && views.length > 0 && <MenuSeparator />}
      {!isStart && (
        <MenuItem icon={Table2} onSelect={() => onShow(readView({}), null)}>
          {t('start')}
        </MenuItem>
      )}
      <MenuSeparator />
      {applied && isChanged && mayUpdate && (
        <MenuItem icon={Save} onSelect={() => update(applied, { query: queryOf(view) })}>
          {t('update', applied)}
        </MenuItem>
      )}
      {applied && isChanged && (
        <MenuItem icon={RotateCcw} onSelect={() => onShow(viewOf(applied.query), applied.id)}>
          {t('back', applied)}
        </MenuItem>
      )}
      <MenuItem icon={Plus} onSelect={() => onName('save')}>
        {t('saveAs')}
      </MenuItem>
      {applied && mayUpdate && (
        <MenuItem icon={Pencil} onSelect={() => onName('rename')}>
          {t('rename')}
        </MenuItem>
      )}
      {applied && !applied.shared && canShare && (
        <MenuItem
          icon={Share2}
          onSelect={() => {
            onShow(view, create(applied.name, applied.query, true));
            showToast({ text: t('wasShared') });
          }}
        >
          {t('share')}
        </MenuItem>
      )}
      {applied && store.allows(savedViewKind, 'delete', applied) && (
        <MenuItem icon={Trash2} onSelect={() => remove(applied)}>
          {t('remove')}
        </MenuItem>
      )}
    </>
  );
}
