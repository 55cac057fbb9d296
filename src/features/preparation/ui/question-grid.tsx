import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { plainTextOf } from '../../../records/rich-text.ts';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Grid } from '../../../ui-kit/grid/grid.tsx';
import type { CellProblem, GridBatch } from '../../../ui-kit/grid/grid-types.ts';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { personOptions } from '../../../web/person-options.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { usePeersOn } from '../../../web/plan-store/use-peers-on.ts';
import { personKind } from '../../people/schema.ts';
import { isLate, progressOf } from '../rules.ts';
import { type Question, questionKind } from '../schema.ts';
import { questionColumns, type QuestionRow } from './question-columns.tsx';
import { type EditContext, inputOf, readQuestionCell } from './question-edits.ts';
import type { Preparation } from './use-preparation.ts';

interface QuestionGridProps {
  preparation: Preparation;
  /** Which questions are shown. */
  isShown: (question: Question) => boolean;
  /** Whether some are left out. */
  isFiltered: boolean;
  /** What a question made here is given, so that it is among those shown. */
  given: Partial<Question>;
  edit: EditContext;
  format: Format;
  /** How many actions came of a question. */
  actionCounts: ReadonlyMap<string | null, number>;
  openId: string | null;
  onOpen: (questionId: string) => void;
  onOpenFamily: (familyId: string) => void;
  onShowAll: () => void;
}

/** The questions by family, each with its answer, who finds it, by when, and where that stands. */
export function QuestionGrid(props: QuestionGridProps) {
  const { preparation, isShown, isFiltered, given, edit, format, actionCounts } = props;
  const { t } = useTranslation('preparation');
  const { t: market } = useTranslation('market');
  const store = usePlanStore();
  const everyone = useAllRecords(personKind);
  const people = useRecords(personKind);
  const peers = usePeersOn(questionKind.kind);
  const { families, canEdit } = preparation;

  const rows = useMemo(() => {
    const byId = new Map(everyone.map((person) => [person.id, person]));
    return new Map(
      families.flatMap(({ questions }) =>
        questions.map((question): [string, QuestionRow] => [
          question.id,
          {
            id: question.id,
            question,
            owner: byId.get(question.ownerId ?? ''),
            answer: plainTextOf(question.answer).replaceAll(/\s+/g, ' ').trim(),
            isLate: isLate(question, edit.today),
            actions: actionCounts.get(question.id) ?? 0,
          },
        ]),
      ),
    );
  }, [families, everyone, actionCounts, edit.today]);
  const columns = useMemo(
    () =>
      questionColumns({
        edit,
        format,
        people: personOptions(people.toSorted((a, b) => format.compare(a.name, b.name))),
        canEdit: ({ question }) => store.allows(questionKind, 'update', question),
        text: (key) => t(key),
        actions: (count) => market('work.actions', { count }),
      }),
    [edit, format, people, store, t, market],
  );
  const groups = useMemo(
    () =>
      families
        .map(({ family, questions }) => ({
          family,
          progress: progressOf(questions),
          shown: questions.filter(isShown).flatMap(({ id }) => rows.get(id) ?? []),
        }))
        .filter(({ shown }) => !isFiltered || shown.length > 0)
        .map(({ family, progress, shown }) => ({
          id: family.id,
          rows: shown,
          header: {
            title: family.name,
            openLabel: t('openFamily'),
            count: progress.asked === 0 ? '' : t('settled', { ...progress }),
            cells: {
              state: progress.asked > 0 && (
                <ProgressBar
                  ratio={progress.settled / progress.asked}
                  tone={progress.settled === progress.asked ? 'ok' : 'info'}
                  className="w-20"
                />
              ),
            },
          },
        })),
    [families, rows, isShown, isFiltered, t],
  );

  const write = ({ cells, newRows, locked }: GridBatch): CellProblem[] => {
    const problems: CellProblem[] = [];
    const operations: Operation[] = [];
    for (const { rowId, columnId, value } of cells) {
      const row = rows.get(rowId);
      if (!row || !canEdit(row.question)) continue;
      const column = columns.find(({ id }) => id === columnId);
      const source = value.kind === 'copy' ? rows.get(value.of.rowId) : undefined;
      const input = inputOf(columnId, value, source && column ? (column.clipboard ?? column.text)(source) : '');
      const read = readQuestionCell(columnId, input, edit);
      if ('values' in read) operations.push(...updateRecord(questionKind, row.question, read.values));
      else {
        const text = input.kind === 'text' ? input.text : '';
        problems.push({ rowId, columnId, text, problem: t(`problems.${read.problem}`) });
      }
    }
    store.edit(operations);
    for (const line of newRows) {
      const read = line.cells.map(({ columnId, text }) => readQuestionCell(columnId, { kind: 'text', text }, edit));
      const values = read.map((each) => ('values' in each ? each.values : {}));
      preparation.addQuestion(line.groupId, Object.assign({ ...given }, ...values));
    }
    if (locked > 0) showToast({ text: t('locked', { count: locked }) });
    return problems;
  };

  return (
    <Grid<QuestionRow>
      label={t('table')}
      columns={columns}
      groups={groups}
      empty={
        <EmptyState
          title={t('noMatch')}
          text={t('noMatchText')}
          action={
            <Button look="outline" onClick={props.onShowAll}>
              {t('showAll')}
            </Button>
          }
        />
      }
      openRowId={props.openId}
      peers={peers}
      onOpenRow={props.onOpen}
      onOpenGroup={props.onOpenFamily}
      onActiveChange={(cell) => store.moveTo(cell && { kind: questionKind.kind, id: cell.rowId, field: cell.columnId })}
      onEdit={({ rowId, columnId, input }) => {
        const row = rows.get(rowId);
        const read = row && readQuestionCell(columnId, input, edit);
        if (!row || !read) return undefined;
        if ('problem' in read) return { problem: t(`problems.${read.problem}`) };
        return preparation.set(row.question, read.values);
      }}
      onWrite={write}
      onCreateRow={preparation.canAsk ? (familyId) => preparation.addQuestion(familyId, given) : undefined}
      createLabel={t('addQuestion')}
      onDelete={preparation.removeQuestions}
      onMoveRow={
        isFiltered ? undefined : ({ rowId, groupId, index }) => preparation.moveQuestion(rowId, groupId, index)
      }
    />
  );
}
