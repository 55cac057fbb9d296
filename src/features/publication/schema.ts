import { isAtLeast } from '../../records/actor.ts';
import type { RecordKind, Rights, RightsQuestion } from '../../records/define-record.ts';
import { writableFrom } from '../../records/rights.ts';
import { isStorableText } from '../../records/value.ts';

/** What every published version is numbered and asked about by. */
export interface PublishedVersion {
  id: string;
  rank: string;
  createdAt: string;
  /** When it was withdrawn; null while people read it. */
  deletedAt: string | null;
  /** Everyone is asked again; after a minor change, what was acknowledged stays so. */
  material: boolean;
}

/** A person's word about a version: "I have read it". */
export interface VersionWord {
  versionId: string;
  personId: string;
}

export const MAX_LISTED = 200;
const MAX_NAME = 200;

const isPublisher = ({ role, record, actor }: RightsQuestion) =>
  isAtLeast(role, 'admin') || (isAtLeast(role, 'editor') && record.createdBy === actor.personId);

/** Published is published: a word may be mended in the note by its publisher, never in what people have read. */
export function publishedByEditors(): Rights {
  return {
    read: writableFrom('editor').read,
    create: writableFrom('editor').create,
    update: (question) => isPublisher(question) && question.changed?.join() === 'note',
    delete: isPublisher,
  };
}

const isTheirs = ({ role, record, actor }: RightsQuestion) =>
  isAtLeast(role, 'reader') && record.personId === actor.personId;

/** Nobody speaks for someone else, whatever their role. */
export function wordOfOneself(): Rights {
  return { read: writableFrom('reader').read, create: isTheirs, update: isTheirs, delete: isTheirs };
}

/** Whether this has these properties at most, and no other. */
export function isOnly(value: unknown, names: readonly string[]): value is { [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((name) => names.includes(name));
}

export function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MAX_LISTED && value.every(isItem);
}

/** Whether this has these fields of the kind, these names of others, and nothing else. */
export function holds(
  value: unknown,
  { fields }: RecordKind,
  kept: readonly string[],
  names: readonly string[],
): boolean {
  if (!isOnly(value, [...kept, ...names])) return false;
  return kept.every((field) => fields[field]?.accepts(value[field])) && names.every((each) => isName(value[each]));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_NAME && isStorableText(value);
}
