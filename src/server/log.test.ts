import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createLog, onceATurn } from './log.ts';

function lines(human: boolean, level = 'info') {
  const written: string[] = [];
  return { written, log: createLog({ level, human, write: (text) => written.push(text) }) };
}

test('for a collector: one JSON object a line, without secrets', () => {
  const { log, written } = lines(false);
  log.info({ req: { headers: { cookie: 'session=1', authorization: 'Bearer 2', host: 'plan' } } }, 'asked');
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 30,
    msg: 'asked',
    req: { headers: { cookie: '[Redacted]', authorization: '[Redacted]', host: 'plan' } },
  });
});

test('for a person too, every fact is told: a link to hand over is one', () => {
  const { log, written } = lines(true);
  log.warn({ to: 'lea@example.com', url: 'http://plan/verify?token=x', attempt: 2 }, 'Hand this over.');
  expect(written[0]).toMatch(/ ! Hand this over\. to=lea@example\.com url=http:\/\/plan\/verify\?token=x attempt=2\n$/);
});

test('for a person: the time and the sentence, a mark when it matters, the story of an error', () => {
  const { log, written } = lines(true);
  log.info('Database ready.');
  log.warn('It was moved.');
  log.error({ err: new Error('no disk') }, 'Not saved.');
  expect(written[0]).toMatch(/^\d\d:\d\d:\d\d Database ready\.\n$/);
  expect(written[1]).toMatch(/^\d\d:\d\d:\d\d ! It was moved\.\n$/);
  expect(written[2]).toMatch(/^\d\d:\d\d:\d\d ! Not saved\.\nError: no disk\n +at /);
});

test('a level leaves the lesser ones out', () => {
  const { log, written } = lines(true, 'warn');
  log.info('Database ready.');
  expect(written).toEqual([]);
});

test('for a collector: the lines of a turn in one write, in order', async () => {
  const written: string[] = [];
  const write = onceATurn((text) => written.push(text));
  write('one\n');
  write('two\n');
  expect(written).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  write('three\n');
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

test('for a collector: the last words of a process that ends at once', () => {
  const script = `
    import { createLog, onceATurn } from '${import.meta.resolve('./log.ts')}';
    const log = createLog({ level: 'info', human: false, write: onceATurn((text) => process.stdout.write(text)) });
    log.fatal('PostgreSQL is lost');
    process.exit(1);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout).toContain('PostgreSQL is lost');
});
