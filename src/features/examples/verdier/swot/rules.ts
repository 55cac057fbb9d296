import type { OptionType, Quadrant } from '../../../swot/schema.ts';
import type { Text } from '../../schema.ts';
import type { ObjectiveKey, PartKey, PersonKey, SegmentKey } from '../schema.ts';

export type ItemKey =
  | 'fast'
  | 'capteo'
  | 'retrofit'
  | 'known'
  | 'cycle'
  | 'dependence'
  | 'oldLines'
  | 'aid'
  | 'technicians'
  | 'prices'
  | 'startUps'
  | 'freeze';
export type OptionKey = 'stops' | 'proof' | 'trial' | 'spread' | 'sensors';

export interface ItemContent {
  quadrant: Quadrant;
  title: Text;
  evidence: Text;
  weight: number;
  /** Where it holds, when that is one segment alone. */
  segment?: SegmentKey;
  voters: readonly PersonKey[];
}

export const ITEMS: Record<ItemKey, ItemContent> = {
  fast: {
    quadrant: 'strength',
    title: { fr: 'Sur place en moins de quatre heures', en: 'On site in under four hours' },
    evidence: {
      fr: '96 % des appels de l’an dernier dans six départements, relevé du service client.',
      en: '96% of last year’s calls in six départements, customer service log.',
    },
    weight: 5,
    voters: ['sophie', 'marc', 'elodie', 'julien'],
  },
  capteo: {
    quadrant: 'strength',
    title: {
      fr: 'Capteo annonce la panne, et nous la réparons',
      en: 'Capteo predicts the breakdown, and we repair it',
    },
    evidence: {
      fr: 'Arrêts évités mesurés sur onze des quatorze sites équipés ; personne d’autre ne fait les deux.',
      en: 'Stops avoided, measured on eleven of the fourteen equipped plants; nobody else does both.',
    },
    weight: 4,
    voters: ['ines', 'julien', 'thomas'],
  },
  retrofit: {
    quadrant: 'strength',
    title: { fr: 'Rétrofit de lignes de toutes marques', en: 'Retrofits of lines of any make' },
    evidence: {
      fr: 'Plus de trois cents lignes reprises en vingt-deux ans, plans refaits à chaque fois.',
      en: 'More than three hundred lines taken over in twenty-two years, drawings redone each time.',
    },
    weight: 4,
    voters: ['thomas', 'marc'],
  },
  known: {
    quadrant: 'weakness',
    title: { fr: 'Peu connus hors de la région', en: 'Little known outside the region' },
    evidence: {
      fr: 'Deux demandes entrantes sur cent viennent d’ailleurs.',
      en: 'Two inbound requests in a hundred come from elsewhere.',
    },
    weight: 3,
    voters: ['ines'],
  },
  cycle: {
    quadrant: 'weakness',
    title: { fr: 'Vendre prend 96 jours', en: 'Selling takes 96 days' },
    evidence: {
      fr: 'Médiane de l’an dernier ; un devis simple part au bout de quatre jours.',
      en: 'Last year’s median; a simple quote takes four days to leave.',
    },
    weight: 4,
    voters: ['julien', 'lucas', 'thomas'],
  },
  dependence: {
    quadrant: 'weakness',
    title: { fr: 'Douze clients font 61 % du chiffre d’affaires', en: 'Twelve customers bring 61% of revenue' },
    evidence: { fr: 'Comptes de l’exercice, Isabelle.', en: 'Accounts of the year, Isabelle.' },
    weight: 5,
    segment: 'keyAccounts',
    voters: ['isabelle', 'marc', 'claire'],
  },
  oldLines: {
    quadrant: 'opportunity',
    title: { fr: 'Des lignes de plus de quinze ans à rénover', en: 'Lines over fifteen years old to refit' },
    evidence: {
      fr: 'Quatre sites visités sur dix dans la plasturgie et l’agroalimentaire.',
      en: 'Four plants out of ten visited in plastics and food.',
    },
    weight: 5,
    voters: ['thomas', 'julien', 'lucas', 'claire'],
  },
  aid: {
    quadrant: 'opportunity',
    title: { fr: 'Aides régionales à la modernisation', en: 'Regional aid for modernisation' },
    evidence: {
      fr: 'Jusqu’à 30 % d’un projet ; dossier en deux mois, sous réserve d’enveloppe.',
      en: 'Up to 30% of a project; two months to apply, while funds last.',
    },
    weight: 3,
    voters: ['isabelle'],
  },
  technicians: {
    quadrant: 'opportunity',
    title: { fr: 'Les PME ne trouvent plus de techniciens', en: 'Smaller firms cannot find technicians' },
    evidence: {
      fr: 'Premier souci cité par nos contacts en rendez-vous à l’automne.',
      en: 'First worry our contacts named in meetings last autumn.',
    },
    weight: 4,
    segment: 'workshops',
    voters: ['sophie', 'elodie'],
  },
  prices: {
    quadrant: 'threat',
    title: { fr: 'Sodérec casse le prix des contrats', en: 'Sodérec is slashing contract prices' },
    evidence: {
      fr: '12 % de moins proposés à trois de nos clients à l’automne.',
      en: '12% less offered to three of our customers in the autumn.',
    },
    weight: 5,
    segment: 'keyAccounts',
    voters: ['marc', 'elodie', 'claire'],
  },
  startUps: {
    quadrant: 'threat',
    title: { fr: 'La surveillance par capteurs se vend en ligne', en: 'Sensor monitoring is sold online' },
    evidence: {
      fr: 'Visiomat : essai gratuit, pose par le client, 30 % moins cher.',
      en: 'Visiomat: free trial, fitted by the customer, 30% cheaper.',
    },
    weight: 3,
    segment: 'workshops',
    voters: ['mehdi'],
  },
  freeze: {
    quadrant: 'threat',
    title: { fr: 'Gel des investissements au second semestre', en: 'Investment freeze in the second half' },
    evidence: {
      fr: 'Six comptes ont reporté leur décision avant la fin d’année.',
      en: 'Six accounts put off their decision before year-end.',
    },
    weight: 4,
    segment: 'keyAccounts',
    voters: ['claire', 'isabelle'],
  },
};

