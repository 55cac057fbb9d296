import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Actor, ROLES } from '../../../records/actor.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useForm } from '../../../web/form.ts';
import { api } from '../../../web/http.ts';
import { DEPARTMENTS, type Person } from '../../people/schema.ts';
import { type Invitation, invitePersonSchema, inviteSomeoneSchema, type NewInvitation } from '../schema.ts';
import { useDepartmentOptions, useRoleOptions } from './role-options.ts';

export interface InviteDialogProps {
  workspaceId: string;
  actor: Actor;
  /** Someone already named; otherwise someone new. */
  person?: Person;
  onClose: () => void;
  onInvited: (invitation: Invitation) => void;
}

export function InviteDialog({ workspaceId, actor, person, onClose, onInvited }: InviteDialogProps) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const [role, setRole] = useState<Actor['role']>('editor');
  const [department, setDepartment] = useState<(typeof DEPARTMENTS)[number]>('sales');
  const roles = useRoleOptions(actor);
  const departments = useDepartmentOptions();
  const send = async (body: NewInvitation) => {
    onInvited(await api<Invitation>(`/v1/workspaces/${workspaceId}/invitations`, { method: 'POST', body }));
    onClose();
  };
  const form = useForm<NewInvitation>(person ? invitePersonSchema : inviteSomeoneSchema, send);
  const problem = () => {
    if (form.refusal?.code === 'already_exists') return t('duplicate');
    return form.refusal?.issues[0]?.rule === 'account_required' ? t('accountRequired') : form.problem;
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={person ? t('invitePersonTitle', { name: person.name }) : t('inviteTitle')}
      text={t('inviteText')}
      footer={
        <>
          <Button look="outline" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form="invite" busy={form.busy}>
            {t('inviteSubmit')}
          </Button>
        </>
      }
    >
      <form
        id="invite"
        noValidate
        onSubmit={form.onSubmit(person ? { personId: person.id } : { role, department })}
        className="flex flex-col gap-4"
      >
        {problem() && <Banner tone="bad">{problem()}</Banner>}
        {!person && <TextField label={t('name')} name="name" error={form.errorOf('name')} />}
        <TextField
          label={t('email')}
          name="email"
          type="email"
          defaultValue={person?.email}
          error={form.errorOf('email')}
        />
        {!person && (
          <>
            <Select
              label={t('department')}
              options={departments}
              value={department}
              onChange={(id) => setDepartment(DEPARTMENTS.find((known) => known === id) ?? 'other')}
            />
            <Select
              label={t('role')}
              options={roles}
              value={role}
              onChange={(id) => setRole(ROLES.find((known) => known === id) ?? 'reader')}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
