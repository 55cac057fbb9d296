import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { savedViewKind } from '../../views/schema.ts';
import { queryOf } from '../view/rules.ts';
import { useViewCommands } from './use-view-commands.ts';
import { ViewDialog } from './view-dialog.tsx';
import type { ViewsItemsProps } from './views-items.tsx';

export interface ViewDialogsProps extends Pick<ViewsItemsProps, 'view' | 'savedId' | 'onShow'> {
  /** Which name is asked for; undefined while none is. */
  asked: 'save' | 'rename' | undefined;
  onClose: () => void;
}

/** Asks for the name of a new view, or another name for the one that is shown. */
export function ViewDialogs({ view, savedId, onShow, asked, onClose }: ViewDialogsProps) {
  const { canShare, create, update } = useViewCommands();
  const applied = useRecords(savedViewKind).find(({ id }) => id === savedId);
  return (
    <>
      <ViewDialog
        open={asked === 'save'}
        onOpenChange={onClose}
        name={undefined}
        canShare={canShare}
        onSave={(name, shared) => onShow(view, create(name, queryOf(view), shared))}
      />
      <ViewDialog
        open={asked === 'rename'}
        onOpenChange={onClose}
        name={applied?.name ?? ''}
        canShare={false}
        onSave={(name) => applied && update(applied, { name })}
      />
    </>
  );
}
