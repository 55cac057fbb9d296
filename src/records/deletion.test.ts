import { describe, expect, test } from 'vitest';
import { type AnyRecord, createRegistry, defineRecord } from './define-record.ts';
import { expandDeletion, type Referrers, referencesTo } from './deletion.ts';
import { reference } from './field.ts';
import { writableFrom } from './rights.ts';

const rights = writableFrom('editor');
const scope = 'plan' as const;
const registry = createRegistry([
  defineRecord({
    kind: 'folder',
    collection: 'folders',
    scope,
    fields: { parentId: reference('folder', 'cascade') },
    rights,
  }),
  defineRecord({
    kind: 'page',
    collection: 'pages',
    scope,
    fields: { folderId: reference('folder', 'cascade'), coverId: reference('picture', 'clear') },
    rights,
  }),
  defineRecord({
    kind: 'picture',
    collection: 'pictures',
    scope,
    fields: { pageId: reference('page', 'cascade') },
    rights,
  }),
  defineRecord({ kind: 'visit', collection: 'visits', scope, fields: { pageId: reference('page', 'keep') }, rights }),
]);

const nobody: AnyRecord = {
  id: '',
  planId: null,
  version: 1,
  rank: 'a0',
  createdAt: '',
  createdBy: null,
  updatedAt: '',
  updatedBy: null,
  deletedAt: null,
};

/** `page/p: { folderId: 'f' }` and so on; a key ending in † is of a dead record. */
function shelf(records: { [key: string]: { [field: string]: string } }): Referrers {
  return {
    referrers: (kind, field, id) =>
      Object.entries(records).flatMap(([key, fields]) => {
        const [name, own] = key.split('/');
        return name === kind && fields[field] === id && !key.endsWith('†') ? [{ ...nobody, id: own ?? '' }] : [];
      }),
  };
}

describe('what a deletion brings with it', () => {
  test('knows from the declarations which fields follow', () => {
    expect(referencesTo(registry, 'page')).toEqual([{ kind: 'picture', field: 'pageId', onDelete: 'cascade' }]);
    expect(referencesTo(registry, 'visit')).toEqual([]);
  });

  test('the innermost first, what stands alone cleared, what only remembers kept', () => {
    const source = shelf({
      'folder/inner': { parentId: 'outer' },
      'page/p': { folderId: 'inner' },
      'page/elsewhere': { folderId: 'other', coverId: 'i' },
      'picture/i': { pageId: 'p' },
      'visit/v': { pageId: 'p' },
    });
    expect(expandDeletion(registry, source, { kind: 'folder', id: 'outer' })).toEqual([
      { op: 'update', kind: 'page', id: 'elsewhere', fields: { coverId: ['i', null] } },
      { op: 'delete', kind: 'picture', id: 'i' },
      { op: 'delete', kind: 'page', id: 'p' },
      { op: 'delete', kind: 'folder', id: 'inner' },
    ]);
  });

  test('leaves the dead alone', () => {
    expect(expandDeletion(registry, shelf({ 'page/p†': { folderId: 'f' } }), { kind: 'folder', id: 'f' })).toEqual([]);
  });

  test('ends on a ring', () => {
    const source = shelf({ 'folder/a': { parentId: 'b' }, 'folder/b': { parentId: 'a' } });
    expect(expandDeletion(registry, source, { kind: 'folder', id: 'a' })).toEqual([
      { op: 'delete', kind: 'folder', id: 'b' },
    ]);
  });
});
