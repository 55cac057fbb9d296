import { useTranslation } from 'react-i18next';
import { formatFor } from '../../i18n/format.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { showToast } from '../../ui-kit/toast.tsx';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { leftAloneWithout } from '../../features/chain/rules.ts';
import type { ChainNode } from '../../features/chain/schema.ts';
import { chainOfStore } from './use-chain.ts';

/** Named one by one up to this many. */
const NAMED = 2;

/** Deletes records, says so (`done`) with a way back, and says what that leaves without an origin or a sequel. */
export function useDeletion(): (kind: RecordKind, ids: readonly string[], done: string) => void {
  const { t, i18n } = useTranslation('chain');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const format = formatFor(i18n.language);
  const names = (nodes: readonly ChainNode[]) => {
    const titles = nodes.slice(0, NAMED).map(({ title }) => t('quoted', { title }));
    return format.list(nodes.length > NAMED ? [...titles, t('others', { count: nodes.length - NAMED })] : titles);
  };
  return (kind, ids, done) => {
    const { withoutCause, withoutEffect } = leftAloneWithout(chainOfStore(store), ids);
    store.delete(kind, ids);
    const sentences = [
      done,
      withoutEffect.length > 0 && t('leftWithoutEffect', { names: names(withoutEffect) }),
      withoutCause.length > 0 && t('leftWithoutCause', { names: names(withoutCause) }),
    ];
    showToast({
      text: sentences.filter((sentence) => sentence !== false).join(' '),
      action: { label: kit('undo'), run: () => void store.undo() },
    });
  };
}
