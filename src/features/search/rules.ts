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
  const others = Object.entries(kind.fields).flatMap(([name, { type }]) => {
    if (type === 'richText') return plainTextOf(record[name] as RichText);
    return type === 'text' && record[name] !== title ? (record[name] as string) : [];
  });
  const entry = { kind: kind.kind, record, title, titleWords: wordsOf(title), otherWords: wordsOf(others.join(' ')) };
  entries.set(record, entry);
  return entry;
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

/** Words apart by one space, with one before the first; what joins two words (an apostrophe, a hyphen) parts them. */
function wordsOf(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}€%&+]+/gu, ' ')
    .trim()}`;
}
