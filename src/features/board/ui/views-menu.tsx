import { Bookmark } from 'lucide-react';
import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { AwaitedDialog } from '../../../ui-kit/dialog.tsx';
import { Menu } from '../../../ui-kit/menu.tsx';
import { lazyPart, onDemand, useOnDemand, withLaterTexts } from '../../../ui-kit/on-demand.ts';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { savedViewKind } from '../../views/schema.ts';
import { queryOf, viewOf } from '../view/rules.ts';
import type { ViewDialogsProps } from './view-dialogs.tsx';
import type { ViewsItemsProps } from './views-items.tsx';

export const viewsItemsCode = onDemand(withLaterTexts(() => import('./views-items.tsx')));
const viewDialogsCode = onDemand(withLaterTexts(() => import('./view-dialogs.tsx')));
const ViewDialogs = lazyPart(viewDialogsCode, 'ViewDialogs');

export type ViewsMenuProps = Pick<ViewsItemsProps, 'view' | 'savedId' | 'onShow'>;

/** Views kept under a name, one's own and those of everyone; and whether what is on screen still is the named one. */
export const ViewsMenu = memo(function ViewsMenu(props: ViewsMenuProps) {
  const { view, savedId } = props;
  const { t } = useTranslation('board');
  const applied = useRecords(savedViewKind).find(({ id }) => id === savedId);
  const isChanged = applied !== undefined && queryOf(viewOf(applied.query)) !== queryOf(view);
  const [asked, setAsked] = useState<ViewDialogsProps['asked']>();
  // Once asked for, it stays: closing is a movement too.
  const [wasNaming, setWasNaming] = useState(false);
  if (asked !== undefined && !wasNaming) setWasNaming(true);
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
        <ViewsItems {...props} onName={setAsked} />
      </Menu>
      {wasNaming && (
        <Suspense fallback={<AwaitedDialog open={asked !== undefined} />}>
          <ViewDialogs {...props} asked={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
});

function ViewsItems(props: ViewsItemsProps) {
  const code = useOnDemand(viewsItemsCode, true);
  return code && <code.ViewsItems {...props} />;
}
