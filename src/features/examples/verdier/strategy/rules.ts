import type { Text } from '../../schema.ts';
import type {
  AmbitionContent,
  AmbitionKey,
  AnswersContent,
  ObjectiveKey,
  PartKey,
  PublishedContent,
  SegmentKey,
  StrategyTexts,
} from '../schema.ts';
import type { PersonaKey } from '../targets/schema.ts';

export const STRATEGY: StrategyTexts = {
  vision: {
    fr: `Devenir le premier nom que citent les PME d’Auvergne-Rhône-Alpes quand une ligne s’arrête, et bientôt celui qui leur évite l’arrêt.
Dans trois ans, la moitié de nos clients sous contrat seront suivis par Capteo : nous ne vendrons plus des heures de dépannage mais des heures de production tenues.`,
    en: `Become the first name that manufacturers in Auvergne-Rhône-Alpes mention when a line stops, and soon the one that keeps it from stopping.
In three years, half of our customers under contract will be monitored by Capteo: we will no longer sell hours of repair but hours of production kept.`,
  },
  companyValues: {
    fr: `Dire le vrai délai, même quand il déplaît.
Revenir jusqu’à ce que la ligne tourne : le dossier se ferme chez le client, pas au bureau.
Laisser l’atelier autonome : nous formons ceux qui restent après notre départ.`,
    en: `Give the true lead time, even when it is unwelcome.
Come back until the line runs: a case is closed at the customer’s, not at the office.
Leave the workshop self-reliant: we train those who stay once we have left.`,
  },
  positioning: {
    fr: 'Plus proche et plus rapide que les groupes nationaux, plus solide que l’artisan : un intégrateur régional de 85 personnes, à moins de deux heures de chaque client, qui s’engage par écrit sur la disponibilité des lignes. Nous ne sommes pas les moins chers, et nous le disons : un arrêt évité paie l’écart.',
    en: 'Closer and faster than the national groups, sturdier than the one-man firm: a regional integrator of 85 people, less than two hours from every customer, that commits in writing to line availability. We are not the cheapest, and say so: one stop avoided pays for the difference.',
  },
  currentOffer: {
    fr: 'Trois métiers : automatisation et rétrofit de lignes (63 % du chiffre d’affaires), contrats de maintenance (35 %), Capteo en abonnement (2 %). Les clients louent la réactivité des équipes et la franchise des diagnostics ; ils connaissent mal Capteo.',
    en: 'Three lines of business: line automation and retrofit (63% of revenue), maintenance contracts (35%), Capteo by subscription (2%). Customers praise how fast the teams react and how frank the diagnoses are; few know Capteo.',
  },
  strengths: {
    fr: `Intervention sur site en quatre heures, tenue dans 96 % des cas.
212 sites équipés par nos soins : nous connaissons les lignes.
Capteo, conçu par nos automaticiens, posé en une journée sans arrêter la production.`,
    en: `On site within four hours, kept in 96% of cases.
212 plants that we equipped: we know the lines.
Capteo, designed by our own engineers, fitted in a day without stopping production.`,
  },
  weaknesses: {
    fr: `Douze clients font 61 % du chiffre d’affaires.
Un devis simple sort en quatre jours, quand deux concurrents répondent dans la journée.
88 % seulement des contrats de maintenance échus sont renouvelés.`,
    en: `Twelve customers make up 61% of revenue.
A simple quote takes four days, when two competitors answer the same day.
Only 88% of expiring maintenance contracts are renewed.`,
  },
  currentTargets: {
    fr: 'Des industriels de 20 à 250 salariés (mécanique, plasturgie, agroalimentaire) à moins de deux heures de Lyon, et douze grands comptes multisites. Le décideur est le directeur d’usine ou le responsable de maintenance, rarement les achats.',
    en: 'Manufacturers of 20 to 250 people (mechanical engineering, plastics, food) within two hours of Lyon, and twelve multi-site key accounts. Whoever decides is the plant manager or the head of maintenance, seldom the purchasing department.',
  },
};

