import { Link } from '@tanstack/react-router';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../ui-kit/button.tsx';
import { cx } from '../ui-kit/classes.ts';
import type { Guided } from '../features/steps/schema.ts';
import { usePlanStore } from './plan-store/plan-store-context.ts';
import { stepLink } from './step-link.ts';

/** The one button of an empty screen that is filled from another step. */
export function StepButton({ step, label }: { step: Guided; label: string }) {
  const { actor, planId } = usePlanStore();
  return (
    <Link
      {...stepLink(step, actor.workspaceId, planId)}
      className={cx(BUTTON_SHAPE, BUTTON_LOOKS.primary, 'h-[30px] px-2.5')}
    >
      {label}
    </Link>
  );
}
