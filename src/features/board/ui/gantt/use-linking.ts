import { useTranslation } from 'react-i18next';
import { closesCircle } from '../../../../kernel/circle.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind, MOST_DEPENDENCIES } from '../../../actions/schema.ts';
import type { Board } from '../../rules.ts';

/** Making one action wait for another. What is refused comes back as a sentence. */
export interface Linking {
  /** Why the one cannot wait for the other; undefined when it can. */
  refusal(followerId: string, predecessorId: string): string | undefined;
  add(followerId: string, predecessorId: string): string | undefined;
  remove(followerId: string, predecessorId: string): undefined;
}

export function useLinking(board: Board, say: (text: string) => void): Linking {
  const { t } = useTranslation('planning');
  const store = usePlanStore();
  const find = (id: string) => board.all.get(id)?.action;
  // Deleted ones too: what waits through one of them would wait in a circle once it comes back.
  const waitsFor = (id: string) => store.get(actionKind, id)?.dependsOnIds ?? [];
  const titles = (followerId: string, predecessorId: string) => ({
    follower: find(followerId)?.title ?? '',
    predecessor: find(predecessorId)?.title ?? '',
  });
  const set = (followerId: string, ids: string[]) => {
    const action = find(followerId);
    if (action) store.edit(updateRecord(actionKind, action, { dependsOnIds: ids }));
  };
  const linking: Linking = {
    refusal(followerId, predecessorId) {
      if (followerId === predecessorId) return t('links.self');
      if (closesCircle(followerId, predecessorId, waitsFor))
        return t('links.circle', titles(followerId, predecessorId));
      const count = find(followerId)?.dependsOnIds.length ?? 0;
      return count >= MOST_DEPENDENCIES ? t('links.tooMany', { count: MOST_DEPENDENCIES }) : undefined;
    },
    add(followerId, predecessorId) {
      const refusal = linking.refusal(followerId, predecessorId);
      if (refusal !== undefined) return refusal;
      const ids = find(followerId)?.dependsOnIds ?? [];
      if (!ids.includes(predecessorId)) set(followerId, [...ids, predecessorId]);
      say(t('links.added', titles(followerId, predecessorId)));
      return undefined;
    },
    remove(followerId, predecessorId) {
      set(
        followerId,
        (find(followerId)?.dependsOnIds ?? []).filter((id) => id !== predecessorId),
      );
      say(t('links.removed', titles(followerId, predecessorId)));
    },
  };
  return linking;
}
