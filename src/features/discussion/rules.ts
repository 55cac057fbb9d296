const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/;
const MAX_NAME = 200;

/**
 * A file's name as it may be shown and offered again: without the folders some browsers send, without control
 * characters nor those that turn the reading direction round (`facture\u202Efdp.exe`). Empty when nothing is left.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (visible === '.' || visible === '..') return '';
  if (visible.length <= MAX_NAME) return visible;
  const dot = visible.lastIndexOf('.');
  const extension = dot > 0 && visible.length - dot <= 12 ? visible.slice(dot) : '';
  return visible.slice(0, MAX_NAME - extension.length).trimEnd() + extension;
}

/** What a browser says a file is, in its plain form; anything odd is only bytes. */
export function cleanMediaType(type: string): string {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(plain) ? plain : 'application/octet-stream';
}

/** Someone who may be named in a message. */
interface Nameable {
  id: string;
  name: string;
}

/** A stretch of a message: plain, or the name of someone it is for. */
export interface MessagePart {
  text: string;
  personId?: string;
}

const MAX_MENTIONS = 50;
/** Longer than what one types to find a colleague. */
const MAX_QUERY = 40;

/** How someone is named in a message: `@Claire`, or in full where two people share a first name. */
export function mentionText(person: Nameable, people: readonly Nameable[]): string {
  const first = firstName(person.name);
  const isShared = people.some(({ id, name }) => id !== person.id && firstName(name) === first);
  return `@${isShared ? person.name : first}`;
}

/**
 * What is being typed after an @, just before the caret; undefined when nobody is being looked for. `start` is the place
 * of the @, which begins the text or follows a space or a bracket: an address is not a mention.
 */
export function mentionQuery(text: string, caret: number): { start: number; query: string } | undefined {
  const start = text.lastIndexOf('@', caret - 1);
  if (caret === 0 || start < 0 || caret - start > MAX_QUERY) return undefined;
  const query = text.slice(start + 1, caret);
  const isApart = start === 0 || /[\s([{«“"'’]/.test(text.charAt(start - 1));
  return isApart && /^[\p{L}\p{M}'’.-]*( [\p{L}\p{M}'’.-]*)?$/u.test(query) ? { start, query } : undefined;
}

/** A message cut at the names of people it is for: those who are named in it, in full or by their first name. */
export function messageParts(body: string, people: readonly Nameable[]): MessagePart[] {
  const names = people
    .flatMap((person) => [
      { id: person.id, text: `@${person.name}` },
      { id: person.id, text: mentionText(person, people) },
    ])
    .toSorted((a, b) => b.text.length - a.text.length);
  const parts: MessagePart[] = [];
  let plainFrom = 0;
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    const found = names.find(({ text }) => body.startsWith(text, at) && isEndOfName(body, at + text.length));
    if (!found || at < plainFrom || !isEndOfName(body, at - 1)) continue;
    if (at > plainFrom) parts.push({ text: body.slice(plainFrom, at) });
    parts.push({ text: found.text, personId: found.id });
    plainFrom = at + found.text.length;
  }
  if (plainFrom < body.length) parts.push({ text: body.slice(plainFrom) });
  return parts;
}

/** The ids of those a message names, each once, in the order it names them; at most as many as a message may hold. */
export function mentionedIn(body: string, people: readonly Nameable[]): string[] {
  const ids = messageParts(body, people).flatMap(({ personId }) => personId ?? []);
  return [...new Set(ids)].slice(0, MAX_MENTIONS);
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** Whether there is no letter at this place: a name does not go on, nor begin inside a word. */
function isEndOfName(text: string, at: number): boolean {
  return !/[\p{L}\p{M}\p{N}_]/u.test(text.charAt(at));
}
