import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorOf, create, PLAN_ID, RecordShelf, update, uuid } from '../../tests/support/commit.ts';
import { registry } from '../features/registry.ts';
import { conflictKind } from '../features/conflicts/schema.ts';
import { strategyKind } from '../features/strategy/schema.ts';
import { type AnyRecord, createRegistry, defineRecord } from './define-record.ts';
import { optionalCents, reference, scale, text } from './field.ts';
import { Replica } from './replica.ts';
import { writableFrom } from './rights.ts';
import { reverseOf, UndoStack } from './undo-stack.ts';
import { uniqueId } from './unique-record.ts';

/** A mark somebody gives an action: one for each action and person. */
const voteKind = defineRecord({
  kind: 'vote',
  collection: 'votes',
  scope: 'plan',
  fields: {
    actionId: reference('action', 'cascade', { required: true }),
    personId: reference('person', 'keep', { required: true }),
    mark: scale(1, 5, 3),
    remark: text(200),
  },
  uniqueBy: ['actionId', 'personId'],
  rights: writableFrom('editor'),
});
const kinds = createRegistry([...registry.values(), voteKind]);

const ACTION = uuid(10);
const PERSON = uuid(11);
const VOTE = uniqueId(voteKind, PLAN_ID, { actionId: ACTION, personId: PERSON });
const KEY = { actionId: ACTION, personId: PERSON };

function shelf(): RecordShelf {
  const made = new RecordShelf(kinds);
  made.commit([create('person', PERSON, { name: 'Inès' })], { planId: null });
  made.commit([create('action', ACTION, { title: 'Salon' })]);
  return made;
}

const vote = (fields: { [field: string]: unknown }) => create('vote', VOTE, { ...KEY, ...fields });
const open = (from: RecordShelf) =>
  from.list(conflictKind.kind).map(({ field, lostValue: lost, keptValue: kept }) => ({ field, lost, kept }));

describe('a record that is the only one', () => {
  test('is made under its own id, and no other', () => {
    const it = shelf();
    it.commit([vote({ mark: 4 })]);
    expect(it.get('vote', VOTE)).toMatchObject({ mark: 4, version: 1 });
    expect(() => it.commit([create('vote', uuid(50), KEY)])).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ issues: [{ path: 'id', rule: 'not_its_own' }] }) }),
    );
  });

  test('made by two at once is one, with what each gave', () => {
    const it = shelf();
    it.commit([vote({ mark: 4 })]);
    it.commit([vote({ remark: 'Trop tôt' })]);
    expect(it.get('vote', VOTE)).toMatchObject({ mark: 4, remark: 'Trop tôt', version: 2 });
    expect(open(it)).toEqual([]);
  });

  test('keeps both values where two gave different ones', () => {
    const it = shelf();
    it.commit([vote({ mark: 4, remark: 'Oui' })]);
    it.commit([vote({ mark: 2 })], { actor: actorOf(uuid(12)) });
    expect(it.get('vote', VOTE)).toMatchObject({ mark: 2, remark: 'Oui' });
    expect(open(it)).toEqual([{ field: 'mark', lost: 4, kept: 2 }]);
  });

  test('deleted and made again begins with nothing of what it held', () => {
    const it = shelf();
    it.commit([vote({ mark: 4, remark: 'Oui' })]);
    it.commit([{ op: 'delete', kind: 'vote', id: VOTE }]);
    it.commit([vote({ mark: 5 })]);
    expect(it.get('vote', VOTE)).toMatchObject({ mark: 5, remark: '', deletedAt: null });
    expect(open(it)).toEqual([]);
  });

  test('stays what it is of', () => {
    const it = shelf();
    it.commit([vote({ mark: 4 })]);
    expect(() => it.commit([update('vote', VOTE, { personId: [PERSON, uuid(13)] })])).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ issues: [{ path: 'personId', rule: 'fixed' }] }) }),
    );
  });

  test('is not completed by someone who may not edit it', () => {
    const it = shelf();
    it.commit([vote({ mark: 4 })]);
    expect(() => it.commit([vote({ mark: 1 })], { actor: actorOf(uuid(12), 'reader') })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(it.get('vote', VOTE)).toMatchObject({ mark: 4, version: 1 });
  });

  test('goes with what it is of, since its fields cannot be cleared', () => {
    const loose = () =>
      defineRecord({ ...voteKind, fields: { actionId: reference('action', 'clear') }, uniqueBy: ['actionId'] });
    expect(loose).toThrow(TypeError);
    const guarded = () =>
      defineRecord({ ...voteKind, fields: { amount: optionalCents({ guarded: true }) }, uniqueBy: [] });
    expect(guarded).toThrow(TypeError);
  });
});