/** What each does with the others: every pair was examined, and 0 is a verdict too. */
export const LINKS: readonly [internal: ItemKey, external: ItemKey, value: number][] = [
  ['fast', 'oldLines', 1],
  ['fast', 'technicians', 2],
  ['fast', 'prices', 1],
  ['fast', 'startUps', 2],
  ['fast', 'aid', 0],
  ['fast', 'freeze', 0],
  ['capteo', 'oldLines', 1],
  ['capteo', 'technicians', 2],
  ['capteo', 'prices', 1],
  ['capteo', 'startUps', 2],
  ['capteo', 'aid', 1],
  ['capteo', 'freeze', 1],
  ['retrofit', 'oldLines', 2],
  ['retrofit', 'aid', 1],
  ['retrofit', 'prices', 0],
  ['retrofit', 'freeze', 1],
  ['retrofit', 'technicians', 1],
  ['retrofit', 'startUps', 0],
  ['known', 'oldLines', -1],
  ['known', 'startUps', -1],
  ['known', 'technicians', -1],
  ['known', 'aid', 0],
  ['known', 'prices', 0],
  ['known', 'freeze', 0],
  ['cycle', 'oldLines', -1],
  ['cycle', 'startUps', -2],
  ['cycle', 'freeze', -1],
  ['cycle', 'technicians', -1],
  ['cycle', 'aid', -1],
  ['cycle', 'prices', -1],
  ['dependence', 'prices', -2],
  ['dependence', 'freeze', -2],
  ['dependence', 'oldLines', 0],
  ['dependence', 'technicians', 0],
  ['dependence', 'aid', 0],
  ['dependence', 'startUps', 0],
];

export interface OptionContent {
  title: Text;
  description: Text;
  type: OptionType;
  items: readonly ItemKey[];
  owner: PersonKey;
}

export const OPTIONS: Record<OptionKey, OptionContent> = {
  stops: {
    title: {
      fr: 'Vendre l’arrêt évité, du diagnostic au rétrofit',
      en: 'Sell the stop avoided, from audit to retrofit',
    },
    description: {
      fr: 'Entrer par un diagnostic payant à prix annoncé, finir par la ligne rénovée : le même technicien du début à la fin.',
      en: 'Come in through a paid audit at a published price, end with the line refitted: the same technician throughout.',
    },
    type: 'SO',
    items: ['retrofit', 'capteo', 'oldLines', 'aid'],
    owner: 'julien',
  },
  proof: {
    title: {
      fr: 'Défendre les contrats par la disponibilité prouvée',
      en: 'Defend contracts with proven availability',
    },
    description: {
      fr: 'Ne pas suivre les prix : montrer à chaque client ce que quatre heures de délai lui ont évité, chiffres du site à l’appui.',
      en: 'Do not follow prices: show each customer what a four-hour response saved them, with figures from their own site.',
    },
    type: 'ST',
    items: ['fast', 'capteo', 'prices'],
    owner: 'marc',
  },
  trial: {
    title: {
      fr: 'Un essai sans engagement pour les petits sites',
      en: 'A trial without commitment for small sites',
    },
    description: {
      fr: 'Répondre au manque de techniciens par une offre qui se décide en une visite, là où nous mettons trois mois à vendre.',
      en: 'Answer the shortage of technicians with an offer decided in one visit, where we now take three months to sell.',
    },
    type: 'WO',
    items: ['cycle', 'known', 'technicians'],
    owner: 'thomas',
  },
  spread: {
    title: { fr: 'Peser moins sur les douze premiers comptes', en: 'Lean less on the twelve largest accounts' },
    description: {
      fr: 'Des demandes entrantes régulières chez les sites moyens, pour qu’aucun client ne dépasse 8 % du chiffre d’affaires et qu’un budget gelé chez un grand compte ne gèle pas notre année.',
      en: 'Steady inbound requests from mid-sized plants, so that no customer exceeds 8% of revenue and a budget frozen at one large account does not freeze our year.',
    },
    type: 'WT',
    items: ['dependence', 'prices', 'freeze'],
    owner: 'claire',
  },
  sensors: {
    title: {
      fr: 'Vendre le technicien qui vient, pas le capteur',
      en: 'Sell the technician who comes, not the sensor',
    },
    description: {
      fr: 'Face aux capteurs vendus en ligne, ne pas baisser le prix : montrer, client au micro, ce que vaut un technicien sur place en quatre heures quand l’alerte sonne.',
      en: 'Against sensors sold online, do not lower the price: show, with customers speaking, what a technician on site within four hours is worth when the alarm sounds.',
    },
    type: 'ST',
    items: ['fast', 'startUps'],
    owner: 'mehdi',
  },
};

/** What each objective comes from. */
export const OPTION_OF_OBJECTIVE: Readonly<Partial<Record<ObjectiveKey | PartKey, OptionKey>>> = {
  acquisition: 'stops',
  retention: 'proof',
  leads: 'spread',
};

/** What an action comes from, by its code. */
export const OPTION_OF_ACTION: Readonly<Record<string, OptionKey>> = {
  'CQ-05': 'stops',
  'LE-06': 'stops',
  'FI-01': 'proof',
  'FI-07': 'proof',
  'CQ-03': 'trial',
  'LE-02': 'sensors',
};
