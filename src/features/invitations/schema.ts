import { z } from 'zod';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { ROLES } from '../../records/actor.ts';
import { emailSchema, nameSchema } from '../accounts/schema.ts';
import { DEPARTMENTS } from '../people/schema.ts';

export const invitationSchema = z.object({
  id: z.string(),
  personId: z.string(),
  email: z.string(),
  /** Person who invited. */
  invitedBy: z.string(),
  status: z.enum(['pending', 'accepted', 'revoked', 'expired']),
  createdAt: z.string(),
  sentAt: z.string(),
  expiresAt: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Someone new, who becomes a person of the workspace with a role… */
export const inviteSomeoneSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  department: z.enum(DEPARTMENTS),
  role: z.enum(ROLES),
});
/** …or someone already named in it, as they are. */
export const invitePersonSchema = z.strictObject({ personId: z.string().regex(UUID_PATTERN), email: emailSchema });
export const newInvitationSchema = z.union([inviteSomeoneSchema, invitePersonSchema]);
export type NewInvitation = z.infer<typeof newInvitationSchema>;

export const invitationTokenSchema = z.strictObject({ token: z.string().max(200) });

/** What the holder of a link may know before accepting: no more than the mail it came in. */
export const invitationPreviewSchema = z.object({
  workspaceName: z.string(),
  inviterName: z.string(),
  email: z.string(),
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
