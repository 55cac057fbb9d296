import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { ActionPlays } from '../../../web/playbook/action-plays.tsx';
import { RaciBlock } from '../../../web/responsibilities/raci-block.tsx';
import { MilestoneList } from './objective/milestone-list.tsx';
import { ActionBudget } from './action-budget.tsx';
import { ActionExpectation } from './action-expectation.tsx';
import { ActionProperties } from './action-properties.tsx';
import { Attachments } from './attachments.tsx';
import { type EditContext, editCell } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { Discussion } from './discussion.tsx';
import { RecordDescription } from './record-description.tsx';

interface ActionDetailsProps {
  row: BoardRow;
  edit: EditContext;
  format: Format;
  history?: ReactNode;
}

/** What an action is, what it costs, what is said of it; side by side where there is room. */
export function ActionDetails({ row, edit, format, history }: ActionDetailsProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const { action } = row;
  const canEdit = store.allows(actionKind, 'update', action);
  const retitle = (text: string): string | undefined => {
    const result = editCell(row, 'title', { kind: 'text', text }, edit);
    if ('problem' in result) return t(`problems.${result.problem}`);
    store.edit(result.operations);
    return undefined;
  };
  return (
    <div className="@3xl:grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)] @3xl:gap-x-12">
      <div className="min-w-0">
        <InlineText
          label={t('columns.title')}
          value={action.title}
          disabled={!canEdit}
          className="text-lg font-semibold tracking-[-0.006em] text-balance"
          maxLength={200}
          selectAtFirst={action.title === t('newActionTitle') && canEdit}
          onCommit={retitle}
        />
        <RecordDescription
          kind={actionKind}
          record={action}
          placeholder={panel('record.addDescription')}
          disabled={!canEdit}
        />
        <ActionProperties row={row} edit={edit} format={format} disabled={!canEdit} />
        <RaciBlock action={action} disabled={!canEdit} format={format} />
        <ActionPlays action={action} disabled={!canEdit} />
        <MilestoneList
          subject={{ subjectKind: 'action', subjectId: action.id }}
          edit={edit}
          disabled={!canEdit}
          format={format}
        />
        <ActionExpectation row={row} edit={edit} format={format} disabled={!canEdit} />
        <ActionBudget row={row} edit={edit} format={format} />
      </div>
      <div className="min-w-0 @3xl:[&>section:first-child]:mt-0 @3xl:[&>section:first-child]:border-0 @3xl:[&>section:first-child]:pt-0">
        <Discussion subjectId={action.id} format={format} />
        <Attachments subject={{ kind: 'action', id: action.id }} format={format} />
        <RecordThread id={action.id} />
        {history}
      </div>
    </div>
  );
}
