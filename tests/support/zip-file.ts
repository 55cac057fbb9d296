import { crc32, deflateRawSync } from 'node:zlib';

/** How an archive may lie about one of its parts. */
export interface ZipLie {
  size?: number;
  crc?: number;
  flags?: number;
  /** Sizes in the 64-bit extra field, as some writers always do. */
  long?: boolean;
}

/** A zip file of these parts, in order, deflated; each may lie. */
export function zipOf(parts: [name: string, content: string | Buffer, lie?: ZipLie][]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content, lie = {}] of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const size = lie.size ?? plain.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(lie.long ? 45 : 20, 0);
    shared.writeUInt16LE(lie.flags ?? 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(lie.crc ?? crc32(plain), 10);
    shared.writeUInt32LE(lie.long ? 0xffffffff : packed.length, 14);
    shared.writeUInt32LE(lie.long ? 0xffffffff : size, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const extra = lie.long ? longSizes(size, packed.length) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, nameBytes, packed]);
    files.push(local);
    shared.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, rest, nameBytes, extra);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

function longSizes(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet of this XML; `more` adds or replaces parts. */
export function workbookParts(sheet: string, more: Record<string, string> = {}): [string, string][] {
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><workbookPr/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${TYPES}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return Object.entries(parts);
}
