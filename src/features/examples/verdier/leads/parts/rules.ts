import { coded } from '../../actions/rules.ts';
import type { ObjectiveContent } from '../../schema.ts';
import { LEAD_ACTIONS } from '../actions/rules.ts';

const QUARTERLY = {
  indicator: { fr: 'Leads qualifiés par trimestre', en: 'Qualified leads per quarter' },
  unit: { fr: 'leads', en: 'leads' },
} as const;

/** Where the 120 leads a quarter come from, and how soon they are called back. */
export const LEADS_PARTS: readonly ObjectiveContent[] = [
  {
    ...QUARTERLY,
    key: 'website',
    parent: 'leads',
    title: {
      fr: 'Porter de 46 à 80 les leads par trimestre venus du site et des annonces',
      en: 'Raise leads a quarter from the website and adverts from 46 to 80',
    },
    description: {
      fr: 'Le marketing répond de ceux qui nous cherchent : un site qui chiffre un arrêt, des articles qui répondent aux questions des acheteurs, des annonces sur les mots de l’achat. Deux leads sur trois doivent venir de là.',
      en: 'Marketing answers for those who look for us: a site that puts a figure on a stop, articles that answer what buyers ask, adverts on the words of a purchase. Two leads in three should come this way.',
    },
    color: 'orange',
    owner: 'camille',
    baseline: 46,
    target: 80,
    start: '01-04',
    due: '12-18',
    actions: coded(LEAD_ACTIONS, 'LE-01', 'LE-03', 'LE-05'),
  },
  {
    ...QUARTERLY,
    key: 'experts',
    parent: 'leads',
    title: {
      fr: 'Porter de 24 à 40 les leads industriels par trimestre venus de nos experts',
      en: 'Raise manufacturing leads a quarter from our experts from 24 to 40',
    },
    description: {
      fr: 'Le service client prête ses techniciens, le marketing met en forme : webinaires, guide, messages signés, newsletter. Un lead compte ici quand il nous a lus ou entendus avant d’écrire.',
      en: 'Customer service lends its technicians, marketing gives it shape: webinars, a guide, signed posts, the newsletter. A lead counts here when they read or heard us before writing.',
    },
    color: 'orange',
    owner: 'sophie',
    baseline: 24,
    target: 40,
    start: '01-04',
    due: '12-18',
    actions: coded(LEAD_ACTIONS, 'LE-02', 'LE-06', 'LE-09', 'LE-10'),
  },
  {
    key: 'callBack',
    parent: 'leads',
    title: {
      fr: 'Porter de 62 à 95 % les demandes du site rappelées sous 24 heures',
      en: 'Raise website requests called back within 24 hours from 62 to 95%',
    },
    description: {
      fr: 'Un lead qui attend deux jours a déjà appelé un concurrent. Des fiches propres, un formulaire unique et une note qui dit qui appeler d’abord : c’est la part de la direction commerciale dans les 120 leads.',
      en: 'A lead who waits two days has already called a competitor. Clean records, one form and a score that says whom to call first: that is the sales department’s part in the 120 leads.',
    },
    color: 'orange',
    owner: 'mehdi',
    indicator: { fr: 'Demandes rappelées sous 24 heures ouvrées', en: 'Requests called back within one working day' },
    unit: { fr: '%', en: '%' },
    baseline: 62,
    target: 95,
    start: '01-04',
    due: '12-18',
    actions: coded(LEAD_ACTIONS, 'LE-04', 'LE-07', 'LE-08'),
  },
];
