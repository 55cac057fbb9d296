import type { ExamplePlay } from '../schema.ts';

const BEFORE = { yearsAfter: -1, day: '11-18' };

/** Objections heard every week, with the answers that work, by key. */
export const OBJECTIONS = {
  integrator: {
    kind: 'objection',
    title: { fr: '« On a déjà un intégrateur »', en: '“We already have an integrator”' },
    situation: {
      fr: 'Au téléphone, dans les trente premières secondes. C’est un réflexe, pas un refus.',
      en: 'On the phone, within the first thirty seconds. It is a reflex, not a refusal.',
    },
    objection: {
      fr: '« Merci, mais nous travaillons déjà avec un intégrateur, et cela se passe bien. »',
      en: '“Thank you, but we already work with an integrator, and it goes well.”',
    },
    wording: {
      fr: 'Il veut raccrocher sans se fâcher. Ne pas demander qui c’est, ne rien dire contre lui. Viser la deuxième place : celui qu’on appelle quand le premier ne vient pas.',
      en: 'They want to hang up without a quarrel. Do not ask who it is, say nothing against them. Aim at second place: the one who is called when the first does not come.',
    },
    parts: [
      {
        title: { fr: 'La deuxième adresse', en: 'The second address' },
        wording: {
          fr: '« Tant mieux, gardez-le. Je vous demande une chose : si une ligne s’arrête un vendredi soir et qu’il ne peut pas venir, qui appelez-vous ? »',
          en: '“Good, keep them. Just one question: if a line stops on a Friday evening and they cannot come, whom do you call?”',
        },
      },
      {
        title: { fr: 'Le périmètre qu’il n’a pas', en: 'What they do not cover' },
        wording: {
          fr: '« Nos clients ont souvent un intégrateur pour le neuf et nous pour les lignes de plus de quinze ans. Les vôtres, elles ont quel âge ? »',
          en: '“Our customers often have an integrator for what is new, and us for lines over fifteen years old. How old are yours?”',
        },
      },
    ],
    segments: ['engineering', 'food', 'plastics'],
    stage: 'prospecting',
    method: 'phone',
    channel: 'phone',
    owner: 'thomas',
    actions: ['CQ-07', 'CQ-09', 'EQ-03'],
    published: [
      {
        on: BEFORE,
        note: {
          fr: 'La première objection du recueil : on l’entend un appel sur trois.',
          en: 'The first objection of the collection: one call in three.',
        },
      },
    ],
  },
  tooExpensive: {
    kind: 'objection',
    title: { fr: '« Votre rétrofit est trop cher »', en: '“Your retrofit is too expensive”' },
    situation: {
      fr: 'À la remise de l’offre, face à un intégrateur moins-disant.',
      en: 'When the offer is handed over, against a cheaper integrator.',
    },
    objection: {
      fr: '« Ateliers Morand est 15 % en dessous de vous, pour la même ligne. »',
      en: '“Ateliers Morand is 15% below you, for the same line.”',
    },
    wording: {
      fr: `Il compare deux montants parce que nous ne lui avons donné que cela. Derrière le prix, il y a presque toujours la peur du planning.
- Ne pas baisser le prix dans la pièce. Jamais.
- Ne pas dire « qualité » : cela ne se compare pas.`,
      en: `They compare two amounts because we gave them nothing else. Behind the price there is nearly always the fear of the schedule.
- Do not lower the price in the room. Ever.
- Do not say “quality”: it cannot be compared.`,
    },
    parts: [
      {
        title: { fr: 'Ramener à l’heure d’arrêt', en: 'Back to what an hour costs' },
        wording: {
          fr: '« L’écart est de 18 000 €. Vous m’aviez dit 3 200 € l’heure d’arrêt : il est payé en six heures. Combien en avez-vous eu l’an dernier ? »',
          en: '“The difference is €18,000. You told me that an hour’s stop costs €3,200: six hours pay for it. How many did you lose last year?”',
        },
      },
      {
        title: { fr: 'Comparer trois ans, pas une facture', en: 'Compare three years, not an invoice' },
        wording: {
          fr: '« Prenons les deux offres, ligne à ligne, pièces, astreinte et mise à jour comprises, sur trois ans. S’il reste moins cher, je vous le dirai. »',
          en: '“Let us take both offers, line by line, parts, on-call service and updates included, over three years. If they are still cheaper, I will tell you.”',
        },
      },
      {
        title: { fr: 'Réduire le périmètre, pas le prix', en: 'Reduce the scope, not the price' },
        wording: {
          fr: '« Si l’enveloppe est de 100 000 €, traitons le poste qui cause sept arrêts sur dix, et le reste à la fermeture d’août suivante. Le prix de chaque poste ne bouge pas. »',
          en: '“If the budget is €100,000, let us deal with the station that causes seven stops out of ten, and the rest at the next August shutdown. The price of each station stays.”',
        },
      },
    ],
    segments: ['engineering', 'food', 'plastics', 'workshops'],
    stage: 'negotiation',
    step: { persona: 'plantManager', at: 3 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'julien',
    actions: ['EQ-03', 'EQ-02', 'CQ-05'],
    published: [
      {
        on: BEFORE,
        parts: 2,
        note: {
          fr: 'Les deux réponses que Julien et Marc donnent depuis deux ans.',
          en: 'The two answers that Julien and Marc have given for two years.',
        },
      },
      {
        on: { yearsAfter: 0, day: '02-09' },
        note: {
          fr: 'Troisième réponse : réduire le périmètre. Elle a sauvé deux affaires en janvier.',
          en: 'Third answer: reduce the scope. It saved two deals in January.',
        },
      },
    ],
  },
  lineStop: {
    kind: 'objection',
    title: { fr: '« Je ne peux pas arrêter la ligne »', en: '“I cannot stop the line”' },
    situation: {
      fr: 'Le directeur d’usine veut le rétrofit, pas le trou de production.',
      en: 'The plant manager wants the retrofit, not the gap in production.',
    },
    objection: {
      fr: '« Trois semaines d’arrêt, c’est impossible : je livre la grande distribution tous les jours. »',
      en: '“Three weeks of stop is impossible: I deliver to the supermarkets every day.”',
    },
    wording: {
      fr: 'Il a vécu un chantier qui a débordé. Tant qu’il n’a pas vu le planning heure par heure, il n’entend rien d’autre.',
      en: 'They have lived through a project that overran. Until they have seen the schedule hour by hour, they hear nothing else.',
    },
    parts: [
      {
        title: { fr: 'Le montage à blanc', en: 'The dry assembly' },
        wording: {
          fr: '« La ligne est montée et essayée chez nous, avec vos produits. Chez vous, il reste une bascule : neuf jours, pendant la fermeture d’août. »',
          en: '“The line is built and tried at ours, with your products. At yours, only the switch-over is left: nine days, during the August shutdown.”',
        },
      },
      {
        title: { fr: 'Le planning signé', en: 'The signed schedule' },
        wording: {
          fr: '« Au-delà du planning signé, nous payons des pénalités. Neuf bascules sur dix ont été livrées au jour dit. Voici trois numéros : appelez-les sans moi. »',
          en: '“Beyond the signed schedule we pay penalties. Nine switch-overs in ten were delivered on the day. Here are three numbers: call them without me.”',
        },
      },
      {
        title: { fr: 'Le retour en arrière', en: 'The way back' },
        wording: {
          fr: '« L’ancienne armoire reste en place six semaines. Si quelque chose ne va pas le lundi, on revient dessus en quatre heures. »',
          en: '“The old cabinet stays for six weeks. If anything is wrong on the Monday, we are back on it in four hours.”',
        },
      },
    ],
    segments: ['food', 'plastics'],
    stage: 'proposal',
    step: { persona: 'plantManager', at: 2 },
    method: 'face_to_face',
    channel: 'visit',
    owner: 'thomas',
    actions: ['CQ-10', 'EQ-03'],
    published: [
      {
        on: { yearsAfter: 0, day: '05-11' },
        note: { fr: 'Issue de l’atelier d’écriture de mars.', en: 'From the writing workshop of March.' },
      },
    ],
  },
  brochure: {
    kind: 'objection',
    title: { fr: '« Envoyez-moi une documentation »', en: '“Send me a brochure”' },
    situation: {
      fr: 'Fin d’un appel de prospection : une façon polie de raccrocher.',
      en: 'End of a prospecting call: a polite way of hanging up.',
    },
    objection: {
      fr: '« Envoyez-moi quelque chose par mail, je regarderai. »',
      en: '“Send me something by e-mail, I will have a look.”',
    },
    wording: {
      fr: 'Une plaquette envoyée seule n’est lue qu’une fois sur vingt. La documentation est un prétexte à se reparler.',
      en: 'A brochure sent alone is read once in twenty. The document is a reason to talk again.',
    },
    parts: [
      {
        title: { fr: 'Une page, la sienne', en: 'One page, theirs' },
        wording: {
          fr: '« Avec plaisir. Pour ne vous envoyer que la bonne page : c’est plutôt les pannes, ou une ligne à remettre à neuf ? »',
          en: '“With pleasure. To send you only the right page: is it rather breakdowns, or a line to renew?”',
        },
      },
      {
        title: { fr: 'Le rendez-vous de cinq minutes', en: 'The five-minute call' },
        wording: {
          fr: '« Elle part maintenant. Je vous rappelle vendredi à 16 h, cinq minutes, pour savoir si cela vous parle. C’est noté ? »',
          en: '“It is on its way. I will call on Friday at 4, for five minutes, to hear whether it makes sense for you. Is that all right?”',
        },
      },
    ],
    segments: [],
    stage: 'prospecting',
    method: 'phone',
    channel: 'phone',
    owner: 'lucas',
    actions: ['CQ-07', 'CQ-09'],
    published: [
      {
        on: { yearsAfter: 0, day: '05-11' },
        note: { fr: 'Issue de l’atelier d’écriture de mars.', en: 'From the writing workshop of March.' },
      },
    ],
  },
  ownSensors: {
    kind: 'objection',
    title: { fr: '« Des capteurs, on en trouve à 49 € par mois »', en: '“Sensors cost €49 a month online”' },
    situation: { fr: 'Présentation de Capteo, face à Visiomat.', en: 'Presenting Capteo, against Visiomat.' },
    objection: {
      fr: '« On a déjà essayé des capteurs, personne ne regardait les courbes. Et Visiomat est 30 % moins cher. »',
      en: '“We tried sensors before, nobody watched the curves. And Visiomat is 30% cheaper.”',
    },
    wording: {
      fr: 'Il a raison : des courbes sans personne ne valent rien. Ce que nous vendons, c’est quelqu’un qui vient.',
      en: 'They are right: curves without anyone are worth nothing. What we sell is someone who comes.',
    },
    parts: [
      {
        title: { fr: 'Qui vient quand l’alerte sonne ?', en: 'Who comes when the alert rings?' },
        wording: {
          fr: '« C’est exactement pourquoi nous l’avons fait autrement : l’alerte n’arrive pas chez vous, elle arrive chez le technicien qui connaît votre ligne. »',
          en: '“That is exactly why we did it differently: the alert does not come to you, it goes to the technician who knows your line.”',
        },
      },
      {
        title: { fr: 'L’essai de 60 jours', en: 'The 60-day trial' },
        wording: {
          fr: '« Une machine, 60 jours, sans engagement. Au 45e jour on regarde ensemble les arrêts évités. S’il n’y en a pas, je reprends le kit. »',
          en: '“One machine, 60 days, no commitment. On day 45 we look together at the stops avoided. If there are none, I take the kit back.”',
        },
      },
    ],
    segments: ['workshops', 'engineering'],
    stage: 'proposal',
    step: { persona: 'maintenance', at: 2 },
    method: 'face_to_face',
    channel: 'trial',
    owner: 'mehdi',
    actions: ['CQ-03', 'FI-06'],
    published: [
      {
        on: { yearsAfter: 0, day: '05-11' },
        note: { fr: 'Relue avec le service client.', en: 'Reviewed with customer service.' },
      },
    ],
  },
} as const satisfies Record<string, ExamplePlay>;
