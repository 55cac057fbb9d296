import { Workbook } from '@cj-tech-master/excelts';
import { expect, it, vi } from 'vitest';
import { READ_LIMITS } from './read-limits.ts';
import { gatherPieces } from './gathered-pieces.ts';
import { readSheetFile } from './sheet-file.ts';

async function written(book: Workbook) {
  const bytes = await book.xlsx.writeBuffer({ validate: false });
  return readSheetFile(Buffer.from(bytes), READ_LIMITS).sheets;
}

function bookOf(rows: number): Workbook {
  const book = new Workbook();
  const sheet = book.addWorksheet('Plan');
  for (let row = 1; row <= rows; row += 1) sheet.addRow([`Salon n° ${row} – été`, row, { formula: 'B1', result: row }]);
  return book;
}

it('gives the archive few pieces, of which the same workbook is made', async () => {
  const encode = vi.spyOn(TextEncoder.prototype, 'encode');
  const plain = await written(bookOf(5_000));
  const piecesBefore = encode.mock.calls.length;
  encode.mockClear();
  const book = bookOf(5_000);
  gatherPieces(book);
  expect(await written(book)).toEqual(plain);
  expect(piecesBefore).toBeGreaterThan(20_000);
  expect(encode.mock.calls.length).toBeLessThan(100);
  encode.mockRestore();
});
