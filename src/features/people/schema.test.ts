import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { registry } from '../registry.ts';

describe('taking back the name of someone', () => {
  const workspace = new MemoryWorkspace(registry);
  const editor = workspace.addPerson({ name: 'Claire', role: 'editor' });
  const other = workspace.addPerson({ name: 'Paul', role: 'editor' });

  function named(fields: { name: string; email?: string }): string {
    const id = workspace.newId();
    workspace.commit(editor, { planId: null, operations: [{ op: 'create', kind: 'person', id, rank: 'a1', fields }] });
    return id;
  }
  const take = (personId: string, id: string) => () =>
    workspace.commit(personId, { planId: null, operations: [{ op: 'delete', kind: 'person', id }] });

  test('is open to the editor who named them', () => {
    expect(take(editor, named({ name: 'Marie' }))).not.toThrow();
  });

  test('is open to nobody else below an administrator, nor once an address leads to them', () => {
    expect(take(other, named({ name: 'Marie' }))).toThrow('No such record');
    expect(take(editor, named({ name: 'Zoé', email: 'zoe@verdier.test' }))).toThrow('No such record');
    expect(take(editor, other)).toThrow('No such record');
  });
});
