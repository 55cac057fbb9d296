import type { ExamplePlay } from '../schema.ts';

const BEFORE = { yearsAfter: -1, day: '11-23' };

/** Ways of working that proved themselves, by key. */
export const PRACTICES = {
  diagnosis: {
    kind: 'practice',
    title: { fr: 'Vendre le diagnostic avant le projet', en: 'Selling the diagnosis before the project' },
    situation: {
      fr: 'Le besoin est réel, mais personne chez le client n’a chiffré ses arrêts.',
      en: 'The need is real, but nobody at the customer’s has worked out what stops cost.',
    },
    wording: {
      fr: `Une journée à 1 900 €, déduite de la commande. Un diagnostic sur dix devient un rétrofit dans l’année ; sans lui, il faut près de soixante-dix visites pour une signature.
- Jamais offert : un diagnostic gratuit n’est lu par personne.
- Le faire à deux : le commercial interroge, le technicien ouvre les armoires.
- Rendre le rapport en main propre, sous cinq jours, au directeur d’usine et à la maintenance ensemble.
- Page 1 : ce que coûtent les arrêts, avec leurs chiffres. Page 2 : trois scénarios, dont ne rien faire.`,
      en: `A day at €1,900, deducted from the order. One diagnosis in ten becomes a retrofit within the year; without one, a signature takes nearly seventy visits.
- Never free: a free diagnosis is read by nobody.
- Do it in pairs: the salesperson asks, the technician opens the cabinets.
- Hand the report over in person, within five days, to the plant manager and maintenance together.
- Page 1: what stops cost, in their figures. Page 2: three scenarios, doing nothing among them.`,
    },
    parts: [],
    segments: ['food', 'plastics', 'engineering'],
    stage: 'discovery',
    step: { persona: 'plantManager', at: 1 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'thomas',
    actions: ['CQ-05'],
    published: [
      {
        on: BEFORE,
        note: {
          fr: 'Bilan des diagnostics faits à la demande, avant d’en faire une offre.',
          en: 'What the diagnoses done on request taught, before they became an offer.',
        },
      },
    ],
  },
  priceDefence: {
    kind: 'practice',
    title: { fr: 'Défendre son prix face aux achats', en: 'Defending your price with purchasing' },
    situation: {
      fr: 'Dernière réunion avant signature, avec un acheteur : « trois pour cent de mieux et on signe ».',
      en: 'Last meeting before signing, with a buyer: “three per cent better and we sign”.',
    },
    wording: {
      fr: `Trois pour cent sur un contrat de 120 000 €, c’est 3 600 €, soit un dixième de notre marge. On ne donne rien sans contrepartie.
- Avant : fixer avec Claire le plancher et les trois contreparties possibles. Les écrire.
- Pendant : laisser le silence travailler. Répondre à une demande par une question : « Si j’obtiens cela, qu’est-ce qui nous empêche de signer aujourd’hui ? »
- Échanger, dans cet ordre : la durée (trois ans au lieu d’un), le volume (un site de plus), le délai de paiement. La remise vient en dernier.
- Une concession toujours plus petite que la précédente.
- Après : confirmer par écrit dans l’heure, contreparties comprises.`,
      en: `Three per cent on a €120,000 contract is €3,600, a tenth of our margin. Nothing is given without something in return.
- Before: agree with Claire on the floor and on three things to ask for in return. Write them down.
- During: let silence work. Answer a demand with a question: “If I get this, what keeps us from signing today?”
- Trade, in this order: duration (three years rather than one), volume (one more site), terms of payment. A discount comes last.
- Each concession smaller than the one before.
- After: confirm in writing within the hour, with what was given in return.`,
    },
    parts: [],
    segments: ['keyAccounts'],
    stage: 'negotiation',
    step: { persona: 'buyer', at: 2 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'marc',
    actions: ['FI-03', 'EQ-02'],
    published: [
      {
        on: BEFORE,
        note: {
          fr: 'La méthode de Marc, éprouvée sur le premier contrat-cadre Alvéo.',
          en: 'Marc’s method, tried on the first Alvéo framework contract.',
        },
      },
      {
        on: { yearsAfter: 0, day: '03-09' },
        minor: true,
        note: { fr: 'Montants mis à jour.', en: 'Amounts updated.' },
      },
    ],
  },
  steering: {
    kind: 'practice',
    title: { fr: 'Tenir un comité de pilotage qui compte', en: 'Holding a steering committee that matters' },
    situation: {
      fr: 'Chaque trimestre, chez les douze premiers clients, avec l’usine et les achats.',
      en: 'Every quarter, at the twelve largest customers, with the plant and purchasing.',
    },
    wording: {
      fr: `Une heure, quatre points, un compte rendu sous 48 heures.
- La disponibilité du trimestre, ligne par ligne, y compris ce qui n’a pas marché.
- Ce qui était promis la dernière fois : fait, pas fait, pourquoi.
- Ce que l’usine prévoit dans les six mois : c’est là que naissent les projets.
- Une proposition, une seule, chiffrée.
Un client dont le comité saute deux fois est un client à risque : visite dans le mois.`,
      en: `One hour, four points, minutes within 48 hours.
- Availability over the quarter, line by line, what did not work included.
- What was promised last time: done, not done, why.
- What the plant plans for the next six months: that is where projects are born.
- One proposal, just one, with its figures.
A customer whose committee is skipped twice is at risk: visit within the month.`,
    },
    parts: [],
    segments: ['keyAccounts'],
    stage: 'retention',
    step: { persona: 'buyer', at: 3 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'marc',
    actions: ['FI-01', 'FI-09'],
    published: [
      {
        on: { yearsAfter: 0, day: '01-18' },
        note: { fr: 'Pour le premier tour des comités de l’année.', en: 'For the year’s first round of committees.' },
      },
    ],
  },
  referral: {
    kind: 'practice',
    title: { fr: 'Demander deux recommandations', en: 'Asking for two referrals' },
    situation: {
      fr: 'Dans la semaine qui suit une bonne nouvelle : bascule réussie, arrêt évité, note de 9 ou 10.',
      en: 'Within a week of good news: a switch that went well, a stop avoided, a score of 9 or 10.',
    },
    wording: {
      fr: `On demande des noms, pas « si vous connaissez quelqu’un ».
- « Parmi vos confrères de la zone, lesquels ont des lignes de cet âge ? » Proposer soi-même deux noms : il corrigera.
- Lui écrire le message qu’il n’a qu’à transférer.
- Le remercier deux fois : au premier rendez-vous, puis à la signature.
Un appel recommandé aboutit une fois sur deux, contre une sur sept à froid.`,
      en: `Ask for names, not “if you know someone”.
- “Among your neighbours, who has lines of that age?” Suggest two names yourself: they will correct you.
- Write the message that they only have to forward.
- Thank them twice: at the first meeting, then at the signature.
A referred call succeeds one time in two, against one in seven when cold.`,
    },
    parts: [],
    segments: [],
    stage: 'retention',
    method: 'unspecified',
    channel: 'referral',
    owner: 'elodie',
    actions: ['CQ-12', 'FI-02'],
    published: [
      {
        on: { yearsAfter: 0, day: '04-13' },
        note: { fr: 'Éprouvée par Élodie sur quinze clients.', en: 'Tried by Élodie with fifteen customers.' },
      },
    ],
  },
  partners: {
    kind: 'practice',
    title: { fr: 'Vendre avec un intégrateur partenaire', en: 'Selling with a partner integrator' },
    situation: {
      fr: 'Le partenaire fait le neuf, nous proposons la maintenance et Capteo dans la même offre.',
      en: 'The partner does what is new, we offer maintenance and Capteo in the same proposal.',
    },
    wording: {
      fr: `À compléter après les trois premières affaires communes.
- Un seul interlocuteur devant le client, convenu avant la visite.
- Chacun chiffre sa partie ; personne ne fait de remise sur celle de l’autre.`,
      en: `To be completed after the first three joint deals.
- One person speaks to the customer, agreed before the visit.
- Each prices their own part; nobody discounts the other’s.`,
    },
    parts: [],
    segments: ['integrators'],
    stage: 'proposal',
    method: 'partner',
    channel: 'partner',
    owner: 'mehdi',
    actions: ['CQ-11'],
    published: [],
  },
} as const satisfies Record<string, ExamplePlay>;