/** Whole euros, counts and ratios of the year before the plan’s. */
export const LAST_YEAR = {
  revenue: 13_100_000,
  earlierRevenue: 12_300_000,
  margin: 0.305,
  customers: 148,
  newCustomers: 22,
  lostCustomers: 17,
  conversion: 0.28,
  quotes: 350,
};

export const FIGURES_NOTE: Text = {
  fr: 'Comptes arrêtés au 31 décembre ; clients ayant commandé dans l’année ; marge brute rapportée au chiffre d’affaires.',
  en: 'Accounts closed on 31 December; customers who ordered in the year; gross margin as a share of revenue.',
};

export const FOR_EVERYONE: AnswersContent = {
  advantage: {
    fr: 'La disponibilité des lignes, promise par écrit et mesurée : 98 % la première année, ou le mois est offert.',
    en: 'Line availability, promised in writing and measured: 98% in the first year, or the month is free.',
  },
  whyUs: {
    fr: 'Un seul interlocuteur, de la rénovation à la maintenance, sur place en quatre heures.',
    en: 'A single contact from refit to maintenance, on site within four hours.',
  },
  difference: {
    fr: 'Capteo prévient la panne trois semaines avant, et c’est l’équipe qui l’a posé qui vient.',
    en: 'Capteo warns of a failure three weeks ahead, and the team that fitted it is the one that comes.',
  },
};

/** What is said to a segment, or to one person of it. */
export const PROPOSITIONS: readonly {
  of: { segment: SegmentKey } | { persona: PersonaKey };
  answers: AnswersContent;
}[] = [
  {
    of: { segment: 'engineering' },
    answers: {
      advantage: {
        fr: 'Moderniser une ligne sans la remplacer, pour le tiers du prix, en un arrêt de cinq jours.',
        en: 'Modernise a line without replacing it, for a third of the price, in one five-day stop.',
      },
      whyUs: {
        fr: 'Le retour sur investissement est chiffré avant la commande, avec les données de l’atelier.',
        en: 'The return on investment is worked out before the order, with the workshop’s own data.',
      },
      difference: {
        fr: 'Vos opérateurs sont formés et autonomes à la fin du chantier.',
        en: 'Your operators are trained and self-reliant when the work ends.',
      },
    },
  },
  {
    of: { segment: 'food' },
    answers: {
      advantage: {
        fr: 'Des interventions la nuit et le week-end, compatibles avec l’hygiène et la saison.',
        en: 'Work at night and at weekends, in step with hygiene rules and the season.',
      },
      whyUs: {
        fr: 'Pas un lot perdu : la chaîne du froid est surveillée comme la cadence.',
        en: 'No batch lost: the cold chain is watched as closely as throughput.',
      },
      difference: {
        fr: 'Une équipe habituée aux zones humides et aux audits IFS et BRC.',
        en: 'A team used to wet areas and to IFS and BRC audits.',
      },
    },
  },
  {
    of: { segment: 'keyAccounts' },
    answers: {
      advantage: {
        fr: 'Le même niveau de service sur tous les sites, suivi dans un seul tableau de bord.',
        en: 'The same level of service on every site, followed on one dashboard.',
      },
      whyUs: {
        fr: 'Un comité par trimestre avec le directeur d’usine, une idée de progrès chiffrée à chaque fois.',
        en: 'A steering meeting each quarter with the plant manager, with one costed improvement every time.',
      },
      difference: {
        fr: 'Nous nous engageons sur un résultat, là où les groupes vendent des moyens.',
        en: 'We commit to a result where the groups sell resources.',
      },
    },
  },
  {
    of: { segment: 'plastics' },
    answers: {
      advantage: {
        fr: 'Chaque presse suivie à part : 11 % d’énergie en moins par pièce chez un injecteur d’Oyonnax.',
        en: 'Each press followed on its own: 11% less energy per part at a moulder in Oyonnax.',
      },
      whyUs: {
        fr: 'L’essai se fait sur votre pire presse, et les données brutes vous restent.',
        en: 'The trial takes place on your worst press, and the raw data stay with you.',
      },
      difference: {
        fr: 'Un technicien du métier relit les alertes avec vous, chaque mois.',
        en: 'A technician who knows the trade goes through the alerts with you, every month.',
      },
    },
  },
  {
    of: { segment: 'workshops' },
    answers: {
      advantage: {
        fr: 'Une surveillance sans investissement : un abonnement au mois, posé en une demi-journée.',
        en: 'Monitoring without capital spending: a monthly subscription, fitted in half a day.',
      },
      whyUs: {
        fr: '60 jours pour voir, sans engagement, avec le bilan des arrêts évités.',
        en: '60 days to see, without commitment, with the report of stops avoided.',
      },
      difference: {
        fr: 'Quand l’alerte sonne, quelqu’un vient : vous n’avez pas de courbe à lire.',
        en: 'When the alarm sounds, someone comes: you have no curve to read.',
      },
    },
  },
  {
    of: { persona: 'buyer' },
    answers: {
      advantage: {
        fr: 'Un contrat-cadre, neuf sites, un prix par site et par niveau de service.',
        en: 'One framework contract, nine plants, a price by plant and by service level.',
      },
      whyUs: {
        fr: 'Des économies qui se comptent en arrêts évités, site par site, remises en main propre.',
        en: 'Savings counted in stops avoided, plant by plant, handed over in person.',
      },
      difference: {
        fr: 'Un engagement de résultat que vous pouvez opposer aux groupes nationaux.',
        en: 'A commitment to results that you can hold up against the national groups.',
      },
    },
  },
];

