import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../web/http.ts';
import type { Member, PendingMail } from '../../workspaces/schema.ts';
import type { Invitation } from '../schema.ts';

/** Who can sign in, who is invited, which links wait; the last two for administrators only. */
export function useAccess(workspaceId: string, isAdmin: boolean) {
  const queries = useQueryClient();
  const base = `/v1/workspaces/${workspaceId}`;
  const members = useQuery({
    queryKey: ['access', workspaceId, 'members'],
    queryFn: async () => (await api<{ members: Member[] }>(`${base}/members`)).members,
  });
  const invitations = useQuery({
    queryKey: ['access', workspaceId, 'invitations'],
    queryFn: async () => (await api<{ invitations: Invitation[] }>(`${base}/invitations`)).invitations,
    enabled: isAdmin,
  });
  const mails = useQuery({
    queryKey: ['access', workspaceId, 'mails'],
    queryFn: async () => (await api<{ mails: PendingMail[] }>(`${base}/pending-mails`)).mails,
    enabled: isAdmin,
  });
  return {
    members: members.data ?? [],
    invitations: invitations.data ?? [],
    mails: mails.data ?? [],
    isLoaded: members.isSuccess && (!isAdmin || invitations.isSuccess),
    error: members.error ?? invitations.error,
    refresh: () => queries.invalidateQueries({ queryKey: ['access', workspaceId] }),
  };
}
