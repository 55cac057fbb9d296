import { describe, expect, it } from 'vitest';
import { conflictKind } from '../src/features/conflicts/schema.ts';
import { attachmentKind, commentKind, readingKind } from '../src/features/discussion/schema.ts';
import { registry } from '../src/features/registry.ts';
import { savedViewKind } from '../src/features/views/schema.ts';
import { fr } from '../src/i18n/fr.ts';
import { frLater } from '../src/i18n/fr-later.ts';

/** Kinds that history leaves out: nobody's edit, or one's own business. */
const UNTOLD = new Set([conflictKind.kind, savedViewKind.kind, readingKind.kind]);
/** Told by what was written or joined, not field by field. */
const QUOTED = new Set([commentKind.kind, attachmentKind.kind]);
/** The same in every language. */
const CODES = new Set(['currency']);
const told = [...registry.values()].filter(({ kind }) => !UNTOLD.has(kind));

// The English catalogue says the same things: its own test holds it.
describe.each(told)('$kind', ({ kind, fields }) => {
  it('has words for history, and a word beside its name', () => {
    expect(Object.keys(frLater.history.kinds)).toContain(kind);
    expect(Object.keys(fr.kinds)).toContain(kind);
  });

  it.skipIf(QUOTED.has(kind))('has a name for each field and each choice', () => {
    const { names, choices }: { names: Record<string, string>; choices: Record<string, Record<string, string>> } =
      frLater.fields;
    expect(Object.keys(fields).filter((name) => names[name] === undefined)).toEqual([]);
    const missing = Object.entries(fields).flatMap(([name, field]) =>
      (CODES.has(name) ? [] : (field.choices ?? []))
        .filter((word) => choices[name]?.[word] === undefined)
        .map((word) => `${name}.${word}`),
    );
    expect(missing).toEqual([]);
  });
});
