import { Link } from '@tanstack/react-router';
import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Property } from '../../../../ui-kit/property-list.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../../web/record-link.ts';
import { workshopKind, workshopProposalKind } from '../../../workshop/schema.ts';

/** The workshop in which an objective was proposed; nothing for one that comes from elsewhere. */
export function WorkshopOrigin({ objectiveId }: { objectiveId: string }) {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const proposal = useRecords(workshopProposalKind).find((each) => each.objectiveId === objectiveId);
  const workshop = store.get(workshopKind, proposal?.workshopId ?? null);
  if (workshop?.deletedAt !== null) return null;
  return (
    <Property icon={Presentation} label={t('title')}>
      <Link
        {...recordLink('workshop', workshop.id, store.actor.workspaceId, store.planId)}
        className="block min-w-0 rounded-xs px-1.5 py-1 leading-4 underline decoration-line-2 underline-offset-4 hover:decoration-ink-3"
      >
        {workshop.title}
      </Link>
    </Property>
  );
}
