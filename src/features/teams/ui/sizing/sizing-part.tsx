import { Calculator } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { profileKind } from '../../../profiles/schema.ts';
import type { PartProps } from '../teams-props.ts';
import { AdviceList } from './advice-list.tsx';
import { GroupGrid } from './group-grid.tsx';
import { NeedTable } from './need-table.tsx';
import { useSizing } from './use-sizing.ts';

/** How many people the plan takes, whom to hire and by when: first in words, then profile by profile, then what it rests on. */
export function SizingPart(props: PartProps) {
  const { plan, search, onSearch, format } = props;
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const sizing = useSizing(plan);
  if (sizing.sized.length === 0) {
    const canAdd = store.allowsCreating(profileKind);
    return (
      <EmptyState
        icon={Calculator}
        title={t('need.empty.title')}
        text={t(canAdd ? 'need.empty.text' : 'need.empty.readOnly')}
        example={t('need.empty.example')}
        action={
          canAdd && (
            <Button look="primary" onClick={() => onSearch({ part: 'profiles' })}>
              {t('need.empty.action')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
      <AdviceList sizing={sizing} format={format} />
      <NeedTable
        sizing={sizing}
        format={format}
        openId={search.profile}
        onOpen={(profile) => onSearch({ ...search, profile, group: undefined })}
      />
      <GroupGrid {...props} sizing={sizing} />
    </div>
  );
}
