import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFor } from '../../../../i18n/format.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { servedGroupKind } from '../../../sizing/schema.ts';
import { choiceField, dayField, type FieldContext, type Quantity, quantityField, textField } from './field-spec.ts';

const context = (locale: 'fr' | 'en'): FieldContext => ({
  locale,
  format: formatFor(locale),
  today: '2027-05-12',
  plan: { periodStart: '2027-01-01', periodEnd: '2027-12-31' },
  problem: (key) => `problem ${key}`,
});
const fr = context('fr');

/** A record of which only one field counts. */
const holding = (values: { [field: string]: unknown }) => values as unknown as AnyRecord;
const typed = (text: string) => ({ kind: 'text' as const, text });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a number', () => {
  const visits = quantityField(profileKind, 'visitsPerDay', 'number', fr);
  const share = quantityField(profileKind, 'reachRate', 'percent', fr);
  const customers = quantityField(servedGroupKind, 'customers', 'whole', fr);
  const minutes = quantityField(servedGroupKind, 'contactMinutes', 'duration', fr);

  test('is read as people write it, and multiplied where they count in weeks', () => {
    expect(visits.read(typed('2,5'))).toEqual({ values: { visitsPerDay: 2.5 } });
    expect(customers.read(typed('45 × 4'))).toEqual({ values: { customers: 180 } });
    expect(share.read(typed('12,5 %'))).toEqual({ values: { reachRate: 0.125 } });
    expect(minutes.read(typed('1 h 30'))).toEqual({ values: { contactMinutes: 90 } });
    expect(visits.read(typed(' '))).toEqual({ values: { visitsPerDay: null } });
  });

  test('is refused in the words of its sort when it is none, is below zero or is not whole', () => {
    expect(visits.read(typed('deux'))).toEqual({ problem: 'problem number' });
    expect(visits.read(typed('-1'))).toEqual({ problem: 'problem number' });
    expect(customers.read(typed('1,5'))).toEqual({ problem: 'problem whole' });
    expect(customers.read(typed('45 ×'))).toEqual({ problem: 'problem whole' });
    expect(share.read(typed('beaucoup'))).toEqual({ problem: 'problem percent' });
    expect(minutes.read(typed('longtemps'))).toEqual({ problem: 'problem duration' });
    expect(minutes.read({ kind: 'day', day: '2027-01-01' })).toEqual({ problem: 'problem duration' });
  });

  test('is shown as it will be understood while it is typed', () => {
    const { editor } = share;
    const interpret = (text: string) => (editor.kind === 'amount' ? editor.interpret?.(text, holding({})) : undefined);
    const reading = interpret('12,5');
    expect(reading && 'reading' in reading && plain(reading.reading)).toBe('12,5 %');
    expect(interpret('')).toEqual({ reading: '–' });
  });

  test('unknown is blank, in the cell and in what is copied', () => {
    expect(visits.text(holding({ visitsPerDay: null }))).toBe('');
    expect(visits.clipboard?.(holding({ visitsPerDay: null }))).toBe('');
  });

  const SORTS: [Quantity, string, fc.Arbitrary<number>][] = [
    ['number', 'visitsPerDay', fc.integer({ min: 0, max: 5_000 }).map((tenths) => tenths / 10)],
    ['percent', 'reachRate', fc.integer({ min: 0, max: 1_000 }).map((share) => share / 1_000)],
    ['whole', 'customers', fc.integer({ min: 0, max: 1_000_000 })],
    ['duration', 'contactMinutes', fc.integer({ min: 0, max: 5_000 })],
  ];
  test.each(SORTS)('copied and pasted, %s comes back the same in both languages', (how, name, anyValue) => {
    const kind = how === 'number' || how === 'percent' ? profileKind : servedGroupKind;
    fc.assert(
      fc.property(anyValue, fc.constantFrom('fr' as const, 'en' as const), (value, locale) => {
        const field = quantityField(kind, name, how, context(locale));
        expect(field.read(typed(field.clipboard?.(holding({ [name]: value })) ?? ''))).toEqual({
          values: { [name]: value },
        });
      }),
    );
  });
});

test('a text is trimmed, and refused where its declaration wants one', () => {
  const name = textField(profileKind, 'name', fr);
  expect(name.read(typed('  Chasseur '))).toEqual({ values: { name: 'Chasseur' } });
  expect(name.read(typed('  '))).toEqual({ problem: 'problem required' });
  expect(name.editor).toEqual({ kind: 'text', maxLength: 80 });
});

describe('a choice', () => {
  const options = [
    { id: 'a', label: 'Télévendeur' },
    { id: 'b', label: 'Chasseur' },
  ];
  const clearable = choiceField('profileId', options, { clearable: true, problem: fr.problem });
  const required = choiceField('profileId', options, { clearable: false, problem: fr.problem });

  test('is found by its words, whatever their case and accents', () => {
    expect(clearable.read(typed('televendeur'))).toEqual({ values: { profileId: 'a' } });
    expect(clearable.read({ kind: 'option', id: 'b' })).toEqual({ values: { profileId: 'b' } });
    expect(clearable.read(typed('Autre'))).toEqual({ problem: 'problem choice' });
  });

  test('can be nothing only where that is allowed', () => {
    expect(clearable.read(typed(''))).toEqual({ values: { profileId: null } });
    expect(required.read(typed(''))).toEqual({ problem: 'problem choice' });
  });
});

describe('a day', () => {
  const arrival = dayField('arrivesOn', 'start', fr);

  test('is read as people write days, in the year of the plan', () => {
    expect(arrival.read(typed('3 mars'))).toEqual({ values: { arrivesOn: '2027-03-03' } });
    expect(arrival.read(typed(''))).toEqual({ values: { arrivesOn: null } });
    expect(arrival.read(typed('un jour'))).toEqual({ problem: 'problem day' });
    expect(arrival.read({ kind: 'day', day: '2028-01-10' })).toEqual({ values: { arrivesOn: '2028-01-10' } });
  });

  test('says its year only outside the year of the plan', () => {
    expect(plain(arrival.text(holding({ arrivesOn: '2027-03-03' })))).toBe('3 mars');
    expect(plain(arrival.text(holding({ arrivesOn: '2028-01-10' })))).toContain('2028');
  });
});
