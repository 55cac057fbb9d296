import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { useAllRecords } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import type { KpiValue } from '../../indicators/schema.ts';
import { personKind } from '../../people/schema.ts';

/** Who gave a value, and when. */
export function ValueOrigin({ value, format }: { value: KpiValue; format: Format }) {
  const { t } = useTranslation('indicators');
  const now = useNow();
  const author = useAllRecords(personKind).find(({ id }) => id === value.updatedBy);
  const when = format.instant(Date.parse(value.updatedAt), now, TIME_ZONE);
  return <p className="text-sm text-ink-3">{author ? t('givenBy', { name: author.name, when }) : when}</p>;
}
