import { expect, test } from 'vitest';
import { documentOfText } from '../../../records/rich-text.ts';
import type { Play, PlayPart } from '../../playbook/schema.ts';
import { playbookLacks } from './rules.ts';

const play = (id: string, words = '') =>
  ({
    id,
    title: `Fiche ${id}`,
    playKind: 'objection',
    situation: '',
    objection: '',
    wording: documentOfText(words),
  }) as Play;

test('a playbook wants a play first, then that each says something, then that it is published', () => {
  const answer = { playId: 'c', rank: 'a0', title: 'Comparé à quoi ?', wording: documentOfText('') } as PlayPart;
  const plays = [play('a'), play('b', 'Chiffrez'), play('c')];
  expect(playbookLacks([], [], [])).toEqual([{ reason: 'noPlay', count: 1 }]);
  expect(playbookLacks(plays, [answer], [])).toEqual([
    { reason: 'playsUnwritten', count: 1, first: { kind: 'play', id: 'a' } },
    { reason: 'playsUnpublished', count: 2, first: { kind: 'play', id: 'b' } },
  ]);
  expect(playbookLacks(plays.slice(1), [answer], [{ playId: 'b' }, { playId: 'c' }])).toEqual([]);
});
