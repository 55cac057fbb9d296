import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { registry } from '../../registry.ts';
import { answerValues, standingAnswer } from './rules.ts';
import { type Objective, objectiveKind } from '../schema.ts';

function openPlan() {
  const workspace = new MemoryWorkspace(registry);
  const [editor, owner] = (['editor', 'contributor'] as const).map((role) => workspace.addPerson({ name: role, role }));
  const [planId, id] = [workspace.newId(), workspace.newId()];
  const fields = { title: 'Conquérir la Suisse', ownerId: owner, target: 38 };
  const plan = { name: 'Plan', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
  workspace.commit(editor ?? '', {
    planId,
    operations: [
      { op: 'create', kind: 'plan', id: planId, rank: 'a0', fields: plan },
      { op: 'create', kind: 'objective', id, rank: 'a0', fields },
    ],
  });
  const read = () => workspace.get('objective', id) as unknown as Objective;
  const write = (personId = '', values: Partial<Objective>) => {
    const stored: Record<string, unknown> = read();
    const edits = Object.entries(values).map(([name, to]): [string, [unknown, unknown]] => [name, [stored[name], to]]);
    const operations = [{ op: 'update' as const, kind: objectiveKind.kind, id, fields: Object.fromEntries(edits) }];
    workspace.commit(personId, { planId, operations });
  };
  const create = (personId = '', more: Partial<Objective>) =>
    workspace.commit(personId, {
      planId,
      operations: [
        { op: 'create', kind: 'objective', id: workspace.newId(), rank: 'a1', fields: { ...fields, ...more } },
      ],
    });
  return { editor, owner, read, write, create };
}

describe('the answer to an objective', () => {
  test('is its owner’s alone to give', () => {
    const { editor, owner, read, write } = openPlan();
    expect(() => write(editor, answerValues(read(), 'accepted'))).toThrow('not open to you');
    expect(() => write(editor, { acceptanceRemark: 'Bien sûr.' })).toThrow('not open to you');
    write(owner, answerValues(read(), 'accepted'));
    expect(standingAnswer(read()).answer).toBe('accepted');
  });

  test('is asked again when someone else changes the target, who cannot keep it up', () => {
    const { editor, owner, read, write } = openPlan();
    write(owner, answerValues(read(), 'accepted'));
    expect(() => write(editor, { target: 45, acceptedTarget: 45 })).toThrow('not open to you');
    write(editor, { target: 45 });
    expect(standingAnswer(read())).toEqual({ answer: 'pending', hasChanged: true });
    write(editor, { target: 38 });
    expect(standingAnswer(read()).answer).toBe('accepted');
  });

  test('cannot be given in another’s name by making the objective', () => {
    const { editor, owner, create } = openPlan();
    expect(() => create(editor, { acceptance: 'accepted' })).toThrow('not open to you');
    expect(() => create(editor, { acceptedById: owner ?? null })).toThrow('not open to you');
    expect(() => create(editor, {})).not.toThrow();
    expect(() => create(owner, { acceptance: 'accepted' })).not.toThrow();
  });
});
