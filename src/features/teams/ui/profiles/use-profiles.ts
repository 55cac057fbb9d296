import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../../kernel/ids.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { ranksAfter } from '../../../../records/rank.ts';
import { uniqueId } from '../../../../records/unique-record.ts';
import { useDeletion } from '../../../../web/chain/use-deletion.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { personKind } from '../../../people/schema.ts';
import { USUAL_PROFILES } from '../../../profiles/rules.ts';
import { type Fit, type Profile, profileFitKind, profileKind } from '../../../profiles/schema.ts';

/** The profiles of the workspace, who has them, whom they suit, and what one may do with them. */
export function useProfiles() {
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const erase = useDeletion();
  const profiles = useInOrder(profileKind);
  const people = useRecords(personKind);
  const fits = useRecords(profileFitKind);
  const having = useMemo(() => Map.groupBy(people, ({ profileId }) => profileId ?? ''), [people]);
  const counts = useMemo(() => new Map([...having].map(([id, all]) => [id, all.length])), [having]);
  const byId = useMemo(() => new Map(fits.map((fit) => [fit.id, fit])), [fits]);
  const idOfFit = (profileId: string, personaId: string) =>
    uniqueId(profileFitKind, store.planId, { profileId, personaId });
  return {
    profiles,
    counts,
    peopleOf: (profile: Profile) => having.get(profile.id) ?? [],
    canCreate: store.allowsCreating(profileKind),
    canFit: store.allowsCreating(profileFitKind),
    /** The three that most sales forces begin with. */
    createUsual(): void {
      const ranks = ranksAfter(null, 3);
      const usual = (['calling', 'hunting', 'portfolio'] as const).map((key, index) => ({
        op: 'create' as const,
        kind: profileKind.kind,
        id: newId(),
        rank: ranks[index] ?? '',
        fields: {
          ...USUAL_PROFILES[key],
          name: t(`profiles.usual.${key}`),
          mission: t(`profiles.usualMission.${key}`),
        },
      }));
      store.edit(usual, null);
    },
    /** Those who have the profile from now on; the others have it no more. */
    givePeople(profile: Profile, ids: readonly string[]): void {
      const operations = people.flatMap((person) => {
        const has = ids.includes(person.id);
        if (has === (person.profileId === profile.id)) return [];
        return updateRecord(personKind, person, { profileId: has ? profile.id : null });
      });
      store.edit(operations, null);
    },
    remove: (profile: Profile) => erase(profileKind, [profile.id], t('removed', { name: profile.name })),
    fitOf: (profileId: string, personaId: string): Fit | null => byId.get(idOfFit(profileId, personaId))?.fit ?? null,
    /** Null: nobody has said any more. */
    setFit(profileId: string, personaId: string, fit: Fit | null): void {
      const id = idOfFit(profileId, personaId);
      const record = byId.get(id);
      if (fit === null) {
        if (record) store.edit([{ op: 'delete', kind: profileFitKind.kind, id }]);
      } else if (record) {
        store.edit(updateRecord(profileFitKind, record, { fit }));
      } else {
        const fields = { profileId, personaId, fit };
        store.edit([{ op: 'create', kind: profileFitKind.kind, id, rank: 'a0', fields }]);
      }
    },
  };
}

export type Profiles = ReturnType<typeof useProfiles>;
