import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** Colours a thing may be given; each is a token of the interface, in light and in dark. */
export const COLORS = ['blue', 'green', 'orange', 'violet', 'red', 'teal', 'yellow', 'grey'] as const;

/** The families of channels of the trade; a workspace names its own channels within them. */
export const CHANNEL_FAMILIES = [
  'digital',
  'event',
  'prospecting',
  'web',
  'data',
  'trial',
  'tool',
  'partner',
  'training',
  'other',
] as const;

export const channelKind = defineRecord({
  kind: 'channel',
  collection: 'channels',
  scope: 'workspace',
  fields: {
    name: text(80, { required: true }),
    family: choice(CHANNEL_FAMILIES, 'other'),
    color: choice(COLORS, 'grey'),
  },
  rights: writableFrom('editor'),
});

export const tagKind = defineRecord({
  kind: 'tag',
  collection: 'tags',
  scope: 'workspace',
  fields: {
    name: text(40, { required: true }),
    color: choice(COLORS, 'grey'),
  },
  rights: writableFrom('editor'),
});

export type Channel = RecordOf<typeof channelKind>;
export type Tag = RecordOf<typeof tagKind>;
