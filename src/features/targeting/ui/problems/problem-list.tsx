import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { type CustomerProblem, customerProblemKind } from '../../../targets/schema.ts';
import { RecordText } from '../record-text.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';

/** Whose problems: those of one segment, or of one persona. */
type Owner = { segmentId: string } | { personaId: string };

/** What someone has trouble with, what we answer and what proves it, written in place. */
export function ProblemList({ of }: { of: Owner }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(customerProblemKind);
  const all = useInOrder(customerProblemKind);
  const [made, setMade] = useState<string | null>(null);
  const problems = all.filter((problem) =>
    'segmentId' in of ? problem.segmentId === of.segmentId : problem.personaId === of.personaId,
  );
  return (
    <>
      {problems.length === 0 ? (
        <p className="mt-1.5 text-ink-3">{t('problems.none')}</p>
      ) : (
        <ul className="mt-1 flex flex-col">
          {problems.map((problem) => (
            <li
              key={problem.id}
              className="group grid grid-cols-[minmax(0,1fr)_auto] gap-x-1 border-b border-line py-1.5 last:border-0 print:break-inside-avoid"
            >
              <div className="grid min-w-0 gap-x-4 @lg:grid-cols-3">
                <ProblemTexts problem={problem} isNew={problem.id === made} />
              </div>
              {edits.canDelete(problem) && (
                <IconButton
                  icon={X}
                  label={t('problems.remove', { name: problem.title })}
                  onClick={() => edits.remove(problem, t('problems.removed'))}
                  className="size-7! opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
                  data-print="hidden"
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {edits.canCreate && (
        <Button
          icon={Plus}
          data-print="hidden"
          className="mt-1 -ml-2.5"
          onClick={() => setMade(edits.create({ title: t('problems.newTitle'), ...of }))}
        >
          {t('problems.create')}
        </Button>
      )}
    </>
  );
}

/** The problem, the answer and the proof, side by side where there is room. */
export function ProblemTexts({ problem, isNew }: { problem: CustomerProblem; isNew: boolean }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(customerProblemKind);
  return (
    <>
      <RecordText
        edits={edits}
        kind={customerProblemKind}
        record={problem}
        field="title"
        label={t('problems.problem')}
        isNew={isNew}
        className="-mx-1.5 px-1.5 font-medium"
      />
      <div data-guide={problem.answer === '' ? 'noProblem' : undefined} className="min-w-0">
        <RecordText
          edits={edits}
          kind={customerProblemKind}
          record={problem}
          field="answer"
          label={t('problems.answer')}
          placeholder={t('problems.answerExample')}
          multiline
          className="-mx-1.5 px-1.5"
        />
      </div>
      <RecordText
        edits={edits}
        kind={customerProblemKind}
        record={problem}
        field="proof"
        label={t('problems.proof')}
        placeholder={t('problems.proofExample')}
        multiline
        className="-mx-1.5 px-1.5 text-ink-2"
      />
    </>
  );
}
