import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { dayAt } from '../../../kernel/calendar.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE } from '../../../web/today.ts';
import { versionAskedOf } from '../../publication/rules.ts';
import { acknowledgementKind, strategyVersionKind } from '../../strategy/schema.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';

/** Asks for the reader's word on the strategy, as long as they have not given it. */
export function StrategyAsked({ format }: { format: Format }) {
  const { t } = useTranslation('strategy');
  const { actor, planId } = usePlanStore();
  const asked = versionAskedOf(actor.personId, useAllRecords(strategyVersionKind), useRecords(acknowledgementKind));
  if (!asked) return null;
  const day = format.dayLong(dayAt(Date.parse(asked.version.createdAt), TIME_ZONE));
  return (
    <div className="px-[22px] pt-4 pb-2 max-md:px-4">
      <Banner
        action={
          <Link
            to="/w/$workspaceId/plans/$planId/strategy"
            params={{ workspaceId: actor.workspaceId, planId }}
            className={cx(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'h-[30px] px-2.5')}
          >
            {t('home.link')}
          </Link>
        }
      >
        <strong className="font-semibold">{t('home.title')}.</strong> {t('home.text', { number: asked.number, day })}
      </Banner>
    </div>
  );
}
