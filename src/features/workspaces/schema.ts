import { z } from 'zod';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { CURRENCIES } from '../../kernel/money.ts';
import { ROLES } from '../../records/actor.ts';

const name = z.string().trim().min(1).max(120);
const settings = {
  name,
  currency: z.enum(CURRENCIES),
  /** 1 for January to 12 for December. */
  fiscalYearStartMonth: z.int().min(1).max(12),
  locale: z.enum(['fr', 'en']),
};

export const workspaceSettingsSchema = z.object({ id: z.string(), isExample: z.boolean(), ...settings });
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

/** Made with an id of the sender's, so that asking again after a lost answer makes no second one. */
export const newWorkspaceSchema = z.strictObject({ id: z.string().regex(UUID_PATTERN), ...settings });
export type NewWorkspace = z.infer<typeof newWorkspaceSchema>;

export const workspaceChangesSchema = z.strictObject(settings).partial();
export type WorkspaceChanges = z.infer<typeof workspaceChangesSchema>;

/** A workspace as it appears in the list of one's own. */
export const myWorkspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  isExample: z.boolean(),
  /** The person one is there, and their role. */
  personId: z.string(),
  role: z.enum(ROLES),
});
export type MyWorkspace = z.infer<typeof myWorkspaceSchema>;

/** A person who can sign in to the workspace. */
export const memberSchema = z.object({
  personId: z.string(),
  joinedAt: z.string(),
  /** Trying the example without an account. */
  isAnonymous: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;

/** A message that could not leave, for an administrator to hand over. */
export const pendingMailSchema = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(['invitation', 'verification', 'reset']),
  recipient: z.string(),
  url: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type PendingMail = z.infer<typeof pendingMailSchema>;
