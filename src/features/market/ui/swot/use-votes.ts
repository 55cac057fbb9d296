import { updateRecord } from '../../../../records/edit.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { type SwotItem, swotItemKind } from '../../../swot/schema.ts';

/** One's own vote on each item: one, given or taken back. */
export function useVotes() {
  const store = usePlanStore();
  const me = store.actor.personId;
  const canVote = (item: SwotItem) => store.allows(swotItemKind, 'update', item, ['voterIds']);
  const isMine = (item: SwotItem) => item.voterIds.includes(me);
  return {
    canVote,
    isMine,
    toggle(item: SwotItem): void {
      if (!canVote(item)) return;
      const voterIds = isMine(item) ? item.voterIds.filter((id) => id !== me) : [...item.voterIds, me];
      store.edit(updateRecord(swotItemKind, item, { voterIds }));
    },
  };
}
