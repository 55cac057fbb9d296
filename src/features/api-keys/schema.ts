import { z } from 'zod';
import { API_SCOPES } from '../../records/actor.ts';

export const apiKeySchema = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  /** The first characters of its secret, to recognise it by. */
  prefix: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const newApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length),
  /** In how many days it stops working; null for never. */
  expiresInDays: z.int().min(1).max(3650).nullable(),
});
export type NewApiKey = z.infer<typeof newApiKeySchema>;
