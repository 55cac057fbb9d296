import type { Operation } from '../../../../records/change.ts';
import { savedViewKind } from '../../../views/schema.ts';
import { creationOf, ranked } from '../../operations/rules.ts';
import type { SeedRequest, Text } from '../../schema.ts';
import type { PersonKey } from '../schema.ts';

/** Ways of looking at the board that the sales director shares: what the address filters on. */
const VIEWS: readonly { name: Text; status?: 'late'; owner?: PersonKey; search?: Text }[] = [
  { name: { fr: 'En retard', en: 'Late' }, status: 'late' },
  { name: { fr: 'Actions d’Inès', en: 'Inès’s actions' }, owner: 'ines' },
  { name: { fr: 'Salons', en: 'Trade shows' }, search: { fr: 'salons', en: 'trade shows' } },
];

/** The example's saved views, in their order. */
export function viewOperations(example: { request: SeedRequest; people: Record<PersonKey, string> }): Operation[] {
  const { request, people } = example;
  return ranked(VIEWS, ({ name, status, owner, search }, rank) => {
    const parameters = { q: search?.[request.locale], owner: owner && people[owner], status };
    const query = Object.entries(parameters)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
      .join('&');
    return creationOf(savedViewKind, request.newId(), rank, {
      name: name[request.locale],
      screen: 'actions',
      query,
      shared: true,
      ownerId: people.claire,
    });
  });
}
