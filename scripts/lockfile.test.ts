import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addMissingPlatforms, type Lockfile, missingPlatforms } from './lockfile.ts';

function lockfile(optionalDependencies: Record<string, string>, others: Lockfile['packages'] = {}): Lockfile {
  return {
    packages: { '': {}, 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies }, ...others },
  };
}

test('a missing platform is added with what its name tells', () => {
  const file = lockfile({
    '@tool/linux-arm64-musl': '1.0.0',
    '@tool/win32-x64': '1.0.0',
    '@tool/wasm32-wasi': '1.0.0',
  });
  expect(addMissingPlatforms(file)).toEqual(['@tool/linux-arm64-musl', '@tool/win32-x64', '@tool/wasm32-wasi']);
  expect(file.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(file.packages['node_modules/@tool/win32-x64']).toMatchObject({ cpu: ['x64'], os: ['win32'] });
  expect(file.packages['node_modules/@tool/wasm32-wasi']).toEqual({
    version: '1.0.0',
    cpu: ['wasm32'],
    dev: true,
    optional: true,
  });
  expect(Object.keys(file.packages)).toEqual(Object.keys(file.packages).toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(missingPlatforms(file)).toEqual([]);
});

test('what is there stays as it is, hoisted or nested', () => {
  const there = {
    'node_modules/@tool/linux-x64': { version: '1.0.0' },
    'node_modules/tool/node_modules/@tool/darwin-x64': { version: '1.0.0' },
  };
  expect(missingPlatforms(lockfile({ '@tool/linux-x64': '1.0.0', '@tool/darwin-x64': '1.0.0' }, there))).toEqual([]);
});

test('an optional package that is for no platform, or of no exact version, is left alone', () => {
  expect(missingPlatforms(lockfile({ 'left-pad': '1.0.0', '@tool/linux-x64': '^1.0.0' }))).toEqual([]);
});

test("the project's own lockfile is complete, without addresses of anyone's registry", () => {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  expect(missingPlatforms(JSON.parse(text) as Lockfile)).toEqual([]);
  expect(text).not.toContain('"resolved": "http');
});
