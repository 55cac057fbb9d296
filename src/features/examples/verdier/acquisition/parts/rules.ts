import { coded } from '../../actions/rules.ts';
import type { ObjectiveContent } from '../../schema.ts';
import { CAMPAIGNS } from '../campaigns/rules.ts';
import { PROSPECTING } from '../prospecting/rules.ts';

const SIGNED = {
  indicator: { fr: 'Nouveaux clients signés', en: 'New customers signed' },
  unit: { fr: 'clients', en: 'customers' },
  color: 'blue',
} as const;

const HELD = {
  indicator: { fr: 'Premiers rendez-vous tenus', en: 'First meetings held' },
  unit: { fr: 'rendez-vous', en: 'meetings' },
  color: 'blue',
} as const;

/**
 * Who brings the 38 new customers: three teams and, of the one that prospects, each of its people. Whoever is hired in the
 * course of the year is asked for meetings, not yet for signatures.
 */
export const ACQUISITION_PARTS: readonly ObjectiveContent[] = [
  {
    ...SIGNED,
    key: 'campaigns',
    parent: 'acquisition',
    title: {
      fr: 'Gagner 16 PME par les campagnes et les demandes entrantes',
      en: 'Win 16 manufacturers through campaigns and inbound requests',
    },
    description: {
      fr: 'La part de l’équipe Marketing : cinq clients par la campagne LinkedIn et les matinées, onze par les leads entrants, dont l’objectif est suivi à part. Le marketing fait naître l’affaire, un commercial la signe.',
      en: 'Marketing’s part: five customers from the LinkedIn campaign and the mornings, eleven from inbound leads, which have an objective of their own. Marketing starts the deal, a salesperson signs it.',
    },
    owner: 'ines',
    baseline: 9,
    target: 16,
    start: '01-04',
    due: '12-31',
    actions: coded(CAMPAIGNS, 'CQ-01', 'CQ-04'),
  },
  {
    ...SIGNED,
    key: 'prospecting',
    parent: 'acquisition',
    title: {
      fr: 'Gagner 18 PME par la prospection, le salon et les essais',
      en: 'Win 18 manufacturers through prospecting, the show and trials',
    },
    description: {
      fr: 'La part de l’équipe Conquête PME : douze clients sur le terrain, six par l’essai Capteo et les e-mails. Le salon sert toute l’équipe. Les deux recrues répondent de rendez-vous, pas encore de signatures.',
      en: 'The new business team’s part: twelve customers in the field, six through the Capteo trial and e-mails. The show serves the whole team. The two newcomers answer for meetings, not yet for signatures.',
    },
    owner: 'julien',
    baseline: 11,
    target: 18,
    start: '01-04',
    due: '12-31',
    actions: [...coded(CAMPAIGNS, 'CQ-02'), ...coded(PROSPECTING, 'CQ-08')],
  },
  {
    ...SIGNED,
    key: 'field',
    parent: 'prospecting',
    title: {
      fr: 'Gagner 12 PME sur le terrain en Auvergne-Rhône-Alpes',
      en: 'Win 12 manufacturers in the field in Auvergne-Rhône-Alpes',
    },
    description: {
      fr: 'Sept clients par les tournées, le diagnostic express et les salons régionaux, cinq en transformant les contacts de Global Industrie.',
      en: 'Seven customers from field trips, the express diagnosis and regional shows, five by converting the contacts of Global Industrie.',
    },
    owner: 'thomas',
    baseline: 8,
    target: 12,
    start: '01-04',
    due: '12-31',
    actions: [...coded(CAMPAIGNS, 'CQ-05', 'CQ-06'), ...coded(PROSPECTING, 'CQ-07', 'CQ-10')],
  },
  {
    ...SIGNED,
    key: 'trials',
    parent: 'prospecting',
    title: {
      fr: 'Gagner 6 ateliers par l’essai Capteo et les e-mails',
      en: 'Win 6 workshops through the Capteo trial and e-mails',
    },
    description: {
      fr: 'Lucas remplit les vingt essais par téléphone et rappelle chaque site au 45e jour : cinq abonnements. La séquence d’e-mails en plasturgie donne le sixième client.',
      en: 'Lucas fills the twenty trials by phone and calls each plant back on day 45: five subscriptions. The e-mail sequence in plastics brings the sixth customer.',
    },
    owner: 'lucas',
    baseline: 3,
    target: 6,
    start: '01-04',
    due: '12-31',
    actions: [...coded(CAMPAIGNS, 'CQ-03'), ...coded(PROSPECTING, 'CQ-09')],
  },
  {
    ...HELD,
    key: 'west',
    parent: 'prospecting',
    title: { fr: 'Tenir 36 premiers rendez-vous dans l’Ouest', en: 'Hold 36 first meetings in the West' },
    description: {
      fr: 'Le poste de Nantes, une fois formé : six sites de nos grands comptes et leurs voisins, de septembre à décembre. Un cycle de vente dure trois mois, la première signature n’est attendue qu’en fin d’année.',
      en: 'The Nantes post, once trained: six plants of our key accounts and their neighbours, from September to December. A sales cycle takes three months, so the first signature is not expected before the end of the year.',
    },
    owner: 'julien',
    baseline: 0,
    target: 36,
    start: '09-01',
    due: '12-18',
    actions: coded(PROSPECTING, 'CQ-13'),
  },
  {
    ...HELD,
    key: 'north',
    parent: 'prospecting',
    title: { fr: 'Tenir 24 premiers rendez-vous dans le Nord', en: 'Hold 24 first meetings in the North' },
    description: {
      fr: 'Le poste de Lille, une fois formé : cinq sites de nos grands comptes et leurs voisins. Pourvu un mois après Nantes, il tient un tiers de rendez-vous en moins.',
      en: 'The Lille post, once trained: five plants of our key accounts and their neighbours. Filled a month after Nantes, it holds a third fewer meetings.',
    },
    owner: 'julien',
    baseline: 0,
    target: 24,
    start: '09-01',
    due: '12-18',
    actions: coded(PROSPECTING, 'CQ-14'),
  },
  {
    ...SIGNED,
    key: 'network',
    parent: 'acquisition',
    title: {
      fr: 'Gagner 4 PME recommandées par nos clients et partenaires',
      en: 'Win 4 manufacturers recommended by customers and partners',
    },
    description: {
      fr: 'La part de l’équipe Grands comptes et fidélisation : deux clients par le parrainage, deux par les intégrateurs partenaires. Une affaire recommandée se signe plus vite et se discute moins.',
      en: 'The key accounts and retention team’s part: two customers through referrals, two through partner integrators. A recommended deal is signed faster and haggled over less.',
    },
    owner: 'marc',
    baseline: 2,
    target: 4,
    start: '01-04',
    due: '12-31',
    actions: coded(PROSPECTING, 'CQ-11', 'CQ-12'),
  },
];
