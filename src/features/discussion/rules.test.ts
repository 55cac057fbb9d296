import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, cleanMediaType } from './rules.ts';

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
