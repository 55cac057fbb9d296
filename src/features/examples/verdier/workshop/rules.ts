import type { Text } from '../../schema.ts';
import type { ObjectiveKey, PersonKey, YearDay } from '../schema.ts';

/** The day of the year before the plan's on which the team met. */
export const HELD_ON: YearDay = '12-17';

export const WORKSHOP_QUESTION: Text = {
  fr: 'Que devons-nous réussir l’an prochain pour être le premier nom que l’on cite quand une ligne s’arrête ?',
  en: 'What must we achieve next year to be the first name people mention when a line stops?',
};

export const WORKSHOP_CONCLUSION: Text = {
  fr: 'Quatre objectifs retenus, chiffrés avec chaque responsable avant Noël, puis partagés entre les équipes en janvier. L’agence de Grenoble attendra que le cycle de vente soit descendu à 81 jours : ouvrir sans commerciaux disponibles ne ferait que déplacer le problème. Le parrainage rejoint la conquête, il n’a pas besoin d’un objectif à lui.',
  en: 'Four objectives accepted, to be put into figures with each owner before Christmas and shared out between the teams in January. The Grenoble branch will wait until the sales cycle is down to 81 days: opening without salespeople available would only move the problem. Referrals join the winning of new customers; they need no objective of their own.',
};

/** Dots, then feasibility, that one person gave a proposal. */
export type VoteContent = readonly [who: PersonKey, dots: number, feasibility: number];

export interface ProposalContent {
  /** Null: nobody knows. */
  by: PersonKey | null;
  title: Text;
  theme: Text;
  said: Text;
  votes: readonly VoteContent[];
  /** The objective it led to; set aside without one. */
  objective?: ObjectiveKey;
}

const WIN: Text = { fr: 'Conquérir', en: 'Win' };
const KEEP: Text = { fr: 'Garder', en: 'Keep' };
const MEANS: Text = { fr: 'Se donner les moyens', en: 'Be able to' };

export const PROPOSALS: readonly ProposalContent[] = [
  {
    by: 'julien',
    title: { fr: 'Signer une quarantaine de PME industrielles', en: 'Sign some forty mid-sized manufacturers' },
    theme: WIN,
    said: {
      fr: 'Julien compte 27 signatures par nos propres actions et 11 par les demandes entrantes. Isabelle demande que le coût d’acquisition soit suivi tous les mois.',
      en: 'Julien counts on 27 signatures from our own actions and 11 from inbound requests. Isabelle asks that the acquisition cost be followed every month.',
    },
    votes: [
      ['julien', 3, 4],
      ['thomas', 2, 4],
      ['ines', 1, 3],
      ['marc', 1, 3],
      ['philippe', 2, 3],
      ['claire', 2, 4],
      ['isabelle', 1, 3],
    ],
    objective: 'acquisition',
  },
  {
    by: 'elodie',
    title: {
      fr: 'Ne plus perdre un grand compte faute de l’avoir vu',
      en: 'Never lose a key account for want of a visit',
    },
    theme: KEEP,
    said: {
      fr: 'Marc rappelle que douze clients font 61 % du chiffre d’affaires. On vise 94 % de contrats renouvelés, avec un comité par trimestre.',
      en: 'Marc points out that twelve customers make up 61% of revenue. The aim is 94% of contracts renewed, with a steering meeting every quarter.',
    },
    votes: [
      ['elodie', 3, 5],
      ['marc', 3, 5],
      ['sophie', 2, 4],
      ['philippe', 2, 4],
      ['claire', 1, 4],
      ['isabelle', 2, 4],
    ],
    objective: 'retention',
  },
  {
    by: 'ines',
    title: {
      fr: 'Doubler les demandes qualifiées qui nous arrivent',
      en: 'Double the qualified requests that reach us',
    },
    theme: WIN,
    said: {
      fr: 'Qualifié veut dire : un site de notre zone, un problème nommé, quelqu’un à rappeler sous 24 heures. Le double paraît haut, 120 par trimestre paraît tenable.',
      en: 'Qualified means: a plant in our area, a stated problem, someone to call back within 24 hours. Double looks high; 120 a quarter looks within reach.',
    },
    votes: [
      ['ines', 3, 4],
      ['camille', 3, 3],
      ['lucas', 2, 3],
      ['thomas', 1, 2],
      ['claire', 1, 3],
    ],
    objective: 'leads',
  },
  {
    by: null,
    title: {
      fr: 'Cesser de faire attendre un devis plus d’une journée',
      en: 'Stop making people wait more than a day for a quote',
    },
    theme: MEANS,
    said: {
      fr: 'Tout le monde reconnaît le problème. Avec deux recrues et une méthode commune, le cycle peut perdre quinze jours.',
      en: 'Everyone recognises the problem. With two hires and one shared method, the cycle can lose fifteen days.',
    },
    votes: [
      ['thomas', 2, 4],
      ['lucas', 3, 4],
      ['elodie', 2, 3],
      ['sophie', 3, 4],
      ['camille', 1, 4],
      ['philippe', 1, 3],
      ['isabelle', 1, 4],
    ],
    objective: 'readiness',
  },
  {
    by: 'thomas',
    title: { fr: 'Ouvrir une agence à Grenoble', en: 'Open a branch in Grenoble' },
    theme: WIN,
    said: {
      fr: 'Philippe n’y est pas opposé, mais pas avant d’avoir recruté. À revoir à l’été.',
      en: 'Philippe is not against it, but not before hiring. To be looked at again in the summer.',
    },
    votes: [
      ['julien', 1, 2],
      ['ines', 1, 1],
      ['marc', 1, 2],
      ['camille', 1, 2],
    ],
  },
  {
    by: 'sophie',
    title: { fr: 'Faire de chaque client content un parrain', en: 'Make a sponsor of every happy customer' },
    theme: KEEP,
    said: {
      fr: 'Bonne idée, peu coûteuse. Élodie la portera comme une action de la conquête.',
      en: 'A good idea that costs little. Élodie will carry it as an action under new customers.',
    },
    votes: [
      ['julien', 1, 4],
      ['claire', 1, 5],
      ['isabelle', 1, 4],
    ],
  },
];