export const AMBITIONS: readonly AmbitionContent[] = [
  {
    key: 'leader',
    title: {
      fr: 'Premier intégrateur régional des PME de la mécanique et de la plasturgie',
      en: 'The region’s leading integrator for engineering and plastics firms',
    },
    type: 'segment_leader',
    description: {
      fr: 'Être cité spontanément par quatre ateliers sur dix quand on leur demande qui appeler ; un sur cinq aujourd’hui.',
      en: 'To be named unprompted by four workshops in ten when asked whom to call; one in five today.',
    },
    inYears: 2,
    indicator: { fr: 'Notoriété spontanée', en: 'Unprompted awareness' },
    unit: { fr: '%', en: '%' },
    baseline: 21,
    target: 40,
    owner: 'julien',
    segment: 'engineering',
  },
  {
    key: 'share',
    title: { fr: 'Gagner cinq points de part de marché', en: 'Gain five points of market share' },
    type: 'market_share',
    description: {
      fr: 'Maintenance et rénovation de lignes dans les six départements, d’abord par les nouveaux clients, ensuite par les renouvellements.',
      en: 'Line maintenance and refits in the six départements, first through new customers, then through renewals.',
    },
    inYears: 3,
    indicator: { fr: 'Part de marché régionale', en: 'Regional market share' },
    unit: { fr: '%', en: '%' },
    baseline: 9,
    target: 14,
    owner: 'claire',
  },
  {
    key: 'margin',
    title: { fr: 'Retrouver une marge de 34 %', en: 'Bring the margin back to 34%' },
    type: 'margin',
    description: {
      fr: 'Par le poids des abonnements et des contrats, et par des offres mieux défendues : pas par la hausse des prix du rétrofit.',
      en: 'Through the weight of subscriptions and contracts and better defended offers, not by raising the price of retrofits.',
    },
    inYears: 1,
    indicator: { fr: 'Taux de marque (marge sur CA)', en: 'Margin on revenue' },
    unit: { fr: '%', en: '%' },
    baseline: 30.5,
    target: 34,
    owner: 'isabelle',
  },
  {
    key: 'capteo',
    title: {
      fr: 'Installer Capteo chez la moitié des clients sous contrat',
      en: 'Fit Capteo at half of the customers under contract',
    },
    type: 'launch',
    description: {
      fr: 'Lancé il y a dix-huit mois, Capteo est le cœur de l’offre de demain. Chaque renouvellement de contrat le propose.',
      en: 'Launched eighteen months ago, Capteo is the heart of tomorrow’s offer. Every contract renewal proposes it.',
    },
    inYears: 3,
    indicator: { fr: 'Sites suivis', en: 'Plants monitored' },
    unit: { fr: 'sites', en: 'plants' },
    baseline: 14,
    target: 110,
    owner: 'sophie',
  },
];

