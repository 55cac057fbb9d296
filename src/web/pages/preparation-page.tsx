import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { actionKind } from '../../features/actions/schema.ts';
import { CommentBox } from '../../features/board/ui/comment-box.tsx';
import { Discussion } from '../../features/board/ui/discussion.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { FamilyPanel } from '../../features/preparation/ui/family-panel.tsx';
import { beside, type PreparationSearch } from '../../features/preparation/ui/preparation-search.ts';
import { PreparationView } from '../../features/preparation/ui/preparation-view.tsx';
import { QuestionPanel } from '../../features/preparation/ui/question-panel.tsx';
import { formatFor } from '../../i18n/format.ts';
import { useRecords } from '../plan-store/plan-store-context.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/preparation');

/** Préparation: the questions a plan answers before it is written, with what the address says of them. */
export function PreparationPage() {
  const { t, i18n } = useTranslation('preparation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const actions = useRecords(actionKind);
  const actionCounts = useMemo(() => {
    const byQuestion = Map.groupBy(actions, ({ questionId }) => questionId);
    return new Map([...byQuestion].map(([questionId, { length }]) => [questionId, length]));
  }, [actions]);
  if (!plan) return null;
  const format = formatFor(i18n.language);
  const onSearch = (next: PreparationSearch) => void navigate({ search: next });
  const { question, family } = search;
  const open = (id: string) => onSearch(beside(search, { question: id }));
  const close = () => onSearch(beside(search));
  const panel = question ? (
    <QuestionPanel
      key={question}
      questionId={question}
      plan={plan}
      format={format}
      onOpen={open}
      onClose={close}
      footer={<CommentBox subjectKind="question" subjectId={question} />}
    >
      <Discussion subjectId={question} format={format} />
      <RecordHistory recordId={question} />
    </QuestionPanel>
  ) : (
    family && (
      <FamilyPanel
        key={family}
        familyId={family}
        onOpen={open}
        onClose={close}
        history={<RecordHistory recordId={family} />}
      />
    )
  );
  return (
    <Page step="preparation" title={t('title')} parent={plan.name} panel={panel}>
      <PreparationView plan={plan} actionCounts={actionCounts} search={search} onSearch={onSearch} />
    </Page>
  );
}
