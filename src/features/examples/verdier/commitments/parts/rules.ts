import type { Commitment, PartKey } from '../../schema.ts';

const DEALS = { fr: 'CRM, affaires gagnées par origine', en: 'CRM, deals won by origin' };
const DIARY = { fr: 'CRM, comptes rendus de visite', en: 'CRM, visit reports' };
const INBOUND = { fr: 'CRM, leads qualifiés par origine', en: 'CRM, qualified leads by origin' };

/** What the parts stand on. Of those that add up, the months of last year and of this one make the months of the whole. */
export const PART_COMMITMENTS: Record<PartKey, Commitment> = {
  campaigns: {
    dataSource: DEALS,
    justification: {
      fr: 'Neuf clients sont venus d’eux-mêmes l’an dernier, pour 260 leads. Les 370 leads prévus en donneraient douze au même taux : nous en retenons onze. La campagne LinkedIn et les trois matinées en ajoutent cinq.',
      en: 'Nine customers came to us last year, out of 260 leads. The 370 leads planned would bring twelve at the same rate: we count on eleven. The LinkedIn campaign and the three mornings add five.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [0, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1],
    months: [1, 1, 1, 1, 2, 1, 2, 1, 1, 2, 2, 1],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Oui, à condition que l’origine de chaque affaire soit saisie dès le premier rendez-vous.',
        en: 'Yes, provided the origin of every deal is entered at the first meeting.',
      },
    },
    milestones: [
      { title: { fr: '7 clients signés', en: '7 customers signed' }, on: '06-30', reachedOn: '07-20' },
      { title: { fr: '11 clients signés', en: '11 customers signed' }, on: '09-30' },
    ],
  },
  prospecting: {
    dataSource: DEALS,
    justification: {
      fr: 'L’équipe a signé onze clients à deux l’an dernier, sans salon ni essai. Global Industrie en vaut cinq sur 125 contacts, les vingt essais Capteo cinq autres ; le terrain et les e-mails font le reste.',
      en: 'Two people signed eleven customers last year, with neither a show nor trials. Global Industrie is worth five out of 125 contacts, the twenty Capteo trials another five; the field and e-mails make up the rest.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [1, 0, 1, 1, 2, 1, 0, 0, 2, 1, 1, 1],
    months: [1, 1, 1, 2, 1, 2, 1, 0, 2, 3, 2, 2],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Réparti avec Thomas et Lucas, poste par poste. Je garde les deux recrues à ma charge jusqu’à leur formation.',
        en: 'Shared out with Thomas and Lucas, line by line. The two newcomers stay with me until they are trained.',
      },
    },
    milestones: [
      { title: { fr: '8 clients signés', en: '8 customers signed' }, on: '06-30' },
      { title: { fr: '11 clients signés', en: '11 customers signed' }, on: '09-30' },
    ],
  },
  field: {
    dataSource: DEALS,
    justification: {
      fr: 'Thomas a signé huit clients l’an dernier sans fichier qualifié. Lucas lui prépare 200 ateliers, le salon lui apporte une soixantaine de contacts A : quatre signatures de plus, pour quatre visites de plus par semaine.',
      en: 'Thomas signed eight customers last year without a qualified list. Lucas prepares 200 workshops for him and the show brings some sixty A contacts: four more signatures, for four more visits a week.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [1, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1],
    months: [1, 1, 1, 1, 1, 1, 1, 0, 1, 2, 1, 1],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Je prends les douze, si les rendez-vous du salon me reviennent pour la région.',
        en: 'I take the twelve, if the show’s meetings for the region come to me.',
      },
    },
    milestones: [
      { title: { fr: '6 clients signés', en: '6 customers signed' }, on: '06-30' },
      { title: { fr: '9 clients signés', en: '9 customers signed' }, on: '10-29' },
    ],
  },
  trials: {
    dataSource: DEALS,
    justification: {
      fr: 'Trois ateliers se sont abonnés l’an dernier sans essai organisé. À un essai transformé sur quatre, comme les huit premiers de l’automne, vingt en donnent cinq, et 500 e-mails en plasturgie un sixième.',
      en: 'Three workshops subscribed last year without an organised trial. At one trial converted in four, as with the first eight last autumn, twenty give five, and 500 e-mails in plastics a sixth.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0],
    months: [0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'D’accord. Il me faut deux matinées d’appels par semaine sans autre tâche.',
        en: 'Agreed. I need two mornings of calls a week with nothing else.',
      },
    },
    milestones: [
      { title: { fr: '2 abonnements Capteo signés', en: '2 Capteo subscriptions signed' }, on: '06-30' },
      { title: { fr: '4 abonnements Capteo signés', en: '4 Capteo subscriptions signed' }, on: '09-30' },
    ],
  },
  west: {
    dataSource: DIARY,
    justification: {
      fr: 'Six sites de nos grands comptes ouvrent chacun la porte de cinq ateliers voisins. Trois rendez-vous par semaine, c’est le tiers de ce que tient un commercial installé.',
      en: 'Six plants of our key accounts each open the door to five neighbouring workshops. Three meetings a week is a third of what an established salesperson holds.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [],
    months: [0, 0, 0, 0, 0, 0, 0, 0, 6, 10, 12, 8],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Accepté au nom du poste. À redire avec la personne recrutée.',
        en: 'Accepted for the post. To be said again with whoever is hired.',
      },
    },
    handover: {
      on: '09-27',
      to: 'hugo',
      remark: {
        fr: 'Je le reprends : quatre sites sur six m’ont déjà donné une date.',
        en: 'I take it over: four plants in six have given me a date already.',
      },
    },
    milestones: [
      { title: { fr: 'Dix comptes confiés', en: 'Ten accounts handed over' }, on: '09-27' },
      { title: { fr: '16 rendez-vous tenus', en: '16 meetings held' }, on: '10-29' },
    ],
  },
  north: {
    dataSource: DIARY,
    justification: {
      fr: 'Cinq sites de nos grands comptes, chacun avec trois ou quatre ateliers voisins. Le poste de Lille se pourvoit un mois plus tard : deux rendez-vous par semaine à la fin du parcours d’intégration.',
      en: 'Five plants of our key accounts, each with three or four neighbouring workshops. The Lille post is filled a month later: two meetings a week once onboarding ends.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [],
    months: [0, 0, 0, 0, 0, 0, 0, 0, 3, 7, 8, 6],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Accepté au nom du poste, à revoir si le recrutement glisse.',
        en: 'Accepted for the post, to be looked at again if hiring slips.',
      },
    },
    handover: {
      on: '09-27',
      to: 'nora',
      remark: {
        fr: 'Vu avec Julien : 24, puis on double l’an prochain.',
        en: 'Agreed with Julien: 24, then we double it next year.',
      },
    },
    milestones: [
      { title: { fr: 'Dix comptes confiés', en: 'Ten accounts handed over' }, on: '09-27' },
      { title: { fr: '10 rendez-vous tenus', en: '10 meetings held' }, on: '10-29' },
    ],
  },
  network: {
    dataSource: DEALS,
    justification: {
      fr: 'Deux clients recommandés l’an dernier, sans que personne ne le demande. Quarante demandes posées à la livraison ou par trois intégrateurs, à une sur dix, en font quatre.',
      en: 'Two recommended customers last year, without anyone asking. Forty requests made on delivery or through three integrators, at one in ten, make four.',
    },
    measureKind: 'sum',
    seasonality: 'typed',
    lastYear: [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0],
    months: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'D’accord, Élodie porte le parrainage et Mehdi les partenaires.',
        en: 'Agreed; Élodie carries referrals and Mehdi the partners.',
      },
    },
    milestones: [
      { title: { fr: '2 clients signés', en: '2 customers signed' }, on: '06-30', reachedOn: '09-24' },
      { title: { fr: '3 clients signés', en: '3 customers signed' }, on: '10-29' },
    ],
  },
  website: {
    dataSource: INBOUND,
    justification: {
      fr: 'Le site seul donnait 46 leads au dernier trimestre. Le simulateur en vaut 100 sur l’année, les articles autant et les annonces 50 : une vingtaine de plus par trimestre dès l’automne, le temps du référencement fait le reste.',
      en: 'The website alone gave 46 leads in the last quarter. The calculator is worth 100 over the year, the articles as many and the adverts 50: some twenty more a quarter from the autumn, and time does the rest for search.',
    },
    measureKind: 'level',
    seasonality: 'typed',
    lastYear: [38, 38, 39, 41, 41, 42, 42, 39, 43, 45, 47, 46],
    months: [47, 49, 50, 53, 57, 61, 61, 53, 56, 63, 77, 80],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Oui, si le nouveau site est en ligne avant l’été.',
        en: 'Yes, if the new website is online before the summer.',
      },
    },
    milestones: [
      {
        title: { fr: 'Simulateur en ligne', en: 'Calculator online' },
        on: '05-28',
        reachedOn: '06-22',
      },
      { title: { fr: '56 leads au trimestre', en: '56 leads in the quarter' }, on: '09-30', reachedOn: '10-20' },
    ],
  },
  experts: {
    dataSource: INBOUND,
    justification: {
      fr: 'Deux webinaires improvisés donnaient déjà un tiers des leads. Six webinaires préparés, un guide et huit personnes qui écrivent chaque quinzaine doivent en ajouter seize par trimestre.',
      en: 'Two improvised webinars already gave a third of the leads. Six prepared ones, a guide and eight people who write every fortnight should add sixteen a quarter.',
    },
    measureKind: 'level',
    seasonality: 'typed',
    lastYear: [20, 20, 21, 21, 21, 22, 22, 21, 23, 23, 25, 24],
    months: [25, 26, 26, 28, 29, 31, 31, 27, 28, 31, 39, 40],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Possible à six webinaires, pas à sept : les techniciens sont d’abord d’astreinte.',
        en: 'Possible with six webinars, not seven: technicians are on call first.',
      },
    },
    milestones: [
      { title: { fr: 'Trois webinaires tenus', en: 'Three webinars held' }, on: '05-20' },
      { title: { fr: '28 leads au trimestre', en: '28 leads in the quarter' }, on: '09-30', reachedOn: '10-20' },
    ],
  },
  callBack: {
    dataSource: { fr: 'CRM, délai de rappel', en: 'CRM, time to call back' },
    justification: {
      fr: 'Les demandes non rappelées l’an dernier étaient des doublons ou n’avaient pas de numéro. Le nettoyage, le formulaire unique et l’alerte dans la journée lèvent les trois causes.',
      en: 'Requests that nobody called back last year were duplicates or had no number. The cleaning, the single form and the same-day alert remove those causes.',
    },
    measureKind: 'level',
    seasonality: 'flat',
    lastYear: [58, 58, 60, 60, 60, 61, 61, 62, 62, 62, 62, 62],
    acceptance: {
      on: '01-11',
      remark: {
        fr: 'Faisable une fois les fiches nettoyées, donc après mars.',
        en: 'Feasible once the records are clean, so after March.',
      },
    },
    milestones: [
      { title: { fr: 'Formulaire unique en service', en: 'Single form in use' }, on: '03-31' },
      { title: { fr: '85 % de demandes rappelées', en: '85% of requests called back' }, on: '07-30' },
    ],
  },
};
