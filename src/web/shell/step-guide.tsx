import { GuidePanel } from '../../features/guide/ui/guide-panel.tsx';
import { STEPS, type Step } from '../../features/steps/schema.ts';
import { MissingList } from '../../features/steps/ui/missing-list.tsx';
import { Skeleton } from '../../ui-kit/skeleton.tsx';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { stepLink } from '../step-link.ts';
import { useShell } from './shell-context.ts';
import type { Guide } from './use-guide.ts';

/** The guide of a step, with what the navigation says that the plan lacks there. */
export function StepGuide({ step, guide }: { step: Step; guide: Guide }) {
  const { actor, planId } = usePlanStore();
  const { plan } = useShell();
  const onFollow = guide.isOver ? guide.toggle : undefined;
  const missing = plan?.completeness?.[step].missing;
  return (
    <GuidePanel
      step={step}
      over={guide.isOver}
      linkTo={(each) => stepLink(each, actor.workspaceId, planId)}
      unfinished={STEPS.find((each) => (plan?.completeness?.[each].missing.length ?? 0) > 0)}
      onClose={guide.toggle}
      onFollow={onFollow}
    >
      {missing ? (
        missing.length > 0 && <MissingList step={step} missing={missing} onNavigate={onFollow} />
      ) : (
        <Skeleton lines={2} />
      )}
    </GuidePanel>
  );
}
