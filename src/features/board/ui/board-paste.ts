import type { TFunction } from 'i18next';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { fold } from '../../../ui-kit/option.ts';
import { ACTION_STATUSES } from '../../actions/schema.ts';
import type { Person } from '../../people/schema.ts';

/** A text from a spreadsheet as the input its column takes: names and statuses are looked up as people write them. */
export function pasteInput(
  columnId: string,
  text: string,
  people: readonly Person[],
  t: TFunction<'board'>,
): CellInput {
  const wanted = fold(text);
  if (columnId === 'owner') {
    if (wanted === '') return { kind: 'option', id: null };
    const person = people.find(({ name, email }) => fold(name) === wanted || (email !== '' && fold(email) === wanted));
    // Unknown names stay text, which the column refuses beside the cell.
    return person ? { kind: 'option', id: person.id } : { kind: 'text', text };
  }
  if (columnId === 'status') {
    const status = ACTION_STATUSES.find((name) => fold(t(`statuses.${name}`)) === wanted);
    return status ? { kind: 'option', id: status } : { kind: 'text', text };
  }
  return { kind: 'text', text };
}
