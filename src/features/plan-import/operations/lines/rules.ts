import type { Operation } from '../../../../records/change.ts';
import { mergeOperations } from '../../../../records/edit.ts';
import { editParts } from '../../../budget/natures/rules.ts';
import type { AmountParts, BudgetLine } from '../../../budget/schema.ts';

/** The one edit of a budget line that got other parts, after what the same import writes into it. */
export function lineOperations(
  line: BudgetLine,
  before: Operation | undefined,
  parts: Partial<AmountParts>,
): Operation[] {
  const written = before?.op === 'update' ? Object.entries(before.fields).map(([name, [, to]]) => [name, to]) : [];
  // A line to which an amount was given as well stays what it was, unless its own row says otherwise.
  const typed: BudgetLine = { ...line, ...Object.fromEntries(written) };
  const edits = editParts(typed, { nature: line.nature, ...parts });
  return mergeOperations(before ? [before, ...edits] : edits);
}
