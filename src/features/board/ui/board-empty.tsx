import { ListFilter, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';

/** In place of actions: that the filter finds none, or how a plan gets its first. */
export function BoardEmpty(props: {
  isFiltering: boolean;
  canCreate: boolean;
  onClearFilter: () => void;
  onCreate: () => void;
  onStarter: () => void;
  onImport: () => void;
}) {
  const { t } = useTranslation('board');
  if (props.isFiltering) {
    return (
      <EmptyState
        icon={ListFilter}
        title={t('filter.noneFound')}
        text=""
        action={
          <Button look="outline" onClick={props.onClearFilter}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Table2}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        props.canCreate && (
          <span className="flex flex-wrap justify-center gap-2">
            <Button look="primary" onClick={props.onCreate}>
              {t('empty.create')}
            </Button>
            <Button look="outline" onClick={props.onStarter}>
              {t('empty.starter')}
            </Button>
            <Button look="outline" onClick={props.onImport}>
              {t('empty.import')}
            </Button>
          </span>
        )
      }
    />
  );
}
