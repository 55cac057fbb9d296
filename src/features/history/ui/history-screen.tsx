import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { planVersionKind } from '../schema.ts';
import { CompareView } from './compare-view.tsx';
import { type HistorySearch, LOOKS } from './history-search.ts';
import { HistoryView } from './history-view.tsx';
import { VersionDialog } from './version-dialog.tsx';
import { VersionsView } from './versions-view.tsx';

interface HistoryScreenProps {
  search: HistorySearch;
  onSearch: (search: HistorySearch) => void;
}

/** The past of the plan: its changes one by one, the moments that have a name, and two moments side by side. */
export function HistoryScreen({ search, onSearch }: HistoryScreenProps) {
  const { t } = useTranslation('versions');
  const store = usePlanStore();
  const look = search.look ?? 'journal';
  const [naming, setNaming] = useState(0);
  const [isNaming, setIsNaming] = useState(false);
  const mayName = store.allowsCreating(planVersionKind);
  const name = () => {
    setNaming(naming + 1);
    setIsNaming(true);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        data-print="hidden"
        className="flex flex-wrap items-center gap-2 border-b border-line px-[22px] py-3 max-md:px-4"
      >
        <SegmentedTabs
          label={t('look')}
          value={look}
          onChange={(id) => onSearch({ ...search, look: id === 'journal' ? undefined : id })}
          segments={LOOKS.map((id) => ({ id, label: t(`looks.${id}`) }))}
        />
        <span className="flex-1" />
        {mayName && (
          <Button icon={Bookmark} look="outline" onClick={name}>
            {t('name')}
          </Button>
        )}
      </div>
      {look === 'journal' && <HistoryView />}
      {look === 'versions' && (
        <VersionsView
          onCompare={(moment) => onSearch({ look: 'compare', from: moment })}
          onName={mayName ? name : undefined}
        />
      )}
      {look === 'compare' && <CompareView search={search} onSearch={onSearch} mayRestore={mayName} />}
      {naming > 0 && <VersionDialog key={naming} version={undefined} open={isNaming} onOpenChange={setIsNaming} />}
    </div>
  );
}
