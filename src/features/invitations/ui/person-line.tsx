import { Ellipsis, Mail, MailX, Plus, Trash2, UserMinus, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Tag } from '../../../ui-kit/chip.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { useToday } from '../../../web/today.ts';
import type { Person } from '../../people/schema.ts';
import type { PersonAccess, PersonRow } from './people-access.ts';
import { useDepartmentOptions, useRoleLabel, useRoleOptions } from './role-options.ts';

export interface PersonLineActions {
  onRole: (person: Person, role: string) => void;
  onDepartment: (person: Person, department: string) => void;
  onInvite: (person: Person) => void;
  onResend: (invitationId: string) => void;
  onRevoke: (invitationId: string) => void;
  onEndAccess: (person: Person) => void;
  onRemove: (person: Person) => void;
}

export interface PersonLineProps extends PersonLineActions {
  row: PersonRow;
  isMe: boolean;
  actorRole: Person['role'];
  mayEdit: boolean;
  mayGiveRole: boolean;
  mayAdminister: boolean;
  mayRemove: boolean;
}

/** One person: name and address, department, role, access, and what can be done about it. */
export function PersonLine(props: PersonLineProps) {
  const { t } = useTranslation('people');
  const { person, access } = props.row;
  const roles = useRoleOptions({ role: props.actorRole });
  const departments = useDepartmentOptions();
  const roleLabel = useRoleLabel();
  const department = departments.find(({ id }) => id === person.department);
  return (
    <li className="relative grid grid-cols-2 items-center gap-x-3 gap-y-2 px-3 py-2.5 md:grid-cols-[minmax(0,1fr)_150px_150px_190px_36px]">
      <div className="flex min-w-0 items-center gap-2.5 max-md:col-span-2 max-md:pr-11">
        <Avatar id={person.id} name={person.name} size={28} decorative />
        <div className="min-w-0">
          <p className="flex items-center gap-2 truncate font-medium">
            {person.name}
            {props.isMe && <Tag>{t('you')}</Tag>}
          </p>
          <p className="truncate text-sm text-ink-3">{[person.email, person.jobTitle].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <div>
        {props.mayEdit ? (
          <Picker
            label={`${t('department')}, ${person.name}`}
            options={departments}
            value={person.department}
            onChange={(id) => props.onDepartment(person, id)}
          />
        ) : (
          <span className="text-ink-2">{department?.label}</span>
        )}
      </div>
      <div>
        {props.mayGiveRole ? (
          <Picker
            label={`${t('role')}, ${person.name}`}
            options={roles}
            value={person.role}
            onChange={(id) => props.onRole(person, id)}
          />
        ) : (
          <span className="text-ink-2">{roleLabel(person.role)}</span>
        )}
      </div>
      <AccessMark access={access} />
      <div className="max-md:absolute max-md:top-2.5 max-md:right-2">
        <LineMenu {...props} />
      </div>
    </li>
  );
}

function AccessMark({ access }: { access: PersonAccess }) {
  const { t, i18n } = useTranslation('people');
  const format = formatFor(i18n.language);
  const year = Number(useToday().slice(0, 4));
  const text =
    access.kind === 'pending'
      ? t('status.pending', {
          day: format.dayShort(access.invitation.expiresAt.slice(0, 10), year),
        })
      : t(`status.${access.kind}`);
  const dot = { member: 'bg-ok', trying: 'bg-accent', pending: 'bg-warn', expired: 'bg-bad', none: 'bg-line-2' };
  return (
    <p className="flex items-center gap-2 text-sm text-ink-2 max-md:col-span-2">
      <span className={`size-2 shrink-0 rounded-full ${dot[access.kind]}`} aria-hidden="true" />
      {text}
    </p>
  );
}

function LineMenu(props: PersonLineProps) {
  const { t } = useTranslation('people');
  const { person, access } = props.row;
  const invitation = access.kind === 'pending' || access.kind === 'expired' ? access.invitation : undefined;
  const mayInvite = props.mayAdminister && access.kind === 'none';
  const mayEnd = props.mayAdminister && !props.isMe && (access.kind === 'member' || access.kind === 'trying');
  const mayRemove = props.mayRemove && !props.isMe && access.kind === 'none';
  if (!mayInvite && !mayEnd && !mayRemove && !(invitation && props.mayAdminister)) return null;
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('actions', { name: person.name })} />}>
      {mayInvite && (
        <MenuItem icon={UserPlus} onSelect={() => props.onInvite(person)}>
          {t('invite')}
        </MenuItem>
      )}
      {invitation && props.mayAdminister && (
        <>
          <MenuItem icon={Mail} onSelect={() => props.onResend(invitation.id)}>
            {t('resend')}
          </MenuItem>
          <MenuItem icon={MailX} onSelect={() => props.onRevoke(invitation.id)}>
            {t('revoke')}
          </MenuItem>
        </>
      )}
      {mayEnd && (
        <MenuItem icon={UserMinus} danger onSelect={() => props.onEndAccess(person)}>
          {t('endAccess')}
        </MenuItem>
      )}
      {mayRemove && (
        <MenuItem icon={Trash2} danger onSelect={() => props.onRemove(person)}>
          {t('remove')}
        </MenuItem>
      )}
    </Menu>
  );
}

/** The two ways to add someone, beside the title of the page. */
export function PeopleTools(props: { mayInvite: boolean; onInvite: () => void; onAdd?: () => void }) {
  const { t } = useTranslation('people');
  return (
    <>
      {props.onAdd && (
        <>
          <Button onClick={props.onAdd} className="max-md:hidden">
            {t('add')}
          </Button>
          <IconButton icon={Plus} label={t('add')} onClick={props.onAdd} className="md:hidden" />
        </>
      )}
      {props.mayInvite && (
        <Button look="primary" icon={UserPlus} onClick={props.onInvite}>
          {t('invite')}
        </Button>
      )}
    </>
  );
}
