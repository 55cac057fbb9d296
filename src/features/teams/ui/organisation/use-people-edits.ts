import { useTranslation } from 'react-i18next';
import { newId } from '../../../../kernel/ids.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../../records/rank.ts';
import { showToast } from '../../../../ui-kit/toast.tsx';
import { useDeletion } from '../../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../../web/plan-store/way-back.ts';
import { mayReportTo, reportingChart } from '../../../people/organisation/rules.ts';
import { type Person, personKind, type Team, teamKind } from '../../../people/schema.ts';

/** What one may do with the people and teams of the workspace. Everything done can be undone. */
export function usePeopleEdits() {
  const { t } = useTranslation('teams');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const erase = useDeletion();
  const lastRank = (records: readonly { id: string; rank: string }[]) =>
    rankBetween(records.toSorted(compareByRank).at(-1)?.rank ?? null, null);
  const set = (person: Person, values: Partial<Person>): undefined => {
    store.edit(updateRecord(personKind, person, values), null);
  };
  return {
    canAdd: store.allowsCreating(personKind, { role: 'reader' }),
    canEdit: (person: Person) => store.allows(personKind, 'update', person, ['managerId']),
    canRemove: (person: Person) => person.id !== store.actor.personId && store.allows(personKind, 'delete', person),
    set,
    /** Adds someone, or a post to be filled, under a manager; answers with the id. */
    add(fields: Pick<Person, 'managerId' | 'teamId' | 'post'>): string {
      const id = newId();
      const name = t(fields.post === 'vacant' ? 'organisation.newPost' : 'organisation.newPerson');
      const rank = lastRank(store.living(personKind));
      store.edit(
        [{ op: 'create', kind: personKind.kind, id, rank, fields: { ...fields, name, role: 'reader' } }],
        null,
      );
      return id;
    },
    /** Puts someone under another, or at the top; says so, with the way back. Nothing where that makes a circle. */
    move(person: Person, managerId: string | null): string | undefined {
      const people = store.living(personKind);
      if (managerId === person.managerId) return undefined;
      if (managerId !== null && !mayReportTo(reportingChart(people), person.id, managerId)) {
        const text = t('organisation.circle', { name: person.name });
        showToast({ text, urgent: true });
        return text;
      }
      set(person, { managerId });
      const manager = people.find(({ id }) => id === managerId);
      const text = manager
        ? t('organisation.moved', { name: person.name, manager: manager.name })
        : t('organisation.movedToTop', { name: person.name });
      showToast({ text, action: wayBack() });
      return text;
    },
    remove: (person: Person) => erase(personKind, [person.id], t('organisation.removed', { name: person.name })),
    canAddTeam: store.allowsCreating(teamKind),
    canEditTeam: (team: Team) => store.allows(teamKind, 'update', team),
    setTeam(team: Team, values: Partial<Team>): undefined {
      store.edit(updateRecord(teamKind, team, values), null);
    },
    addTeam(): string {
      const id = newId();
      const rank = lastRank(store.living(teamKind));
      const fields = { name: t('organisation.newTeam') };
      store.edit([{ op: 'create', kind: teamKind.kind, id, rank, fields }], null);
      return id;
    },
    removeTeam: (team: Team) => erase(teamKind, [team.id], t('organisation.teamRemoved', { name: team.name })),
  };
}

export type PeopleEdits = ReturnType<typeof usePeopleEdits>;
