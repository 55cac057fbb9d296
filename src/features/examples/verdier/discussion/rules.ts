import type { CommentContent } from '../schema.ts';

/**
 * What was said in the course of the year, in order. Each comment fits what the action shows on its day and after:
 * dates, amounts and lateness are those of the contents.
 */
export const DISCUSSION: readonly CommentContent[] = [
  {
    on: '01-08',
    author: 'claire',
    about: 'plan',
    mentions: ['julien', 'marc', 'ines', 'sophie'],
    body: {
      fr: 'Plan adopté en comité avec une enveloppe de 255 000 €. Chacun relit ses actions cette semaine : responsable, échéance, budget. Ce qui n’est pas tenable se dit maintenant.',
      en: 'The committee has adopted the plan with a €255,000 budget. Everyone please check your actions this week: owner, deadline, budget. If something cannot be done, say so now.',
    },
  },
  {
    on: '01-11',
    author: 'isabelle',
    about: 'readiness',
    mentions: ['claire'],
    body: {
      fr: 'Tous les objectifs sont acceptés sauf un. Claire, il reste le tien : 81 jours de cycle, tu t’y engages ?',
      en: 'All objectives but one are accepted. Claire, yours is left: a cycle of 81 days, do you commit to it?',
    },
  },
  {
    on: '01-12',
    author: 'ines',
    about: 'CQ-02',
    mentions: ['julien'],
    body: {
      fr: 'L’angle est confirmé. Il me faut les six noms avant le 20 pour réserver les hôtels au tarif exposant.',
      en: 'The corner space is confirmed. I need the six names before the 20th to book hotels at the exhibitor rate.',
    },
  },
  {
    on: '01-12',
    author: 'claire',
    about: 'readiness',
    mentions: ['isabelle', 'mehdi'],
    body: {
      fr: 'Pas encore, et je préfère que cela se voie. Tant qu’un devis simple prend quatre jours, 81 est un vœu. Je réponds au vu des premiers devis en 24 heures.',
      en: 'Not yet, and I would rather it showed. As long as a simple quote takes four days, 81 is a wish. I will answer once I see the first quotes in 24 hours.',
    },
  },
  {
    on: '01-13',
    author: 'julien',
    about: 'CQ-02',
    mentions: ['ines'],
    body: {
      fr: 'Claire, Marc, Thomas, Sophie, toi et moi. Lucas reste à Saint-Priest pour rappeler les contacts A dès le premier soir.',
      en: 'Claire, Marc, Thomas, Sophie, you and me. Lucas stays in Saint-Priest to call the A contacts from the first evening.',
    },
  },
  {
    on: '01-20',
    author: 'claire',
    about: 'CQ-02',
    mentions: ['isabelle', 'ines'],
    body: {
      fr: 'Le standiste demande 11 640 € au lieu de 10 200 : le plancher technique sous la cellule n’était pas chiffré. J’accepte, on ne fait pas tourner un robot sur de la moquette.',
      en: 'The stand builder wants €11,640 instead of 10,200: the raised floor under the demo cell was never priced. I accept: you don’t run a robot on carpet.',
    },
  },
  {
    on: '01-21',
    author: 'isabelle',
    about: 'CQ-02',
    mentions: ['claire'],
    body: {
      fr: 'Noté. L’enveloppe tient : 16 300 € ne sont affectés à aucune action. Je le suis en dépassement, sans réviser le budget.',
      en: 'Noted. The envelope holds: €16,300 is not yet given to any action. I will track it as an overspend, without revising the budget.',
    },
  },
  {
    on: '02-05',
    author: 'lucas',
    about: 'LE-07',
    mentions: ['mehdi'],
    body: {
      fr: '410 doublons sur les 1 500 premières fiches : à ce rythme je finis mi-mars, pas le 19 février. Mehdi, peux-tu fusionner d’office les cas évidents ?',
      en: '410 duplicates in the first 1,500 records: at this rate I finish in mid-March, not on 19 February. Mehdi, could you merge the obvious ones automatically?',
    },
  },
  {
    on: '02-10',
    author: 'camille',
    about: 'CQ-04',
    mentions: ['thomas'],
    body: {
      fr: 'Saint-Priest : 31 inscrits, 26 présents, trois diagnostics demandés sur place. Le quart d’heure avec un expert a tout fait ; pour Grenoble, j’en prévois deux.',
      en: 'Saint-Priest: 31 signed up, 26 came, three diagnoses requested on the spot. The quarter of an hour with an expert did it all; I will have two experts in Grenoble.',
    },
  },
  {
    on: '02-15',
    author: 'mehdi',
    about: 'FI-09',
    mentions: ['isabelle'],
    body: {
      fr: 'Neuf contrats n’ont pas de date d’échéance lisible. Isabelle, peux-tu me les retrouver ? J’active l’alerte dès que je les ai, d’ici dix jours.',
      en: 'Nine contracts have no readable expiry date. Isabelle, could you find them for me? I switch the alert on as soon as I have them, within ten days.',
    },
  },
  {
    on: '03-09',
    author: 'lucas',
    about: 'CQ-01',
    mentions: ['ines'],
    body: {
      fr: '28 contacts en février, à 88 € l’un, dont onze qualifiés. Ceux du témoignage chiffré décrochent deux fois plus que ceux du visuel produit.',
      en: '28 contacts in February, at €88 each, eleven of them qualified. Those from the customer story pick up twice as often as those from the product visual.',
    },
  },
  {
    on: '03-10',
    author: 'ines',
    about: 'CQ-01',
    mentions: ['camille', 'lucas'],
    body: {
      fr: 'On arrête le visuel produit et tout passe sur le témoignage dès lundi. Camille, il m’en faut un deuxième, en plasturgie.',
      en: 'We stop the product visual; everything goes to the customer story from Monday. Camille, I need a second one, from plastics.',
    },
  },
  {
    on: '03-16',
    author: 'mehdi',
    about: 'LE-08',
    mentions: ['ines'],
    body: {
      fr: 'Trois formulaires sur cinq sont en place. Les deux derniers dépendent du prestataire du site, promis pour fin mars.',
      en: 'Three forms out of five are in place. The last two depend on the website contractor, promised for the end of March.',
    },
  },
  {
    on: '03-22',
    author: 'marc',
    about: 'FI-03',
    mentions: ['claire'],
    body: {
      fr: 'Alvéo demande 5 %. Leur directeur des achats part à la fin du mois : mieux vaut signer avec son successeur mi-avril que céder maintenant. Les trois mois de tolérance nous couvrent.',
      en: 'Alvéo wants 5%. Their head of purchasing leaves at the end of the month: better to sign with the successor in mid-April than to give in now. The three months’ grace covers us.',
    },
  },
  {
    on: '03-23',
    author: 'claire',
    about: 'FI-03',
    mentions: ['marc'],
    body: {
      fr: 'D’accord pour attendre, pas pour 5 %. Prépare une variante : 3 %, et la première année de Capteo à moitié prix sur un site.',
      en: 'Fine to wait, not for 5%. Prepare a variant: 3%, and the first year of Capteo at half price on one plant.',
    },
  },
  {
    on: '04-08',
    author: 'julien',
    about: 'CQ-02',
    mentions: ['claire', 'lucas'],
    body: {
      fr: 'Bilan : 131 contacts, dont 58 notés A, et 27 rendez-vous pris sur place. La question qui ouvre tout : « de quand date votre automate ? »',
      en: 'Result: 131 contacts, 58 of them rated A, and 27 meetings booked on the stand. The question that opens every door: “how old is your controller?”',
    },
  },
  {
    on: '04-21',
    author: 'marc',
    about: 'FI-03',
    mentions: ['claire', 'isabelle'],
    body: {
      fr: 'Signé : 3 %, trois ans, Capteo sur deux sites à partir de septembre. Premier comité de pilotage fin juin.',
      en: 'Signed: 3%, three years, Capteo on two plants from September. First steering meeting at the end of June.',
    },
  },
  {
    on: '05-18',
    author: 'thomas',
    about: 'CQ-07',
    mentions: ['julien'],
    body: {
      fr: '148 ateliers vus sur 200. La vallée de l’Arve tourne au ralenti, personne ne décide avant juin : je finis Oyonnax d’abord.',
      en: '148 workshops seen out of 200. The Arve valley is quiet and nobody decides before June: I finish Oyonnax first.',
    },
  },
  {
    on: '05-27',
    author: 'camille',
    about: 'LE-03',
    mentions: ['ines'],
    body: {
      fr: 'La rédactrice s’arrête jusqu’à fin août et le nouveau site n’est pas en ligne : on fait une pause plutôt que de publier deux fois. Les trois articles de juillet passent en octobre, budget compris.',
      en: 'Our writer is away until the end of August and the new site is not live: we pause rather than publish everything twice. July’s three articles move to October, budget included.',
    },
  },
  {
    on: '06-01',
    author: 'ines',
    about: 'LE-01',
    mentions: ['claire', 'mehdi'],
    body: {
      fr: 'Le site est prêt, le simulateur se trompe pour les lignes en trois équipes. Je préfère trois semaines de retard à un chiffre qu’un directeur d’usine démonte en réunion.',
      en: 'The site is ready, but the calculator is wrong for lines on three shifts. I would rather be three weeks late than publish a figure a plant manager can pull apart in a meeting.',
    },
  },
  {
    on: '06-08',
    author: 'isabelle',
    about: 'EQ-01',
    mentions: ['claire', 'julien'],
    body: {
      fr: 'Nantes : contrat signé, arrivée mi-juillet. Lille : le candidat retenu a renoncé, le cabinet reprend la recherche sans supplément. Signature espérée début juillet.',
      en: 'Nantes: contract signed, starting in mid-July. Lille: the chosen candidate has withdrawn, and the agency resumes its search at no extra cost. We hope to sign in early July.',
    },
  },
  {
    on: '07-02',
    author: 'mehdi',
    about: 'EQ-05',
    mentions: ['claire', 'isabelle'],
    body: {
      fr: 'Trois modèles de devis sur cinq sortent en deux heures. Les deux derniers attendent la grille de prix des rétrofits ; avec les congés, ce sera mi-août.',
      en: 'Three quote templates out of five now take two hours. The last two are waiting for the retrofit price list; with the holidays, that means mid-August.',
    },
  },
  {
    on: '07-08',
    author: 'claire',
    about: 'CQ-06',
    mentions: ['julien', 'thomas', 'camille'],
    body: {
      fr: 'Global Industrie a donné deux clients, pas trois : on renonce à ce salon. Ses 6 000 € vont au diagnostic express (3 100 €) et aux annonces Google (2 900 €), qui tiennent leur coût par client.',
      en: 'Global Industrie has brought two customers, not three: we drop this show. Its €6,000 goes to the express diagnosis (€3,100) and to Google ads (€2,900), which keep to their cost per customer.',
    },
  },
  {
    on: '07-09',
    author: 'thomas',
    about: 'CQ-05',
    mentions: ['claire'],
    body: {
      fr: 'Avec ça, je garde l’analyseur un mois entier en septembre et en novembre au lieu de quinze jours. De quoi faire six diagnostics de plus.',
      en: 'With that I keep the analyser for a full month in September and in November instead of a fortnight. Enough for six more diagnoses.',
    },
  },
  {
    on: '09-07',
    author: 'isabelle',
    about: 'readiness',
    mentions: ['claire'],
    body: {
      fr: 'Les devis en 24 heures tournent depuis trois semaines, et le cycle était à 89 jours en juillet. Claire, il ne manque que ton accord sur les 81.',
      en: 'Quotes in 24 hours have been running for three weeks, and the cycle was 89 days in July. Claire, only your agreement on 81 is missing.',
    },
  },
  {
    on: '09-14',
    author: 'mehdi',
    about: 'CQ-11',
    mentions: ['claire'],
    body: {
      fr: 'Deux accords signés sur trois. Le négociant veut l’exclusivité sur la Drôme ; je lui propose six mois d’essai sans exclusivité, réponse la semaine prochaine.',
      en: 'Two agreements signed out of three. The distributor wants exclusivity in Drôme; I am offering six months’ trial without it, answer due next week.',
    },
  },
  {
    on: '09-21',
    author: 'elodie',
    about: 'FI-07',
    mentions: ['mehdi'],
    body: {
      fr: 'Dix baromètres remis sur douze. Il me manque les relevés Capteo des deux derniers sites ; Mehdi, peux-tu les extraire cette semaine ?',
      en: 'Ten reports delivered out of twelve. I am missing the Capteo readings for the last two plants; Mehdi, could you extract them this week?',
    },
  },
  {
    on: '09-30',
    author: 'julien',
    about: 'EQ-04',
    mentions: ['claire'],
    body: {
      fr: 'Hugo et Nora ont mené seuls leurs premiers rendez-vous ; dix comptes chacun depuis lundi. Je compte sur une première signature en décembre, pas avant.',
      en: 'Hugo and Nora have led their first meetings alone; ten accounts each since Monday. I count on a first signature in December, not before.',
    },
  },
  {
    on: '10-05',
    author: 'julien',
    about: 'CQ-03',
    mentions: ['sophie'],
    body: {
      fr: '17 essais posés sur 20, quatre abonnements signés, deux bilans en attente. Les trois derniers sites attendent leur arrêt technique d’octobre.',
      en: '17 trials installed out of 20, four subscriptions signed, two reports pending. The last three plants are waiting for their October shutdown.',
    },
  },
  {
    on: '11-03',
    author: 'sophie',
    about: 'FI-02',
    mentions: ['camille'],
    body: {
      fr: 'Le troisième client a changé de directeur d’usine : nouvel accord obtenu, tournage dans la seconde quinzaine, film livré début décembre.',
      en: 'The third customer has a new plant manager: fresh approval obtained, filming in the second half of the month, film delivered in early December.',
    },
  },
  {
    on: '11-23',
    author: 'claire',
    about: 'readiness',
    mentions: ['isabelle'],
    body: {
      fr: '84 jours en octobre : on y vient. Je donne ma réponse avant le comité de décembre, une fois les affaires de novembre comptées.',
      en: '84 days in October: we are getting there. I will answer before the December committee, once November’s deals are counted.',
    },
  },
  {
    on: '12-07',
    author: 'julien',
    about: 'acquisition',
    mentions: ['claire', 'ines'],
    body: {
      fr: '35 clients signés à ce jour, trois propositions en négociation finale. Le diagnostic express aura fait mieux que tous les salons : à doubler dans le prochain plan.',
      en: '35 customers signed so far, three offers in final negotiation. The express diagnosis has done better than all the shows: to be doubled in the next plan.',
    },
  },
  {
    on: '12-18',
    author: 'elodie',
    about: 'FI-10',
    mentions: ['marc'],
    body: {
      fr: 'Un client est revenu, un deuxième signe en janvier, une fois son budget voté. Je laisse l’action ouverte jusque-là.',
      en: 'One customer is back, and a second will sign in January once the budget is voted. I am leaving the action open until then.',
    },
  },
];
