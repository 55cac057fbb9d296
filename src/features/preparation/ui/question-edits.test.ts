import { describe, expect, test } from 'vitest';
import { type EditContext, inputOf, readQuestionCell } from './question-edits.ts';
import { stateOfDigit } from './state-mark.tsx';

const WORDS = { todo: 'À traiter', in_progress: 'En cours', settled: 'Réglée', out_of_scope: 'Sans objet' };
const CONTEXT: EditContext = {
  plan: { periodStart: '2027-01-01', periodEnd: '2027-12-31' },
  today: '2027-02-01',
  locale: 'fr',
  people: [{ id: 'ines', name: 'Inès Garcia', email: 'ines@verdier.example' }],
  stateText: (state) => WORDS[state],
};
const read = (columnId: string, text: string) => readQuestionCell(columnId, { kind: 'text', text }, CONTEXT);

describe('a cell typed or pasted', () => {
  test('becomes the value that people mean', () => {
    expect(read('question', '  Qui décide ? ')).toEqual({ values: { title: 'Qui décide ?' } });
    expect(read('owner', 'ines garcia')).toEqual({ values: { ownerId: 'ines' } });
    expect(read('owner', 'ines@verdier.example')).toEqual({ values: { ownerId: 'ines' } });
    expect(read('owner', '')).toEqual({ values: { ownerId: null } });
    expect(read('due', 'fin mars')).toEqual({ values: { dueDate: '2027-03-31' } });
    expect(read('due', '')).toEqual({ values: { dueDate: null } });
    expect(read('state', 'reglee')).toEqual({ values: { answerState: 'settled' } });
    expect(read('answer', 'anything')).toEqual({ values: {} });
  });

  test('is refused with a reason where it means nothing', () => {
    expect(read('question', ' ')).toEqual({ problem: 'questionRequired' });
    expect(read('question', 'x'.repeat(201))).toEqual({ problem: 'tooLong' });
    expect(read('owner', 'Nobody')).toEqual({ problem: 'unknownPerson' });
    expect(read('due', 'bientôt ?')).toEqual({ problem: 'dayUnreadable' });
    expect(read('state', 'finie')).toEqual({ problem: 'unknownState' });
  });

  test('takes what an editor gives as it is', () => {
    expect(readQuestionCell('state', { kind: 'option', id: 'in_progress' }, CONTEXT)).toEqual({
      values: { answerState: 'in_progress' },
    });
    expect(readQuestionCell('owner', { kind: 'option', id: null }, CONTEXT)).toEqual({ values: { ownerId: null } });
    expect(readQuestionCell('due', { kind: 'day', day: '2027-05-02' }, CONTEXT)).toEqual({
      values: { dueDate: '2027-05-02' },
    });
  });

  test('emptied, begins again', () => {
    expect(readQuestionCell('state', inputOf('state', { kind: 'nothing' }, ''), CONTEXT)).toEqual({
      values: { answerState: 'todo' },
    });
    expect(readQuestionCell('owner', inputOf('owner', { kind: 'nothing' }, ''), CONTEXT)).toEqual({
      values: { ownerId: null },
    });
    expect(inputOf('due', { kind: 'copy', of: { rowId: 'r', columnId: 'due' } }, '2027-05-02')).toEqual({
      kind: 'text',
      text: '2027-05-02',
    });
  });
});

test('digits pick the states in their order', () => {
  expect(['1', '2', '3', '4', '5', 'a'].map(stateOfDigit)).toEqual([
    'todo',
    'in_progress',
    'settled',
    'out_of_scope',
    undefined,
    undefined,
  ]);
});
