import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareByRank, ranksAfter } from '../../records/rank.ts';
import { documentOfText } from '../../records/rich-text.ts';
import {
  byStage,
  changesBetween,
  contentOf,
  isOfUse,
  isWritten,
  progressOf,
  readingListOf,
  standingOf,
  steppedRank,
} from './rules.ts';
import {
  type Play,
  type PlayPart,
  type PlayReading,
  playVersionKind,
  type PlayVersion,
  type ReadingItem,
  SALE_STAGES,
} from './schema.ts';

const play = (id: string, values: Partial<Play> = {}) =>
  ({
    id,
    rank: `a${id}`,
    title: `Fiche ${id}`,
    playKind: 'objection',
    situation: '',
    objection: 'Trop cher',
    wording: documentOfText(''),
    segmentIds: [] as string[],
    journeyStepIds: [] as string[],
    saleStage: 'unspecified',
    ...values,
  }) as Play;
const part = (playId: string, rank: string, title: string) =>
  ({
    id: `${playId}-${rank}`,
    playId,
    rank,
    title,
    wording: documentOfText('Parlons de l’arrêt de ligne.'),
  }) as PlayPart;
const version = (of: Play, number: number, material = true) =>
  ({
    id: `${of.id}-v${number}`,
    playId: of.id,
    rank: `a${number}`,
    createdAt: `2027-01-0${number}T08:00:00.000Z`,
    deletedAt: null,
    material,
    content: contentOf(of, []),
  }) as PlayVersion;
const reading = (personId: string, versionId: string) =>
  ({ id: `${personId}-${versionId}`, personId, versionId }) as PlayReading;
const item = (playId: string, rank: string) => ({ id: `item-${playId}`, rank, playId }) as ReadingItem;

describe('what is published of a play', () => {
  test('its parts in order, its own alone; a practice has neither parts nor objection', () => {
    const parts = [part('1', 'b', 'Deuxième'), part('1', 'a', 'Première'), part('2', 'a', 'D’une autre')];
    expect(contentOf(play('1'), parts).parts.map(({ title }) => title)).toEqual(['Première', 'Deuxième']);
    const practice = contentOf(play('1', { playKind: 'practice' }), parts);
    expect([practice.parts, practice.play.objection]).toEqual([[], '']);
  });

  test('is a content that a version takes, and nothing besides', () => {
    const { content } = playVersionKind.fields;
    const published = contentOf(play('1'), [part('1', 'a', 'Première')]);
    expect(content.accepts(published)).toBe(true);
    expect(content.accepts({ ...published, segmentIds: [] })).toBe(false);
    expect(content.accepts({ ...published, play: { ...published.play, playKind: 'joke' } })).toBe(false);
    expect(content.accepts({ ...published, parts: [{ title: 'Première' }] })).toBe(false);
  });

  test('differs by what was written, not by what it is filed under', () => {
    const first = play('1');
    const before = contentOf(first, [part('1', 'a', 'Première')]);
    const elsewhere = play('1', { saleStage: 'closing', segmentIds: ['food'] });
    expect(changesBetween(before, contentOf(elsewhere, [part('1', 'a', 'Première')]))).toEqual([]);
    expect(changesBetween(before, contentOf({ ...first, title: 'Autre' }, []))).toEqual(['title', 'parts']);
  });

  test('a name alone is nothing to publish', () => {
    expect(isWritten(contentOf(play('1', { playKind: 'practice' }), []))).toBe(false);
    expect(isWritten(contentOf(play('1', { objection: ' ' }), []))).toBe(false);
    expect(isWritten(contentOf(play('1', { objection: ' ' }), [part('1', 'a', 'Réponse')]))).toBe(true);
    expect(isWritten(contentOf(play('1'), []))).toBe(true);
    const worded = { playKind: 'practice' as const, wording: documentOfText('Venir à deux.') };
    expect(isWritten(contentOf(play('1', worded), []))).toBe(true);
  });

  test('a play is a draft without a version, published with one, changed when it says something else', () => {
    const own = play('1');
    const versions = [version(own, 2), version(own, 1), version(play('2'), 3)];
    expect(standingOf(own, [], [])).toEqual({ changes: [] });
    expect(standingOf(own, [], versions)).toMatchObject({ current: { number: 2 }, changes: [] });
    expect(standingOf({ ...own, objection: 'Hors budget' }, [], versions).changes).toEqual(['objection']);
  });
});

