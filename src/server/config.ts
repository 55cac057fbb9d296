import path from 'node:path';
import { z } from 'zod';

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

/** An unset variable and an empty one mean the same: people comment settings out by emptying them. */
const given = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.output<T>) =>
  z.preprocess((raw) => given(raw) ?? value, schema);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'must start with postgres://', abort: true })
  .refine(URL.canParse, 'is not an address');
const webUrl = z
  .string()
  .regex(/^https?:\/\//, { error: 'must start with http:// or https://', abort: true })
  .refine(URL.canParse, 'is not an address')
  .transform((url) => new URL(url).origin);

const environment = z.object({
  HOST: withDefault(z.string(), '127.0.0.1'),
  PORT: withDefault(z.coerce.number('must be a number').int().min(0).max(65_535), 4180),
  PACTOLE_DATA: withDefault(z.string(), path.join(PROJECT_ROOT, 'data')),
  DATABASE_URL: optional(postgresUrl),
  DATABASE_OWNER_URL: optional(postgresUrl),
  PUBLIC_URL: optional(webUrl),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')),
  MAIL_FROM: withDefault(z.string(), 'Pactole <pactole@localhost>'),
  SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  RATE_LIMIT_FACTOR: withDefault(z.coerce.number('must be a number').min(1).max(1_000_000), 1),
  LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  TRUST_PROXY: withDefault(z.enum(['true', 'false'], 'must be true or false'), 'false'),
});

/** Settings of the process; docs/configuration.md says what each is for. */
export interface Config {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  /** Where browsers reach this server, without a path. Undefined: the address it listens on. */
  publicUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  secret: string | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  trustProxy: boolean;
  /** How many times the usual limits of attempts. */
  rateLimitFactor: number;
  /** Opens /metrics to other machines than this one. */
  metricsToken: string | undefined;
}

/** Reads the settings. @throws ConfigError listing everything that is wrong at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { data } = parsed;
  if (data.DATABASE_OWNER_URL && !data.DATABASE_URL) {
    throw new ConfigError(['DATABASE_OWNER_URL needs DATABASE_URL, the address the application itself uses']);
  }
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: path.resolve(data.PACTOLE_DATA),
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    publicUrl: data.PUBLIC_URL,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    secret: data.SECRET,
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY === 'true',
    metricsToken: data.METRICS_TOKEN,
    rateLimitFactor: data.RATE_LIMIT_FACTOR,
  };
}

/** Values are never repeated: a setting may be a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
