import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { boolean, choice, type Field, json, reference, references, richText, text } from '../../records/field.ts';
import { EMPTY_DOCUMENT, type RichText } from '../../records/rich-text.ts';
import { ownedByContributors, writableFrom } from '../../records/rights.ts';
import { holds, isListOf, isOnly, publishedByEditors, wordOfOneself } from '../publication/schema.ts';
import { SELLING_METHODS } from '../targets/schema.ts';

/** A way of working that proved itself, the words of a conversation, or an objection with its answers. */
export const PLAY_KINDS = ['practice', 'script', 'objection'] as const;
export type PlayType = (typeof PLAY_KINDS)[number];

/** Where the sale stands when a play is of use, in the order of a sale. */
export const SALE_STAGES = [
  'unspecified',
  'prospecting',
  'discovery',
  'proposal',
  'negotiation',
  'closing',
  'retention',
  'winback',
] as const;
export type SaleStage = (typeof SALE_STAGES)[number];

/** What works: read before a call, learnt by newcomers. Whether it is published follows from its versions. */
export const playKind = defineRecord({
  kind: 'play',
  collection: 'plays',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    playKind: choice(PLAY_KINDS, 'practice'),
    /** When it is of use, in words. */
    situation: text(500),
    /** What the customer says; of an objection only. */
    objection: text(500),
    wording: richText(10_000),
    segmentIds: references('segment', 20),
    saleStage: choice(SALE_STAGES, 'unspecified'),
    /** Where the customers who hear it stand on their own way. */
    journeyStepIds: references('journeyStep', 20),
    sellingMethod: choice(['unspecified', ...SELLING_METHODS], 'unspecified'),
    channelId: reference('channel', 'keep'),
    ownerId: reference('person', 'keep'),
  },
  rights: ownedByContributors((play, personId) => play.ownerId === personId),
});

/** A part of a script, or an answer to an objection, in the order of their ranks. */
export const playPartKind = defineRecord({
  kind: 'playPart',
  collection: 'play-parts',
  scope: 'plan',
  fields: {
    playId: reference('play', 'cascade', { required: true }),
    title: text(200, { required: true }),
    wording: richText(4000),
  },
  // Whoever may write the play.
  rights: ownedByContributors(
    ({ playId }, personId, { lookup }) => lookup.get('play', playId as string)?.ownerId === personId,
  ),
});

/** The words of a play, without what it is filed under. */
export const WORDS = ['title', 'playKind', 'situation', 'objection', 'wording'] as const;
const PART_WORDS = ['title', 'wording'] as const;

/** A play as it was published: its words, which name nothing else, so that they can be read without the plan. */
export interface PlayContent {
  play: { title: string; playKind: PlayType; situation: string; objection: string; wording: RichText };
  parts: { title: string; wording: RichText }[];
}

function isContent(value: unknown): boolean {
  if (!isOnly(value, ['play', 'parts'])) return false;
  return (
    holds(value.play, playKind, WORDS, []) && isListOf(value.parts, (part) => holds(part, playPartKind, PART_WORDS, []))
  );
}

/** Checked as a whole: later kinds of editing must not find it half there. */
const content: Field<PlayContent> = {
  ...json(),
  accepts: isContent,
  nullable: false,
  initial: {
    play: { title: '–', playKind: 'practice', situation: '', objection: '', wording: EMPTY_DOCUMENT },
    parts: [],
  },
};

/** A play as everyone reads it. */
export const playVersionKind = defineRecord({
  kind: 'playVersion',
  collection: 'play-versions',
  scope: 'plan',
  withDeleted: true,
  fields: {
    playId: reference('play', 'cascade', { required: true }),
    /** What changed since the version before. */
    note: text(2000),
    /** Those who read it are asked to read it again; after a minor change they are not. */
    material: boolean(true),
    content,
  },
  rights: publishedByEditors(),
});

/** A play that newcomers read, in the order of their ranks. */
export const readingItemKind = defineRecord({
  kind: 'readingItem',
  collection: 'reading-items',
  scope: 'plan',
  uniqueBy: ['playId'],
  fields: { playId: reference('play', 'cascade', { required: true }) },
  rights: writableFrom('editor'),
});

/** "I have read it": a person's word about a version of a play. */
export const playReadingKind = defineRecord({
  kind: 'playReading',
  collection: 'play-readings',
  scope: 'plan',
  uniqueBy: ['versionId', 'personId'],
  fields: {
    versionId: reference('playVersion', 'keep', { required: true }),
    personId: reference('person', 'keep', { required: true }),
  },
  rights: wordOfOneself(),
});

export type Play = RecordOf<typeof playKind>;
export type PlayPart = RecordOf<typeof playPartKind>;
export type PlayVersion = RecordOf<typeof playVersionKind>;
export type ReadingItem = RecordOf<typeof readingItemKind>;
export type PlayReading = RecordOf<typeof playReadingKind>;
