import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyRecord, defineRecord } from '../../records/define-record.ts';
import { richText, text } from '../../records/field.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { writableFrom } from '../../records/rights.ts';
import { passageOf, searchEntries, searchEntryOf } from './rules.ts';

const noteKind = defineRecord({
  kind: 'note',
  collection: 'notes',
  scope: 'plan',
  fields: { title: text(200), code: text(20), description: richText(1000) },
  rights: writableFrom('editor'),
});

const note = (id: string, title: string, description = '', code = '') =>
  searchEntryOf(noteKind, { id, title, code, description: documentOfText(description) } as unknown as AnyRecord);

const NOTES = [
  note('a', 'Salon Préventica à Lyon', 'Stand de 12 m², trois démonstrateurs'),
  note('b', 'Relance des contacts du salon', 'Appeler sous huit jours', 'CQ-08'),
  note('c', 'L’œuvre des commerciaux', 'Lettre d’information'),
];
const found = (query: string, most = 10) => searchEntries(NOTES, query, most).map(({ record }) => record.id);

describe('searching', () => {
  test('finds by the start of words, whatever the accents, the case and the apostrophes', () => {
    expect(found('préven')).toEqual(['a']);
    expect(found('PREVENTICA')).toEqual(['a']);
    expect(found('oeuvre')).toEqual(['c']);
    expect(found("d'info")).toEqual(['c']);
    expect(found('entica')).toEqual([]);
  });

  test('puts a title that starts with it first, then one that holds it, then what is said elsewhere', () => {
    expect(found('salon')).toEqual(['a', 'b']);
    expect(found('contacts')).toEqual(['b']);
    expect(found('huit jours')).toEqual(['b']);
    expect(found('cq-08')).toEqual(['b']);
    expect(found('salon demonstrateurs')).toEqual(['a']);
    expect(found('salon huit')).toEqual(['b']);
  });

  test('finds nothing for nothing, and no more than asked', () => {
    expect(found('')).toEqual([]);
    expect(found('  ’ ')).toEqual([]);
    expect(found('salon', 1)).toEqual(['a']);
  });

  test('what is found inside is shown where it stands, and nothing where the title says it', () => {
    const told = 'Prévoir les cartons, puis appeler le transporteur de Saint-Étienne avant le début du salon de mars.';
    const record = { id: 'e', title: 'Stand', code: '', description: documentOfText(told) } as unknown as AnyRecord;
    const passage = (query: string) => passageOf(noteKind, searchEntryOf(noteKind, record), query);
    expect(passage('stand')).toBeNull();
    expect(passage('cartons')).toBe('Prévoir les cartons, puis appeler le transporteur de Saint-Étienne avant…');
    expect(passage('stand etienne')).toBe('…de Saint-Étienne avant le début du salon de mars.');
  });

  test('a record whose words change is found by the new ones', () => {
    const before = { id: 'd', title: 'Avant', code: '', description: documentOfText('') } as unknown as AnyRecord;
    const after = { ...before, title: 'Après' };
    expect(searchEntries([searchEntryOf(noteKind, before), searchEntryOf(noteKind, after)], 'apres', 5)).toHaveLength(
      1,
    );
  });

  test('whatever a title holds, each of its words finds it', () => {
    const word = fc.stringMatching(/^[a-zéèçœ0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, at) => {
        const entry = note('x', words.join(' '));
        const typed = words[at % words.length] ?? '';
        expect(searchEntries([entry], typed, 5)).toEqual([entry]);
        expect(searchEntries([entry], typed.slice(0, 1), 5)).toEqual([entry]);
      }),
      { numRuns: 1000 },
    );
  });
});
