/** Why a file is not read. Stable codes: the interface has a sentence for each. */
export const REFUSALS = [
  'file_empty',
  'file_too_large',
  'not_a_spreadsheet',
  'legacy_xls',
  'password_protected',
  'unsupported_workbook',
  'damaged',
  'unsafe_content',
  'inflates_too_much',
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'too_many_cells',
  'text_too_long',
  'too_slow',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Ends the reading of a file; caught where the reading started, and turned into its code. */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, detail: string) {
    super(detail);
    this.name = 'FileRefused';
    this.refusal = refusal;
  }
}
