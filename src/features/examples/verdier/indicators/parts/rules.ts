import type { Text } from '../../../schema.ts';
import type { KpiContent, KpiKey, PersonKey } from '../../schema.ts';

/** New customers by where their deal was born: month by month, targets and values make those of all new customers. */
export const CUSTOMERS_BY_ORIGIN: readonly KpiContent[] = [
  byOrigin('campaignCustomers', 'ines', {
    name: { fr: 'Nouveaux clients par les campagnes', en: 'New customers from campaigns' },
    origin: { fr: 'une campagne ou une demande entrante', en: 'a campaign or an inbound request' },
    targets: [1, 1, 1, 1, 2, 1, 2, 1, 1, 2, 2, 1],
    values: [0, 1, 2, 1, 1, 1, 2, 1, 2, 2, 1, 2],
  }),
  byOrigin('prospectingCustomers', 'julien', {
    name: { fr: 'Nouveaux clients par la prospection', en: 'New customers from prospecting' },
    origin: { fr: 'une visite, un appel, le salon ou un essai', en: 'a visit, a call, the show or a trial' },
    targets: [1, 1, 1, 2, 1, 2, 1, 0, 2, 3, 2, 2],
    values: [1, 1, 2, 2, 1, 2, 1, 0, 2, 2, 2, 2],
  }),
  byOrigin('recommendedCustomers', 'marc', {
    name: { fr: 'Nouveaux clients par recommandation', en: 'New customers from recommendation' },
    origin: {
      fr: 'la recommandation d’un client ou d’un partenaire',
      en: 'a customer’s or a partner’s recommendation',
    },
    targets: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
    values: [0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0],
  }),
];

function byOrigin(
  key: KpiKey,
  owner: PersonKey,
  { origin, ...content }: Pick<KpiContent, 'name' | 'targets' | 'values'> & { origin: Text },
): KpiContent {
  return {
    ...content,
    key,
    owner,
    definition: {
      fr: `Les nouveaux clients dont l’affaire est née par ${origin.fr}. Chacun compte une fois.`,
      en: `New customers whose deal was born of ${origin.en}. Each counts once.`,
    },
    dateBasis: { fr: 'Date de la première commande', en: 'Date of the first order' },
    unit: { fr: 'clients', en: 'customers' },
    family: 'customers',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    daysToEnter: 5,
  };
}
