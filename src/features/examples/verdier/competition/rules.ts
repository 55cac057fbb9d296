import type { Text } from '../../schema.ts';
import type { YearDay } from '../schema.ts';

export type CompetitorKey = 'soderec' | 'alpes' | 'visiomat' | 'morand';
export type CriterionKey = 'response' | 'cost' | 'retrofit' | 'predictive' | 'proof' | 'buying' | 'reach';

export interface CompetitorContent {
  name: string;
  offer: Text;
  priceIndex: number;
  marketShare: number;
  strengths: Text;
  weaknesses: Text;
  threat: number;
  /** In the year before the plan’s. */
  moves: readonly { on: YearDay; title: Text; source: Text }[];
}

/** Our own share of line maintenance and refits in the six départements. */
export const OUR_SHARE = 0.09;

/** Those whom the sales team meets most, as they call them. */
export const COMPETITORS: Record<CompetitorKey, CompetitorContent> = {
  soderec: {
    name: 'Groupe Sodérec',
    offer: {
      fr: 'Maintenance multitechnique en contrat national, 2 400 personnes, une agence à Vénissieux. Vend aux directions des achats, rarement aux ateliers.',
      en: 'Multi-trade maintenance on national contracts, 2,400 people, a branch in Vénissieux. Sells to purchasing departments, seldom to workshops.',
    },
    priceIndex: 88,
    marketShare: 0.26,
    strengths: {
      fr: 'Prix, couverture nationale, un seul interlocuteur pour tous les métiers du site.',
      en: 'Price, nationwide reach, one contact for every trade on the site.',
    },
    weaknesses: {
      fr: 'Techniciens qui changent tous les six mois, dépannage de ligne sous-traité, aucun engagement sur la disponibilité.',
      en: 'Technicians change every six months, line repairs are subcontracted, no commitment on availability.',
    },
    threat: 5,
    moves: [
      {
        on: '10-20',
        title: {
          fr: 'Baisse de 12 % proposée à trois de nos clients sous contrat',
          en: 'Offered 12% less to three of our contract customers',
        },
        source: { fr: 'Élodie, deux clients concordants', en: 'Élodie, confirmed by two customers' },
      },
      {
        on: '12-08',
        title: {
          fr: 'Rachat d’un mainteneur de Bourgoin-Jallieu',
          en: 'Bought a maintenance firm in Bourgoin-Jallieu',
        },
        source: { fr: 'Presse économique régionale', en: 'Regional business press' },
      },
    ],
  },
  alpes: {
    name: 'Alpes Robotique',
    offer: {
      fr: 'Cellules robotisées neuves et rétrofit haut de gamme, 140 personnes à Annecy. Bureau d’études reconnu.',
      en: 'New robot cells and high-end retrofits, 140 people in Annecy. A well-regarded design office.',
    },
    priceIndex: 115,
    marketShare: 0.14,
    strengths: {
      fr: 'Image technique, showroom, références dans l’automobile et le décolletage.',
      en: 'Technical image, showroom, references in automotive and bar turning.',
    },
    weaknesses: {
      fr: 'Délais de huit mois, peu d’appétit sous 150 000 €, service après-vente réduit.',
      en: 'Eight-month lead times, little appetite under €150,000, a thin after-sales team.',
    },
    threat: 3,
    moves: [
      {
        on: '09-11',
        title: { fr: 'Ouverture d’un centre d’essais de 600 m²', en: 'Opened a 600 m² test centre' },
        source: { fr: 'Invitation reçue par Thomas', en: 'Invitation received by Thomas' },
      },
    ],
  },
  visiomat: {
    name: 'Visiomat',
    offer: {
      fr: 'Capteurs et tableau de bord vendus en ligne, 18 personnes à Lyon. Abonnement au mois, pose par le client.',
      en: 'Sensors and a dashboard sold online, 18 people in Lyon. Monthly subscription, fitted by the customer.',
    },
    priceIndex: 70,
    marketShare: 0.03,
    strengths: {
      fr: 'Essai gratuit sans rendez-vous, application soignée, publicité partout.',
      en: 'Free trial without a meeting, polished application, advertising everywhere.',
    },
    weaknesses: {
      fr: 'Personne ne vient quand l’alerte sonne ; peu de recul au-delà d’un an.',
      en: 'Nobody comes when the alarm sounds; little track record beyond a year.',
    },
    threat: 4,
    moves: [
      {
        on: '11-25',
        title: { fr: 'Levée de fonds de 4 M€', en: 'Raised €4m' },
        source: { fr: 'Annonce de l’entreprise', en: 'Company announcement' },
      },
    ],
  },
  morand: {
    name: 'Ateliers Morand',
    offer: {
      fr: 'Rétrofit mécanique et électrique de proximité, 25 personnes près de Saint-Étienne.',
      en: 'Local mechanical and electrical retrofits, 25 people near Saint-Étienne.',
    },
    priceIndex: 85,
    marketShare: 0.05,
    strengths: {
      fr: 'Patron connu de tous, devis dans la journée.',
      en: 'An owner whom everybody knows, quotes within the day.',
    },
    weaknesses: {
      fr: 'Ni automatisme récent ni contrat ; départ en retraite annoncé dans trois ans.',
      en: 'Neither recent automation nor contracts; the owner retires in three years.',
    },
    threat: 2,
    moves: [],
  },
};

