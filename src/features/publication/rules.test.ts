import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adhesionsOf, membersOf, nextNumber, numberedVersions, versionAskedOf } from './rules.ts';
import type { PublishedVersion, VersionWord } from './schema.ts';

const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 0, minute)).toISOString();
const version = (index: number, material: boolean) =>
  ({ id: `v${index}`, rank: `a${index}`, createdAt: at(index), deletedAt: null, material }) satisfies PublishedVersion;
const withdrawn = (of: PublishedVersion) => ({ ...of, deletedAt: at(60) }) satisfies PublishedVersion;
const word = (personId: string, versionIndex: number) =>
  ({ personId, versionId: `v${versionIndex}` }) satisfies VersionWord;

const versions = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 6 })
  .map((asks) => asks.map((material, index) => version(index, material)));
const words = fc
  .uniqueArray(fc.tuple(fc.constantFrom('ines', 'marc'), fc.nat({ max: 6 })), { selector: String, maxLength: 12 })
  .map((pairs) => pairs.map(([person, index]) => word(person, index)));

describe('who has read what is published', () => {
  test('nobody is asked before a version is published', () => {
    expect(versionAskedOf('ines', [], [])).toBeUndefined();
    expect(adhesionsOf([], [word('ines', 0)], ['ines'])).toEqual([{ personId: 'ines' }]);
  });

  test('the first version asks, a minor one does not, a material one asks again', () => {
    const [first, minor, material] = [version(0, true), version(1, false), version(2, true)];
    const given = [word('ines', 0)];
    expect(versionAskedOf('ines', [first], [])).toEqual({ version: first, number: 1 });
    expect(versionAskedOf('ines', [first, minor], given)).toBeUndefined();
    expect(versionAskedOf('marc', [first, minor], given)).toEqual({ version: minor, number: 2 });
    expect(versionAskedOf('ines', [first, minor, material], given)).toEqual({ version: material, number: 3 });
    const [ines] = adhesionsOf([first, minor, material], [...given, word('ines', 2)], ['ines']);
    expect(ines?.given?.number).toBe(3);
  });

  test('a word counts exactly when no version after it asked everyone', () => {
    fc.assert(
      fc.property(versions, words, (published, given) => {
        for (const { personId, given: counted } of adhesionsOf(published, given, ['ines', 'marc'])) {
          const about = given
            .filter((each) => each.personId === personId)
            .map(({ versionId }) => published.findIndex(({ id }) => id === versionId))
            .filter((index) => index >= 0 && !published.slice(index + 1).some(({ material }) => material));
          expect(counted?.number).toBe(about.length === 0 ? undefined : Math.max(...about) + 1);
        }
      }),
    );
  });

  test('what one person says changes nothing for another, whatever the order', () => {
    fc.assert(
      fc.property(versions, words, (published, given) => {
        const own = given.filter(({ personId }) => personId === 'ines');
        const backwards = adhesionsOf(published.toReversed(), given.toReversed(), ['ines']);
        expect(adhesionsOf(published, own, ['ines'])).toEqual(backwards);
      }),
    );
  });

  test('versions are numbered as they were published', () => {
    const published = [version(2, true), version(0, true), version(1, false)];
    expect(numberedVersions(published).map(({ version: { id }, number }) => [id, number])).toEqual([
      ['v0', 1],
      ['v1', 2],
      ['v2', 3],
    ]);
  });

  test('a version keeps its number when any other is withdrawn, and no later one is given it', () => {
    fc.assert(
      fc.property(versions, fc.nat({ max: 5 }), (published, index) => {
        const gone = published[index % published.length] ?? expect.unreachable();
        const left = published.map((each) => (each === gone ? withdrawn(each) : each));
        const others = numberedVersions(published).filter(({ version: each }) => each !== gone);
        expect(numberedVersions(left)).toEqual(others);
        const next = nextNumber(left);
        const later = version(7, false);
        expect(numberedVersions([...left, later]).at(-1)).toEqual({ version: later, number: next });
        expect(numberedVersions(published).map(({ number }) => number)).not.toContain(next);
      }),
    );
  });

  test('a version that was withdrawn asks nobody, and no word about it counts', () => {
    const [first, material] = [version(0, true), withdrawn(version(1, true))];
    expect(versionAskedOf('ines', [first, material], [word('ines', 0)])).toBeUndefined();
    expect(versionAskedOf('ines', [first, material], [word('ines', 1)])).toEqual({ version: first, number: 1 });
    expect(versionAskedOf('ines', [withdrawn(first), material], [])).toBeUndefined();
  });

  test('versions published at once, as in a copy of the plan, are numbered by rank', () => {
    const [first, second] = [version(0, true), { ...version(1, true), createdAt: at(0) }];
    const numbered = numberedVersions([second, first]);
    expect(numbered.map(({ version: { id } }) => id)).toEqual(['v0', 'v1']);
  });

  test('members are those who can sign in and to whom the plan is open, and the reader', () => {
    const plan = { id: 'p', openTo: 'members' as const };
    const people = [
      { id: 'owner', role: 'owner' as const, email: 'o@verdier.test' },
      { id: 'named', role: 'reader' as const, email: 'n@verdier.test' },
      { id: 'outside', role: 'editor' as const, email: 'x@verdier.test' },
      { id: 'only-a-name', role: 'reader' as const, email: '' },
      { id: 'visitor', role: 'reader' as const, email: '' },
    ];
    const memberships = [{ planId: 'p', personId: 'named', role: 'reader' as const }];
    const idsIn = (openTo: 'members' | 'workspace') =>
      membersOf({ ...plan, openTo }, people, memberships, 'visitor').map(({ id }) => id);
    expect(idsIn('members')).toEqual(['owner', 'named', 'visitor']);
    expect(idsIn('workspace')).toEqual(['owner', 'named', 'outside', 'visitor']);
  });
});
