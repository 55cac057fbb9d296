import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { workshopKind } from '../schema.ts';
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
  const workshops = useRecords(workshopKind);
  if (search.workshop === undefined) return <WorkshopList onOpen={(workshop) => onSearch({ workshop })} />;
  const workshop = workshops.find(({ id }) => id === search.workshop);
  const isWall = search.wall === true;
  const back = (
    <Button icon={ArrowLeft} onClick={() => onSearch({})}>
      {t('all')}
    </Button>
  );
  if (!workshop) return <EmptyState title={t('gone.title')} text={t('gone.text')} action={back} />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col print:block">
      {!isWall && (
        <div className="border-b border-line px-3 py-1.5" data-print="hidden">
          {back}
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
