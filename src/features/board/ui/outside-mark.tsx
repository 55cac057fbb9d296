import { EyeOff } from 'lucide-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { NONE_KEPT } from '../keeping/rules.ts';

/** The actions shown although the filter leaves them out. */
export const OutsideActions = createContext<ReadonlySet<string>>(NONE_KEPT);

/** On an action that the filter leaves out: it is still there because it was just edited or created here. */
export function OutsideMark({ actionId }: { actionId: string }) {
  const { t } = useTranslation('board');
  if (!useContext(OutsideActions).has(actionId)) return null;
  return (
    <span className="flex shrink-0 items-center text-ink-3" title={t('filter.outside')}>
      <EyeOff className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
      <span className="sr-only">{t('filter.outside')}</span>
    </span>
  );
}
