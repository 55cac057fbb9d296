import { CircleHelp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Option } from '../../../../ui-kit/option.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { type CustomerProblem, customerProblemKind, personaKind, type Segment } from '../../../targets/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';
import { ProblemTexts } from './problem-list.tsx';

const NOBODY = 'nobody';
const GRID = 'grid min-w-0 flex-1 gap-x-5 @3xl:grid-cols-[170px_repeat(3,minmax(0,1fr))]';

/** Every problem of every segment and persona, and what we answer to it. */
export function ProblemsPart({ segments }: { segments: readonly Segment[] }) {
  const { t } = useTranslation('targets');
  const problems = useInOrder(customerProblemKind);
  const edits = useEdits(customerProblemKind);
  const [made, setMade] = useState<string | null>(null);
  const create = () => setMade(edits.create({ title: t('problems.newTitle'), segmentId: segments[0]?.id ?? null }));
  const button = edits.canCreate && (
    <Button look="primary" size="lg" onClick={create}>
      {t('problems.create')}
    </Button>
  );
  if (problems.length === 0) {
    return (
      <EmptyState
        icon={CircleHelp}
        title={t('problems.empty.title')}
        text={t(edits.canCreate ? 'problems.empty.text' : 'problems.empty.readOnly')}
        example={<p>{t('problems.empty.example')}</p>}
        action={button}
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
      <div
        aria-hidden="true"
        className="flex border-y border-line bg-surface-2 py-2 pr-[54px] pl-[22px] text-sm text-ink-2 @max-3xl:hidden"
      >
        <div className={GRID}>
          <span>{t('problems.whose')}</span>
          <span>{t('problems.problem')}</span>
          <span>{t('problems.answer')}</span>
          <span>{t('problems.proof')}</span>
        </div>
      </div>
      <ul aria-label={t('problems.title')}>
        {problems.map((problem) => (
          <li
            key={problem.id}
            className="group flex items-start gap-1 border-b border-line py-2 pr-[22px] pl-[22px] max-md:px-4 print:break-inside-avoid"
          >
            <div className={GRID}>
              <OwnerChoice problem={problem} segments={segments} />
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
      {edits.canCreate && (
        <Button icon={Plus} onClick={create} className="mt-2 ml-3" data-print="hidden">
          {t('problems.create')}
        </Button>
      )}
    </div>
  );
}

/** Whose problem it is: a persona’s, a whole segment’s, or not said yet. */
function OwnerChoice({ problem, segments }: { problem: CustomerProblem; segments: readonly Segment[] }) {
  const { t } = useTranslation('targets');
  const personas = useInOrder(personaKind);
  const edits = useEdits(customerProblemKind);
  const options: Option[] = [
    ...segments.map(({ id, name, color }) => ({ id, label: name, mark: <ColorMark color={tagColor(color)} /> })),
    ...personas.map(({ id, name, jobTitle }) => ({
      id,
      label: name,
      hint: jobTitle,
      mark: <Avatar id={id} name={name} size={16} decorative />,
    })),
    { id: NOBODY, label: t('problems.nobody') },
  ];
  const id = problem.personaId ?? problem.segmentId ?? NOBODY;
  const chosen = options.find((option) => option.id === id);
  const choose = (next: string) =>
    edits.set(problem, {
      personaId: personas.some((persona) => persona.id === next) ? next : null,
      segmentId: segments.some((segment) => segment.id === next) ? next : null,
    });
  return (
    <div className="-ml-1.5 min-w-0">
      <Choice
        label={t('problems.whose')}
        value={id}
        options={options}
        searchable
        disabled={!edits.canEdit(problem)}
        onChange={choose}
      >
        {chosen?.mark}
        <span className="min-w-0 py-1 leading-4 text-ink-2">{chosen?.label ?? t('problems.nobody')}</span>
      </Choice>
    </div>
  );
}
