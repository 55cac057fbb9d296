import { posix } from 'node:path';
import { builtInFormat, type FormatMeaning, meaningOfFormat } from './number-format.ts';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused } from './refusal.ts';
import { attribute, checkXml, elements, prefixOf, unescapeXml } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  sheets: { name: string; hidden: boolean; path: string }[];
  strings: string[];
  formats: FormatMeaning[];
  date1904: boolean;
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

export function readPart(archive: ZipArchive, path: string): Buffer {
  const bytes = archive.read(path);
  checkXml(bytes);
  return bytes;
}

/** Follows the relations of the package to its workbook, and those of the workbook to what sheets need. */
export function readWorkbookParts(archive: ZipArchive, limits: ReadLimits): WorkbookParts {
  const root = readRelations(archive, '').find((relation) => relation.type === 'officeDocument');
  if (!root) throw new FileRefused('not_a_spreadsheet', 'The package names no document.');
  if (root.path.endsWith('.bin')) throw new FileRefused('unsupported_workbook', 'The workbook is in binary form.');
  const workbook = readPart(archive, root.path);
  const prefix = prefixOf(workbook);
  if (!workbook.includes(`<${prefix}workbook`)) throw new FileRefused('not_a_spreadsheet', 'It is no workbook.');
  const relations = readRelations(archive, root.path);
  const path = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.path;
  const stringsPath = path('sharedStrings');
  const stylesPath = path('styles');
  const [properties] = elements(workbook, `${prefix}workbookPr`);
  return {
    sheets: readSheetList(workbook, prefix, relations, limits),
    strings: stringsPath && archive.has(stringsPath) ? readStrings(readPart(archive, stringsPath), limits) : [],
    formats: stylesPath && archive.has(stylesPath) ? readFormats(readPart(archive, stylesPath)) : [],
    date1904: /^(1|true)$/.test(attribute(properties?.attributes ?? '', 'date1904') ?? ''),
  };
}

function readRelations(archive: ZipArchive, source: string): Relation[] {
  const folder = posix.dirname(source);
  const path = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  if (!archive.has(path)) return [];
  const bytes = readPart(archive, path);
  return [...elements(bytes, `${prefixOf(bytes)}Relationship`)].map(({ attributes }) => {
    const target = attribute(attributes, 'Target') ?? '';
    return {
      id: attribute(attributes, 'Id') ?? '',
      type: posix.basename(attribute(attributes, 'Type') ?? ''),
      path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}

function readSheetList(
  workbook: Buffer,
  prefix: string,
  relations: Relation[],
  limits: ReadLimits,
): WorkbookParts['sheets'] {
  const sheets = [...elements(workbook, `${prefix}sheet`)].flatMap(({ attributes }) => {
    const id = /\b\w+:id\s*=\s*["']([^"']+)/.exec(attributes)?.[1];
    const relation = relations.find((one) => one.id === id);
    // Chart sheets and dialogue sheets hold no cells.
    if (relation?.type !== 'worksheet') return [];
    const hidden = /^(hidden|veryHidden)$/.test(attribute(attributes, 'state') ?? '');
    return [{ name: attribute(attributes, 'name') ?? '', hidden, path: relation.path }];
  });
  if (sheets.length > limits.sheets) throw new FileRefused('too_many_sheets', `It has ${sheets.length} sheets.`);
  return sheets;
}

function readStrings(bytes: Buffer, limits: ReadLimits): string[] {
  const prefix = prefixOf(bytes);
  const strings: string[] = [];
  for (const { content } of elements(bytes, `${prefix}si`)) {
    strings.push(textOf(content, prefix, limits));
    if (strings.length > limits.cells) throw new FileRefused('too_many_cells', 'It has too many texts.');
  }
  return strings;
}

/** The text of a string item: its runs one after the other, without the phonetic guides of East Asian texts. */
export function textOf(content: string, prefix: string, limits: ReadLimits): string {
  const shown = content.replaceAll(new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh>`, 'g'), '');
  let text = '';
  for (const match of shown.matchAll(new RegExp(`<${prefix}t(?:\\s[^>]*)?>([\\s\\S]*?)</${prefix}t>`, 'g'))) {
    text += unescapeXml(match[1] ?? '');
  }
  if (text.length > limits.textLength) throw new FileRefused('text_too_long', 'A cell holds too much text.');
  return text;
}

/** The meaning of each cell style, by its index. */
function readFormats(bytes: Buffer): FormatMeaning[] {
  const prefix = prefixOf(bytes);
  const custom = new Map<number, FormatMeaning>();
  for (const { attributes } of elements(bytes, `${prefix}numFmt`)) {
    custom.set(Number(attribute(attributes, 'numFmtId')), meaningOfFormat(attribute(attributes, 'formatCode') ?? ''));
  }
  const start = bytes.indexOf(`<${prefix}cellXfs`);
  const end = bytes.indexOf(`</${prefix}cellXfs>`);
  if (start < 0 || end < 0) return [];
  return [...elements(bytes, `${prefix}xf`, start, end)].map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    return custom.get(id) ?? builtInFormat(id);
  });
}
