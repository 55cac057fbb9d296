import type { ExamplePlay } from '../schema.ts';

const BEFORE = { yearsAfter: -1, day: '11-16' };

/** Conversations whose course has been tried, by key. */
export const SCRIPTS = {
  appointment: {
    kind: 'script',
    title: {
      fr: 'Prendre rendez-vous avec un responsable de maintenance',
      en: 'Getting a meeting with a maintenance manager',
    },
    situation: {
      fr: 'Premier appel, sans recommandation. Entre 7 h 30 et 8 h 30, ou après 16 h : jamais pendant une prise de poste.',
      en: 'First call, with no introduction. Between 7:30 and 8:30, or after 4 pm: never at a change of shift.',
    },
    wording: {
      fr: `But de l’appel : un rendez-vous sur site de 45 minutes, rien d’autre. On ne présente pas l’offre.
- Avant d’appeler : secteur, effectif, âge probable des lignes, un arrêt connu chez un voisin.
- Repère : 6 rendez-vous pour 40 appels aboutis.`,
      en: `Aim of the call: a 45-minute meeting on site, nothing else. The offer is not presented.
- Before calling: trade, headcount, likely age of the lines, a stop known at a neighbour’s.
- Benchmark: 6 meetings for 40 calls that get through.`,
    },
    parts: [
      {
        title: { fr: 'Accroche, dix secondes', en: 'Opening, ten seconds' },
        wording: {
          fr: '« Bonjour Madame Belkacem, Lucas Fontaine, Verdier Automation à Saint-Priest. On maintient les lignes de deux usines de votre zone. Je vous prends deux minutes ? »',
          en: '“Good morning Ms Belkacem, Lucas Fontaine, Verdier Automation in Saint-Priest. We maintain the lines of two plants near you. May I take two minutes?”',
        },
      },
      {
        title: { fr: 'La raison de l’appel', en: 'The reason for the call' },
        wording: {
          fr: '« Vos confrères nous disent qu’une panne du vendredi soir leur coûte le week-end. Chez vous, la dernière, c’était quand ? » Puis se taire.',
          en: '“Your peers tell us that a breakdown on a Friday evening costs them the weekend. When was the last one at yours?” Then keep silent.',
        },
      },
      {
        title: { fr: 'Proposer deux créneaux', en: 'Offer two slots' },
        wording: {
          fr: '« Je vous propose de voir la ligne avec vous, 45 minutes, et de repartir avec un ordre de grandeur de ce que coûtent vos arrêts. Mardi à 8 h, ou jeudi à 14 h ? »',
          en: '“I suggest that we look at the line together, 45 minutes, and that you keep a rough figure of what your stops cost. Tuesday at 8, or Thursday at 2?”',
        },
      },
      {
        title: { fr: 'Si c’est non', en: 'If it is no' },
        wording: {
          fr: `- « Pas le temps » : proposer l’appel de cinq minutes un vendredi à 16 h.
- « Pas moi » : demander qui signe les contrats de maintenance, et si l’on peut venir de sa part.
- Noter dans le CRM la date de fin du contrat en cours. C’est la prochaine raison d’appeler.`,
          en: `- “No time”: offer a five-minute call on a Friday at 4.
- “Not me”: ask who signs maintenance contracts, and whether one may call on their behalf.
- Note in the CRM when the current contract ends. That is the next reason to call.`,
        },
      },
    ],
    segments: ['engineering', 'plastics', 'food'],
    stage: 'prospecting',
    step: { persona: 'maintenance', at: 0 },
    method: 'phone',
    channel: 'phone',
    owner: 'lucas',
    actions: ['CQ-07', 'CQ-10'],
    published: [
      {
        on: BEFORE,
        note: {
          fr: 'Repris de la feuille que Lucas gardait près du téléphone.',
          en: 'Taken from the sheet that Lucas kept by the phone.',
        },
      },
    ],
  },
  discovery: {
    kind: 'script',
    title: { fr: 'La première demi-heure chez un industriel', en: 'The first half hour at a manufacturer’s' },
    situation: {
      fr: 'Premier rendez-vous sur site, avec la maintenance, la production ou le directeur d’usine.',
      en: 'First meeting on site, with maintenance, production or the plant manager.',
    },
    wording: {
      fr: `Deux tiers du temps, c’est lui qui parle. On ne sort ni plaquette ni prix.
- Demander à voir la ligne dans le premier quart d’heure : on y apprend plus que dans la salle.
- Repartir avec trois chiffres : arrêts par mois, coût d’une heure, date de décision.`,
      en: `Two thirds of the time, they talk. No brochure, no price.
- Ask to see the line within the first quarter of an hour: it tells more than the meeting room.
- Leave with three figures: stops a month, cost of an hour, date of the decision.`,
    },
    parts: [
      {
        title: { fr: 'Ouvrir', en: 'Open' },
        wording: {
          fr: '« Vous m’aviez parlé d’un arrêt en mars. Avant que je vous dise qui nous sommes, racontez-moi : que s’est-il passé, et qui a passé la nuit ici ? »',
          en: '“You mentioned a stop in March. Before I tell you who we are: what happened, and who spent the night here?”',
        },
      },
      {
        title: { fr: 'Chiffrer avec lui, pas pour lui', en: 'Work out the cost with them, not for them' },
        wording: {
          fr: `« Une heure de ligne arrêtée, cela fait combien de pièces ? Et de marge ? Et les pénalités ? »
Écrire les chiffres devant lui, avec son stylo s’il le faut. Ce sont ses chiffres : il les défendra.`,
          en: `“An hour of stopped line, how many parts is that? How much margin? And the penalties?”
Write the figures in front of them, with their own pen if need be. They are theirs: they will defend them.`,
        },
      },
      {
        title: { fr: 'Ce qui a déjà été essayé', en: 'What has been tried already' },
        wording: {
          fr: '« Qu’avez-vous déjà tenté ? Qu’est-ce qui a manqué ? » Ne jamais critiquer l’intégrateur en place : c’est peut-être lui qui l’a choisi.',
          en: '“What have you tried? What was missing?” Never criticise the integrator in place: they may be the one who chose it.',
        },
      },
      {
        title: { fr: 'Qui décide, et quand', en: 'Who decides, and when' },
        wording: {
          fr: `« Si nous faisons cela, qui d’autre doit être d’accord ? Et la dernière dépense de ce genre, comment s’est-elle décidée ? »
Au-dessus de 30 000 €, la signature est presque toujours chez le directeur d’usine.`,
          en: `“If we do this, who else has to agree? And the last purchase of that kind, how was it decided?”
Above €30,000, the plant manager nearly always signs.`,
        },
      },
      {
        title: { fr: 'Un pas, une date', en: 'One step, one date' },
        wording: {
          fr: '« Je vous propose une journée de diagnostic, 1 900 €, déduite de la commande. Le rapport sous cinq jours. On bloque la date maintenant ? » Pas de date : l’affaire reste en découverte.',
          en: '“I suggest a day of diagnosis, €1,900, deducted from the order. The report within five days. Shall we set the date now?” No date: the deal stays in discovery.',
        },
      },
    ],
    segments: [],
    stage: 'discovery',
    step: { persona: 'plantManager', at: 0 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'julien',
    actions: ['CQ-05', 'EQ-07', 'EQ-04'],
    published: [
      {
        on: BEFORE,
        parts: 4,
        note: {
          fr: 'La trame des quatre questions, reprise des meilleurs rendez-vous.',
          en: 'The four questions, taken from the best meetings.',
        },
      },
      {
        on: { yearsAfter: 0, day: '05-11' },
        note: {
          fr: 'Un rendez-vous finit par un pas daté : ajouté après la revue d’affaires de mai.',
          en: 'A meeting ends with a dated step: added after the deal review of May.',
        },
      },
    ],
  },
  tradeShow: {
    kind: 'script',
    title: {
      fr: 'Rappeler un contact de salon sous trois jours',
      en: 'Calling a trade show contact within three days',
    },
    situation: {
      fr: 'Contacts A du stand. Au-delà de dix jours, il ne se souvient plus de vous.',
      en: 'A contacts from the stand. After ten days they no longer remember you.',
    },
    wording: {
      fr: `Relire la fiche du stand avant de composer : la machine dont il a parlé, pas sa carte de visite.
Chaque fiche finit en rendez-vous, en suivi daté ou en abandon motivé.`,
      en: `Read the stand record before dialling: the machine they talked about, not their business card.
Every record ends as a meeting, a dated follow-up or a reasoned drop.`,
    },
    parts: [
      {
        title: { fr: 'Revenir à sa machine', en: 'Back to their machine' },
        wording: {
          fr: '« Vous m’avez parlé mardi d’une encartonneuse de 2009 qui s’arrête deux fois par semaine. J’y ai repensé : c’est l’automate ou la mécanique ? »',
          en: '“On Tuesday you told me about a 2009 cartoner that stops twice a week. I have been thinking: is it the controller or the mechanics?”',
        },
      },
      {
        title: { fr: 'Tenir la promesse du stand', en: 'Keep the promise made on the stand' },
        wording: {
          fr: '« Je vous avais promis le cas de l’injecteur d’Oyonnax, il part à l’instant. Ce qui vous intéressera, c’est la page 2. »',
          en: '“I promised you the case of the moulder in Oyonnax, it is leaving now. What will interest you is page 2.”',
        },
      },
      {
        title: { fr: 'Trier sans insister', en: 'Sort without insisting' },
        wording: {
          fr: '« Est-ce un sujet pour cette année, ou est-ce que je vous rappelle en janvier ? » Les deux réponses sont bonnes : la date va dans le CRM.',
          en: '“Is it for this year, or shall I call in January?” Both answers are good: the date goes into the CRM.',
        },
      },
    ],
    segments: ['engineering', 'food', 'plastics'],
    stage: 'prospecting',
    method: 'phone',
    channel: 'tradeShow',
    owner: 'julien',
    actions: ['CQ-08', 'CQ-02'],
    published: [
      {
        on: { yearsAfter: 0, day: '03-30' },
        parts: 2,
        note: { fr: 'Prêt pour le retour de Global Industrie.', en: 'Ready for the return from Global Industrie.' },
      },
    ],
  },
  dormant: {
    kind: 'script',
    title: { fr: 'Réveiller un client parti', en: 'Waking up a customer who left' },
    situation: {
      fr: 'Sans commande depuis dix-huit mois. Philippe appelle, le commercial visite dans la semaine.',
      en: 'No order for eighteen months. Philippe calls, the salesperson visits within the week.',
    },
    wording: {
      fr: `On vient comprendre, pas vendre. Relire avant : la dernière intervention, la dernière réclamation, qui était l’interlocuteur.
- Sur quatre clients partis, un l’est pour le prix, deux pour un délai, le dernier parce que son contact a changé.`,
      en: `Go to understand, not to sell. Read beforehand: the last visit, the last complaint, who the contact was.
- Of four customers who left, one did so over the price, two over a delay, the last because their contact changed.`,
    },
    parts: [
      {
        title: { fr: 'Reconnaître', en: 'Acknowledge' },
        wording: {
          fr: '« Vous avez travaillé sept ans avec nous, et je ne vous ai pas demandé pourquoi vous étiez parti. Je vous le demande aujourd’hui. »',
          en: '“You worked with us for seven years, and I never asked why you left. I am asking today.”',
        },
      },
      {
        title: { fr: 'Montrer ce qui a changé', en: 'Show what has changed' },
        wording: {
          fr: 'Ne citer que ce qui répond à son motif. Pour un délai : quatre heures sur site, tenues dans 96 % des cas, relevé à l’appui. Pour un contact : le nom de celui qui le suivra, et un déjeuner avec lui.',
          en: 'Name only what answers their reason. For a delay: four hours on site, kept in 96% of cases, with the record. For a contact: the name of who will follow them, and lunch with that person.',
        },
      },
      {
        title: { fr: 'Une porte facile à repousser', en: 'A door that opens easily' },
        wording: {
          fr: '« Un contrat d’un an, sans engagement au-delà. Si au bout de six mois vous ne voyez pas la différence, on arrête. »',
          en: '“One year, with no further commitment. If after six months you see no difference, we stop.”',
        },
      },
    ],
    segments: ['engineering', 'workshops', 'plastics'],
    stage: 'winback',
    method: 'phone',
    channel: 'phone',
    owner: 'elodie',
    actions: ['FI-10', 'FI-04'],
    published: [
      {
        on: { yearsAfter: 0, day: '04-27' },
        note: {
          fr: 'Écrit après trois appels d’essai de Philippe, avant la campagne de septembre.',
          en: 'Written after three trial calls by Philippe, ahead of the September campaign.',
        },
      },
    ],
  },
} as const satisfies Record<string, ExamplePlay>;
