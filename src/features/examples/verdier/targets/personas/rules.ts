import type { PersonaContent, PersonaKey } from '../schema.ts';

/** The people met most often, at least one for each segment; they are typical, none of them exists. */
export const PERSONAS: Record<PersonaKey, PersonaContent> = {
  maintenance: {
    name: 'Nadia Belkacem',
    segment: 'engineering',
    decisionRole: 'recommends',
    card: {
      jobTitle: { fr: 'Responsable maintenance', en: 'Maintenance manager' },
      judgedOn: {
        fr: 'La disponibilité des lignes et le nombre d’arrêts non prévus, relevés chaque lundi.',
        en: 'Line availability and the number of unplanned stops, read out every Monday.',
      },
      typicalDay: {
        fr: 'Tour d’atelier à 6 h 30, urgences jusqu’à midi, planning de l’équipe et commandes de pièces l’après-midi. La moitié du prévu saute.',
        en: 'Shop floor at 6.30, emergencies until noon, team schedule and parts orders in the afternoon. Half of what was planned is dropped.',
      },
      skills: {
        fr: 'Mécanique et électrotechnique solides ; à l’aise avec les automates, moins avec les données.',
        en: 'Strong in mechanics and electrics; at ease with controllers, less so with data.',
      },
      tools: {
        fr: 'GMAO d’ancienne génération, tableur, téléphone.',
        en: 'An ageing maintenance system, a spreadsheet, the phone.',
      },
      hierarchy: {
        fr: 'Rend compte au directeur de site ; encadre six techniciens.',
        en: 'Reports to the plant manager; leads six technicians.',
      },
      goals: {
        fr: 'Passer de deux tiers de dépannage à un tiers en un an, et ne plus être appelée le dimanche.',
        en: 'Go from two thirds of repair work to one third in a year, and no more calls on Sundays.',
      },
      companySector: { fr: 'Mécanique de précision', en: 'Precision engineering' },
      companySize: { fr: '80 salariés, 14 M€', en: '80 people, €14m' },
      ageRange: { fr: '38 à 48 ans', en: '38 to 48' },
      socialStatus: { fr: 'Agent de maîtrise passée cadre', en: 'Promoted from supervisor to manager' },
      education: { fr: 'BTS maintenance, formée sur le tas', en: 'Technical diploma, trained on the job' },
      informationSources: {
        fr: 'Ses confrères, les techniciens des fabricants, un salon par an, des vidéos de démontage.',
        en: 'Her peers, manufacturers’ technicians, one trade show a year, teardown videos.',
      },
      socialNetworks: {
        fr: 'LinkedIn pour lire, groupes de maintenance pour demander.',
        en: 'LinkedIn to read, maintenance groups to ask.',
      },
      buyingPreferences: {
        fr: 'Essayer sur une machine, parler à un technicien plutôt qu’à un commercial, un seul numéro à appeler.',
        en: 'Try on one machine, talk to a technician rather than a salesperson, one number to call.',
      },
      buyingTriggers: {
        fr: 'Une panne longue devant la direction, le départ d’un technicien, une machine qui n’a plus de pièces.',
        en: 'A long breakdown in front of management, a technician leaving, a machine with no more spare parts.',
      },
      objections: {
        fr: '« On a déjà essayé des capteurs, personne ne regardait les courbes. » « Mes gars n’auront pas le temps. »',
        en: '“We tried sensors before, nobody looked at the curves.” “My team won’t have the time.”',
      },
    },
  },
  plantManager: {
    name: 'Stéphane Vasseur',
    segment: 'food',
    decisionRole: 'decides',
    card: {
      jobTitle: { fr: 'Directeur de site', en: 'Plant manager' },
      judgedOn: {
        fr: 'Le coût par unité produite, le taux de service et la sécurité.',
        en: 'Cost per unit produced, service level and safety.',
      },
      typicalDay: {
        fr: 'Point production à 8 h, clients et qualité le matin, investissements et recrutement l’après-midi.',
        en: 'Production meeting at 8, customers and quality in the morning, investments and hiring in the afternoon.',
      },
      skills: {
        fr: 'Gestion, lean, négociation ; s’appuie sur son équipe pour la technique.',
        en: 'Management, lean, negotiation; relies on his team for technical matters.',
      },
      tools: {
        fr: 'ERP, tableau de bord hebdomadaire, tableur pour les dossiers d’investissement.',
        en: 'ERP, weekly dashboard, a spreadsheet for investment files.',
      },
      hierarchy: {
        fr: 'Rend compte au directeur industriel du groupe ; comité de direction de cinq personnes.',
        en: 'Reports to the group’s industrial director; a management team of five.',
      },
      goals: {
        fr: 'Gagner deux points de disponibilité sans embaucher et passer les audits sans écart.',
        en: 'Gain two points of availability without hiring, and pass audits without a finding.',
      },
      companySector: { fr: 'Agroalimentaire, conditionnement', en: 'Food, packaging' },
      companySize: { fr: '160 salariés, 42 M€', en: '160 people, €42m' },
      ageRange: { fr: '45 à 55 ans', en: '45 to 55' },
      socialStatus: { fr: 'Cadre dirigeant, troisième site', en: 'Senior manager, third plant' },
      education: { fr: 'Ingénieur agroalimentaire', en: 'Food engineering degree' },
      informationSources: {
        fr: 'Ses pairs du groupe, la presse du secteur, le CFIA, son expert-comptable pour les aides.',
        en: 'Peers within the group, the trade press, the CFIA show, his accountant for grants.',
      },
      socialNetworks: { fr: 'LinkedIn, club des industriels local.', en: 'LinkedIn, local manufacturers’ club.' },
      buyingPreferences: {
        fr: 'Un dossier chiffré d’une page, un retour en moins de deux ans, un planning avec pénalités.',
        en: 'A one-page file with figures, a return in under two years, a schedule with penalties.',
      },
      buyingTriggers: {
        fr: 'La préparation du budget en septembre, un audit client, une ligne qui devient le goulot.',
        en: 'The September budget round, a customer’s audit, a line that becomes the bottleneck.',
      },
      objections: {
        fr: '« Je ne peux pas arrêter la ligne. » « Votre concurrent est 12 % moins cher. »',
        en: '“I cannot stop the line.” “Your competitor is 12% cheaper.”',
      },
    },
  },
  owner: {
    name: 'Gérard Masson',
    segment: 'workshops',
    decisionRole: 'decides',
    card: {
      jobTitle: { fr: 'Dirigeant d’un atelier', en: 'Workshop owner' },
      judgedOn: {
        fr: 'La trésorerie, les délais promis et le carnet à trois mois. Personne ne le juge, sauf sa banque.',
        en: 'Cash, promised delivery dates and a three-month order book. Nobody judges him but his bank.',
      },
      typicalDay: {
        fr: 'Devis à l’aube, atelier la journée, téléphone entre deux, papiers le soir.',
        en: 'Quotes at dawn, the shop floor all day, the phone in between, paperwork at night.',
      },
      skills: {
        fr: 'Connaît chaque machine à l’oreille ; se méfie de l’informatique.',
        en: 'Knows each machine by ear; wary of computers.',
      },
      tools: { fr: 'Téléphone, carnet, logiciel de devis.', en: 'Phone, notebook, quoting software.' },
      hierarchy: {
        fr: 'Seul décideur ; un chef d’atelier, sa fille à la gestion.',
        en: 'Decides alone; a foreman, his daughter in the office.',
      },
      goals: {
        fr: 'Tenir ses délais, transmettre une affaire saine dans cinq ans.',
        en: 'Keep his delivery dates, hand over a sound business in five years.',
      },
      companySector: { fr: 'Sous-traitance mécanique', en: 'Subcontract machining' },
      companySize: { fr: '32 salariés, 4,5 M€', en: '32 people, €4.5m' },
      ageRange: { fr: '52 à 62 ans', en: '52 to 62' },
      socialStatus: { fr: 'Propriétaire, deuxième génération', en: 'Owner, second generation' },
      education: { fr: 'CAP puis trente ans de métier', en: 'Apprenticeship, then thirty years in the trade' },
      informationSources: {
        fr: 'D’autres patrons, son fournisseur de machines, la chambre de métiers.',
        en: 'Other owners, his machine supplier, the chamber of trades.',
      },
      socialNetworks: {
        fr: 'Aucun, sinon WhatsApp entre patrons.',
        en: 'None, apart from a WhatsApp group of owners.',
      },
      buyingPreferences: {
        fr: 'Voir la chose marcher chez un voisin, payer au mois, pouvoir arrêter.',
        en: 'See it work at a neighbour’s, pay monthly, be able to stop.',
      },
      buyingTriggers: {
        fr: 'Une livraison manquée, un client qui menace, une recommandation.',
        en: 'A missed delivery, a customer’s threat, a referral.',
      },
      objections: {
        fr: '« C’est pour les grosses boîtes. » « Qui va s’en occuper ? »',
        en: '“That’s for big companies.” “Who is going to look after it?”',
      },
    },
  },
  buyer: {
    name: 'Bruno Keller',
    segment: 'keyAccounts',
    decisionRole: 'negotiates',
    card: {
      jobTitle: { fr: 'Acheteur groupe, services techniques', en: 'Group buyer, technical services' },
      judgedOn: {
        fr: 'Les économies sur l’année et la part d’achats couverte par un contrat-cadre.',
        en: 'Savings over the year and the share of purchases under a framework contract.',
      },
      typicalDay: {
        fr: 'Appels d’offres, visios avec les sites, comparatifs, deux rendez-vous fournisseurs.',
        en: 'Calls for tenders, video calls with the plants, comparisons, two supplier meetings.',
      },
      skills: {
        fr: 'Négociation, droit des contrats ; dépend des sites pour juger la technique.',
        en: 'Negotiation, contract law; depends on the plants to judge technical matters.',
      },
      tools: { fr: 'Portail achats, ERP, grille de notation.', en: 'Purchasing portal, ERP, scoring grid.' },
      hierarchy: {
        fr: 'Rend compte au directeur des achats ; les sites ne sont pas sous ses ordres.',
        en: 'Reports to the purchasing director; the plants do not answer to him.',
      },
      goals: {
        fr: 'Ramener onze prestataires de maintenance à trois d’ici deux ans.',
        en: 'Go from eleven maintenance suppliers to three within two years.',
      },
      companySector: { fr: 'Groupe industriel multisite', en: 'Multi-site industrial group' },
      companySize: { fr: 'Neuf sites, 1 400 salariés', en: 'Nine plants, 1,400 people' },
      ageRange: { fr: '32 à 42 ans', en: '32 to 42' },
      socialStatus: { fr: 'Cadre, mobile dans le groupe', en: 'Manager, moving within the group' },
      education: { fr: 'École de commerce, master achats', en: 'Business school, master’s in purchasing' },
      informationSources: {
        fr: 'Panels de fournisseurs, notations financières, retours des sites.',
        en: 'Supplier panels, financial ratings, feedback from the plants.',
      },
      socialNetworks: { fr: 'LinkedIn, réseau d’acheteurs.', en: 'LinkedIn, a buyers’ network.' },
      buyingPreferences: {
        fr: 'Prix décomposés, engagements mesurables, un interlocuteur pour tous les sites.',
        en: 'Itemised prices, measurable commitments, one contact for all plants.',
      },
      buyingTriggers: {
        fr: 'L’échéance d’un contrat, une directive d’économies, l’insatisfaction d’un site.',
        en: 'A contract coming to its end, a savings order, an unhappy plant.',
      },
      objections: {
        fr: '« Trois pour cent de mieux et on signe. » « Êtes-vous assez gros pour neuf sites ? »',
        en: '“Three per cent more and we sign.” “Are you big enough for nine plants?”',
      },
    },
  },
  engineer: {
    name: 'Karine Jacquet',
    segment: 'plastics',
    decisionRole: 'recommends',
    card: {
      jobTitle: { fr: 'Directrice technique d’une plasturgie', en: 'Technical director of a plastics moulder' },
      judgedOn: {
        fr: 'Le taux de rebut, l’énergie par pièce et le taux d’occupation des presses.',
        en: 'The scrap rate, energy per part and how busy the presses are.',
      },
      typicalDay: {
        fr: 'Relevé des presses à 7 h, essais de moules le matin, fournisseurs et chiffrages l’après-midi.',
        en: 'Press readings at 7, mould trials in the morning, suppliers and costings in the afternoon.',
      },
      skills: {
        fr: 'Transformation des polymères, réglage, statistiques ; lit une courbe mieux que personne.',
        en: 'Polymer processing, settings, statistics; reads a curve better than anyone.',
      },
      tools: {
        fr: 'Supervision des presses, tableur de rendement, banc de mesure.',
        en: 'Press monitoring software, a yield spreadsheet, a measuring bench.',
      },
      hierarchy: {
        fr: 'Rend compte au dirigeant ; encadre quatre régleurs et le bureau des méthodes.',
        en: 'Reports to the owner; leads four setters and the methods office.',
      },
      goals: {
        fr: 'Baisser l’énergie par pièce de 10 % et ne plus découvrir une dérive au contrôle final.',
        en: 'Cut energy per part by 10%, and no longer find a drift at final inspection.',
      },
      companySector: { fr: 'Injection plastique, pièces techniques', en: 'Injection moulding, technical parts' },
      companySize: { fr: '110 salariés, 22 presses, 19 M€', en: '110 people, 22 presses, €19m' },
      ageRange: { fr: '40 à 50 ans', en: '40 to 50' },
      socialStatus: { fr: 'Cadre, associée minoritaire', en: 'Manager, minority shareholder' },
      education: { fr: 'Ingénieure plasturgie, formée à Oyonnax', en: 'Plastics engineering degree, from Oyonnax' },
      informationSources: {
        fr: 'Le centre technique, les fabricants de presses, un salon tous les trois ans, les webinaires à midi.',
        en: 'The technical centre, press makers, a trade show every three years, webinars at noon.',
      },
      socialNetworks: {
        fr: 'LinkedIn, groupe des anciens de son école.',
        en: 'LinkedIn, her school’s alumni group.',
      },
      buyingPreferences: {
        fr: 'Des mesures avant les mots, un essai sur sa pire presse, un rapport qu’elle peut refaire.',
        en: 'Readings before words, a trial on her worst press, a report that she can redo herself.',
      },
      buyingTriggers: {
        fr: 'La facture d’énergie du trimestre, un lot refusé par un client, une presse en fin de garantie.',
        en: 'The quarter’s energy bill, a batch refused by a customer, a press at the end of its guarantee.',
      },
      objections: {
        fr: '« Mes presses sont déjà supervisées. » « Montrez-moi un injecteur, pas une conserverie. »',
        en: '“My presses are already monitored.” “Show me a moulder, not a cannery.”',
      },
    },
  },
  integrator: {
    name: 'Romain Chevallier',
    segment: 'integrators',
    decisionRole: 'recommends',
    card: {
      jobTitle: { fr: 'Gérant d’un intégrateur robotique', en: 'Owner of a robot integrator' },
      judgedOn: {
        fr: 'La marge de chaque cellule livrée et les heures passées après la réception.',
        en: 'The margin on each cell delivered, and the hours spent after acceptance.',
      },
      typicalDay: {
        fr: 'Chantier le matin, chiffrage l’après-midi, dépannage par téléphone à toute heure.',
        en: 'On site in the morning, quoting in the afternoon, help over the phone at any hour.',
      },
      skills: {
        fr: 'Robotique et vision ; ni équipe d’astreinte ni envie d’en avoir une.',
        en: 'Robotics and vision; neither an on-call team nor any wish for one.',
      },
      tools: {
        fr: 'Logiciel de simulation, messagerie, tableur de chiffrage.',
        en: 'Simulation software, e-mail, a costing spreadsheet.',
      },
      hierarchy: { fr: 'Décide seul ; neuf salariés.', en: 'Decides alone; nine employees.' },
      goals: {
        fr: 'Livrer et passer au chantier suivant, sans que le client soit laissé seul.',
        en: 'Deliver and move to the next project, without leaving the customer alone.',
      },
      companySector: { fr: 'Intégration robotique', en: 'Robot integration' },
      companySize: { fr: '9 salariés, 2,1 M€', en: '9 people, €2.1m' },
      ageRange: { fr: '35 à 45 ans', en: '35 to 45' },
      socialStatus: { fr: 'Fondateur, ancien automaticien', en: 'Founder, once a controls engineer' },
      education: {
        fr: 'École d’ingénieurs, dix ans chez un fabricant',
        en: 'Engineering degree, ten years at a maker',
      },
      informationSources: {
        fr: 'Les fabricants de robots, ses clients, le club régional de robotique.',
        en: 'Robot makers, his customers, the regional robotics club.',
      },
      socialNetworks: {
        fr: 'LinkedIn, où il publie ses cellules en vidéo.',
        en: 'LinkedIn, where he posts videos of his cells.',
      },
      buyingPreferences: {
        fr: 'Un accord d’une page, un technicien à appeler, aucun démarchage de ses clients dans son dos.',
        en: 'A one-page agreement, a technician to call, nobody selling to his customers behind his back.',
      },
      buyingTriggers: {
        fr: 'Une panne un samedi chez un client important, un appel d’offres qui demande la maintenance.',
        en: 'A Saturday breakdown at a large customer, a tender that asks for maintenance.',
      },
      objections: {
        fr: '« Vous allez me prendre mon client. » « 5 %, ce n’est pas ce qui me fera vivre. »',
        en: '“You will take my customer.” “5% is not what will keep me alive.”',
      },
    },
  },
};
