import type { PersonaKey, StepContent } from '../schema.ts';

/** How each persona comes to buy, from the first doubt to the renewal. */
export const JOURNEYS: Record<PersonaKey, readonly StepContent[]> = {
  maintenance: [
    {
      title: { fr: 'Subir', en: 'Struggle' },
      channels: ['socialMedia', 'seo'],
      question: {
        fr: 'Suis-je la seule à courir après les pannes ?',
        en: 'Am I the only one running after breakdowns?',
      },
      answer: {
        fr: 'Des pannes racontées par nos techniciens, avec leur cause et leur coût.',
        en: 'Breakdowns told by our technicians, with their cause and their cost.',
      },
    },
    {
      title: { fr: 'Comprendre', en: 'Understand' },
      channels: ['webinar', 'newsletter', 'tradeShow'],
      question: {
        fr: 'La maintenance prédictive, ça marche sur mes machines ?',
        en: 'Does predictive maintenance work on my machines?',
      },
      answer: {
        fr: 'Un client de son métier au micro, une cellule de démonstration qui tourne.',
        en: 'A customer from her trade speaking, a demo cell at work.',
      },
    },
    {
      title: { fr: 'Essayer', en: 'Try' },
      channels: ['trial', 'visit'],
      question: {
        fr: 'Qui posera les capteurs, et qui lira les courbes ?',
        en: 'Who will fit the sensors, and who will read the curves?',
      },
      answer: {
        fr: 'Pose en une demi-journée par nous, alertes en une phrase, pas de courbe à lire.',
        en: 'Fitted by us in half a day, alerts in one sentence, no curve to read.',
      },
    },
    {
      title: { fr: 'Convaincre sa direction', en: 'Convince her management' },
      channels: ['salesTool', 'visit'],
      question: { fr: 'Qu’est-ce que je montre à mon directeur ?', en: 'What do I show my plant manager?' },
      answer: {
        fr: 'Le bilan des arrêts évités, en euros, sur une page à son nom.',
        en: 'The report of stops avoided, in euros, on one page in her name.',
      },
    },
    {
      title: { fr: 'S’appuyer sur nous', en: 'Rely on us' },
      channels: ['phone', 'dataCollection'],
      question: { fr: 'Répondrez-vous un dimanche ?', en: 'Will you answer on a Sunday?' },
      answer: {
        fr: 'Astreinte, et un rappel sous 72 heures si la note de l’enquête est basse.',
        en: 'On call, and a call back within 72 hours after a low survey score.',
      },
    },
  ],
  plantManager: [
    {
      title: { fr: 'Mesurer le problème', en: 'Measure the problem' },
      channels: ['website', 'onlineAds'],
      question: { fr: 'Combien me coûte une heure d’arrêt ?', en: 'What does an hour’s stop cost me?' },
      answer: {
        fr: 'Simulateur sans inscription, puis guide et tableur à remplir.',
        en: 'Calculator without sign-up, then a guide and a spreadsheet to fill in.',
      },
    },
    {
      title: { fr: 'Cadrer', en: 'Scope' },
      channels: ['trial', 'visit'],
      question: { fr: 'Par où commencer, et pour quel gain ?', en: 'Where to begin, and for what gain?' },
      answer: {
        fr: 'Diagnostic d’une journée, rapport chiffré sous cinq jours.',
        en: 'One-day diagnosis, a costed report within five days.',
      },
    },
    {
      title: { fr: 'Comparer', en: 'Compare' },
      channels: ['visit', 'referral'],
      question: { fr: 'Combien de temps la ligne sera-t-elle arrêtée ?', en: 'How long will the line be stopped?' },
      answer: {
        fr: 'Montage à blanc, planning signé avec pénalités, trois directeurs à appeler.',
        en: 'Dry assembly, a signed schedule with penalties, three plant managers to call.',
      },
    },
    {
      title: { fr: 'Décider', en: 'Decide' },
      channels: ['visit'],
      question: { fr: 'Le retour tient-il en deux ans ?', en: 'Is the return within two years?' },
      answer: {
        fr: 'Dossier d’investissement d’une page, relu par notre responsable financière.',
        en: 'A one-page investment file, checked by our head of finance.',
      },
    },
    {
      title: { fr: 'Étendre', en: 'Extend' },
      channels: ['visit', 'ownEvent', 'dataCollection'],
      question: { fr: 'Et sur les autres lignes ?', en: 'What about the other lines?' },
      answer: {
        fr: 'Comité trimestriel, baromètre de disponibilité, une idée de progrès chiffrée à chaque fois.',
        en: 'Quarterly meeting, availability report, one costed improvement each time.',
      },
    },
  ],
  owner: [
    {
      title: { fr: 'En entendre parler', en: 'Hear of it' },
      channels: ['referral', 'partner'],
      question: { fr: 'Ça marche vraiment chez le voisin ?', en: 'Does it really work next door?' },
      answer: {
        fr: 'Mise en relation avec un atelier de sa taille, à moins d’une heure.',
        en: 'An introduction to a workshop of his size, less than an hour away.',
      },
    },
    {
      title: { fr: 'Voir', en: 'See' },
      channels: ['ownEvent', 'visit'],
      question: { fr: 'C’est pour une boîte comme la mienne ?', en: 'Is it for a business like mine?' },
      answer: {
        fr: 'Visite de Thomas, vingt minutes, sur sa machine la plus ancienne.',
        en: 'A visit from Thomas, twenty minutes, on his oldest machine.',
      },
    },
    {
      title: { fr: 'Essayer', en: 'Try' },
      channels: ['trial', 'phone'],
      question: { fr: 'Combien par mois, et si j’arrête ?', en: 'How much a month, and what if I stop?' },
      answer: {
        fr: '60 jours offerts, puis un abonnement résiliable chaque trimestre.',
        en: '60 days free, then a subscription that can be ended each quarter.',
      },
    },
    {
      title: { fr: 'Recommander', en: 'Recommend' },
      channels: ['referral'],
      question: { fr: 'Qu’est-ce que j’y gagne ?', en: 'What is in it for me?' },
      answer: {
        fr: 'Avoir de 500 € pour lui et pour son filleul.',
        en: 'A €500 credit for him and for the newcomer.',
      },
    },
  ],
  buyer: [
    {
      title: { fr: 'Préparer la consultation', en: 'Prepare the tender' },
      channels: ['website', 'coldEmail'],
      question: { fr: 'Qui sait couvrir neuf sites ?', en: 'Who can cover nine plants?' },
      answer: {
        fr: 'Carte des interventions, effectifs, références multisites.',
        en: 'Map of interventions, headcount, multi-site references.',
      },
    },
    {
      title: { fr: 'Consulter', en: 'Tender' },
      channels: ['coldEmail', 'visit'],
      question: { fr: 'À quoi correspond chaque ligne de prix ?', en: 'What does each price line stand for?' },
      answer: {
        fr: 'Bordereau décomposé par site et par niveau de service.',
        en: 'A schedule of prices by plant and by service level.',
      },
    },
    {
      title: { fr: 'Négocier', en: 'Negotiate' },
      channels: ['visit'],
      question: { fr: 'Que vaut un engagement de trois ans ?', en: 'What is a three-year commitment worth?' },
      answer: {
        fr: 'Une baisse contre une durée et un périmètre, jamais seule.',
        en: 'A discount against a term and a scope, never alone.',
      },
    },
    {
      title: { fr: 'Renouveler', en: 'Renew' },
      channels: ['visit', 'dataCollection'],
      question: { fr: 'Avez-vous tenu vos engagements ?', en: 'Have you kept your commitments?' },
      answer: {
        fr: 'Bilan annuel remis 120 jours avant l’échéance.',
        en: 'A yearly report handed over 120 days before the contract ends.',
      },
    },
  ],
  engineer: [
    {
      title: { fr: 'Chercher la dérive', en: 'Look for the drift' },
      channels: ['seo', 'socialMedia'],
      question: { fr: 'Pourquoi cette presse consomme-t-elle plus ?', en: 'Why does this press use more energy?' },
      answer: {
        fr: 'Un article sur l’énergie par pièce, mesures à l’appui, écrit par un technicien.',
        en: 'An article on energy per part, with readings, written by a technician.',
      },
    },
    {
      title: { fr: 'Vérifier chez un confrère', en: 'Check with a peer' },
      channels: ['webinar', 'coldEmail'],
      question: { fr: 'Qui l’a fait dans l’injection ?', en: 'Who has done it in injection moulding?' },
      answer: {
        fr: 'Le cas de l’injecteur d’Oyonnax, avec ses relevés avant et après.',
        en: 'The case of the moulder in Oyonnax, with its readings before and after.',
      },
    },
    {
      title: { fr: 'Mesurer sur sa presse', en: 'Measure on her own press' },
      channels: ['trial', 'visit'],
      question: {
        fr: 'Vos capteurs voient-ils autre chose que ma supervision ?',
        en: 'Do your sensors see more than mine do?',
      },
      answer: {
        fr: 'Essai de 60 jours sur la presse de son choix, données brutes remises.',
        en: 'A 60-day trial on the press of her choice, raw data handed over.',
      },
    },
    {
      title: { fr: 'Défendre l’investissement', en: 'Defend the investment' },
      channels: ['dataCollection', 'visit'],
      question: { fr: 'En combien de mois est-ce payé ?', en: 'How many months to pay for itself?' },
      answer: {
        fr: 'Le tableur du guide, rempli avec ses chiffres, relu avec son dirigeant.',
        en: 'The guide’s spreadsheet, filled in with her figures, gone through with the owner.',
      },
    },
  ],
  integrator: [
    {
      title: { fr: 'Se connaître', en: 'Get to know each other' },
      channels: ['partner', 'tradeShow'],
      question: { fr: 'Êtes-vous un concurrent ?', en: 'Are you a competitor?' },
      answer: {
        fr: 'Nous ne faisons pas de cellules neuves : nous gardons en marche celles des autres.',
        en: 'We build no new cells: we keep those of others running.',
      },
    },
    {
      title: { fr: 'Convenir des règles', en: 'Agree on the rules' },
      channels: ['partner'],
      question: { fr: 'À qui appartient le client ?', en: 'Whose customer is it?' },
      answer: {
        fr: 'Accord d’une page : 5 % à la première commande, le neuf reste à celui qui a apporté l’affaire.',
        en: 'A one-page agreement: 5% on the first order, new work stays with whoever brought the deal.',
      },
    },
    {
      title: { fr: 'Faire une affaire ensemble', en: 'Win a deal together' },
      channels: ['visit', 'salesTool'],
      question: { fr: 'Qui parle devant le client ?', en: 'Who speaks to the customer?' },
      answer: {
        fr: 'Une seule voix, convenue avant la visite, et une mallette de démonstration prêtée.',
        en: 'One voice, agreed before the visit, and a demo case on loan.',
      },
    },
    {
      title: { fr: 'Recommencer', en: 'Do it again' },
      channels: ['referral', 'partner'],
      question: { fr: 'Qu’est devenu mon client ?', en: 'What has become of my customer?' },
      answer: {
        fr: 'Un point tous les deux mois sur chaque affaire apportée, commission versée sous 30 jours.',
        en: 'A review of every deal brought, every two months; commission paid within 30 days.',
      },
    },
  ],
};
