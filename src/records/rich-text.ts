import { isStorableText } from './value.ts';

/** A way of writing a stretch of text; each at most once on it. */
export type Mark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' }
  | { type: 'link'; attrs: { /** http, https or mailto, and nothing else. */ href: string } };

export type Inline = { type: 'text'; text: string; marks?: Mark[] | undefined } | { type: 'hardBreak' };

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[] | undefined;
}

export interface Heading {
  type: 'heading';
  attrs: { level: 1 | 2 };
  content?: Inline[] | undefined;
}

export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export interface TaskItem {
  type: 'taskItem';
  attrs: { checked: boolean };
  content: Block[];
}

export type Block =
  | Paragraph
  | Heading
  | { type: 'bulletList' | 'orderedList'; content: ListItem[] }
  | { type: 'taskList'; content: TaskItem[] }
  | { type: 'blockquote'; content: Block[] };

/**
 * A formatted text, as data: a closed set of blocks and marks, never HTML. The names are those of the editor, which
 * reads and writes it as it is; what it may hold is decided here. Empty is a document without a block.
 */
export interface RichText {
  type: 'doc';
  content: Block[];
}

/** Lists and quotes within each other. More would be read by nobody, and bodies of requests have a depth too. */
export const MAX_LEVELS = 4;
const MAX_LINK = 2000;
const PLAIN_MARKS = ['bold', 'italic', 'underline', 'strike'];
/** Room for any plain text of the same length, every second character a line break, as a document. */
const JSON_PER_CHARACTER = 33;

export const EMPTY_DOCUMENT: RichText = { type: 'doc', content: [] };

