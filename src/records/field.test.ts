import { describe, expect, test } from 'vitest';
import { registry } from '../features/registry.ts';
import { MAX_CENTS } from '../kernel/money.ts';
import { type Change, MAX_OPERATIONS } from './change.ts';
import { changeSchema } from './change-schema.ts';
import {
  boolean,
  cents,
  choice,
  choices,
  day,
  integer,
  json,
  month,
  number,
  optionalCents,
  ratio,
  references,
  richText,
  text,
} from './field.ts';
import { documentOfText } from './rich-text.ts';

const ID = '0190a0a0-0000-7000-8000-000000000001';
const OTHER = '0190a0a0-0000-7000-8000-000000000002';

describe('what a field accepts', () => {
  test.each([
    ['text', text(5), ['', 'cinq!', '🎯🎯'], ['sixsix', null, 5, '\ud83c', 'a\u0000', ['a']]],
    ['required text', text(5, { required: true }), ['a', ' a '], ['', '   ', '\n', null]],
    ['richText', richText(5), [documentOfText(''), documentOfText('cinq!')], ['cinq!', documentOfText('sixsix'), null]],
    ['choice', choice(['a', 'b'], 'a'), ['a', 'b'], ['c', '', null, 0, 'toString']],
    ['choices', choices(['a', 'b']), [[], ['b'], ['b', 'a']], [['c'], ['a', 'a'], 'a', null]],
    ['references', references('x', 2), [[], [ID], [ID, OTHER]], [[ID, ID], ['x'], ID, null, [null], [ID, OTHER, ID]]],
    ['day', day(), [null, '2027-02-28', '2028-02-29'], ['2027-02-29', '2027-13-01', '2027-1-1', '', 20270101]],
    ['month', month(), ['2027-01', '2027-12'], ['2027-13', '2027-00', '2027', null, '2027-01-01']],
    ['cents', cents(), [0, MAX_CENTS], [-1, 1.5, MAX_CENTS + 1, Number.NaN, Infinity, '1', null, 2 ** 53]],
    ['optional cents', optionalCents(), [null, 0], [-1, 0.1]],
    ['integer', integer({ min: -1, max: 3 }), [null, -1, 3, -0], [4, 1.5, '1']],
    ['number', number(), [null, -1e15, 1e-300, 0.1], [1e16, Infinity, Number.NaN, '1']],
    ['ratio', ratio(0), [0, 1, 0.153], [1.01, -0.01, null, Number.NaN]],
    ['optional ratio', ratio(null), [null, 0.5], [2]],
    ['boolean', boolean(false), [true, false], [null, 0, 'true']],
    ['json', json(), [null, 0, [{ a: ['é'] }]], [undefined, '\u0000', { a: '\ud83c' }, Infinity, () => 1]],
  ])('%s', (_, { accepts }, good: unknown[], bad: unknown[]) => {
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter((value) => accepts(value))).toEqual([]);
  });

  test('an initial value is one of its own', () => {
    const wrong = [...registry.values()].flatMap((kind) =>
      Object.entries(kind.fields).flatMap(([name, { initial, nullable, accepts }]) => {
        const isFine = initial === undefined ? !nullable : accepts(initial);
        return isFine && nullable === accepts(null) ? [] : [`${kind.kind}.${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the shape of a change', () => {
  const read = (operation: string) =>
    changeSchema.safeParse(JSON.parse(`{"id":"${ID}","planId":null,"operations":[${operation}]}`));
  const create = (fields: string, rank = 'a0') =>
    read(`{"op":"create","kind":"action","id":"${ID}","rank":"${rank}","fields":${fields}}`);
  const update = (fields: string) => read(`{"op":"update","kind":"action","id":"${ID}","fields":${fields}}`);

  test.each(['{"title":"Salon"}', '{"title":null,"tagIds":["x"]}', '{}'])('a creation with %s', (fields) =>
    expect(create(fields).success).toBe(true),
  );

  test.each([
    '{"constructor":1}',
    '{"prototype":{}}',
    '{"toString":1}',
    '{"hasOwnProperty":1}',
    '{"__defineGetter__":1}',
    '{"a b":1}',
    '{"Title":1}',
    '{"":1}',
    '["title"]',
    'null',
    '"title"',
  ])('not a creation with %s', (fields) => expect(create(fields).success).toBe(false));

  test('nothing that reaches the prototype gets in', () => {
    const { data } = create('{"__proto__":{"isAdmin":true},"title":"Salon"}');
    const [operation] = data?.operations ?? [];
    expect(operation).toMatchObject({ fields: { title: 'Salon' } });
    expect(operation?.op === 'create' && Object.keys(operation.fields)).toEqual(['title']);
    expect(operation?.op === 'create' && 'isAdmin' in operation.fields).toBe(false);
  });

  test.each(['{"title":["a","b"]}', '{"title":[null,[1]]}'])('an update with %s', (fields) =>
    expect(update(fields).success).toBe(true),
  );

  test.each(['{"title":"b"}', '{"title":["a"]}', '{"title":["a","b","c"]}', '{"title":{"0":"a","1":"b","length":2}}'])(
    'not an update with %s',
    (fields) => expect(update(fields).success).toBe(false),
  );

  test.each([
    `{"op":"delete","kind":"action","id":"${ID}","fields":{}}`,
    `{"op":"restore","kind":"action","id":"${ID}","record":{}}`,
    `{"op":"erase","kind":"action","id":"${ID}"}`,
    `{"op":"delete","kind":"action","id":"${ID.toUpperCase()}"}`,
    '{"op":"delete","kind":"action","id":"1"}',
    `{"op":"delete","kind":"","id":"${ID}"}`,
  ])('not %s', (operation) => expect(read(operation).success).toBe(false));

  test('holds at least one operation, and not more than there can be', () => {
    const change = (count: number): Change => ({
      id: ID,
      planId: null,
      operations: Array.from({ length: count }, () => ({ op: 'delete', kind: 'action', id: ID })),
    });
    expect(changeSchema.safeParse(change(0)).success).toBe(false);
    expect(changeSchema.safeParse(change(MAX_OPERATIONS)).success).toBe(true);
    expect(changeSchema.safeParse(change(MAX_OPERATIONS + 1)).success).toBe(false);
  });
});
