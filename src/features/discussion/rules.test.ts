import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, cleanMediaType, mentionedIn, mentionQuery, mentionText, messageParts } from './rules.ts';

test.each([
  ['Devis salon.pdf', 'Devis salon.pdf'],
  ['C:\\Users\\Claire\\devis.pdf', 'devis.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..', ''],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['a\u0000b\n.txt', 'ab.txt'],
  [`${'é'.repeat(300)}.xlsx`, `${'é'.repeat(195)}.xlsx`],
])('the name %j is kept as %j', (name, kept) => {
  expect(cleanFileName(name)).toBe(kept);
});

test('no name leads to another folder, breaks a line or grows without end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
      const kept = cleanFileName(name);
      expect(kept).not.toMatch(/[/\\\n\r\u202e]/);
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(kept.isWellFormed()).toBe(true);
      expect(['.', '..']).not.toContain(kept);
    }),
  );
});

test.each([
  ['application/pdf', 'application/pdf'],
  ['Text/HTML; charset=utf-8', 'text/html'],
  ['', 'application/octet-stream'],
  ['text/html\r\nset-cookie: a', 'application/octet-stream'],
])('the type %j is kept as %j', (type, kept) => {
  expect(cleanMediaType(type)).toBe(kept);
});

const CLAIRE = { id: 'c', name: 'Claire Dubois' };
const INES = { id: 'i', name: 'Inès Garcia' };
const INES_TOO = { id: 'i2', name: 'Inès Morel' };
const PEOPLE = [CLAIRE, INES];

test('someone is named by their first name, in full where it is shared', () => {
  expect(mentionText(CLAIRE, PEOPLE)).toBe('@Claire');
  expect(mentionText(INES, [...PEOPLE, INES_TOO])).toBe('@Inès Garcia');
});

test.each([
  ['D’accord. @Claire je te laisse valider.', ['c']],
  ['@Inès Garcia, @Claire Dubois et @Inès', ['i', 'c']],
  ['@Clairement, claire@verdier.fr, @claire, @ Claire', []],
  ['(@Claire)', ['c']],
  ['@Claire@Inès', ['c']],
  ['', []],
])('%j is for %j', (body, ids) => expect(mentionedIn(body, PEOPLE)).toEqual(ids));

test('a first name that two people share is nobody’s', () => {
  expect(mentionedIn('@Inès ou @Inès Morel ?', [INES, INES_TOO])).toEqual(['i2']);
});

test('a message is cut without losing a letter', () => {
  const piece = fc.constantFrom('@Claire', '@Inès Garcia', 'Claire', '@', ' ', 'é', '@x', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const parts = messageParts(pieces.join(''), PEOPLE);
      expect(parts.map(({ text }) => text).join('')).toBe(pieces.join(''));
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }),
  );
});

test.each([
  ['@', 1, { start: 0, query: '' }],
  ['Voir @cl', 8, { start: 5, query: 'cl' }],
  ['Voir @Claire Du', 15, { start: 5, query: 'Claire Du' }],
  ['Voir @Claire et Inès', 20, undefined],
  ['claire@ver', 10, undefined],
  ['@a\nb', 4, undefined],
  ['@cl', 0, undefined],
  ['rien', 4, undefined],
])('%j typed up to %d looks for %j', (text, caret, found) => expect(mentionQuery(text, caret)).toEqual(found));
