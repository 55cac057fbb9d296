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

/** Leads of the last three months by where they came from: with the same sums. */
export const LEADS_BY_ORIGIN: readonly KpiContent[] = [
  quarterly('websiteLeads', 'camille', {
    name: { fr: 'Leads du site et des annonces par trimestre', en: 'Leads from website and adverts per quarter' },
    origin: { fr: 'par le site, la recherche ou une annonce', en: 'through the website, search or an advert' },
    targets: [47, 49, 50, 53, 57, 61, 61, 53, 56, 63, 77, 80],
    values: [46, 47, 49, 52, 55, 59, 59, 52, 55, 61, 78, 79],
  }),
  quarterly('expertLeads', 'sophie', {
    name: { fr: 'Leads venus de nos experts par trimestre', en: 'Leads from our experts per quarter' },
    origin: {
      fr: 'après un webinaire, le guide ou un message signé',
      en: 'after a webinar, the guide or a signed post',
    },
    targets: [25, 26, 26, 28, 29, 31, 31, 27, 28, 31, 39, 40],
    values: [25, 24, 25, 28, 28, 29, 29, 26, 27, 31, 38, 39],
  }),
];

/** How soon leads are called back. */
export const CALLED_BACK: KpiContent = {
  key: 'calledBack',
  name: { fr: 'Demandes rappelées sous 24 heures', en: 'Requests called back within 24 hours' },
  definition: {
    fr: 'La part des demandes du site qui ont eu un appel dans les 24 heures ouvrées, abouti ou non.',
    en: 'The share of website requests that got a call within one working day, answered or not.',
  },
  dateBasis: { fr: 'Date de la demande', en: 'Date of the request' },
  unit: { fr: '%', en: '%' },
  family: 'marketing',
  direction: 'up',
  decimals: 0,
  aggregation: 'last',
  cadence: 'monthly',
  owner: 'mehdi',
  daysToEnter: 5,
  targets: [65, 68, 70, 73, 76, 79, 81, 84, 87, 90, 92, 95],
  values: [63, 64, 70, 74, 78, 82, 86, 84, 89, 92, 94, 95],
};

type Counted = Pick<KpiContent, 'name' | 'targets' | 'values'> & { origin: Text };

function byOrigin(key: KpiKey, owner: PersonKey, { origin, ...content }: Counted): KpiContent {
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

function quarterly(key: KpiKey, owner: PersonKey, { origin, ...content }: Counted): KpiContent {
  return {
    ...content,
    key,
    owner,
    definition: {
      fr: `Les leads qualifiés des trois derniers mois, venus ${origin.fr}.`,
      en: `Qualified leads of the last three months that came ${origin.en}.`,
    },
    dateBasis: { fr: 'Date de qualification, sur trois mois', en: 'Date of qualification, over three months' },
    unit: { fr: 'leads', en: 'leads' },
    family: 'marketing',
    direction: 'up',
    decimals: 0,
    aggregation: 'last',
    cadence: 'monthly',
    daysToEnter: 5,
  };
}
