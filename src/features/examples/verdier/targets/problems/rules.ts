import type { ProblemContent } from '../schema.ts';

/** What customers say, what Verdier answers, and what shows it. */
export const PROBLEMS: readonly ProblemContent[] = [
  {
    of: { persona: 'maintenance' },
    title: {
      fr: 'Une panne du vendredi soir bloque tout le week-end.',
      en: 'A breakdown on Friday evening blocks the whole weekend.',
    },
    answer: {
      fr: 'Astreinte sept jours sur sept, technicien sur site en quatre heures, pièces critiques en stock à Saint-Priest.',
      en: 'On call seven days a week, a technician on site within four hours, critical parts in stock in Saint-Priest.',
    },
    proof: {
      fr: '96 % des interventions tenues dans les quatre heures l’an dernier.',
      en: '96% of calls met within four hours last year.',
    },
  },
  {
    of: { persona: 'maintenance' },
    title: {
      fr: 'Je passe mes journées à courir après les pannes.',
      en: 'I spend my days running after breakdowns.',
    },
    answer: {
      fr: 'Capteo signale une dérive de vibration ou de température trois semaines avant la casse : l’arrêt se programme.',
      en: 'Capteo reports a drift in vibration or temperature three weeks before the failure: the stop can be scheduled.',
    },
    proof: {
      fr: 'Essai de 60 jours, bilan des arrêts évités au 45e jour.',
      en: '60-day trial, report of stops avoided on day 45.',
    },
  },
  {
    of: { persona: 'plantManager' },
    title: {
      fr: 'Je ne sais pas ce que me coûtent vraiment mes arrêts.',
      en: 'I do not know what my stops really cost.',
    },
    answer: {
      fr: 'Diagnostic d’une journée à 1 900 €, rapport chiffré sous cinq jours, déduit de la commande.',
      en: 'A one-day diagnosis at €1,900, a costed report within five days, deducted from the order.',
    },
    proof: {
      fr: 'Simulateur en ligne et exemple de rapport anonyme.',
      en: 'Online calculator and an anonymous sample report.',
    },
  },
  {
    of: { persona: 'plantManager' },
    title: {
      fr: 'Un rétrofit immobiliserait ma ligne trop longtemps.',
      en: 'A retrofit would stop my line for too long.',
    },
    answer: {
      fr: 'Montage à blanc dans notre atelier, bascule pendant la fermeture d’août, pénalités au-delà du planning signé.',
      en: 'Dry assembly in our workshop, switch-over during the August shutdown, penalties beyond the signed schedule.',
    },
    proof: {
      fr: 'Neuf bascules sur dix livrées au jour dit ; trois clients acceptent d’être appelés.',
      en: 'Nine switch-overs in ten delivered on the day; three customers agree to be called.',
    },
  },
  {
    of: { persona: 'owner' },
    title: {
      fr: 'Je n’ai ni le temps ni l’argent pour un projet d’automatisation.',
      en: 'I have neither the time nor the money for an automation project.',
    },
    answer: {
      fr: 'Abonnement mensuel sans investissement, pose en une demi-journée, aucun service informatique nécessaire.',
      en: 'Monthly subscription with no capital spending, installed in half a day, no IT department needed.',
    },
    proof: { fr: 'Kit prêté 60 jours sans engagement.', en: 'Kit on loan for 60 days, no commitment.' },
  },
  {
    of: { persona: 'buyer' },
    title: {
      fr: 'Chaque site négocie de son côté, je ne vois pas le total.',
      en: 'Every plant negotiates on its own, I cannot see the total.',
    },
    answer: {
      fr: 'Contrat-cadre unique, prix par site, bilan annuel de disponibilité et de dépense remis en main propre.',
      en: 'One framework contract, prices per plant, a yearly report of availability and spending handed over in person.',
    },
    proof: {
      fr: 'Contrat-cadre Groupe Alvéo : neuf sites, un seul interlocuteur.',
      en: 'Alvéo Group framework contract: nine plants, one single contact.',
    },
  },
  {
    of: { segment: 'keyAccounts' },
    title: {
      fr: 'Les interlocuteurs changent, les engagements se perdent.',
      en: 'Contacts change, commitments get lost.',
    },
    answer: {
      fr: 'Un responsable de compte nommé, un comité par trimestre, compte rendu sous 48 heures.',
      en: 'A named account manager, one steering meeting a quarter, minutes within 48 hours.',
    },
    proof: {
      fr: 'Groupe Alvéo : le même responsable de compte depuis six ans.',
      en: 'Alvéo Group: the same account manager for six years.',
    },
  },
  {
    of: { segment: 'plastics' },
    title: {
      fr: 'L’énergie a doublé, chaque redémarrage de presse coûte.',
      en: 'Energy costs have doubled, every press restart is expensive.',
    },
    answer: {
      fr: 'Suivi de consommation par presse dans Capteo, alerte avant l’arrêt, reprise en température programmée.',
      en: 'Consumption tracked per press in Capteo, alert before the stop, scheduled warm-up.',
    },
    proof: {
      fr: 'Un injecteur d’Oyonnax suivi depuis un an : 11 % d’énergie en moins par pièce, relevés à l’appui.',
      en: 'A moulder in Oyonnax followed for a year: 11% less energy per part, with the readings.',
    },
  },
  {
    of: { segment: 'food' },
    title: {
      fr: 'Un arrêt, c’est de la matière jetée et une traçabilité à refaire.',
      en: 'A stop means wasted product and traceability to be redone.',
    },
    answer: {
      fr: 'Automates avec reprise de lot, composants lavables, dossier IFS fourni à la mise en service.',
      en: 'Controllers that resume the batch, washable components, IFS file supplied at commissioning.',
    },
    proof: {
      fr: 'Quatre lignes auditées sans écart l’an dernier.',
      en: 'Four lines audited without a finding last year.',
    },
  },
  {
    of: { persona: 'engineer' },
    title: {
      fr: 'Je découvre la dérive d’une presse au contrôle final.',
      en: 'I find out that a press has drifted at final inspection.',
    },
    answer: {
      fr: 'Capteo suit chaque presse à part et prévient dès que température ou vibration s’écartent, avant que le lot ne parte.',
      en: 'Capteo watches each press and warns as soon as temperature or vibration strays, before the batch leaves.',
    },
    proof: {
      fr: 'Essai de 60 jours sur la presse de votre choix, données brutes remises.',
      en: '60-day trial on the press of your choice, raw data handed over.',
    },
  },
  {
    of: { segment: 'integrators' },
    title: {
      fr: 'Mon client m’appelle le samedi, et je n’ai personne à envoyer.',
      en: 'My customer calls on Saturdays, and I have nobody to send.',
    },
    answer: {
      fr: 'Notre astreinte prend le relais sous votre nom, compte rendu le lundi ; le neuf reste à vous.',
      en: 'Our on-call team takes over in your name, with a report on Monday; new work stays yours.',
    },
    proof: {
      fr: 'Cinq affaires menées ensemble l’an dernier, aucun client démarché.',
      en: 'Five deals handled together last year, no customer approached.',
    },
  },
];
