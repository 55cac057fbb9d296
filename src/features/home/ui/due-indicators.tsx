import { Link } from '@tanstack/react-router';
import { ArrowRight, ClipboardPenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { roleInPlan } from '../../../records/actor.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useFollowUps } from '../../../web/indicators/use-follow-ups.ts';
import { dueFrom } from '../../indicators/follow-up/rules.ts';

/** How many of my indicators wait for a value, and the way to give it; nothing when none does. */
export function DueIndicators() {
  const { t } = useTranslation('indicators');
  const { actor, planId } = usePlanStore();
  const due = dueFrom(useFollowUps(), actor.personId, roleInPlan(actor, planId));
  if (due.length === 0) return null;
  return (
    <section aria-label={t('reminder.title')} className="border-b border-line px-[22px] py-3 max-md:px-4">
      <Link
        to="/w/$workspaceId/plans/$planId/indicators"
        params={{ workspaceId: actor.workspaceId, planId }}
        search={{ look: 'entry' }}
        className="flex min-h-9 touch-target items-center gap-2.5 rounded-md bg-accent-soft px-3 text-accent hover:underline"
      >
        <ClipboardPenLine className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
        <span className="min-w-0 flex-1 font-medium">{t('reminder.due', { count: due.length })}</span>
        <ArrowRight className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
      </Link>
    </section>
  );
}
