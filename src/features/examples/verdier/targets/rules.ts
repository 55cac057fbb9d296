import type { SegmentKey } from '../schema.ts';
import type { SegmentContent } from './schema.ts';

/**
 * Last year's 13.1 M€ by kind of customer: twelve key accounts make 61 % of it, and 2 % come from occasional orders outside
 * any segment. The 38 new customers and the 120 leads a quarter are shared out to the last one.
 */
export const SEGMENTS: Record<SegmentKey, SegmentContent> = {
  keyAccounts: {
    name: { fr: 'Grands comptes multisites', en: 'Multi-site key accounts' },
    definition: {
      fr: 'Douze groupes de deux sites ou plus, sous contrat de maintenance. Chacun a un interlocuteur nommé, un comité par trimestre et un projet en cours. Les perdre se compte en points de chiffre d’affaires.',
      en: 'Twelve groups of two plants or more under a maintenance contract. Each has one named contact, a steering meeting a quarter and a project under way. Losing one costs points of revenue.',
    },
    criteria: {
      fr: 'Deux sites ou plus, contrat-cadre, plus de 300 000 € par an.',
      en: 'Two plants or more, framework contract, over €300,000 a year.',
    },
    size: 12,
    revenueShare: 0.61,
    priority: 'high',
    color: 'violet',
    methods: ['face_to_face', 'visio', 'event'],
    contributions: { retention: 0.6 },
  },
  engineering: {
    name: { fr: 'PME de la mécanique', en: 'Mid-sized engineering firms' },
    definition: {
      fr: 'Usinage, découpe, assemblage : des ateliers de 20 à 250 salariés dont une ligne arrêtée retarde tout le carnet. Ils connaissent leurs machines et demandent des preuves, pas des discours.',
      en: 'Machining, cutting, assembly: shops of 20 to 250 people where one idle line delays the whole order book. They know their machines and ask for proof, not talk.',
    },
    criteria: {
      fr: '20 à 250 salariés, à moins de deux heures de Lyon, lignes de plus de huit ans.',
      en: '20 to 250 people, within two hours of Lyon, lines over eight years old.',
    },
    size: 210,
    revenueShare: 0.14,
    priority: 'high',
    color: 'teal',
    methods: ['face_to_face', 'phone', 'event'],
    contributions: { acquisition: 13, retention: 0.15, leads: 45 },
  },
  food: {
    name: { fr: 'Agroalimentaire régional', en: 'Regional food industry' },
    definition: {
      fr: 'Conditionnement et transformation, deux à trois équipes par jour. Les arrêts se comptent en produits jetés, et les travaux se font pendant la fermeture d’août.',
      en: 'Packaging and processing, two or three shifts a day. Stops are counted in wasted product, and work is done during the August shutdown.',
    },
    criteria: {
      fr: '20 à 250 salariés, lignes de conditionnement, normes d’hygiène IFS ou BRC.',
      en: '20 to 250 people, packaging lines, IFS or BRC hygiene standards.',
    },
    size: 120,
    revenueShare: 0.11,
    priority: 'high',
    color: 'green',
    methods: ['face_to_face', 'event'],
    contributions: { acquisition: 8, retention: 0.15, leads: 25 },
  },
  plastics: {
    name: { fr: 'Plasturgie', en: 'Plastics' },
    definition: {
      fr: 'Injecteurs de la Plastics Vallée et de l’Ain. Presses nombreuses, marges serrées, énergie chère : chaque heure de presse à l’arrêt se voit dans le résultat du mois.',
      en: 'Moulders of the Ain plastics cluster. Many presses, tight margins, costly energy: every hour of an idle press shows in the month’s result.',
    },
    criteria: {
      fr: 'Plus de dix presses, bassin d’Oyonnax et Haut-Bugey.',
      en: 'More than ten presses, Oyonnax and Haut-Bugey area.',
    },
    size: 95,
    revenueShare: 0.09,
    priority: 'medium',
    color: 'orange',
    methods: ['face_to_face', 'email', 'phone'],
    contributions: { acquisition: 7, retention: 0.1, leads: 25 },
  },
  workshops: {
    name: { fr: 'Ateliers de moins de 50 salariés', en: 'Workshops under 50 people' },
    definition: {
      fr: 'Une ou deux lignes, pas de service maintenance : le dirigeant appelle quand ça casse. Capteo en abonnement leur donne une surveillance sans investissement.',
      en: 'One or two lines, no maintenance department: the owner calls when something breaks. Capteo by subscription gives them monitoring without capital spending.',
    },
    criteria: {
      fr: 'Moins de 50 salariés, une à deux lignes, décision par le dirigeant seul.',
      en: 'Under 50 people, one or two lines, decision by the owner alone.',
    },
    size: 400,
    revenueShare: 0.03,
    priority: 'medium',
    color: 'blue',
    methods: ['phone', 'visio', 'social', 'face_to_face'],
    contributions: { acquisition: 8, leads: 25 },
  },
  integrators: {
    name: { fr: 'Intégrateurs et bureaux d’études', en: 'Integrators and engineering offices' },
    definition: {
      fr: 'Ils n’achètent pas, ils recommandent : robotique, bureaux d’études, négoce en automatismes. Un accord d’apport d’affaires à 5 % les lie à nous.',
      en: 'They do not buy, they recommend: robotics, engineering offices, automation distributors. A 5% referral agreement ties them to us.',
    },
    criteria: {
      fr: 'Présents chez nos cibles, sans offre de maintenance propre.',
      en: 'Present at our targets, with no maintenance offer of their own.',
    },
    size: 30,
    revenueShare: null,
    priority: 'low',
    color: 'grey',
    methods: ['partner', 'visio'],
    contributions: { acquisition: 2 },
  },
};
