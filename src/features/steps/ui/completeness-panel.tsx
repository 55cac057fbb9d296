import { Link, type LinkProps } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { stepLink } from '../../../web/step-link.ts';
import { type Completeness, type Completion, type Missing, type Reason, type Step, STEPS } from '../schema.ts';

/** What each step still lacks, each with the place where it is done. */
export function CompletenessPanel(props: { completeness: Completeness | null; onNavigate: () => void }) {
  const { t } = useTranslation('steps');
  const { completeness } = props;
  return (
    <div className="px-3.5 pt-3 pb-2">
      <p className="font-semibold">{t('title')}</p>
      <p className="mt-0.5 text-pretty text-ink-2">{t('explain')}</p>
      {completeness ? (
        <ul className="mt-2">
          {STEPS.map((step) => (
            <StepLine key={step} step={step} completion={completeness[step]} onNavigate={props.onNavigate} />
          ))}
        </ul>
      ) : (
        <Skeleton lines={7} />
      )}
    </div>
  );
}

function StepLine(props: { step: Step; completion: Completion; onNavigate: () => void }) {
  const { step, completion } = props;
  const { t } = useTranslation('steps');
  const { t: shell } = useTranslation('shell');
  return (
    <li className="border-t border-line py-2 first:border-0">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 font-medium">{shell(`steps.${step}`)}</span>
        {completion.state === 'complete' && <Check className="size-3.5 text-ok" strokeWidth={2.5} aria-hidden="true" />}
        <span className="text-sm text-ink-3">{shell(`states.${completion.state}`)}</span>
      </p>
      {completion.missing.length > 0 && (
        <ul aria-label={t('missing', { step: shell(`steps.${step}`) })} className="mt-0.5">
          {completion.missing.map((missing) => (
            <li key={missing.reason}>
              <MissingLink step={step} missing={missing} onNavigate={props.onNavigate} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function MissingLink({ step, missing, onNavigate }: { step: Step; missing: Missing; onNavigate: () => void }) {
  const { t } = useTranslation('steps');
  const { actor, planId } = usePlanStore();
  return (
    <Link
      {...placeOf(step, missing, actor.workspaceId, planId)}
      onClick={onNavigate}
      className="-mx-1.5 flex min-h-7 touch-target items-center rounded-sm px-1.5 py-0.5 text-ink-2 underline decoration-line-2 underline-offset-4 hover:bg-hover hover:text-ink hover:decoration-ink-3"
    >
      {t(`reasons.${missing.reason}`, { count: missing.count })}
    </Link>
  );
}

/** The part of a step where something is made that is missing altogether. */
const PARTS: { [reason in Reason]?: LinkProps['search'] } = {
  noCriterion: { part: 'benchmark' },
  unscored: { part: 'benchmark' },
  quadrantsEmpty: { part: 'swot' },
  noProblem: { part: 'problems' },
  kpisWithoutValue: { look: 'entry', everyone: true },
};

/** Where something missing is done: the record it is so of, the part of the step, or the step. */
function placeOf(step: Step, { reason, first }: Missing, workspaceId: string, planId: string): LinkProps {
  const search = PARTS[reason];
  if (search) return { ...stepLink(step, workspaceId, planId), search };
  const record = first && recordLink(first.kind, first.id, workspaceId, planId);
  return record ?? stepLink(step, workspaceId, planId);
}
