import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { ROLES } from '../../../records/actor.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { FieldName } from '../../../ui-kit/field-name.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { personKind } from '../../people/schema.ts';
import { type Plan, type PlanMember, planMemberKind } from '../schema.ts';

const MEMBER_ROLES = [...ROLES, 'none'] as const;

/** Who may do what in this plan, where it differs from their role in the workspace. */
export function PlanMembers({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation('plans');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const people = useAllRecords(personKind);
  const named = new Map(people.map((person) => [person.id, person]));
  const members = useRecords(planMemberKind)
    .filter(({ planId }) => planId === plan.id)
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), i18n.language));
  const canEdit = store.allowsCreating(planMemberKind, { personId: store.actor.personId });
  const others = people
    .filter(({ id, deletedAt }) => deletedAt === null && !members.some(({ personId }) => personId === id))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const add = (personId: string) => {
    const fields = { personId, role: 'editor' };
    store.edit([{ op: 'create', kind: planMemberKind.kind, id: newId(), rank: 'a0', fields }]);
  };
  const remove = (member: PlanMember) => {
    keepPlace();
    store.delete(planMemberKind, [member.id]);
    showToast({
      text: t('members.removed', { name: nameOf(member) }),
      action: wayBack(),
    });
  };

  return (
    <div className="flex max-w-xl flex-col items-start gap-2">
      <p className="text-ink-2 text-pretty">{t(plan.openTo === 'members' ? 'members.closed' : 'members.open')}</p>
      {members.length > 0 && (
        <ul aria-label={t('members.title')} className="w-full">
          {members.map((member) => (
            <li key={member.id} className="flex min-h-10 items-center gap-2 border-b border-line">
              <Avatar id={member.personId} name={nameOf(member)} size={24} decorative />
              <span className="min-w-0 flex-1 truncate">{nameOf(member)}</span>
              <RolePicker member={member} name={nameOf(member)} disabled={!canEdit} />
              {canEdit && (
                <IconButton
                  icon={Trash2}
                  label={t('members.remove', { name: nameOf(member) })}
                  onClick={() => remove(member)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && others.length > 0 && (
        <Picker
          label={t('members.add')}
          options={others.map(({ id, name, jobTitle }) => ({
            id,
            label: name,
            hint: jobTitle,
            mark: <Avatar id={id} name={name} decorative />,
          }))}
          value={null}
          searchable
          onChange={add}
          trigger={
            <Button icon={Plus} look="outline">
              {t('members.add')}
            </Button>
          }
        />
      )}
    </div>
  );

  function nameOf({ personId }: Pick<PlanMember, 'personId'>): string {
    return named.get(personId)?.name ?? '';
  }
}

function RolePicker({ member, name, disabled }: { member: PlanMember; name: string; disabled: boolean }) {
  const { t } = useTranslation('plans');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  return (
    <Picker
      label={t('members.role', { name })}
      value={member.role}
      options={MEMBER_ROLES.map((role) => ({ id: role, label: fields(`choices.role.${role}`) }))}
      onChange={(id) => {
        const role = MEMBER_ROLES.find((known) => known === id);
        if (role) store.edit(updateRecord(planMemberKind, member, { role }));
      }}
      trigger={
        <button
          type="button"
          disabled={disabled}
          className="min-h-7 touch-target rounded-sm px-1.5 text-ink-2 hover:bg-hover disabled:hover:bg-transparent"
        >
          <FieldName>{t('members.role', { name })}</FieldName>
          {fields(`choices.role.${member.role}`)}
        </button>
      }
    />
  );
}
