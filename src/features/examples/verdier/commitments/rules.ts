import type { Commitment, MilestoneContent, ObjectiveKey, PartKey } from '../schema.ts';
import { PART_COMMITMENTS } from './parts/rules.ts';

export const COMMITMENTS: Record<ObjectiveKey | PartKey, Commitment> = {
  ...PART_COMMITMENTS,
  acquisition: {
    dataSource: { fr: 'CRM, affaires gagnées', en: 'CRM, deals won' },
    justification: {
      fr: 'Nous avons signé 17 nouveaux clients il y a deux ans, 22 l’an dernier, sans prospection suivie. Thomas et Lucas, puis les deux recrues à l’automne, tiendront près de 570 rendez-vous de prospection ; à un rendez-vous sur vingt et un signé, comme en fin d’année dernière, cela fait 27 clients. Les leads entrants apportent les 11 autres.',
      en: 'We signed 17 new customers two years ago and 22 last year, without steady prospecting. Thomas and Lucas, joined by the two newcomers in the autumn, will hold nearly 570 prospecting meetings; at one signature in twenty-one, as at the end of last year, that makes 27 customers. Inbound leads bring the other 11.',
    },
    measureKind: 'sum',
    seasonality: 'last_year',
    lastYear: [1, 1, 2, 2, 3, 2, 1, 0, 3, 3, 2, 2],
    acceptance: {
      on: '01-06',
      remark: {
        fr: 'D’accord pour 38, si le second poste de chasseur est pourvu avant l’été.',
        en: 'Agreed on 38, provided the second hunter is hired before the summer.',
      },
    },
    milestones: [
      { title: { fr: '7 clients signés', en: '7 customers signed' }, on: '03-31' },
      { title: { fr: '17 clients signés', en: '17 customers signed' }, on: '06-30', reachedOn: '07-09' },
      { title: { fr: '25 clients signés', en: '25 customers signed' }, on: '09-30' },
    ],
  },
  retention: {
    dataSource: { fr: 'CRM, contrats de maintenance échus', en: 'CRM, maintenance contracts expired' },
    justification: {
      fr: 'Sur les 50 contrats échus l’an dernier, 6 ont été perdus, dont 4 faute de proposition avant l’échéance ; les 2 autres sont des fermetures de site. L’alerte à 120 jours et un comité par trimestre doivent retenir ceux à qui personne n’a rien proposé à temps.',
      en: 'Of the 50 contracts that expired last year, 6 were lost, 4 of them because no proposal came in time; the other 2 were plant closures. The alert at 120 days and a steering meeting a quarter should keep those to whom nobody made an offer in time.',
    },
    measureKind: 'level',
    seasonality: 'flat',
    lastYear: [90, 90, 89, 89, 89, 88, 88, 88, 88, 88, 88, 88],
    acceptance: {
      on: '01-07',
      remark: {
        fr: 'Tenable tant que le service client garde ses deux techniciens d’astreinte.',
        en: 'Within reach as long as customer service keeps its two technicians on call.',
      },
    },
    milestones: [
      { title: { fr: 'Alerte à 120 jours en service', en: 'Alert at 120 days in use' }, on: '03-12' },
      { title: { fr: '91 % de contrats renouvelés', en: '91% of contracts renewed' }, on: '06-30' },
      { title: { fr: '93 % de contrats renouvelés', en: '93% of contracts renewed' }, on: '10-29' },
    ],
  },
  leads: {
    dataSource: { fr: 'CRM, leads qualifiés', en: 'CRM, qualified leads' },
    justification: {
      fr: 'Le site et les webinaires donnaient déjà 70 leads par trimestre sans budget. Les 24 articles, la campagne LinkedIn et le rappel sous 24 heures doivent en ajouter 50 : c’est le rythme de novembre, tenu sur une année.',
      en: 'The website and the webinars already gave 70 leads a quarter with no budget. The 24 articles, the LinkedIn campaign and calling back within 24 hours should add 50: the pace of last November, kept up for a year.',
    },
    measureKind: 'level',
    seasonality: 'flat',
    lastYear: [58, 58, 60, 62, 62, 64, 64, 60, 66, 68, 72, 70],
    acceptance: {
      on: '01-08',
      remark: {
        fr: 'Je m’y engage, avec le budget des webinaires confirmé en comité.',
        en: 'I commit to it, with the webinar budget confirmed in committee.',
      },
    },
    milestones: [
      {
        title: { fr: '75 leads qualifiés au trimestre', en: '75 qualified leads in the quarter' },
        on: '03-31',
        reachedOn: '04-30',
      },
      { title: { fr: '85 leads qualifiés au trimestre', en: '85 qualified leads in the quarter' }, on: '06-30' },
      { title: { fr: '110 leads qualifiés au trimestre', en: '110 qualified leads in the quarter' }, on: '11-30' },
    ],
  },
  readiness: {
    dataSource: { fr: 'CRM, durée des affaires gagnées', en: 'CRM, length of deals won' },
    justification: {
      fr: 'Un devis simple prend aujourd’hui quatre jours et sa première relance part une semaine plus tard : le devis en 24 heures et la revue hebdomadaire rendent au moins huit jours. La qualification commune, qui écarte les affaires sans décideur ni budget, doit en rendre sept autres.',
      en: 'A simple quote takes four days today, and is first followed up a week later: the 24-hour quote and the weekly review give at least eight days back. Shared qualifying, which sets aside deals without a decision-maker or a budget, should give back seven more.',
    },
    measureKind: 'level',
    seasonality: 'flat',
    lastYear: [99, 99, 98, 98, 97, 97, 96, 98, 97, 96, 96, 96],
    milestones: [
      { title: { fr: 'Méthode commune adoptée', en: 'Shared way of qualifying adopted' }, on: '02-26' },
      { title: { fr: 'Cycle médian à 90 jours', en: 'Median cycle at 90 days' }, on: '06-30', reachedOn: '07-16' },
      { title: { fr: 'Cycle médian à 84 jours', en: 'Median cycle at 84 days' }, on: '10-29' },
    ],
  },
};

/** Milestones of actions, by their code. */
export const ACTION_MILESTONES: Readonly<Record<string, readonly MilestoneContent[]>> = {
  'EQ-01': [
    { title: { fr: 'Liste courte reçue du cabinet', en: 'Shortlist received from the agency' }, on: '03-31' },
    { title: { fr: 'Deux promesses signées', en: 'Two offers signed' }, on: '05-14', reachedOn: '07-08' },
  ],
  'LE-03': [
    { title: { fr: '8 articles en ligne', en: '8 articles online' }, on: '04-30' },
    { title: { fr: '16 articles en ligne', en: '16 articles online' }, on: '08-31', reachedOn: '10-08' },
    { title: { fr: '24 articles en ligne', en: '24 articles online' }, on: '11-30' },
  ],
};
