/** A text of the plan in the languages in which plans are written. */
type Text = Readonly<Record<'fr' | 'en', string>>;

/** A family of questions as the catalogue offers it. */
export interface FamilyEntry {
  key: string;
  name: Text;
  questions: readonly QuestionEntry[];
}

/** A question of the catalogue; what it is asked for, and what a good answer holds, are interface texts (i18n). */
export interface QuestionEntry {
  key: string;
  title: Text;
}

/** What a sales director settles before writing a plan: the questions that become a plan's own once it is prepared. */
export const CATALOGUE = [
  {
    key: 'people',
    name: { fr: 'Les personnes', en: 'People' },
    questions: [
      {
        key: 'roles',
        title: {
          fr: 'Qui vend quoi à qui, et qui remplace qui ?',
          en: 'Who sells what to whom, and who covers for whom?',
        },
      },
      {
        key: 'skills',
        title: {
          fr: 'Quelles compétences manquent pour vendre ce que le plan prévoit ?',
          en: 'Which skills are missing to sell what the plan intends?',
        },
      },
      {
        key: 'sellingTime',
        title: {
          fr: 'Combien de jours de vente avons-nous vraiment dans l’année ?',
          en: 'How many selling days do we really have in the year?',
        },
      },
      {
        key: 'arrivals',
        title: {
          fr: 'Qui arrive, qui part, et quand un nouveau vend-il ?',
          en: 'Who is joining, who is leaving, and when does a newcomer start to sell?',
        },
      },
      {
        key: 'pay',
        title: {
          fr: 'La part variable récompense-t-elle ce que le plan demande ?',
          en: 'Does variable pay reward what the plan asks for?',
        },
      },
    ],
  },
  {
    key: 'management',
    name: { fr: 'Le management', en: 'Management' },
    questions: [
      {
        key: 'rhythm',
        title: {
          fr: 'À quel rythme l’équipe se réunit-elle, et pour décider quoi ?',
          en: 'How often does the team meet, and to decide what?',
        },
      },
      {
        key: 'coaching',
        title: {
          fr: 'Qui accompagne les commerciaux chez les clients, et combien de jours par mois ?',
          en: 'Who goes to customers with the salespeople, and how many days a month?',
        },
      },
      {
        key: 'latitude',
        title: {
          fr: 'Qui décide d’une remise, d’un délai, d’une priorité, et jusqu’où ?',
          en: 'Who decides on a discount, a delivery date or a priority, and up to where?',
        },
      },
      {
        key: 'commitment',
        title: {
          fr: 'Comment ceux qui vendront prennent-ils part au plan ?',
          en: 'How do those who will sell take part in the plan?',
        },
      },
    ],
  },
  {
    key: 'remoteTools',
    name: { fr: 'Les outils du travail à distance', en: 'Remote work tools' },
    questions: [
      {
        key: 'remoteMeetings',
        title: {
          fr: 'Savons-nous mener un rendez-vous à distance de bout en bout ?',
          en: 'Can we run a remote meeting from start to finish?',
        },
      },
      {
        key: 'latestVersion',
        title: {
          fr: 'Où trouve-t-on la dernière version d’une offre, d’un tarif, d’une présentation ?',
          en: 'Where is the latest version of a quote, a price list, a presentation?',
        },
      },
      {
        key: 'onTheRoad',
        title: {
          fr: 'Que peut faire un commercial depuis son téléphone, chez un client ?',
          en: 'What can a salesperson do from a phone, at a customer’s?',
        },
      },
      {
        key: 'remoteRules',
        title: {
          fr: 'Quelles règles pour le travail à distance : joignabilité, sécurité, équipement ?',
          en: 'Which rules for remote work: availability, security, equipment?',
        },
      },
    ],
  },
  {
    key: 'crm',
    name: { fr: 'Le CRM', en: 'CRM' },
    questions: [
      {
        key: 'crmUse',
        title: { fr: 'Qui saisit quoi dans le CRM, et quand ?', en: 'Who enters what in the CRM, and when?' },
      },
      {
        key: 'crmQuality',
        title: {
          fr: 'Peut-on se fier à ce que dit le CRM : contacts, doublons, affaires dormantes ?',
          en: 'Can we trust what the CRM says: contacts, duplicates, dormant deals?',
        },
      },
      {
        key: 'dealStages',
        title: {
          fr: 'Une étape de vente veut-elle dire la même chose pour tous ?',
          en: 'Does a deal stage mean the same thing to everyone?',
        },
      },
      {
        key: 'consent',
        title: {
          fr: 'Avons-nous le droit de contacter toutes les personnes du fichier ?',
          en: 'Are we allowed to contact everyone on file?',
        },
      },
    ],
  },
  {
    key: 'resources',
    name: { fr: 'Les autres ressources', en: 'Other resources' },
    questions: [
      {
        key: 'envelope',
        title: {
          fr: 'De quelle enveloppe disposons-nous, et qui l’engage ?',
          en: 'What budget do we have, and who commits it?',
        },
      },
      {
        key: 'salesMaterial',
        title: {
          fr: 'Quels supports manquent pour convaincre les cibles du plan ?',
          en: 'Which sales material is missing to win over the plan’s targets?',
        },
      },
      {
        key: 'partners',
        title: {
          fr: 'Sur quels partenaires et prestataires pouvons-nous compter ?',
          en: 'Which partners and suppliers can we count on?',
        },
      },
      {
        key: 'deliveryCapacity',
        title: {
          fr: 'Pouvons-nous livrer ce que le plan veut vendre ?',
          en: 'Can we deliver what the plan wants to sell?',
        },
      },
    ],
  },
  {
    key: 'indicators',
    name: { fr: 'Les indicateurs', en: 'Indicators' },
    questions: [
      {
        key: 'fewFigures',
        title: {
          fr: 'Quels sont les cinq chiffres que nous regarderons chaque mois ?',
          en: 'Which five figures will we look at every month?',
        },
      },
      {
        key: 'sameCount',
        title: {
          fr: 'Comptons-nous tous la même chose sous le même mot ?',
          en: 'Do we all count the same thing under the same word?',
        },
      },
      {
        key: 'figureSources',
        title: {
          fr: 'D’où vient chaque chiffre, qui le donne, et quel jour ?',
          en: 'Where does each figure come from, who gives it, and on which day?',
        },
      },
      {
        key: 'startingPoint',
        title: {
          fr: 'De quels chiffres partons-nous, et sont-ils sûrs ?',
          en: 'Which figures do we start from, and are they reliable?',
        },
      },
      {
        key: 'thresholds',
        title: {
          fr: 'À partir de quel écart réagissons-nous, et comment ?',
          en: 'From which gap do we react, and how?',
        },
      },
    ],
  },
  {
    key: 'adaptability',
    name: { fr: 'L’adaptabilité', en: 'Adaptability' },
    questions: [
      {
        key: 'assumptions',
        title: {
          fr: 'Sur quelles hypothèses le plan repose-t-il, et laquelle est la plus fragile ?',
          en: 'Which assumptions does the plan rest on, and which is the weakest?',
        },
      },
      {
        key: 'signals',
        title: {
          fr: 'Qu’est-ce qui nous dira tôt que le marché bouge, et qui le surveille ?',
          en: 'What will tell us early that the market is moving, and who watches it?',
        },
      },
      {
        key: 'planB',
        title: {
          fr: 'Que ferions-nous avec 20 % de moins, et avec 20 % de plus ?',
          en: 'What would we do with 20% less, and with 20% more?',
        },
      },
      {
        key: 'changingCourse',
        title: {
          fr: 'Quand, et par qui, le plan peut-il changer en cours d’année ?',
          en: 'When, and by whom, can the plan be changed during the year?',
        },
      },
    ],
  },
  {
    key: 'coordination',
    name: { fr: 'La coordination entre services', en: 'Coordination between departments' },
    questions: [
      {
        key: 'salesMarketing',
        title: {
          fr: 'Qu’attendent l’un de l’autre les ventes et le marketing ?',
          en: 'What do sales and marketing expect of each other?',
        },
      },
      {
        key: 'promises',
        title: {
          fr: 'Comment ce qui est promis au client arrive-t-il à ceux qui le livrent ?',
          en: 'How does what was promised reach those who deliver it?',
        },
      },
      {
        key: 'serviceFeedback',
        title: {
          fr: 'Que nous apprend le service client, et à qui le dit-il ?',
          en: 'What does customer service learn, and whom does it tell?',
        },
      },
      {
        key: 'salesFinance',
        title: {
          fr: 'Ventes et finance suivent-elles la même règle : encours, marge, relances ?',
          en: 'Do sales and finance follow the same rules: credit, margin, reminders?',
        },
      },
      {
        key: 'arbitration',
        title: {
          fr: 'Qui tranche quand deux services ne sont pas d’accord ?',
          en: 'Who settles it when two departments disagree?',
        },
      },
    ],
  },
] as const satisfies readonly FamilyEntry[];

export type FamilyKey = (typeof CATALOGUE)[number]['key'];
export type QuestionKey = (typeof CATALOGUE)[number]['questions'][number]['key'];

const QUESTION_KEYS: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ questions }) => questions.map(({ key }) => key)),
);

/** Whether the catalogue has something to say of a question with this key. */
export function isCatalogueKey(key: string): key is QuestionKey {
  return QUESTION_KEYS.has(key);
}
