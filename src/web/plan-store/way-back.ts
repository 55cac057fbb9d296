import { useTranslation } from 'react-i18next';
import type { ToastMessage } from '../../ui-kit/layer-props.ts';
import { usePlanStore } from './plan-store-context.ts';

/** Makes the command of a message that takes back what was just done here, whatever is done before it is pressed. */
export function useWayBack(): () => NonNullable<ToastMessage['action']> {
  const { t } = useTranslation('kit');
  const store = usePlanStore();
  return () => {
    const { lastChangeId } = store.status;
    return { label: t('undo'), run: () => void (lastChangeId !== null && store.undo(lastChangeId)) };
  };
}
