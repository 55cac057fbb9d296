import { foldText } from '../../kernel/folded-text.ts';
import type { AnyRecord, RecordKind } from '../../records/define-record.ts';
import { titleOf } from '../../records/record-title.ts';
import { plainTextOf, type RichText } from '../../records/rich-text.ts';

/** A record among those that are searched, as its words are compared: folded, each after a space. */
export interface SearchEntry {
  kind: string;
  record: AnyRecord;
  /** What it is called. */
  title: string;
  titleWords: string;
  otherWords: string;
}

/** Each record is folded once, as long as it does not change. */
const entries = new WeakMap<AnyRecord, SearchEntry>();

/** The record with its words: its title, and every other text that people typed into it. */
export function searchEntryOf(kind: RecordKind, record: AnyRecord): SearchEntry {
  const known = entries.get(record);
  if (known) return known;
  const title = titleOf(record);
  const others = otherTexts(kind, record, title);
  const entry = { kind: kind.kind, record, title, titleWords: wordsOf(title), otherWords: wordsOf(others.join(' ')) };
  entries.set(record, entry);
  return entry;
}

function otherTexts(kind: RecordKind, record: AnyRecord, title: string): string[] {
  return Object.entries(kind.fields).flatMap(([name, { type }]) => {
    if (type === 'richText') return plainTextOf(record[name] as RichText);
    return type === 'text' && record[name] !== title ? (record[name] as string) : [];
  });
}

/** What stands before the word that was found, and how much is shown, in characters. */
const LEAD = 20;
const PASSAGE = 72;

/** Where in its other texts a record holds a typed word that its title does not: a few words, or null when the title says it. */
export function passageOf(kind: RecordKind, { record, title, titleWords }: SearchEntry, query: string): string | null {
  const words = wordsOf(query).trim().split(' ');
  const sought = words.filter((word) => !titleWords.includes(` ${word}`));
  for (const text of otherTexts(kind, record, title)) {
    const at = [...text.matchAll(WORD)].find(([word]) => sought.some((each) => foldText(word).startsWith(each)))?.index;
    if (at === undefined) continue;
    const from = at <= LEAD ? 0 : text.lastIndexOf(' ', at - LEAD / 2) + 1;
    const isCut = from + PASSAGE < text.length;
    const lastSpace = text.lastIndexOf(' ', from + PASSAGE);
    const passage = text.slice(from, isCut ? (lastSpace > at ? lastSpace : from + PASSAGE) : undefined);
    return `${from > 0 ? '…' : ''}${passage.replaceAll(/\s+/g, ' ').trim()}${isCut ? '…' : ''}`;
  }
  return null;
}

/**
 * The entries that hold every typed word at the start of one of their own, accents and case ignored, at most `most`. Best
 * first: the title starts with what was typed, then a word of the title, then a title that holds all words, then the
 * others; equals in the order given.
 */
export function searchEntries(all: Iterable<SearchEntry>, query: string, most: number): SearchEntry[] {
  const typed = wordsOf(query);
  const words = typed.trim().split(' ');
  if (words[0] === '') return [];
  const ranked: SearchEntry[][] = [[], [], [], []];
  for (const entry of all) {
    const rank = rankOf(entry, typed, words);
    if (rank !== undefined) ranked[rank]?.push(entry);
    if (ranked[0]?.length === most) break;
  }
  return ranked.flat().slice(0, most);
}

function rankOf({ titleWords, otherWords }: SearchEntry, typed: string, words: readonly string[]): number | undefined {
  if (titleWords.startsWith(typed)) return 0;
  if (titleWords.includes(typed)) return 1;
  if (words.every((word) => titleWords.includes(` ${word}`))) return 2;
  const isThere = words.every((word) => titleWords.includes(` ${word}`) || otherWords.includes(` ${word}`));
  return isThere ? 3 : undefined;
}

const WORD = /[\p{L}\p{N}€%&+]+/gu;

/** Words apart by one space, with one before the first; what joins two words (an apostrophe, a hyphen) parts them. */
function wordsOf(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}€%&+]+/gu, ' ')
    .trim()}`;
}
