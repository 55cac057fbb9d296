import { Bookmark, Check, Pencil, Plus, RotateCcw, Save, Share2, Table2, Trash2 } from 'lucide-react';
import { memo, Suspense, useState } from 'react';
import { lazyPart, onDemand, withLaterTexts } from '../../../ui-kit/on-demand.ts';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { type SavedView, savedViewKind } from '../../views/schema.ts';
import type { BoardView } from '../schema.ts';
import { queryOf, readView, viewOf } from '../view/rules.ts';

export interface ViewsMenuProps {
  view: BoardView;
  /** The saved view that the address names. */
  savedId: string | null;
  onShow: (view: BoardView, savedId: string | null) => void;
}

const RANK = 'a0';

const viewDialogCode = onDemand(withLaterTexts(() => import('./view-dialog.tsx')));
const ViewDialog = lazyPart(viewDialogCode, 'ViewDialog');

/** Views kept under a name, one's own and those of everyone; and whether what is on screen still is the named one. */
export const ViewsMenu = memo(function ViewsMenu({ view, savedId, onShow }: ViewsMenuProps) {
  const { t, i18n } = useTranslation('board');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const me = store.actor.personId;
  const views = useRecords(savedViewKind)
    .filter(({ screen }) => screen === 'actions')
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const applied = views.find(({ id }) => id === savedId);
  const isChanged = applied !== undefined && queryOf(viewOf(applied.query)) !== queryOf(view);
  const [dialog, setDialog] = useState<'save' | 'rename'>();
  // Once asked for, it stays: closing is a movement too.
  const [wasNaming, setWasNaming] = useState(false);
  if (dialog !== undefined && !wasNaming) setWasNaming(true);

  const create = (name: string, query: string, shared: boolean): string => {
    const id = newId();
    const fields = { name, screen: 'actions', query, shared, ownerId: me };
    store.edit([{ op: 'create', kind: savedViewKind.kind, id, rank: RANK, fields }]);
    return id;
  };
  const update = (saved: SavedView, values: Partial<SavedView>) => {
    store.edit(updateRecord(savedViewKind, saved, values));
  };
  const remove = (saved: SavedView) => {
    store.delete(savedViewKind, [saved.id]);
    onShow(view, null);
    showToast({
      text: t('views.removed', { name: saved.name }),
      action: wayBack(),
    });
  };
  const canShare = store.allowsCreating(savedViewKind, { shared: true, ownerId: me });
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
      <Menu
        trigger={
          <Button
            icon={Bookmark}
            aria-label={applied && `${t('views.open')} ${isChanged ? t('views.changed', applied) : applied.name}`}
          >
            <span className={cx('max-w-44 truncate', applied ? '@max-7xl:max-w-24' : '@max-7xl:sr-only')}>
              {applied?.name ?? t('views.title')}
            </span>
            {isChanged && (
              <span
                className="rounded-xs bg-accent-soft px-1.5 text-xs font-medium text-accent"
                title={t('views.changed', applied)}
              >
                {t('views.changedMark')}
              </span>
            )}
          </Button>
        }
      >
        {views.length === 0 && <p className="max-w-64 px-2 py-1.5 text-pretty text-ink-3">{t('views.none')}</p>}
        {mine.length > 0 && <MenuGroup label={t('views.mine')}>{items(mine)}</MenuGroup>}
        {everyones.length > 0 && <MenuGroup label={t('views.shared')}>{items(everyones)}</MenuGroup>}
        {!isStart && views.length > 0 && <MenuSeparator />}
        {!isStart && (
          <MenuItem icon={Table2} onSelect={() => onShow(readView({}), null)}>
            {t('views.start')}
          </MenuItem>
        )}
        <MenuSeparator />
        {applied && isChanged && mayUpdate && (
          <MenuItem icon={Save} onSelect={() => update(applied, { query: queryOf(view) })}>
            {t('views.update', applied)}
          </MenuItem>
        )}
        {applied && isChanged && (
          <MenuItem icon={RotateCcw} onSelect={() => onShow(viewOf(applied.query), applied.id)}>
            {t('views.back', applied)}
          </MenuItem>
        )}
        <MenuItem icon={Plus} onSelect={() => setDialog('save')}>
          {t('views.saveAs')}
        </MenuItem>
        {applied && mayUpdate && (
          <MenuItem icon={Pencil} onSelect={() => setDialog('rename')}>
            {t('views.rename')}
          </MenuItem>
        )}
        {applied && !applied.shared && canShare && (
          <MenuItem
            icon={Share2}
            onSelect={() => {
              onShow(view, create(applied.name, applied.query, true));
              showToast({ text: t('views.wasShared') });
            }}
          >
            {t('views.share')}
          </MenuItem>
        )}
        {applied && store.allows(savedViewKind, 'delete', applied) && (
          <MenuItem icon={Trash2} onSelect={() => remove(applied)}>
            {t('views.remove')}
          </MenuItem>
        )}
      </Menu>
      {wasNaming && (
        <Suspense>
          <ViewDialog
            open={dialog === 'save'}
            onOpenChange={() => setDialog(undefined)}
            name={undefined}
            canShare={canShare}
            onSave={(name, shared) => onShow(view, create(name, queryOf(view), shared))}
          />
          <ViewDialog
            open={dialog === 'rename'}
            onOpenChange={() => setDialog(undefined)}
            name={applied?.name ?? ''}
            canShare={false}
            onSave={(name) => applied && update(applied, { name })}
          />
        </Suspense>
      )}
    </>
  );
});