/** Which ambition an objective of the year serves: each ambition has its own, and parts serve that of the whole. */
export const AMBITION_OF_OBJECTIVE: Readonly<Partial<Record<ObjectiveKey | PartKey, AmbitionKey>>> = {
  acquisition: 'share',
  retention: 'capteo',
  leads: 'leader',
  readiness: 'margin',
};

/** What the committee read first, before Capteo became an ambition of its own. */
export const FIRST_POSITIONING: Text = {
  fr: 'Un intégrateur régional de 85 personnes, à moins de deux heures de chaque client, moins cher que les groupes nationaux et plus solide que l’artisan.',
  en: 'A regional integrator of 85 people, less than two hours from every customer, cheaper than the national groups and sturdier than the one-man firm.',
};

/** The versions, each with the answers of those who read it, day by day. */
export const VERSIONS: readonly PublishedContent[] = [
  {
    on: { yearsAfter: -1, day: '12-10' },
    isFirst: true,
    note: {
      fr: 'Le cap des trois prochaines années, tel que le comité de direction l’a retenu. Lisez-le avant la réunion du 8 janvier, et dites ce qui vous gêne.',
      en: 'The course for the next three years, as the management committee settled on it. Read it before the meeting of 8 January, and say what bothers you.',
    },
    answers: [
      { on: '12-10', by: 'philippe' },
      { on: '12-11', by: 'julien' },
      { on: '12-11', by: 'marc' },
      {
        on: '12-14',
        by: 'ines',
        remark: {
          fr: 'D’accord sur le cap. « Moins cher que les groupes » me gêne : nous ne le tiendrons pas.',
          en: 'I agree with the course. “Cheaper than the groups” bothers me: we will not hold to it.',
        },
      },
      { on: '12-14', by: 'sophie' },
      { on: '12-15', by: 'thomas' },
      { on: '12-16', by: 'elodie' },
      { on: '12-16', by: 'claire' },
      { on: '12-17', by: 'isabelle' },
      { on: '12-18', by: 'mehdi' },
      { on: '12-21', by: 'camille' },
      { on: '12-21', by: 'lucas' },
    ],
  },
  {
    on: { yearsAfter: 0, day: '02-16' },
    isFirst: false,
    note: {
      fr: 'Le positionnement ne parle plus de prix mais d’engagement écrit, et Capteo devient une ambition à part entière.',
      en: 'The positioning no longer speaks of price but of a written commitment, and Capteo becomes an ambition in its own right.',
    },
    answers: [
      {
        on: '02-16',
        by: 'ines',
        remark: {
          fr: 'C’est ce que nos clients disent de nous. Je signe.',
          en: 'That is what our customers say of us. I am in.',
        },
      },
      { on: '02-16', by: 'philippe' },
      {
        on: '02-17',
        by: 'sophie',
        remark: {
          fr: '110 sites, c’est deux techniciens de plus dès l’an prochain. Je le note ici pour que nous en parlions.',
          en: '110 plants means two more technicians as early as next year. I note it here so that we talk about it.',
        },
      },
      { on: '02-17', by: 'julien' },
      { on: '02-18', by: 'marc' },
      { on: '02-22', by: 'mehdi' },
      { on: '02-22', by: 'claire' },
      { on: '02-23', by: 'camille' },
      { on: '02-23', by: 'isabelle' },
      { on: '02-25', by: 'thomas' },
      { on: '02-25', by: 'lucas' },
      {
        on: '02-26',
        by: 'elodie',
        remark: {
          fr: 'Je proposais déjà Capteo à un renouvellement sur deux. Je passe à tous.',
          en: 'I was already offering Capteo at every other renewal. I now do so at every one.',
        },
      },
      { on: '07-16', by: 'hugo' },
      { on: '08-18', by: 'nora' },
    ],
  },
];
