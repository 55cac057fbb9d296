import { describe, expect, test } from 'vitest';
import { newId, workspaceId } from '../../kernel/ids.ts';
import { apiKeyPrefix, completeScopes, parseApiKey, writeApiKey } from './rules.ts';

const token = { workspaceId: workspaceId(newId()), secret: 'x-_Y'.repeat(10) + 'abc' };

describe('the text of an API key', () => {
  test('is read as it was written', () => {
    expect(parseApiKey(writeApiKey(token))).toEqual(token);
  });

  test('is nothing else', () => {
    const good = writeApiKey(token);
    for (const bad of [
      '',
      'pactole_',
      good.slice(1),
      good.slice(0, -1),
      `${good}=`,
      good.replace('pactole', 'PACTOLE'),
    ]) {
      expect([bad, parseApiKey(bad)]).toEqual([bad, null]);
    }
  });

  test('can be recognised by a few characters of its secret', () => {
    expect(apiKeyPrefix(token.secret)).toBe('x-_Yx-');
  });
});

test('a key that writes also reads', () => {
  expect(completeScopes(['write'])).toEqual(['read', 'write']);
  expect(completeScopes(['read'])).toEqual(['read']);
});