describe('finding a play', () => {
  test('by kind, segment and stage at once; what names none is of use to all', () => {
    const own = play('1', { segmentIds: ['food'], saleStage: 'closing', journeyStepIds: ['step'] });
    expect(isOfUse(own, {})).toBe(true);
    expect(isOfUse(own, { kind: 'objection', segment: 'food', stage: 'closing' })).toBe(true);
    expect(isOfUse(own, { stage: 'step' })).toBe(true);
    expect(isOfUse(own, { kind: 'script' })).toBe(false);
    expect(isOfUse(own, { segment: 'plastics' })).toBe(false);
    expect(isOfUse(own, { stage: 'discovery' })).toBe(false);
    expect(isOfUse(play('2'), { segment: 'plastics', stage: 'discovery' })).toBe(true);
    // Of any stage of the sale is not of any step of a journey.
    expect(isOfUse(play('2'), { stage: 'step' })).toBe(false);
  });

  test('every play stands in one stage, in the order of a sale', () => {
    const plays = fc
      .array(fc.constantFrom(...SALE_STAGES), { maxLength: 12 })
      .map((stages) => stages.map((saleStage, index) => play(String.fromCharCode(97 + index), { saleStage })));
    fc.assert(
      fc.property(plays, (all) => {
        const groups = byStage(all);
        expect(groups.flatMap((group) => group.plays).length).toBe(all.length);
        expect(groups.every((group) => group.plays.every(({ saleStage }) => saleStage === group.stage))).toBe(true);
        const order = [...SALE_STAGES.slice(1), 'unspecified'];
        const places = groups.map(({ stage }) => order.indexOf(stage));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the reading list', () => {
  const [first, second, draft] = [play('1'), play('2'), play('3')];
  const records = {
    items: [item('2', 'b'), item('1', 'a'), item('3', 'c'), item('gone', 'd')],
    plays: [first, second, draft],
    versions: [version(first, 1), version(second, 2)],
    readings: [reading('lucas', '1-v1')],
  };

  test('stands in its order, what is deleted left out, what is no longer a draft counted', () => {
    const steps = readingListOf(records, 'lucas');
    expect(steps.map(({ play: { id }, state }) => [id, state])).toEqual([
      ['1', 'read'],
      ['2', 'unread'],
      ['3', 'unpublished'],
    ]);
    expect(progressOf(steps)).toEqual({ read: 1, total: 2 });
    expect(progressOf(readingListOf(records, 'thomas'))).toEqual({ read: 0, total: 2 });
  });

  test('asks again after a new version of substance, and not after a minor one', () => {
    const minor = { ...records, versions: [...records.versions, version(first, 3, false)] };
    expect(readingListOf(minor, 'lucas')[0]?.state).toBe('read');
    const material = { ...records, versions: [...records.versions, version(first, 3)] };
    expect(readingListOf(material, 'lucas')[0]).toMatchObject({ state: 'again', current: { number: 2 } });
    expect(readingListOf(material, 'thomas')[0]?.state).toBe('unread');
    const reread = { ...material, readings: [...records.readings, reading('lucas', '1-v3')] };
    expect(readingListOf(reread, 'lucas')[0]?.state).toBe('read');
  });
});

test('a step up or down changes places with the neighbour, and ends at the ends', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 20 });
  fc.assert(
    fc.property(steps, (moves) => {
      let ordered = ranksAfter(null, 5).map((rank, index) => ({ id: `p${index}`, rank }));
      for (const [at, by] of moves) {
        const id = ordered[at]?.id ?? '';
        const rank = steppedRank(ordered, id, by);
        const expected = ordered.map((each) => each.id);
        if (at + by < 0 || at + by > 4) {
          expect(rank).toBeUndefined();
          continue;
        }
        [expected[at], expected[at + by]] = [expected[at + by] ?? '', expected[at] ?? ''];
        ordered = ordered
          .map((each) => (each.id === id ? { ...each, rank: rank ?? '' } : each))
          .toSorted(compareByRank);
        expect(ordered.map((each) => each.id)).toEqual(expected);
      }
    }),
  );
});
