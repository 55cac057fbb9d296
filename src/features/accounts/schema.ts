import { z } from 'zod';

/** Pages the links in mails open. One address each, whatever the language. */
export const ACCOUNT_PAGES = {
  signIn: '/sign-in',
  newPassword: '/new-password',
  invitation: '/invitation',
  account: '/account',
} as const;

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

/** An address as it is compared: trimmed, in small letters. */
export const emailSchema = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email().max(254));
export const newPasswordSchema = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);
export const nameSchema = z.string().trim().min(1).max(120);
const password = z.string().min(1).max(MAX_PASSWORD_LENGTH);

/** What each form of signing in and out sends to `/api/auth/*`; the same shapes check the form and the request. */
export const signUpSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  locale: z.enum(LOCALES),
});
export const signInSchema = z.strictObject({ email: emailSchema, password, rememberMe: z.boolean().optional() });
export const emailOnlySchema = z.strictObject({ email: emailSchema });
export const resetPasswordSchema = z.strictObject({
  token: z.string().min(1).max(200),
  newPassword: newPasswordSchema,
});
export const changePasswordSchema = z.strictObject({ currentPassword: password, newPassword: newPasswordSchema });
export const changeEmailSchema = z.strictObject({ newEmail: emailSchema });
export const profileSchema = z.strictObject({
  name: nameSchema.optional(),
  locale: z.enum(LOCALES).optional(),
  indicatorReminders: z.boolean().optional(),
});

export const sessionSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  /** Renewed once a day while it is used. */
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const meSchema = z.object({
  /** Null when a program asks with an API key, which belongs to a person and not to an account. */
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      emailVerified: z.boolean(),
      isAnonymous: z.boolean(),
      locale: z.enum(LOCALES),
      /** Whether they are written to on Mondays when an indicator of theirs waits for its value. */
      indicatorReminders: z.boolean(),
    })
    .nullable(),
  /** The key that asks, when it is one. */
  apiKey: z.object({ id: z.string(), workspaceId: z.string(), personId: z.string() }).nullable(),
});
export type Me = z.infer<typeof meSchema>;

export const serverSchema = z.object({
  /** Whether this server sends e-mail; otherwise its administrators hand the links over. */
  sendsMail: z.boolean(),
});
export type ServerOffer = z.infer<typeof serverSchema>;
