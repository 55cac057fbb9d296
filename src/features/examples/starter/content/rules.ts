import type { PRIORITIES } from '../../../actions/schema.ts';
import type { BUDGET_CATEGORIES } from '../../../budget/schema.ts';
import type { CHANNEL_FAMILIES } from '../../../catalogue/schema.ts';
import type { Text } from '../../schema.ts';

/** When part of the budget falls: `at` goes from 0 (the action's first month) to 1 (its last). */
interface Payment {
  at: number;
  /** Weight among the action's payments. */
  share: number;
  category: (typeof BUDGET_CATEGORIES)[number];
  label: Text;
}

export interface StarterAction {
  title: Text;
  description: Text;
  family: (typeof CHANNEL_FAMILIES)[number];
  priority: (typeof PRIORITIES)[number];
  /** Where it starts and ends, from 0 (first month left in the plan) to 1 (last). */
  from: number;
  to: number;
  /** Whole euros. */
  budget: number;
  payments: readonly Payment[];
}

/** The plan most people know: one objective, five kinds of action, each with a deadline and a budget. */
export const STARTER: {
  plan: Text;
  objective: { title: Text; description: Text; indicator: Text; unit: Text };
  actions: readonly StarterAction[];
} = {
  plan: { fr: 'Plan d’action commercial', en: 'Sales action plan' },
  objective: {
    title: { fr: 'Acquérir de nouveaux prospects', en: 'Win new prospects' },
    description: {
      fr: 'Précisez combien, dans quel segment et d’ici quand : un objectif se reconnaît à ce qu’on peut dire, le jour venu, s’il est atteint.',
      en: 'Say how many, in which segment and by when: you know a real objective because, when the day comes, anyone can tell whether it was reached.',
    },
    indicator: { fr: 'Nouveaux prospects qualifiés', en: 'New qualified prospects' },
    unit: { fr: 'prospects', en: 'prospects' },
  },
  actions: [
    {
      title: { fr: 'Communication sur les réseaux sociaux', en: 'Social media communication' },
      description: {
        fr: 'Choisir le réseau où vos acheteurs s’informent vraiment, y publier chaque semaine un cas client ou une réponse à une question fréquente, sponsoriser ce qui marche.',
        en: 'Choose the network where your buyers really look for information, post a customer story or an answer to a common question every week, and boost what works.',
      },
      family: 'digital',
      priority: 'A',
      from: 0,
      to: 1,
      budget: 5000,
      payments: [
        { at: 0, share: 1, category: 'agency', label: { fr: 'Création des contenus', en: 'Content creation' } },
        { at: 0.3, share: 1, category: 'media', label: { fr: 'Diffusion sponsorisée', en: 'Sponsored posts' } },
        { at: 0.6, share: 1, category: 'media', label: { fr: 'Diffusion sponsorisée', en: 'Sponsored posts' } },
        { at: 0.9, share: 1, category: 'media', label: { fr: 'Diffusion sponsorisée', en: 'Sponsored posts' } },
      ],
    },
    {
      title: { fr: 'Événements promotionnels', en: 'Promotional events' },
      description: {
        fr: 'Un salon de votre secteur et une rencontre que vous organisez. Fixer avant chaque événement le nombre de contacts attendus, et qui les rappelle sous huit jours.',
        en: 'One show in your industry and one event of your own. Before each, set how many contacts you expect and who calls them back within eight days.',
      },
      family: 'event',
      priority: 'A',
      from: 0.1,
      to: 0.75,
      budget: 15_000,
      payments: [
        { at: 0.4, share: 2, category: 'events', label: { fr: 'Emplacement et stand', en: 'Space and stand' } },
        {
          at: 0.5,
          share: 1,
          category: 'travel',
          label: { fr: 'Déplacements et hébergement', en: 'Travel and hotels' },
        },
        {
          at: 1,
          share: 2,
          category: 'events',
          label: { fr: 'Rencontre clients et prospects', en: 'Customer and prospect event' },
        },
      ],
    },
    {
      title: { fr: 'Prospection par téléphone et par e-mail', en: 'Phone and e-mail prospecting' },
      description: {
        fr: 'Une liste courte et vérifiée, un message par segment, trois relances au plus. Compter les appels, les conversations et les rendez-vous, chaque semaine.',
        en: 'A short, checked list, one message per segment, three follow-ups at most. Count calls, conversations and meetings every week.',
      },
      family: 'prospecting',
      priority: 'A',
      from: 0,
      to: 0.6,
      budget: 4000,
      payments: [
        {
          at: 0,
          share: 1,
          category: 'tools',
          label: { fr: 'Fichier de contacts et outil d’envoi', en: 'Contact list and mailing tool' },
        },
        {
          at: 0.4,
          share: 2,
          category: 'people',
          label: { fr: 'Renfort de téléprospection', en: 'Extra telesales help' },
        },
        {
          at: 1,
          share: 1,
          category: 'people',
          label: { fr: 'Renfort de téléprospection', en: 'Extra telesales help' },
        },
      ],
    },
    {
      title: { fr: 'Présence renforcée sur le web', en: 'A stronger web presence' },
      description: {
        fr: 'Des pages qui répondent aux questions des acheteurs, une preuve par offre, un formulaire court. Mesurer les demandes reçues plutôt que les visites.',
        en: 'Pages that answer buyers’ questions, one proof per offer, a short form. Measure enquiries received rather than visits.',
      },
      family: 'web',
      priority: 'B',
      from: 0,
      to: 0.5,
      budget: 8000,
      payments: [
        {
          at: 0.3,
          share: 3,
          category: 'agency',
          label: { fr: 'Refonte des pages clés', en: 'Redesign of the key pages' },
        },
        { at: 1, share: 1, category: 'media', label: { fr: 'Référencement', en: 'Search engine visibility' } },
      ],
    },
    {
      title: { fr: 'Collecte de données qualifiées', en: 'Qualified data collection' },
      description: {
        fr: 'Nettoyer le fichier existant, puis décider des cinq informations à recueillir sur chaque prospect, où, et avec quel consentement.',
        en: 'Clean the existing file, then decide which five facts to collect on every prospect, where, and with what consent.',
      },
      family: 'data',
      priority: 'B',
      from: 0,
      to: 0.35,
      budget: 3000,
      payments: [
        {
          at: 0,
          share: 2,
          category: 'tools',
          label: { fr: 'Nettoyage et enrichissement du fichier', en: 'Cleaning and enriching the file' },
        },
        {
          at: 1,
          share: 1,
          category: 'tools',
          label: { fr: 'Formulaires et recueil du consentement', en: 'Forms and consent records' },
        },
      ],
    },
  ],
};
