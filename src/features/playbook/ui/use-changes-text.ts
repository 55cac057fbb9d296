import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import type { PlayChange } from '../rules.ts';

/** What has changed in a play, as a list in words. */
export function useChangesText(): (changes: readonly PlayChange[]) => string {
  const { t, i18n } = useTranslation('playbook');
  return (changes) => formatFor(i18n.language).list(changes.map((change) => t(`version.changes.${change}`)));
}
