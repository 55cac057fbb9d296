import { FileRefused } from './refusal.ts';

/**
 * The little XML that workbook parts need, over bytes so that only one row at a time becomes a string. A document type or
 * an entity declaration has no business in a workbook and is how XML is made to explode or to read files: refused.
 */
export function checkXml(bytes: Buffer): void {
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) {
    throw new FileRefused('unsafe_content', 'A part declares a document type or an entity.');
  }
  const start = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  if (bytes[start] !== 0x3c) throw new FileRefused('damaged', 'A part is not XML in UTF-8.');
}

/** The namespace prefix of the elements, with its colon ("x:"), or nothing: the root element tells. */
export function prefixOf(bytes: Buffer): string {
  const head = bytes.toString('utf8', 0, 4_096).replace(/<\?[^>]*\?>|<!--[^>]*-->/g, '');
  return /<([A-Za-z_][\w.-]*:)/.exec(head.slice(0, head.indexOf('>') + 1))?.[1] ?? '';
}

/**
 * Each `name` element, its start tag's attributes and its content as text, in order, from `from` until `until` stands
 * before it. Elements of that name do not contain each other.
 */
export function* elements(
  bytes: Buffer,
  name: string,
  from = 0,
  until = bytes.length,
): Generator<{ attributes: string; content: string }> {
  const closing = `</${name}>`;
  for (let at = bytes.indexOf(`<${name}`, from); at >= 0 && at < until; ) {
    const after = bytes[at + name.length + 1] ?? 0;
    if (after !== 0x3e && after !== 0x2f && after > 0x20) {
      at = bytes.indexOf(`<${name}`, at + 1);
      continue;
    }
    const tagEnd = bytes.indexOf('>', at);
    if (tagEnd < 0) throw new FileRefused('damaged', `A ${name} tag does not end.`);
    const isEmpty = bytes[tagEnd - 1] === 0x2f;
    const end = isEmpty ? tagEnd : bytes.indexOf(closing, tagEnd);
    if (end < 0) throw new FileRefused('damaged', `A ${name} element does not end.`);
    yield {
      attributes: bytes.toString('utf8', at + name.length + 1, isEmpty ? tagEnd - 1 : tagEnd),
      content: isEmpty ? '' : bytes.toString('utf8', tagEnd + 1, end),
    };
    at = bytes.indexOf(`<${name}`, end);
  }
}

/** The value of an attribute among those of a tag, with any namespace prefix; undefined when absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data as the text it stands for: references, CDATA sections, and the escapes of workbooks ("_x000D_"). */
export function unescapeXml(text: string): string {
  if (!/[&<_]/.test(text)) return text;
  return text
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, reference)))
    .join('')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function reference(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