describe('the only record of a whole plan', () => {
  const STRATEGY = uniqueId(strategyKind, PLAN_ID, {});
  const write = (fields: { [field: string]: unknown }) => create('strategy', STRATEGY, fields);

  test('begun by two at once holds what both wrote', () => {
    const it = shelf();
    it.commit([write({ advantage: 'Le délai' })]);
    it.commit([write({ whyUs: 'Le service' })], { actor: actorOf(uuid(12)) });
    expect(it.get('strategy', STRATEGY)).toMatchObject({ advantage: 'Le délai', whyUs: 'Le service' });
    expect(open(it)).toEqual([]);
  });

  test('loses only what was given when its beginning is taken back', () => {
    const it = shelf();
    const begun = it.commit([write({ advantage: 'Le délai' })]);
    it.commit([write({ whyUs: 'Le service' })], { actor: actorOf(uuid(12)) });
    it.commit(reverseOf(kinds, begun.operations));
    expect(it.get('strategy', STRATEGY)).toMatchObject({ advantage: '', whyUs: 'Le service', deletedAt: null });
    expect(open(it)).toEqual([]);
  });

  test('leaves nothing to take back where the server found all already so', () => {
    const stack = new UndoStack();
    stack.did({ planId: PLAN_ID, changeId: uuid(60), reverse: [{ op: 'delete', kind: 'strategy', id: STRATEGY }] });
    stack.learn(uuid(60), []);
    expect(stack.lastChangeId).toBeNull();
  });

  test('is nobody’s to delete', () => {
    const it = shelf();
    it.commit([write({ advantage: 'Le délai' })]);
    for (const role of ['owner', 'admin', 'editor'] as const) {
      const remove = () =>
        it.commit([{ op: 'delete', kind: 'strategy', id: STRATEGY }], { actor: actorOf(uuid(12), role) });
      expect(remove).toThrow(expect.objectContaining({ code: 'not_found' }));
    }
  });
});

describe('whatever two people make, write, delete and make again', () => {
  const fields = fc.record(
    { mark: fc.integer({ min: 1, max: 5 }), remark: fc.constantFrom('', 'Oui', 'Non') },
    { requiredKeys: [] },
  );
  const steps = fc.array(fc.oneof(fields, fc.constant('delete' as const)), { minLength: 1, maxLength: 8 });

  test('there is one; its log gives every copy the same; and each change taken back leaves what was', () => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const it = shelf();
        const copy = new Replica(kinds);
        copy.load({ seq: 0, records: { action: it.list('action'), person: it.list('person') } });
        let seq = 0;
        for (const step of wanted) {
          const before = it.get('vote', VOTE);
          const operations = step === 'delete' ? (before ? [{ op: step, kind: 'vote', id: VOTE }] : []) : [vote(step)];
          if (operations.length === 0) continue;
          const done = it.commit(operations);
          seq += 1;
          const logged = { id: uuid(900 + seq), planId: PLAN_ID, seq, actorId: actorOf().personId, at: it.at };
          copy.receive({ ...logged, operations: done.operations }, seq - 1);
          expect(copy.get('vote', VOTE)).toEqual(it.get('vote', VOTE));
          expect(it.list('vote').length).toBeLessThanOrEqual(1);
          if (step !== 'delete') expect(it.get('vote', VOTE)).toMatchObject(step);
          if (done.operations.length === 0) continue;
          const twin = shelf();
          if (before) twin.put('vote', before);
          const again = twin.commit(operations);
          twin.commit(reverseOf(kinds, again.operations));
          const { mark, remark, deletedAt }: Partial<AnyRecord> = twin.get('vote', VOTE) ?? {};
          if (before?.deletedAt === null)
            expect({ mark, remark }).toEqual({ mark: before.mark, remark: before.remark });
          else expect(deletedAt).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what one sees before the server’s word is what one gave', () => {
    fc.assert(
      fc.property(fields, fields, (theirs, mine) => {
        const it = shelf();
        it.commit([vote(theirs)]);
        const copy = new Replica(kinds);
        copy.load({ seq: 1, records: { vote: it.list('vote') } });
        const change = { id: uuid(800), planId: PLAN_ID, operations: [vote(mine)], actorId: PERSON, at: it.at };
        copy.propose(change);
        it.commit([vote(mine)]);
        const { mark, remark }: Partial<AnyRecord> = copy.get('vote', VOTE) ?? {};
        expect({ mark, remark }).toEqual({ mark: it.get('vote', VOTE)?.mark, remark: it.get('vote', VOTE)?.remark });
      }),
      { numRuns: 2000 },
    );
  });
});