/** A link that leads to a page or starts a message; whatever could run something is none. */
export function isSafeLink(href: string): boolean {
  if (href.length > MAX_LINK || !isStorableText(href) || /[\s\p{Cc}]/u.test(href)) return false;
  return /^https?:\/\/[^/?#]+/i.test(href) || /^mailto:[^@]+@[^@]+$/i.test(href);
}

/** Whether this is a document of at most `max` characters of text, and of a size and a depth that people write. */
export function isRichText(value: unknown, max: number): value is RichText {
  if (!isOnly(value, 'type', 'content') || value.type !== 'doc') return false;
  const { content } = value;
  if (!Array.isArray(content) || !content.every(isBlock)) return false;
  const document: RichText = { type: 'doc', content };
  return (
    JSON.stringify(document).length <= max * JSON_PER_CHARACTER &&
    levelsOf(content) <= MAX_LEVELS &&
    textLength(document) <= max
  );
}

/** Whether this has these properties at most, and no other. */
function isOnly(value: unknown, ...names: string[]): value is { [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((name) => names.includes(name));
}

function isFilled<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

function isBlock(value: unknown): value is Block {
  if (!isOnly(value, 'type', 'attrs', 'content')) return false;
  const { type, attrs, content } = value;
  switch (type) {
    case 'heading':
      return isOnly(attrs, 'level') && (attrs.level === 1 || attrs.level === 2) && isLine(content);
    case 'paragraph':
      return attrs === undefined && isLine(content);
    case 'bulletList':
    case 'orderedList':
      return attrs === undefined && isFilled(content, isListItem);
    case 'taskList':
      return attrs === undefined && isFilled(content, isTaskItem);
    case 'blockquote':
      return attrs === undefined && isFilled(content, isBlock);
    default:
      return false;
  }
}

function isListItem(value: unknown): value is ListItem {
  return isOnly(value, 'type', 'content') && value.type === 'listItem' && isItemContent(value.content);
}

function isTaskItem(value: unknown): value is TaskItem {
  if (!isOnly(value, 'type', 'attrs', 'content') || value.type !== 'taskItem') return false;
  return isOnly(value.attrs, 'checked') && typeof value.attrs.checked === 'boolean' && isItemContent(value.content);
}

/** A list item begins with its own words, before anything inside it. */
function isItemContent(value: unknown): boolean {
  return isFilled(value, isBlock) && value[0]?.type === 'paragraph';
}

function isLine(value: unknown): boolean {
  return value === undefined || isFilled(value, isInline);
}

function isInline(value: unknown): value is Inline {
  if (!isOnly(value, 'type', 'text', 'marks')) return false;
  const { type, text, marks } = value;
  if (type === 'hardBreak') return text === undefined && marks === undefined;
  if (type !== 'text' || typeof text !== 'string' || text === '' || !isStorableText(text)) return false;
  return (
    marks === undefined || (isFilled(marks, isMark) && new Set(marks.map((mark) => mark.type)).size === marks.length)
  );
}

function isMark(value: unknown): value is Mark {
  if (!isOnly(value, 'type', 'attrs')) return false;
  const { type, attrs } = value;
  if (type === 'link') return isOnly(attrs, 'href') && typeof attrs.href === 'string' && isSafeLink(attrs.href);
  return attrs === undefined && PLAIN_MARKS.some((mark) => mark === type);
}

/** Characters of text, line ends included: what a limit on the length of a document counts. */
export function textLength(document: RichText): number {
  return linesOf(document.content, bare).join('\n').length;
}

/** What a document says without its formatting: list items keep a sign of what they are. */
export function plainTextOf(document: RichText): string {
  return linesOf(document.content, signed).join('\n');
}

/** A plain text as a document: one paragraph a line, so that it reads as it was typed. */
export function documentOfText(text: string): RichText {
  if (text === '') return EMPTY_DOCUMENT;
  const paragraphs = text.split(/\r\n|\r|\n/).map(
    (words): Paragraph => ({
      type: 'paragraph',
      // Keys in the order that PostgreSQL gives them: what is read back is then what was sent, to the letter.
      ...(words !== '' && { content: [{ text: words, type: 'text' }] }),
    }),
  );
  return { type: 'doc', content: paragraphs };
}

/** What is sent for a formatted text: a document, or plain text, which programs and files have. */
export function readRichText(given: unknown): unknown {
  return typeof given === 'string' ? documentOfText(given) : given;
}

/** The document with its nth box ticked or not, in the order one reads them. */
export function withTask(document: RichText, index: number, checked: boolean): RichText {
  let count = 0;
  const itemOf = (item: TaskItem): TaskItem => {
    const isThis = count === index;
    count += 1;
    return { ...item, attrs: { checked: isThis ? checked : item.attrs.checked }, content: item.content.map(blockOf) };
  };
  const blockOf = (block: Block): Block => {
    if (block.type === 'paragraph' || block.type === 'heading') return block;
    if (block.type === 'taskList') return { ...block, content: block.content.map(itemOf) };
    if (block.type === 'blockquote') return { ...block, content: block.content.map(blockOf) };
    return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(blockOf) })) };
  };
  return { ...document, content: document.content.map(blockOf) };
}

export function isEmptyDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, content } = value as { type?: unknown; content?: unknown };
  return type === 'doc' && Array.isArray(content) && content.length === 0;
}

/** Puts before the lines of an item what says that it is one. */
type Sign = (list: Block['type'], item: ListItem | TaskItem, index: number) => string;

const bare: Sign = () => '';

const signed: Sign = (list, item, index) => {
  if (item.type === 'taskItem') return item.attrs.checked ? '☑ ' : '☐ ';
  return list === 'orderedList' ? `${index + 1}. ` : '• ';
};

function linesOf(content: readonly Block[], sign: Sign): string[] {
  return content.flatMap((block): string[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return wordsOf(block.content ?? []).split('\n');
    if (block.type === 'blockquote') return linesOf(block.content, sign);
    return block.content.flatMap((item: ListItem | TaskItem, index) => {
      const mark = sign(block.type, item, index);
      return linesOf(item.content, sign).map((text, number) => (number === 0 ? mark + text : `${indent(mark)}${text}`));
    });
  });
}

function indent(mark: string): string {
  return ' '.repeat(mark.length);
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

function levelsOf(content: readonly Block[]): number {
  return Math.max(
    0,
    ...content.map((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return 0;
      if (block.type === 'blockquote') return 1 + levelsOf(block.content);
      return 1 + Math.max(...block.content.map((item: ListItem | TaskItem) => levelsOf(item.content)));
    }),
  );
}
