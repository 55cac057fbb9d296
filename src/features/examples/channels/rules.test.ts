import { expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { CHANNEL_FAMILIES } from '../../catalogue/schema.ts';
import { registry } from '../../registry.ts';
import { channelOperations, defaultChannels } from './rules.ts';

test('a new workspace has a channel in every family, none twice, in both languages', () => {
  const [french, english] = [defaultChannels('fr'), defaultChannels('en')];
  expect(new Set(french.map(({ family }) => family))).toEqual(new Set(CHANNEL_FAMILIES));
  expect(new Set(french.map(({ name }) => name)).size).toBe(french.length);
  expect(new Set(english.map(({ name }) => name)).size).toBe(french.length);
  expect(english.map(({ key, family, color }) => [key, family, color])).toEqual(
    french.map(({ key, family, color }) => [key, family, color]),
  );
});

test('their creation is accepted as it is, in order', () => {
  const workspace = new MemoryWorkspace(registry);
  const owner = workspace.addPerson({ name: 'Anne', role: 'owner' });
  const { operations, ids } = channelOperations({ locale: 'fr', newId: workspace.newId });
  workspace.commit(owner, { planId: null, operations });
  expect(workspace.get('channel', ids.tradeShow)).toMatchObject({ name: 'Salons', family: 'event' });
  const ranks = workspace.list('channel').map(({ rank }) => rank);
  expect(ranks).toEqual(ranks.toSorted());
});
