import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const root = path.resolve(import.meta.dirname, '../..');

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('nothing set: this machine only, data beside the code, wherever it was started from', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4180,
    dataDir: path.join(root, 'data'),
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    publicUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Pactole <pactole@localhost>',
    secret: undefined,
    logLevel: 'info',
    trustProxy: false,
    metricsToken: undefined,
    rateLimitFactor: 1,
  });
});

test('everything set', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '8080',
    PACTOLE_DATA: '/srv/pactole',
    DATABASE_URL: 'postgres://app@db/pactole',
    DATABASE_OWNER_URL: 'postgresql://owner@db/pactole',
    PUBLIC_URL: 'https://Plan.example.com/',
    SMTP_URL: 'smtps://user:pass@mail.example.com',
    MAIL_FROM: 'Le plan <plan@example.com>',
    SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'debug',
    TRUST_PROXY: 'true',
    METRICS_TOKEN: 'a token of its own',
    RATE_LIMIT_FACTOR: '5',
  };
  expect(readConfig(env)).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    dataDir: '/srv/pactole',
    publicUrl: 'https://plan.example.com',
    logLevel: 'debug',
    trustProxy: true,
    metricsToken: 'a token of its own',
    rateLimitFactor: 5,
  });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', SECRET: '', HOST: '' })).toEqual(readConfig({}));
});

describe('what cannot be used', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://db/pactole'],
    ['PUBLIC_URL', 'plan.example.com'],
    ['SMTP_URL', 'mail.example.com'],
    ['SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
  ])('%s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  });

  test('all of it at once', () => {
    expect(problemsOf({ PORT: 'x', SECRET: 'y', TRUST_PROXY: 'z' })).toHaveLength(3);
  });

  test('an owner without the address that the application uses', () => {
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://owner@db/pactole' })).toEqual([
      expect.stringContaining('needs DATABASE_URL'),
    ]);
  });

  test('is never repeated, for it may be a secret', () => {
    const env = { SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@db' };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(problemsOf(env).join()).not.toContain('hunter2');
  });
});

test('every setting is explained in docs/configuration.md, with no other', () => {
  const source = readFileSync(path.join(import.meta.dirname, 'config.ts'), 'utf8');
  const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1] ?? '');
  const explained = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
  expect(settings.length).toBeGreaterThan(10);
  expect(explained.toSorted()).toEqual(settings.toSorted());
});
