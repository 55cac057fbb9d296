import { Link } from '@tanstack/react-router';
import { ListTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

/** The way from an objective on the board to its place among the others. */
export function CascadeLink({ objectiveId }: { objectiveId: string }) {
  const { t } = useTranslation('objectives');
  const { actor, planId } = usePlanStore();
  return (
    <Link
      to="/w/$workspaceId/plans/$planId/objectives"
      params={{ workspaceId: actor.workspaceId, planId }}
      search={{ look: 'cascade', objective: objectiveId }}
      className={cx(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'mt-4 h-[30px] gap-2 px-2.5')}
    >
      <ListTree className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
      {t('work.toCascade')}
    </Link>
  );
}
