import type { QuestionKey } from '../../../preparation/catalogue/rules.ts';
import type { AnswerState } from '../../../preparation/schema.ts';
import type { Text } from '../../schema.ts';
import type { PersonKey, YearDay } from '../schema.ts';

/** What Verdier answers to a question of the catalogue; one that is left out is still nobody's. */
export interface AnswerContent {
  owner: PersonKey;
  /** In the year of the plan, or in the year before when the plan was written. */
  due?: YearDay;
  before?: YearDay;
  /** From the day the example is opened, for what is still being worked on. */
  inDays?: number;
  /** What it is once its day has passed; until then, an answer is being written. */
  state: AnswerState;
  answer?: Text;
  guidance?: Text;
}

/** From which question each of these actions comes. */
export const QUESTION_OF_ACTION: Readonly<Record<string, QuestionKey>> = {
  'EQ-01': 'arrivals',
  'EQ-02': 'skills',
  'EQ-05': 'onTheRoad',
  'EQ-06': 'dealStages',
  'EQ-07': 'coaching',
  'LE-06': 'salesMaterial',
  'LE-07': 'crmQuality',
  'LE-08': 'consent',
  'CQ-11': 'partners',
};

export const ANSWERS: Partial<Record<QuestionKey, AnswerContent>> = {
  roles: {
    owner: 'julien',
    before: '11-13',
    state: 'settled',
    answer: {
      fr: 'Thomas prospecte la région et Lucas lui prend ses rendez-vous. Marc suit les douze premiers clients, Élodie les autres contrats, Mehdi les intégrateurs. En congé, Marc et Élodie se remplacent ; les affaires de Thomas vont à Julien, jamais à Lucas.',
      en: 'Thomas prospects in the region and Lucas books his meetings. Marc looks after the twelve largest customers, Élodie the other contracts, Mehdi the integrators. During holidays, Marc and Élodie cover for each other; Thomas’s deals go to Julien, never to Lucas.',
    },
  },
  skills: {
    owner: 'julien',
    before: '11-20',
    state: 'settled',
    answer: {
      fr: 'Sur douze rendez-vous écoutés en octobre, trois seulement ont chiffré le coût d’un arrêt de ligne devant le client. C’est la compétence qui manque pour vendre Capteo. Formation de quatorze personnes en début d’année, techniciens compris : ce sont eux que le client croit.',
      en: 'Of twelve meetings listened to in October, only three put a figure on what a line stop costs in front of the customer. That is the skill missing to sell Capteo. Training for fourteen people early in the year, technicians included: they are the ones customers believe.',
    },
  },
  sellingTime: {
    owner: 'claire',
    before: '11-20',
    state: 'settled',
    answer: {
      fr: '217 jours travaillés, moins 22 de réunions et de formation, 9 de salons et 48 d’offres à rédiger : 138 jours de vente par commercial. À trois rendez-vous par jour de terrain, l’équipe en tient 26 par semaine. L’objectif de 38 nouveaux clients en demande 21.',
      en: '217 working days, less 22 for meetings and training, 9 for trade shows and 48 for writing quotes: 138 selling days per salesperson. At three meetings per field day, the team can hold 26 a week. The target of 38 new customers takes 21.',
    },
  },
  arrivals: {
    owner: 'claire',
    before: '12-04',
    state: 'settled',
    answer: {
      fr: 'Deux ingénieurs d’affaires, à Nantes et à Lille, pour le printemps. Six semaines d’intégration, première affaire signée au cinquième mois : ils ne comptent que pour quatre clients cette année. Aucun départ annoncé.',
      en: 'Two sales engineers, in Nantes and Lille, for the spring. Six weeks of onboarding, first deal signed in the fifth month: they count for only four customers this year. No departure announced.',
    },
  },
  pay: {
    owner: 'claire',
    inDays: 9,
    state: 'in_progress',
    answer: {
      fr: 'Aujourd’hui, 70 % de la part variable suit les commandes totales : un rétrofit de plus chez un ancien client paie mieux que trois abonnements Capteo. Proposition : 40 % commandes, 40 % nouveaux clients, 20 % renouvellements. Reste à chiffrer avec Isabelle et à présenter à Philippe.',
      en: 'Today, 70% of variable pay follows total orders: one more retrofit at an existing customer pays better than three Capteo subscriptions. Proposal: 40% orders, 40% new customers, 20% renewals. Still to be costed with Isabelle and shown to Philippe.',
    },
  },
  rhythm: {
    owner: 'claire',
    before: '12-04',
    state: 'settled',
    answer: {
      fr: 'Lundi 8 h 30, 45 minutes : les affaires bloquées, sur l’écran du CRM. Premier jeudi du mois, 1 h 30 : les écarts du plan, chacun avec une décision et un nom. Comité commercial avec Philippe à la fin de chaque trimestre.',
      en: 'Monday 8.30, 45 minutes: deals that are stuck, on the CRM screen. First Thursday of the month, 90 minutes: the plan’s gaps, each with a decision and a name. Sales committee with Philippe at the end of each quarter.',
    },
  },
  coaching: {
    owner: 'julien',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Deux jours par commercial et par mois, Julien pour la conquête, Marc pour les grands comptes. Une grille de cinq points, le retour dans la voiture. L’an dernier, quatre jours en tout : personne n’avait réservé les dates. Elles sont cette fois dans les agendas jusqu’en juin.',
      en: 'Two days per salesperson and month, Julien for new business, Marc for key accounts. A five-point checklist, feedback in the car. Last year, four days in all: nobody had booked the dates. This time they are in the calendars until June.',
    },
  },
  latitude: {
    owner: 'marc',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Jusqu’à 4 % : le commercial. Jusqu’à 10 % : Julien ou Marc, dans la journée. Au-delà, ou pour un paiement à plus de 45 jours : Claire, sous 48 heures, avec Isabelle. L’essai Capteo de 60 jours n’est pas une remise et ne se négocie pas.',
      en: 'Up to 4%: the salesperson. Up to 10%: Julien or Marc, the same day. Beyond, or for payment over 45 days: Claire, within 48 hours, with Isabelle. The 60-day Capteo trial is not a discount and is not negotiable.',
    },
  },
  commitment: {
    owner: 'claire',
    before: '11-27',
    state: 'settled',
    answer: {
      fr: 'Atelier d’une demi-journée en novembre : chacun a proposé ses objectifs avant d’entendre ceux des autres, puis l’équipe a voté. Les quatre objectifs du plan en sortent. Chaque responsable accepte le sien par écrit en janvier, ou dit ce qui lui manque.',
      en: 'Half-day workshop in November: everyone proposed targets before hearing those of the others, then the team voted. The plan’s four objectives come from it. Each owner accepts theirs in writing in January, or says what is missing.',
    },
  },
  remoteMeetings: {
    owner: 'ines',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Premier rendez-vous toujours en visio, 30 minutes, avec le simulateur de coût d’arrêt partagé à l’écran. Compte rendu et date suivante envoyés avant de raccrocher. Deux cabines équipées à Saint-Priest ; Thomas a reçu un casque et une caméra corrects.',
      en: 'First meeting always by video, 30 minutes, with the line-stop cost simulator shared on screen. Summary and next date sent before hanging up. Two equipped booths in Saint-Priest; Thomas was given a decent headset and camera.',
    },
  },
  latestVersion: {
    owner: 'camille',
    due: '02-26',
    state: 'settled',
    answer: {
      fr: 'Un seul dossier, « En vigueur », tenu par Camille. Les commerciaux lisent, elle seule remplace. Tarifs et modèles d’offre de plus de six mois retirés des postes : 41 fichiers trouvés au premier passage.',
      en: 'One folder, “Current”, kept by Camille. Salespeople read, she alone replaces. Price lists and quote templates older than six months removed from computers: 41 files found on the first pass.',
    },
  },
  onTheRoad: {
    owner: 'mehdi',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Compte rendu dicté : oui. Historique du client : oui, sauf en atelier sans réseau. Devis standard : non, il attend le bureau, 3,4 jours en moyenne. C’est le premier frein du cycle de vente : CRM mobile et devis en moins de 24 heures entrent au plan.',
      en: 'Dictated notes: yes. Customer history: yes, except in workshops without network. Standard quote: no, it waits for the office, 3.4 days on average. It is the first brake on the sales cycle: mobile CRM and quotes in under 24 hours go into the plan.',
    },
  },
  crmUse: {
    owner: 'mehdi',
    before: '12-04',
    state: 'settled',
    answer: {
      fr: 'Quatre champs, le jour même : étape, montant, date prévue, prochaine action. Rien d’autre n’est obligatoire. La revue du lundi se tient sur l’écran du CRM : une affaire qui n’y est pas n’est pas discutée.',
      en: 'Four fields, the same day: stage, amount, expected date, next step. Nothing else is required. The Monday review is held on the CRM screen: a deal that is not there is not discussed.',
    },
  },
  crmQuality: {
    owner: 'mehdi',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Sur 150 fiches tirées au sort : 27 % de contacts partis, 8 % de doublons, une affaire ouverte sur cinq sans date future. Impossible de lancer une campagne là-dessus. Nettoyage des 3 200 fiches avant l’été, par secteur, la plasturgie d’abord.',
      en: 'Of 150 records drawn at random: 27% of contacts have left, 8% are duplicates, one open deal in five has no future date. No campaign can start from that. The 3,200 records are to be cleaned before summer, by sector, plastics first.',
    },
  },
  dealStages: {
    owner: 'julien',
    due: '02-12',
    state: 'settled',
    answer: {
      fr: 'Cinq étapes, chacune entrée par un fait du client : il a répondu, il a montré la ligne, il a donné un budget et une date, il a reçu l’offre devant nous, il a signé. « Bon contact » n’est plus une étape. Les critères sont revus chaque lundi.',
      en: 'Five stages, each entered by a fact about the customer: they replied, they showed the line, they gave a budget and a date, they received the offer in front of us, they signed. “Good contact” is no longer a stage. The criteria are looked at every Monday.',
    },
  },
  consent: {
    owner: 'isabelle',
    due: '03-19',
    state: 'settled',
    guidance: {
      fr: 'Faire relire par notre conseil avant la campagne de mai.',
      en: 'To be checked by our legal adviser before the May campaign.',
    },
    answer: {
      fr: 'Clients et demandes du site : oui, avec un refus possible en un clic. Contacts des salons : accord coché sur le formulaire, qui devient unique. Fichier acheté il y a trois ans : supprimé.',
      en: 'Customers and website enquiries: yes, with a one-click refusal. Trade show contacts: consent ticked on the form, of which there is now only one. List bought three years ago: deleted.',
    },
  },
  envelope: {
    owner: 'isabelle',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: '255 000 € hors taxes, hors salaires, accordés par Philippe en novembre. Chaque responsable engage jusqu’à 3 000 € ; au-delà, Claire signe. 17 000 € sont gardés sans affectation jusqu’au comité de juin.',
      en: '€255,000 excluding VAT and salaries, granted by Philippe in November. Each owner commits up to €3,000; beyond that, Claire signs. €17,000 are kept unassigned until the June committee.',
    },
  },
  salesMaterial: {
    owner: 'ines',
    inDays: -5,
    state: 'in_progress',
    answer: {
      fr: 'Directeurs techniques de la plasturgie : « combien coûte un arrêt chez quelqu’un comme moi ? » Nous n’avons que des cas de l’agroalimentaire. Il manque un guide chiffré et deux cas filmés. Tournages à caler avec Sophie.',
      en: 'Technical directors in plastics: “what does a stop cost someone like me?” We only have cases from the food industry. A guide with figures and two filmed cases are missing. Shooting dates to be agreed with Sophie.',
    },
  },
  partners: {
    owner: 'mehdi',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Trois intégrateurs régionaux nous ont apporté cinq affaires l’an dernier sans accord écrit. Convention proposée : 6 % sur la première commande, un point tous les deux mois, pas de démarchage de leurs clients. Le plan n’en attend que huit affaires.',
      en: 'Three regional integrators brought us five deals last year with no written agreement. Terms offered: 6% on the first order, a review every two months, no prospecting among their customers. The plan counts on only eight deals from them.',
    },
  },
  deliveryCapacity: {
    owner: 'sophie',
    inDays: 21,
    state: 'in_progress',
    answer: {
      fr: 'La mise en service tient quatorze chantiers par an ; septembre et octobre sont déjà pleins aux deux tiers. Capteo : vingt poses par mois, puis la hotline sature. Deux sous-traitants consultés, réponse attendue.',
      en: 'Commissioning can take fourteen projects a year; September and October are already two-thirds full. Capteo: twenty installations a month, then the hotline saturates. Two subcontractors consulted, answer awaited.',
    },
  },
  fewFigures: {
    owner: 'claire',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Commandes, rendez-vous tenus, offres remises sous 24 heures, contrats renouvelés, budget engagé. Les onze autres indicateurs restent consultables mais ne passent plus en réunion.',
      en: 'Orders, meetings held, quotes sent within 24 hours, contracts renewed, budget committed. The eleven other indicators can still be looked at, but are no longer shown in meetings.',
    },
  },
  sameCount: {
    owner: 'ines',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Lead qualifié : un site de production, un besoin dit, un interlocuteur qui rappelle. Nouveau client : première facture payée, rien acheté depuis 24 mois. Renouvelé : contrat signé avant son terme, pas prolongé par oubli.',
      en: 'Qualified lead: a production site, a need stated, someone who calls back. New customer: first invoice paid, nothing bought for 24 months. Renewed: contract signed before it ends, not extended by oversight.',
    },
  },
  figureSources: {
    owner: 'isabelle',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Commandes et factures : comptabilité, le 5 du mois, Isabelle. Rendez-vous et offres : CRM, chaque lundi, sans saisie. NPS : Sophie, en mars et en septembre. En cas d’absence, Mehdi publie ce qui est là et le dit.',
      en: 'Orders and invoices: accounts, on the 5th, Isabelle. Meetings and quotes: CRM, every Monday, nothing to enter. NPS: Sophie, in March and September. If someone is away, Mehdi publishes what is there and says so.',
    },
  },
  startingPoint: {
    owner: 'isabelle',
    before: '11-27',
    state: 'settled',
    answer: {
      fr: '13,1 M€ l’an dernier, dont 0,9 M€ d’une ligne exceptionnelle pour Groupe Alvéo. Base de travail : 12,2 M€. 22 nouveaux clients, 88 % de contrats renouvelés, cycle médian de 96 jours, mesuré sur 71 affaires signées.',
      en: '€13.1m last year, of which €0.9m from one exceptional line for Alvéo Group. Working base: €12.2m. 22 new customers, 88% of contracts renewed, median cycle of 96 days, measured on 71 signed deals.',
    },
  },
  assumptions: {
    owner: 'claire',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Les aides régionales à l’automatisation sont reconduites ; Visiomat ne baisse plus ses prix ; les délais des capteurs restent sous huit semaines. La plus fragile est la première : un client sur trois l’a citée. À vérifier avant mars.',
      en: 'Regional grants for automation are renewed; Visiomat stops cutting its prices; sensor lead times stay under eight weeks. The first is the weakest: one customer in three mentioned it. To be checked before March.',
    },
  },
  signals: {
    owner: 'ines',
    inDays: 14,
    state: 'in_progress',
    answer: {
      fr: 'Deux signaux retenus : le nombre de demandes de diagnostic par semaine et les offres d’emploi de maintenance chez nos vingt premiers clients. Il en manque un sur les prix de Visiomat.',
      en: 'Two signals chosen: diagnosis requests a week, and maintenance job offers at our twenty largest customers. One about Visiomat’s prices is missing.',
    },
  },
  changingCourse: {
    owner: 'claire',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Comité commercial fin mars, fin juin et fin septembre. Y changent les moyens et les dates ; les quatre objectifs ne bougent qu’avec Philippe, par écrit, et la version initiale du plan reste à côté.',
      en: 'Sales committee at the end of March, June and September. Means and dates change there; the four objectives move only with Philippe, in writing, and the initial version of the plan stays beside.',
    },
  },
  salesMarketing: {
    owner: 'ines',
    before: '12-04',
    state: 'settled',
    answer: {
      fr: 'Marketing : 120 leads qualifiés par trimestre, au sens convenu. Ventes : rappel sous 24 heures ouvrées par Lucas, issue notée sous dix jours. Un lead sans suite revient au marketing avec sa raison, pas dans un tiroir.',
      en: 'Marketing: 120 qualified leads a quarter, as agreed. Sales: called back by Lucas within one working day, outcome noted within ten. A lead that goes nowhere comes back to marketing with its reason, not into a drawer.',
    },
  },
  serviceFeedback: {
    owner: 'sophie',
    due: '03-12',
    state: 'settled',
    answer: {
      fr: 'Deux pannes en un mois ou une note sous 6 : Sophie prévient Marc ou Élodie le jour même, appel sous 48 heures. Chaque vendredi, trois demandes entendues et que nous ne vendons pas, envoyées à Inès.',
      en: 'Two breakdowns in a month or a score under 6: Sophie tells Marc or Élodie the same day, call within 48 hours. Every Friday, three things customers asked for and we do not sell, sent to Inès.',
    },
  },
  salesFinance: {
    owner: 'isabelle',
    inDays: 30,
    state: 'todo',
  },
  remoteRules: {
    owner: 'philippe',
    state: 'out_of_scope',
    answer: {
      fr: 'L’accord d’entreprise de l’an dernier s’applique tel quel, équipe commerciale comprise. Rien à ajouter dans le plan.',
      en: 'Last year’s company agreement applies as it stands, sales included. Nothing to add in the plan.',
    },
  },
};

