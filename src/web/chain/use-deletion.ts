import type { RecordKind } from '../../records/define-record.ts';
import { onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import { showToast } from '../../ui-kit/toast.tsx';
import { keepPlace } from '../keep-place.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { useWayBack } from '../plan-store/way-back.ts';
import { chainRecords } from './chain-records.ts';

const leftAloneCode = onDemand(withLaterTexts(() => import('./left-alone-text.ts')));

/** Deletes records, says so (`done`) with a way back, and says what that leaves without an origin or a sequel. */
export function useDeletion(): (kind: RecordKind, ids: readonly string[], done: string) => void {
  const store = usePlanStore();
  const wayBack = useWayBack();
  return (kind, ids, done) => {
    const before = chainRecords(store);
    keepPlace();
    store.delete(kind, ids);
    const action = wayBack();
    const say = (leftAlone: string) => showToast({ text: `${done} ${leftAlone}`.trimEnd(), action });
    leftAloneCode.fetch().then(
      ({ leftAloneText }) => say(leftAloneText(before, ids)),
      // The way back matters more than the rest of the sentence.
      () => say(''),
    );
  };
}