/** What customers said they compare, in the 2-question survey and in lost deals. */
export const CRITERIA: Record<CriterionKey, { name: Text; definition: Text; weight: number }> = {
  response: {
    name: { fr: 'Délai d’intervention sur panne', en: 'Response time on a breakdown' },
    definition: {
      fr: '5 : moins de quatre heures, garanti par écrit. 1 : le lendemain ou plus.',
      en: '5: under four hours, guaranteed in writing. 1: the next day or later.',
    },
    weight: 5,
  },
  cost: {
    name: { fr: 'Coût complet sur trois ans', en: 'Full cost over three years' },
    definition: {
      fr: 'Contrat, pièces, arrêts compris. 5 : le moins cher du marché.',
      en: 'Contract, parts and stops included. 5: the cheapest on the market.',
    },
    weight: 4,
  },
  retrofit: {
    name: { fr: 'Maîtrise des lignes anciennes', en: 'Mastery of older lines' },
    definition: {
      fr: '5 : toutes marques, plans refaits. 1 : refuse les lignes de plus de quinze ans.',
      en: '5: all makes, drawings redone. 1: turns down lines over fifteen years old.',
    },
    weight: 4,
  },
  predictive: {
    name: { fr: 'Maintenance prédictive', en: 'Predictive maintenance' },
    definition: {
      fr: '5 : pannes annoncées et réparées. 3 : alertes seules. 1 : rien.',
      en: '5: breakdowns predicted and repaired. 3: alerts only. 1: nothing.',
    },
    weight: 3,
  },
  proof: {
    name: { fr: 'Preuves chiffrées dans le métier', en: 'Proven results in the trade' },
    definition: {
      fr: '5 : trois cas signés du client, avec les arrêts évités.',
      en: '5: three cases signed by the customer, with the stops avoided.',
    },
    weight: 3,
  },
  buying: {
    name: { fr: 'Facilité d’achat', en: 'Ease of buying' },
    definition: {
      fr: '5 : prix annoncé, devis dans la journée. 1 : trois semaines.',
      en: '5: published price, quote within the day. 1: three weeks.',
    },
    weight: 3,
  },
  reach: {
    name: { fr: 'Couverture géographique', en: 'Geographical reach' },
    definition: { fr: '5 : toute la France. 3 : la région.', en: '5: all of France. 3: the region.' },
    weight: 2,
  },
};

type Line = Partial<Record<CompetitorKey | 'us', number>>;

/** From 1 to 5, as heard from customers and in lost deals: every criterion for every competitor. */
export const SCORES: Record<CriterionKey, Line> = {
  response: { us: 5, soderec: 2, alpes: 2, visiomat: 1, morand: 4 },
  cost: { us: 3, soderec: 4, alpes: 2, visiomat: 4, morand: 4 },
  retrofit: { us: 5, soderec: 2, alpes: 4, visiomat: 1, morand: 4 },
  predictive: { us: 4, soderec: 2, alpes: 2, visiomat: 3, morand: 1 },
  proof: { us: 3, soderec: 3, alpes: 4, visiomat: 2, morand: 2 },
  buying: { us: 2, soderec: 2, alpes: 2, visiomat: 5, morand: 5 },
  reach: { us: 2, soderec: 5, alpes: 3, visiomat: 4, morand: 1 },
};

/** What our own scores rest on. */
export const OUR_NOTES: Record<CriterionKey, Text> = {
  response: {
    fr: '96 % des appels de l’an dernier, délai garanti au contrat.',
    en: '96% of last year’s calls, guaranteed by contract.',
  },
  cost: {
    fr: 'Sodérec est 12 % en dessous ; à égalité une fois les arrêts comptés.',
    en: 'Sodérec is 12% below; level once stops are counted.',
  },
  retrofit: {
    fr: 'Plus de trois cents lignes reprises, toutes marques.',
    en: 'More than three hundred lines taken over, any make.',
  },
  predictive: {
    fr: 'Pannes annoncées et réparées, sur quatorze sites seulement.',
    en: 'Breakdowns predicted and repaired, on fourteen plants only.',
  },
  proof: {
    fr: 'Un cas écrit ; trois films prévus dans l’année.',
    en: 'One written case; three films planned this year.',
  },
  buying: {
    fr: 'Quatre jours pour un devis simple, aucun prix affiché.',
    en: 'Four days for a simple quote, no published price.',
  },
  reach: {
    fr: 'Six départements ; deux commerciaux de plus, à Nantes et à Lille.',
    en: 'Six départements; two more salespeople, in Nantes and Lille.',
  },
};

/** What is done about a competitor, by the code of the action. */
export const COMPETITOR_OF: Readonly<Record<string, CompetitorKey>> = {
  'FI-03': 'soderec',
  'FI-10': 'soderec',
  'CQ-03': 'visiomat',
};

/** What is done about a criterion on which others do better, by the code of the action. */
export const CRITERION_OF: Readonly<Record<string, CriterionKey>> = {
  'EQ-05': 'buying',
  'FI-02': 'proof',
};
