import { getRouteApi } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardPage } from '../../features/board/ui/board-page.tsx';
import type { BoardSearch } from '../../features/board/ui/board-search.ts';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { CascadeLink } from '../../features/cascade/ui/cascade-link.tsx';
import { ExportMenu } from '../../features/documents/ui/export-menu.tsx';
import { channelKind } from '../../features/catalogue/schema.ts';
import { planKind } from '../../features/plans/schema.ts';
import { objectiveKind } from '../../features/objectives/schema.ts';
import { Button } from '../../ui-kit/button.tsx';
import { AwaitedDialog } from '../../ui-kit/dialog.tsx';
import { lazyPart, onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import { usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { monthOfDay, monthsBetween } from '../../kernel/calendar.ts';
import { newId } from '../../kernel/ids.ts';
import { Page } from '../shell/page.tsx';
import { useToday } from '../today.ts';

const historyCode = onDemand(withLaterTexts(() => import('../../features/history/ui/record-history.tsx')));
const importCode = onDemand(withLaterTexts(() => import('../../features/plan-import/ui/import-dialog.tsx')));
const RecordHistory = lazyPart(historyCode, 'RecordHistory');
const ImportDialog = lazyPart(importCode, 'ImportDialog');

const route = getRouteApi('/w/$workspaceId/plans/$planId/actions');

/** Actions et budget: the board, with what the address says of it. */
export function ActionsPage() {
  const { t, i18n } = useTranslation('board');
  const today = useToday();
  const channels = useRecords(channelKind);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const store = usePlanStore();
  const [isImporting, setImporting] = useState<boolean>();
  const onSearch = (next: BoardSearch) => {
    // Typing in the filter, or arranging columns, is one step back, not twenty.
    const isSmall = next.q !== search.q || (next.cols !== search.cols && next.saved === search.saved);
    void navigate({ search: next, replace: isSmall });
  };
  /** The template's objective and actions, laid out over the plan that is there. */
  const startFromTemplate = async () => {
    if (!plan) return;
    const { LEAST_MONTHS_LEFT, starterOperations } = await import('../../features/examples/starter/rules.ts');
    // Too late in the plan to begin today, the template would go on to the next year.
    const left = monthsBetween(monthOfDay(today), monthOfDay(plan.periodEnd)).length;
    const begins = today > plan.periodStart && left >= LEAST_MONTHS_LEFT ? today : plan.periodStart;
    const { operations } = starterOperations({
      locale: i18n.language === 'en' ? 'en' : 'fr',
      today: begins,
      newId,
      ownerPersonId: store.actor.personId,
      currency: plan.currency,
      fiscalYearStart: Number(plan.periodStart.slice(5, 7)),
      channels,
    });
    store.edit(operations.filter(({ kind }) => kind !== planKind.kind));
  };
  // Whoever may add objectives may add all that a file brings. Files are the business of a desk, not of a phone.
  const tools = (
    <span className="flex gap-1 max-md:hidden">
      {store.allowsCreating(objectiveKind) && (
        <Button icon={Upload} onClick={() => setImporting(true)}>
          {t('importFile')}
        </Button>
      )}
      <ExportMenu />
    </span>
  );
  return (
    <>
      <BoardPage
        search={search}
        onSearch={onSearch}
        onImport={() => setImporting(true)}
        onStarter={() => void startFromTemplate()}
        history={historyOf}
        way={wayToCascade}
      >
        {(content, panel) => (
          <Page step="actions" title={t('title')} {...(plan && { parent: plan.name })} actions={tools} panel={panel}>
            {content}
          </Page>
        )}
      </BoardPage>
      {isImporting !== undefined && (
        <Suspense fallback={<AwaitedDialog open={isImporting} />}>
          <ImportDialog open={isImporting} onOpenChange={setImporting} />
        </Suspense>
      )}
    </>
  );
}

function wayToCascade(objectiveId: string) {
  return <CascadeLink objectiveId={objectiveId} />;
}

function historyOf(recordId: string) {
  return <RecordHistory key={recordId} recordId={recordId} />;
}
