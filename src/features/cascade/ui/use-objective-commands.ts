import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { withOwnAnswer } from '../../objectives/acceptance/rules.ts';
import { type Destination, placeAt, ranksUnder } from '../../objectives/rules.ts';
import { type Objective, objectiveKind } from '../../objectives/schema.ts';
import type { Cascade } from './cascade-model.ts';
import type { Values } from './objective-edits.ts';

export interface Creation {
  id: string;
  operation: Operation;
}

/** What one may do with objectives here, whatever they look like. Everything done can be undone. */
export interface ObjectiveCommands {
  canCreate: boolean;
  canEdit: (objective: Objective) => boolean;
  canDelete: (objective: Objective) => boolean;
  /** Adds one at the end of those under `parentId`; answers with its id. */
  create: (parentId: string | null) => string;
  /** The operations that would add these, in order, on the first level. */
  creations: (values: readonly Values[]) => Creation[];
  edit: (objective: Objective, values: Values) => void;
  /** Puts an objective elsewhere; answers with where it is now, in words. A place it cannot have is refused with a message. */
  move: (objective: Objective, destination: Destination) => string | undefined;
  remove: (ids: readonly string[]) => void;
}

export function useObjectiveCommands({ all }: Pick<Cascade, 'all'>): ObjectiveCommands {
  const { t } = useTranslation('objectives');
  const { t: board } = useTranslation('board');
  const deleteRecords = useDeletion();
  const store = usePlanStore();
  // A contributor may only add what is theirs; an editor decides whose it is.
  const owned = store.allowsCreating(objectiveKind) ? {} : { ownerId: store.actor.personId };
  const canDelete = (objective: Objective) => store.allows(objectiveKind, 'delete', objective);

  const creationsUnder = (parentId: string | null, lines: readonly Values[]): Creation[] => {
    const parent = all.find(({ id }) => id === parentId);
    const ranks = ranksUnder(all, parentId, lines.length);
    return lines.map((values, index) => {
      const id = newId();
      const color = parent?.color ?? COLORS[(all.length + index) % COLORS.length];
      const fields = { title: board('newObjectiveTitle'), color, ...values, ...owned, parentId };
      return { id, operation: { op: 'create', kind: objectiveKind.kind, id, rank: ranks[index] ?? '', fields } };
    });
  };

  return {
    canCreate: store.allowsCreating(objectiveKind, { ownerId: store.actor.personId }),
    canEdit: (objective) => store.allows(objectiveKind, 'update', objective),
    canDelete,
    create: (parentId) => {
      const created = creationsUnder(parentId, [{}]);
      store.edit(created.map(({ operation }) => operation));
      return created[0]?.id ?? '';
    },
    creations: (lines) => creationsUnder(null, lines),
    edit: (objective, values) => {
      store.edit(updateRecord(objectiveKind, objective, withOwnAnswer(objective, values, store.actor.personId)));
    },
    move: (objective, destination) => {
      const parent = all.find(({ id }) => id === destination.parentId);
      const placement = placeAt(all, objective.id, destination);
      if ('problem' in placement) {
        showToast({ text: t('problems.ring', { title: objective.title, parent: parent?.title ?? '' }), urgent: true });
        return undefined;
      }
      if (!store.allows(objectiveKind, 'update', objective)) return undefined;
      store.edit(updateRecord(objectiveKind, objective, placement));
      if (objective.parentId === placement.parentId) return undefined;
      return parent
        ? t('moved', { title: objective.title, parent: parent.title })
        : t('movedOut', { title: objective.title });
    },
    remove: (ids) => {
      const mine = all.filter((objective) => ids.includes(objective.id) && canDelete(objective)).map(({ id }) => id);
      if (mine.length === 0) return;
      deleteRecords(objectiveKind, mine, t('deleted', { count: mine.length }));
    },
  };
}
