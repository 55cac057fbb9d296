import { describe, expect, test } from 'vitest';
import { answerValues, awaitingAnswer, standingAnswer, withOwnAnswer } from './rules.ts';

const open = {
  ownerId: 'ines',
  target: 38 as number | null,
  dueDate: '2027-12-18' as string | null,
  acceptance: 'pending' as 'pending' | 'accepted' | 'declined',
  acceptedById: null as string | null,
  acceptedTarget: null as number | null,
  acceptedDueDate: null as string | null,
};
const accepted = { ...open, ...answerValues(open, 'accepted') };

describe('an answer', () => {
  test('stands for the target, the date and the person it was given for', () => {
    expect(standingAnswer(open)).toEqual({ answer: 'pending', hasChanged: false });
    expect(standingAnswer(accepted)).toEqual({ answer: 'accepted', hasChanged: false });
    for (const change of [{ target: 45 }, { dueDate: '2027-06-30' }, { ownerId: 'marc' }]) {
      expect(standingAnswer({ ...accepted, ...change })).toEqual({ answer: 'pending', hasChanged: true });
    }
    expect(standingAnswer({ ...open, ...answerValues(open, 'declined'), target: 30 }).answer).toBe('pending');
  });

  test('stands again when the change is undone, and can be taken back', () => {
    expect(standingAnswer({ ...{ ...accepted, target: 45 }, target: 38 }).answer).toBe('accepted');
    expect({ ...accepted, ...answerValues(accepted, 'pending') }).toEqual(open);
  });

  test('goes with what its owner changes, not with what others change', () => {
    const mine = { ...accepted, ...withOwnAnswer(accepted, { target: 40 }, 'ines') };
    expect(standingAnswer(mine)).toEqual({ answer: 'accepted', hasChanged: false });
    const theirs = { ...accepted, ...withOwnAnswer(accepted, { target: 40 }, 'marc') };
    expect(standingAnswer(theirs)).toEqual({ answer: 'pending', hasChanged: true });
    expect(withOwnAnswer(accepted, { unit: 'clients' }, 'ines')).toEqual({ unit: 'clients' });
    expect(withOwnAnswer({ ...accepted, target: 45 }, { dueDate: null }, 'ines')).toEqual({ dueDate: null });
  });

  test('is asked of an owner once there is something to answer', () => {
    expect(awaitingAnswer([open, accepted, { ...accepted, target: 45 }, { ...open, target: null }], 'ines')).toEqual([
      open,
      { ...accepted, target: 45 },
    ]);
    expect(awaitingAnswer([open], 'marc')).toEqual([]);
  });
});
