import { Link, type LinkProps, useMatch, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { stepLink } from '../../../web/step-link.ts';
import type { Guided, Missing, Reason } from '../schema.ts';
import { leadTo } from './lead-to.ts';

/** What a step lacks, each leading to where it is done. */
export function MissingList(props: {
  step: Guided;
  missing: readonly Missing[];
  onNavigate?: (() => void) | undefined;
}) {
  const { step, missing } = props;
  const { t } = useTranslation('steps');
  const { t: shell } = useTranslation('shell');
  return (
    <ul
      aria-label={t('missing', { step: step === 'playbook' ? shell('playbook') : shell(`steps.${step}`) })}
      className="mt-0.5"
    >
      {missing.map((each) => (
        <li key={each.reason}>
          <MissingLink step={step} missing={each} onNavigate={props.onNavigate} />
        </li>
      ))}
    </ul>
  );
}

function MissingLink({
  step,
  missing,
  onNavigate,
}: {
  step: Guided;
  missing: Missing;
  onNavigate: (() => void) | undefined;
}) {
  const { t } = useTranslation('steps');
  const { actor, planId } = usePlanStore();
  const router = useRouter();
  const objectives = useMatch({ from: OBJECTIVES, shouldThrow: false });
  const place = placeOf(step, missing, actor.workspaceId, planId);
  // Both looks show the panel that has the field: someone who works in one stays there.
  const search = objectives &&
    place.to === OBJECTIVES && { look: objectives.search.look, objective: missing.first?.id };
  return (
    <Link
      {...place}
      {...(search && { search })}
      onClick={(event) => {
        leadTo(missing.reason, router, event.currentTarget);
        onNavigate?.();
      }}
      className="-mx-1.5 flex min-h-7 touch-target items-center rounded-sm px-1.5 py-0.5 text-ink-2 underline decoration-line-2 underline-offset-4 hover:bg-hover hover:text-ink hover:decoration-ink-3"
    >
      {t(`reasons.${missing.reason}`, { count: missing.count })}
    </Link>
  );
}

const OBJECTIVES = '/w/$workspaceId/plans/$planId/objectives';

/** The part of a step where something is made, where the record it is missing from, if any, does not show it. */
const PARTS: { [reason in Reason]?: LinkProps['search'] } = {
  noVision: { section: 'vision' },
  noPositioning: { section: 'positioning' },
  noAmbition: { section: 'ambitions' },
  noProposition: { section: 'propositions' },
  noStateOfPlay: { section: 'stateOfPlay' },
  unpublished: { publish: true },
  noCriterion: { part: 'benchmark' },
  unscored: { part: 'benchmark' },
  quadrantsEmpty: { part: 'swot' },
  noOption: { part: 'confrontation' },
  unanswered: { part: 'confrontation' },
  segmentsFaceless: { part: 'personas' },
  noProblem: { part: 'problems' },
  noProfile: { part: 'profiles' },
  segmentsUnsold: { part: 'methods' },
  raciUnsettled: { part: 'raci', gaps: true },
  kpisWithoutValue: { look: 'entry', everyone: true },
};

/** Where something missing is done: the record it is so of, the part of the step, or the step. */
function placeOf(step: Guided, { reason, first }: Missing, workspaceId: string, planId: string): LinkProps {
  if (reason === 'personasWithoutJourney' && first) {
    return { ...stepLink(step, workspaceId, planId), search: { part: 'journeys', persona: first.id } };
  }
  if (reason === 'playsUnwritten' && first) {
    return { ...stepLink(step, workspaceId, planId), search: { play: first.id, edit: true } };
  }
  const search = PARTS[reason];
  if (search) return { ...stepLink(step, workspaceId, planId), search };
  const record = first && recordLink(first.kind, first.id, workspaceId, planId);
  // Someone is in charge of an objective first, then of an action.
  return record ?? stepLink(reason === 'nobodyInCharge' ? 'objectives' : step, workspaceId, planId);
}
