import type { QuestionKey } from '../../../preparation/catalogue/rules.ts';
import type { AnswerState } from '../../../preparation/schema.ts';
import type { Text } from '../../schema.ts';
import type { PersonKey, YearDay } from '../schema.ts';

/** What Verdier answers to a question of the catalogue. */
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

/**
 * Every question has an answer, but for two that are deliberately open, as there are in a plan under way: each has its owner,
 * its day, and says what it waits for.
 */
export const ANSWERS: Record<QuestionKey, AnswerContent> = {
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
      fr: '217 jours travaillés, moins 22 de réunions et de formation, 9 de salons et 48 d’offres à rédiger : 138 jours de vente par commercial. À trois rendez-vous par jour de terrain, Thomas, Marc et Élodie en tiennent 26 par semaine. La conquête en demande 12, les clients sous contrat 13 : le compte y est, presque sans marge.',
      en: '217 working days, less 22 for meetings and training, 9 for trade shows and 48 for writing quotes: 138 selling days per salesperson. At three meetings per field day, Thomas, Marc and Élodie can hold 26 a week. New business takes 12, customers under contract 13: it adds up, with hardly anything to spare.',
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
      fr: 'Aujourd’hui, 70 % de la part variable suit les commandes totales : un rétrofit de plus chez un ancien client paie mieux que trois abonnements Capteo. Proposition : 40 % commandes, 40 % nouveaux clients, 20 % renouvellements. Isabelle la chiffre sur les résultats réels de chacun avant que Philippe tranche : la règle actuelle vaut jusque-là.',
      en: 'Today, 70% of variable pay follows total orders: one more retrofit at an existing customer pays better than three Capteo subscriptions. Proposal: 40% orders, 40% new customers, 20% renewals. Isabelle is costing it on everyone’s actual results before Philippe decides: the present rule holds until then.',
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
      fr: 'Une journée par commercial et par mois, Julien pour la conquête, Marc pour les grands comptes, et deux jours dans l’année avec un coach extérieur. Une grille de cinq points, le retour dans la voiture. L’an dernier, quatre jours en tout : personne n’avait réservé les dates. Elles sont cette fois dans les agendas jusqu’en juin.',
      en: 'A day per salesperson and month, Julien for new business, Marc for key accounts, and two days in the year with an outside coach. A five-point checklist, feedback in the car. Last year, four days in all: nobody had booked the dates. This time they are in the calendars until June.',
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
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Atelier d’une demi-journée en décembre : chacun a proposé ses objectifs avant d’entendre ceux des autres, puis l’équipe a voté. Les quatre objectifs de l’entreprise en sortent, partagés ensuite entre les équipes. Chaque responsable accepte le sien par écrit en janvier, ou dit ce qui lui manque.',
      en: 'Half-day workshop in December: everyone proposed targets before hearing those of the others, then the team voted. The company’s four objectives come from it and were then shared out between the teams. Each owner accepts theirs in writing in January, or says what is missing.',
    },
  },
  remoteMeetings: {
    owner: 'ines',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Chez les sites de notre zone, on se déplace ; la visio sert aux ateliers de moins de 50 salariés, aux intégrateurs et aux webinaires. Trente minutes, un tableur de coût d’arrêt à l’écran en attendant le simulateur du site. Compte rendu et date suivante envoyés avant de raccrocher. Deux cabines équipées à Saint-Priest ; Thomas a reçu un casque et une caméra corrects.',
      en: 'To plants in our area, we travel; video is for workshops under 50 people, integrators and webinars. Thirty minutes, a line-stop cost spreadsheet on screen until the website has its calculator. Summary and next date sent before hanging up. Two equipped booths in Saint-Priest; Thomas was given a decent headset and camera.',
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
      fr: 'Compte rendu dicté : oui. Historique du client : oui, sauf en atelier sans réseau. Devis standard : non, il attend le bureau, quatre jours en moyenne. C’est le premier frein du cycle de vente : CRM mobile et devis en moins de 24 heures entrent au plan.',
      en: 'Dictated notes: yes. Customer history: yes, except in workshops without network. Standard quote: no, it waits for the office, four days on average. It is the first brake on the sales cycle: mobile CRM and quotes in under 24 hours go into the plan.',
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
      fr: 'Sur 150 fiches tirées au sort : 27 % de contacts partis, 8 % de doublons, une affaire ouverte sur cinq sans date future. Impossible de lancer une campagne là-dessus. Nettoyage des 3 200 fiches avant le printemps, par secteur, la plasturgie d’abord.',
      en: 'Of 150 records drawn at random: 27% of contacts have left, 8% are duplicates, one open deal in five has no future date. No campaign can start from that. The 3,200 records are to be cleaned before spring, by sector, plastics first.',
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
      fr: 'À faire relire par notre conseil avant les invitations de printemps.',
      en: 'To be checked by our legal adviser before the spring invitations.',
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
      fr: '255 000 € hors taxes, hors salaires, accordés par Philippe en novembre. Chaque responsable engage jusqu’à 3 000 € ; au-delà, Claire signe. 16 300 € sont gardés sans affectation jusqu’au comité de juin.',
      en: '€255,000 excluding VAT and salaries, granted by Philippe in November. Each owner commits up to €3,000; beyond that, Claire signs. €16,300 is kept unassigned until the June committee.',
    },
  },
  salesMaterial: {
    owner: 'ines',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Directeurs techniques de la plasturgie : « combien coûte un arrêt chez quelqu’un comme moi ? » Nous n’avons qu’un cas écrit, celui d’Oyonnax. Un guide chiffré et trois cas filmés, un par métier, entrent au plan ; Sophie obtient l’accord des clients, Camille tient les tournages.',
      en: 'Technical directors in plastics: “what does a stop cost someone like me?” We have one written case only, from Oyonnax. A guide with figures and three filmed cases, one for each trade, go into the plan; Sophie gets the customers’ approval, Camille sees to the filming.',
    },
  },
  partners: {
    owner: 'mehdi',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Trois intégrateurs régionaux nous ont apporté cinq affaires l’an dernier sans accord écrit. Accord proposé : 5 % sur la première commande, un point tous les deux mois, pas de démarchage de leurs clients. Le plan n’en attend que deux nouveaux clients.',
      en: 'Three regional integrators brought us five deals last year with no written agreement. Terms offered: 5% on the first order, a review every two months, no prospecting among their customers. The plan counts on only two new customers from them.',
    },
  },
  deliveryCapacity: {
    owner: 'sophie',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'La mise en service tient quatorze chantiers par an, dont cinq pendant la fermeture d’août : c’est là qu’elle sature. Deux sous-traitants sont retenus, à réserver avant juin. Capteo : vingt poses par mois, puis la hotline sature ; le plan n’en prévoit jamais plus de huit.',
      en: 'Commissioning can take fourteen projects a year, five of them during the August shutdown, which is where it saturates. Two subcontractors are chosen, to be booked before June. Capteo: twenty installations a month, then the hotline saturates; the plan never has more than eight.',
    },
  },
  fewFigures: {
    owner: 'claire',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Chiffre d’affaires, nouveaux clients, contrats renouvelés, leads qualifiés par trimestre, cycle de vente. Les dix-sept autres indicateurs restent sur les tableaux de bord mais ne passent plus en réunion.',
      en: 'Revenue, new customers, contracts renewed, qualified leads a quarter, sales cycle. The seventeen other indicators stay on the dashboards, but are no longer gone through in meetings.',
    },
  },
  sameCount: {
    owner: 'ines',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Lead qualifié : un site de production, un besoin dit, un interlocuteur qui rappelle. Nouveau client : première commande signée, rien acheté depuis 24 mois. Renouvelé : contrat signé avant son terme, pas prolongé par oubli.',
      en: 'Qualified lead: a production site, a need stated, someone who calls back. New customer: first order signed, nothing bought for 24 months. Renewed: contract signed before it ends, not extended by oversight.',
    },
  },
  figureSources: {
    owner: 'isabelle',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Chiffre d’affaires et marge : comptabilité, Isabelle, le 8 et le 18 du mois. Devis, affaires et contrats : CRM, Mehdi et Marc, avant le 6. Rendez-vous et leads : CRM, chaque lundi. NPS : Sophie, en mai et en novembre. En cas d’absence, Mehdi publie ce qui est là et le dit.',
      en: 'Revenue and margin: accounts, Isabelle, on the 8th and the 18th. Quotes, deals and contracts: CRM, Mehdi and Marc, before the 6th. Meetings and leads: CRM, every Monday. NPS: Sophie, in May and November. If someone is away, Mehdi publishes what is there and says so.',
    },
  },
  startingPoint: {
    owner: 'isabelle',
    before: '11-27',
    state: 'settled',
    answer: {
      fr: '13,1 M€ l’an dernier, dont 0,9 M€ d’une ligne exceptionnelle pour Groupe Alvéo. Base de travail : 12,2 M€. 22 nouveaux clients, 88 % de contrats renouvelés, cycle médian de 96 jours, mesuré sur les 71 affaires signées de plus de 10 000 €.',
      en: '€13.1m last year, of which €0.9m from one exceptional line for Alvéo Group. Working base: €12.2m. 22 new customers, 88% of contracts renewed, median cycle of 96 days, measured on the 71 deals signed above €10,000.',
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
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Trois signaux : les demandes de diagnostic de la semaine, les offres d’emploi de maintenance chez nos vingt premiers clients, le prix public de Visiomat. Inès relève les trois le premier lundi du mois et prévient Claire si l’un bouge de 15 %.',
      en: 'Three signals: diagnosis requests in the week, maintenance job offers at our twenty largest customers, Visiomat’s public price. Inès reads all three on the first Monday of the month and tells Claire if one moves by 15%.',
    },
  },
  changingCourse: {
    owner: 'claire',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Comité commercial fin mars, fin juin et fin septembre. Y changent les moyens et les dates ; les quatre objectifs de l’entreprise ne bougent qu’avec Philippe, par écrit, et la version initiale du plan reste à côté.',
      en: 'Sales committee at the end of March, June and September. Means and dates change there; the company’s four objectives move only with Philippe, in writing, and the initial version of the plan stays beside.',
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
    guidance: {
      fr: 'Laissée ouverte exprès : la règle se décide sur les retards de paiement constatés, pas sur une impression. Isabelle les apporte au prochain comité.',
      en: 'Left open on purpose: the rule is decided on actual late payments, not on an impression. Isabelle brings them to the next committee.',
    },
  },
  thresholds: {
    owner: 'claire',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Moins de 80 % de la cible deux mois de suite, sur l’un des cinq chiffres : son responsable vient avec une décision, pas avec une explication. Un contrat perdu suffit : Marc et Sophie appellent le client sous 48 heures.',
      en: 'Under 80% of the target two months in a row, on one of the five figures: its owner comes with a decision, not an explanation. One lost contract is enough: Marc and Sophie call the customer within 48 hours.',
    },
  },
  planB: {
    owner: 'claire',
    before: '12-18',
    state: 'settled',
    answer: {
      fr: 'Moins 20 % : le salon régional et le séminaire s’arrêtent, le site attend ; prospection, renouvellements et nettoyage du CRM ne bougent pas. Plus 20 % : d’abord des diagnostics express, puis un deuxième téléprospecteur.',
      en: 'Down 20%: the regional show and the seminar stop, the website waits; prospecting, renewals and the CRM clean-up stay. Up 20%: express diagnoses first, then a second sales development representative.',
    },
  },
  promises: {
    owner: 'sophie',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Toute offre de plus de 50 000 € est relue par la mise en service avant de partir. À la signature, une fiche d’une page : ce qui est promis, à qui, pour quand. Réunion de lancement sous cinq jours, le vendeur présent.',
      en: 'Every offer above €50,000 is read by commissioning before it leaves. At signature, a one-page sheet: what is promised, to whom, by when. A kick-off meeting within five days, with the salesperson present.',
    },
  },
  arbitration: {
    owner: 'philippe',
    before: '12-11',
    state: 'settled',
    answer: {
      fr: 'Entre ventes, marketing et service client : Claire et Sophie, le lundi, réponse le jour même. Si elles ne s’accordent pas, Philippe tranche dans la semaine, et la décision est écrite dans la fiche concernée.',
      en: 'Between sales, marketing and customer service: Claire and Sophie, on Monday, answer the same day. If they do not agree, Philippe decides within the week, and the decision is written in the record concerned.',
    },
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
      before: '12-18',
      state: 'settled',
      answer: {
        fr: 'Au 45e jour, appel avec le bilan d’arrêts évités. Sans réponse au 60e, un courrier du commercial ; au 75e, Élodie vient reprendre le kit, et demande pourquoi. Un kit qui dort, c’est un essai de moins : il n’y en a que dix.',
        en: 'On day 45, a call with the report of stops avoided. Without an answer on day 60, a letter from the salesperson; on day 75 Élodie comes to take the kit back, and asks why. A kit asleep is one trial less: there are only ten.',
      },
    },
  ],
};
