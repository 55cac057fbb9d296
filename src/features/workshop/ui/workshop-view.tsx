import { ArrowLeft, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { type Workshop, workshopKind } from '../schema.ts';
import { WorkshopList } from './workshop-list.tsx';
import { WorkshopRoom } from './workshop-room.tsx';
import type { WorkshopSearch } from './workshop-search.ts';

interface WorkshopViewProps {
  search: WorkshopSearch;
  onSearch: (search: WorkshopSearch) => void;
}

/** The workshops of a plan, or one of them. */
export function WorkshopView({ search, onSearch }: WorkshopViewProps) {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const erase = useDeletion();
  const workshops = useRecords(workshopKind);
  if (search.workshop === undefined) return <WorkshopList onOpen={(workshop) => onSearch({ workshop })} />;
  const workshop = workshops.find(({ id }) => id === search.workshop);
  const isWall = search.wall === true;
  const remove = ({ id, title }: Workshop) => {
    erase(workshopKind, [id], t('deleted', { title }));
    onSearch({});
  };
  const back = (
    <Button icon={ArrowLeft} onClick={() => onSearch({})}>
      {t('all')}
    </Button>
  );
  if (!workshop) return <EmptyState title={t('gone.title')} text={t('gone.text')} action={back} />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col print:block">
      {!isWall && (
        <div className="flex items-center justify-between border-b border-line px-3 py-1.5" data-print="hidden">
          {back}
          {store.allows(workshopKind, 'delete', workshop) && (
            <IconButton icon={Trash2} label={t('delete')} onClick={() => remove(workshop)} />
          )}
        </div>
      )}
      <WorkshopRoom
        workshop={workshop}
        isWall={isWall}
        onWall={(wall) => onSearch({ workshop: workshop.id, ...(wall && { wall }) })}
      />
    </div>
  );
}
