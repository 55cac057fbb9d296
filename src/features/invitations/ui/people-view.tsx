import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { isAtLeast } from '../../../records/actor.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { ConfirmDialog } from '../../../ui-kit/dialog.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { api } from '../../../web/http.ts';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { lastOwnerIssues } from '../../people/rules.ts';
import { type Person, personKind } from '../../people/schema.ts';
import type { Invitation } from '../schema.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PendingMails } from './pending-mails.tsx';
import { peopleRows } from './people-access.ts';
import { PeopleTools, PersonLine, type PersonLineActions } from './person-line.tsx';
import { useAccess } from './use-access.ts';

export interface PeopleViewProps {
  /** Someone trying the example may not write to strangers. */
  mayWrite: boolean;
  sendsMail: boolean;
  /** Puts the buttons and the list on the page. */
  children: (tools: ReactNode, content: ReactNode) => ReactNode;
}

type Asking = { kind: 'invite'; person?: Person } | { kind: 'add' } | { kind: 'end'; person: Person };

/** Everyone of the workspace: what they are called, may do, and how they get in. */
export function PeopleView({ mayWrite, sendsMail, children }: PeopleViewProps) {
  const { t, i18n } = useTranslation('people');
  const { t: forms } = useTranslation('forms');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const { actor } = store;
  const isAdmin = isAtLeast(actor.role, 'admin');
  const people = useRecords(personKind);
  const access = useAccess(actor.workspaceId, isAdmin);
  const { members, invitations } = access;
  const rows = useMemo(
    () => peopleRows(people, members, invitations, formatFor(i18n.language).compare),
    [people, members, invitations, i18n.language],
  );
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const base = `/v1/workspaces/${actor.workspaceId}`;

  const attempt = async (work: () => Promise<string>) => {
    try {
      showToast({ text: await work() });
    } catch (error) {
      showToast({ text: forms(`problems.${problemKey(error)}`), urgent: true });
    }
    await access.refresh();
  };
  const set = (person: Person, field: 'role' | 'department', value: string) => {
    if (person[field] === value) return;
    store.edit([{ op: 'update', kind: 'person', id: person.id, fields: { [field]: [person[field], value] } }], null);
  };
  const said = ({ email }: Invitation) => (sendsMail ? t('invited', { email }) : t('inviteFiled'));
  const actions: PersonLineActions = {
    onDepartment: (person, department) => set(person, 'department', department),
    onRole: (person, role) => {
      const after = people.map((other) =>
        other.id === person.id ? { ...other, role: role as Person['role'] } : other,
      );
      const hasAccount = (id: string) => members.some(({ personId }) => personId === id);
      if (person.role === 'owner' && lastOwnerIssues(after, hasAccount).length > 0) {
        showToast({ text: forms('last_owner'), urgent: true });
      } else set(person, 'role', role);
    },
    onInvite: (person) => setAsking({ kind: 'invite', person }),
    onResend: (id) =>
      void attempt(async () => {
        const sent = await api<Invitation>(`${base}/invitations/${id}/resend`, { method: 'POST' });
        return sendsMail ? t('resent', { email: sent.email }) : t('inviteFiled');
      }),
    onRevoke: (id) =>
      void attempt(async () => {
        await api(`${base}/invitations/${id}`, { method: 'DELETE' });
        return t('revoked');
      }),
    onEndAccess: (person) => setAsking({ kind: 'end', person }),
    onRemove: (person) => {
      keepPlace();
      store.delete(personKind, [person.id]);
      showToast({
        text: t('removed', { name: person.name }),
        action: wayBack(),
      });
    },
  };
  const endAccess = (person: Person) => {
    close();
    void attempt(async () => {
      await api(`${base}/members/${person.id}`, { method: 'DELETE' });
      return t('accessEnded');
    });
  };

  const mayAdd = store.allowsCreating(personKind, { role: 'reader' });
  const tools = (
    <PeopleTools
      mayInvite={isAdmin && mayWrite}
      onInvite={() => setAsking({ kind: 'invite' })}
      {...(mayAdd && { onAdd: () => setAsking({ kind: 'add' }) })}
    />
  );
  const content = (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-6 py-5 max-md:px-4">
        <p className="text-ink-2">{t('intro')}</p>
        {access.error && <Banner tone="bad">{forms(`problems.${problemKey(access.error)}`)}</Banner>}
        <PendingMails mails={access.mails} />
        {access.isLoaded ? (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {rows.map((row) => (
              <PersonLine
                key={row.person.id}
                row={row}
                isMe={row.person.id === actor.personId}
                actorRole={actor.role}
                mayEdit={store.allows(personKind, 'update', row.person, ['department'])}
                mayGiveRole={isAdmin && store.allows(personKind, 'update', row.person, ['role'])}
                mayAdminister={isAdmin && mayWrite}
                mayRemove={store.allows(personKind, 'delete', row.person)}
                {...actions}
              />
            ))}
          </ul>
        ) : (
          !access.error && <Skeleton lines={8} />
        )}
      </div>
      {asking?.kind === 'invite' && (
        <InviteDialog
          workspaceId={actor.workspaceId}
          actor={actor}
          {...(asking.person && { person: asking.person })}
          onClose={close}
          onInvited={(invitation) => {
            showToast({ text: said(invitation) });
            void access.refresh();
          }}
        />
      )}
      {asking?.kind === 'add' && (
        <AddPersonDialog
          onClose={close}
          onAdd={(fields) =>
            store.edit([{ op: 'create', kind: 'person', id: newId(), rank: 'a0', fields: { ...fields } }], null)
          }
        />
      )}
      <ConfirmDialog
        open={asking?.kind === 'end'}
        onOpenChange={close}
        title={t('endAccessTitle', { name: asking?.kind === 'end' ? asking.person.name : '' })}
        text={t('endAccessText')}
        confirm={t('endAccess')}
        danger
        onConfirm={() => asking?.kind === 'end' && endAccess(asking.person)}
      />
    </div>
  );
  return children(tools, content);
}
