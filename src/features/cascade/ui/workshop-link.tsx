import { Link } from '@tanstack/react-router';
import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

/** The way to the room where a team sets objectives together. */
export function WorkshopLink() {
  const { t } = useTranslation('workshop');
  const { actor, planId } = usePlanStore();
  return (
    <Link
      to="/w/$workspaceId/plans/$planId/workshop"
      params={{ workspaceId: actor.workspaceId, planId }}
      className={cx(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'h-[30px] gap-2 px-2.5')}
    >
      <Presentation className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
      {t('link')}
    </Link>
  );
}
