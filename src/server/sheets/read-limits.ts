/** What a file may cost. Far above any real plan, far under what would trouble the server. */
export interface ReadLimits {
  /** Size of the file itself. */
  fileBytes: number;
  /** Entries of the archive, pictures included. */
  entries: number;
  /** Bytes of all the parts that are read, once inflated, whatever the archive declares. */
  inflatedBytes: number;
  sheets: number;
  /** Rows and cells that hold something, in all sheets together. */
  rows: number;
  cells: number;
  /** Distance of the last used column from the first. */
  columns: number;
  merges: number;
  /** Characters of one cell: what Excel itself allows. */
  textLength: number;
  /** Of processor time, see `runInThread`. */
  milliseconds: number;
  heapMegabytes: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 120 * 1024 * 1024,
  sheets: 100,
  rows: 50_000,
  cells: 1_000_000,
  columns: 200,
  merges: 20_000,
  textLength: 32_767,
  milliseconds: 4_500,
  heapMegabytes: 384,
};
