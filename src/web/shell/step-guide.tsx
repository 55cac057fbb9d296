import { GuidePanel } from '../../features/guide/ui/guide-panel.tsx';
import { playKind, playPartKind, playVersionKind } from '../../features/playbook/schema.ts';
import { playbookLacks } from '../../features/steps/playbook/rules.ts';
import { type Guided, type Missing, STEPS } from '../../features/steps/schema.ts';
import { MissingList } from '../../features/steps/ui/missing-list.tsx';
import { Skeleton } from '../../ui-kit/skeleton.tsx';
import { usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { stepLink } from '../step-link.ts';
import { useShell } from './shell-context.ts';
import type { Guide } from './use-guide.ts';

/** The guide of a step, with what the navigation says that the plan lacks there; of the playbook, which it says nothing of. */
export function StepGuide({ step, guide }: { step: Guided; guide: Guide }) {
  const { actor, planId } = usePlanStore();
  const { plan } = useShell();
  const onFollow = guide.isOver ? guide.toggle : undefined;
  const lacks = usePlaybookLacks();
  const missing = step === 'playbook' ? lacks : plan?.completeness?.[step].missing;
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

function usePlaybookLacks(): Missing[] {
  const plays = useRecords(playKind);
  const parts = useRecords(playPartKind);
  const versions = useRecords(playVersionKind);
  return playbookLacks(plays, parts, versions);
}