/** A family that Verdier added: what a subscription asks of those who used to sell machines. */
export const OWN_FAMILY: { name: Text; questions: readonly (AnswerContent & { key: string; title: Text })[] } = {
  name: { fr: 'Capteo en abonnement', en: 'Capteo by subscription' },
  questions: [
    {
      key: 'capteo-cash',
      title: {
        fr: 'Combien de mois avant qu’un abonnement Capteo soit payé par ses loyers ?',
        en: 'How many months before a Capteo subscription has paid for itself?',
      },
      owner: 'isabelle',
      before: '12-18',
      state: 'settled',
      answer: {
        fr: 'Onze mois en moyenne, pose et capteurs compris. Au-delà de 40 sites ouverts la même année, la trésorerie demande un financement : Isabelle a l’accord de la banque jusqu’à 60.',
        en: 'Eleven months on average, installation and sensors included. Beyond 40 sites opened in one year, cash needs financing: Isabelle has the bank’s agreement up to 60.',
      },
    },
    {
      key: 'capteo-exit',
      title: {
        fr: 'Que se passe-t-il au bout des 60 jours d’essai si le client ne dit rien ?',
        en: 'What happens after the 60-day trial if the customer says nothing?',
      },
      owner: 'elodie',
      inDays: 16,
      state: 'in_progress',
      answer: {
        fr: 'Aujourd’hui, rien : six kits dorment chez des prospects. Proposition : appel au 45e jour avec le rapport d’essai, puis reprise du kit au 75e.',
        en: 'Today, nothing: six kits are asleep at prospects’. Proposal: a call on day 45 with the trial report, then the kit is taken back on day 75.',
      },
    },
  ],
};
