import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { isDay } from '../../../kernel/calendar.ts';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { type PlanVersion, planVersionKind } from '../schema.ts';

/** The named versions, the latest first, and how a moment is said. */
export function useMoments(format: Format) {
  const { t } = useTranslation('versions');
  const now = useNow();
  const versions = useRecords(planVersionKind).toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));
  const whenOf = (version: PlanVersion) =>
    version.asOf === null
      ? format.instant(Date.parse(version.createdAt), now, TIME_ZONE)
      : t('evening', { day: format.dayLong(version.asOf) });
  const nameOf = (moment: string | undefined) => {
    if (moment === undefined) return t('now');
    if (isDay(moment)) return t('evening', { day: format.dayLong(moment) });
    return versions.find(({ id }) => id === moment)?.name ?? t('unknown');
  };
  return { versions, whenOf, nameOf };
}

/** What orders moments: a day comes after every instant of it. */
function momentOf({ asOf, createdAt }: PlanVersion): string {
  return asOf === null ? createdAt : `${asOf}U`;
}
