import { getRouteApi } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { numberedVersions } from '../../features/publication/rules.ts';
import { changedSections, filledSections, publishedContent } from '../../features/strategy/rules.ts';
import { PublishStrategy } from '../../features/strategy/ui/publish-strategy.tsx';
import { StrategyView } from '../../features/strategy/ui/strategy-view.tsx';
import type { StrategySearch } from '../../features/strategy/ui/strategy-search.ts';
import { type StrategyState, useStrategy } from '../../features/strategy/ui/use-strategy.ts';
import { Button } from '../../ui-kit/button.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/strategy');

/** Stratégie: where the company wants to go, and who stands by it. */
export function StrategyPage() {
  const { t } = useTranslation('strategy');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = useStrategy();
  const isPassing = search.section !== undefined || search.publish === true;
  const onSearch = useCallback(
    // Being led to a part is no place to come back to.
    (next: StrategySearch) => void navigate({ search: next, replace: isPassing }),
    [navigate, isPassing],
  );
  if (!state) return null;
  return (
    <Page
      step="strategy"
      title={t('title')}
      parent={state.plan.name}
      actions={
        isPublishable(state) && (
          <>
            <Button look="primary" icon={Send} onClick={() => onSearch({ ...search, publish: true })}>
              <span className="max-md:sr-only">{t('publish.open')}</span>
            </Button>
            <PublishStrategy
              state={state}
              open={search.publish === true}
              onOpenChange={() => onSearch({ ...search, publish: undefined })}
            />
          </>
        )
      }
    >
      <StrategyView state={state} search={search} onSearch={onSearch} />
    </Page>
  );
}

/** Something is written that the current version does not say. */
function isPublishable({ canEdit, versions, content }: StrategyState): boolean {
  const current = numberedVersions(versions).at(-1);
  if (!canEdit) return false;
  return current
    ? changedSections(publishedContent(current.version), content).length > 0
    : filledSections(content).length > 0;
}
