/**
 * Advice for each step of a plan, beside the work. Where there are several points, each is on a line of its own; they
 * are fetched when someone opens the guide.
 */
export const guide = {
  open: 'Guide',
  label: 'Guide\u00a0: {{step}}',
  why: 'À quoi cela sert',
  how: 'Comment s’y prendre',
  good: 'Un bon exemple',
  bad: 'Un mauvais exemple',
  traps: 'Les pièges habituels',
  done: 'C’est fait quand',
  next: 'À faire maintenant',
  goTo: 'Étape suivante\u00a0: {{step}}',
  backTo: 'Reste à compléter\u00a0: {{step}}',
  finished:
    'Tout ce que Pactole peut vérifier à cette étape est en place. Relisez les critères ci-dessous, puis passez à la suite.',
  reviewed:
    'Tout ce que Pactole peut vérifier est en place. Fixez la prochaine revue mensuelle, et faites vivre le plan.',
  playbookFinished:
    'Chaque fiche est écrite et publiée. Ajoutez la prochaine objection qui vous a coûté une affaire, pendant qu’elle est fraîche.',
  preparation: {
    why: 'Un plan écrit sur des suppositions se corrige toute l’année. Ces questions disent ce que l’on sait, ce que l’on croit savoir, et qui va vérifier.',
    how: [
      'Parcourez les questions une fois, à plusieurs, et écartez celles qui ne concernent pas votre entreprise.',
      'Confiez chacune à celui qui a la réponse sous la main, avec une date avant l’écriture du plan.',
      'Répondez avec des chiffres et leur source\u00a0; «\u00a0on ne sait pas\u00a0» est une réponse, si elle dit ce que l’on va faire.',
      'Tirez de chaque réponse ce qu’elle change\u00a0: une action à lancer, un objectif à revoir, une cible à laisser.',
    ].join('\n'),
    good: '«\u00a0133 jours de vente par commercial une fois ôtés congés, réunions et administratif (agenda 2026, Paul)\u00a0: huit rendez-vous par semaine pour l’équipe.\u00a0» On sait d’où vient le chiffre, et il borne les objectifs.',
    bad: '«\u00a0L’équipe est motivée et a le temps qu’il faut.\u00a0» Personne ne peut le vérifier, et rien n’en découle.',
    traps: [
      'Tout demander à la direction commerciale\u00a0: le service client et la comptabilité savent souvent mieux.',
      'Attendre la réponse parfaite. Un ordre de grandeur daté vaut mieux qu’une étude en mars.',
      'Répondre, puis écrire le plan sans y revenir.',
    ].join('\n'),
    done: [
      'Chaque question retenue a une réponse, ou quelqu’un et une date.',
      'Les chiffres dont partiront les objectifs ont une source.',
      'Les réponses gênantes y figurent aussi.',
    ].join('\n'),
  },
  playbook: {
    why: 'Ce que les meilleurs disent aux clients ne doit pas partir avec eux. Écrit, c’est ce qu’un nouveau lit avant son premier appel, et ce que l’équipe améliore.',
    how: [
      'Commencez par les trois objections qui vous font perdre le plus d’affaires, dans les mots du client.',
      'Demandez à celui qui y répond le mieux ce qu’il dit vraiment, et notez-le tel quel.',
      'Indiquez quand la fiche sert\u00a0: le segment, le moment de la vente, le canal.',
      'Publiez, faites lire aux nouveaux, et corrigez après chaque rendez-vous qui l’a mise en défaut.',
    ].join('\n'),
    good: '«\u00a0“Vous êtes plus chers.” Comparé à quoi\u202f? Laissez répondre, puis chiffrez l’arrêt de ligne évité\u00a0: trois heures par mois chez un client de votre taille.\u00a0» Une question, une preuve, et l’on peut le dire demain.',
    bad: '«\u00a0Valoriser la qualité et rassurer le client sur le prix.\u00a0» C’est l’intention\u00a0: il manque les mots.',
    traps: [
      'Un argumentaire de dix pages, que personne ne relit avant d’appeler.',
      'Des réponses écrites au bureau et jamais essayées devant un client.',
      'Laisser vieillir\u00a0: un prix ou un concurrent faux fait perdre confiance dans tout le reste.',
    ].join('\n'),
    done: [
      'Un nouveau sait répondre aux cinq objections les plus fréquentes à la fin de sa première semaine.',
      'Chaque fiche a été essayée en rendez-vous par un autre que son auteur.',
      'Les actions de terrain renvoient aux fiches qui servent à les mener.',
    ].join('\n'),
  },
  strategy: {
    why: 'Tout le plan en découle\u00a0: un objectif ou une action qui ne sert pas la stratégie n’a rien à y faire. Et l’on ne défend bien devant un client que ce à quoi l’on adhère.',
    how: [
      'Partez de la vision et des valeurs\u00a0: ce que l’entreprise veut devenir, ce qu’elle ne fera pas pour y arriver.',
      'Fixez deux ou trois ambitions à moyen terme\u00a0: mener un segment, gagner en marge, lancer un produit, atteindre une part de marché.',
      'Répondez aux trois questions de la proposition de valeur\u00a0: quel avantage avons-nous, pourquoi nous choisir, qu’est-ce qui nous distingue le plus\u202f?',
      'Dressez l’état des lieux sans l’embellir, chiffres de l’an dernier à l’appui, puis publiez et demandez à chacun son adhésion.',
    ].join('\n'),
    good: '«\u00a0Un technicien chez vous en moins de quatre heures, sinon l’intervention est gratuite.\u00a0» Le client sait ce qu’il gagne, et aucun concurrent ne le promet.',
    bad: '«\u00a0Une gamme complète, des équipes à l’écoute, un service de qualité.\u00a0» Tous les concurrents peuvent signer cette phrase\u00a0: elle n’aide personne à choisir.',
    traps: [
      'Énumérer ce que fait le produit au lieu de dire ce que le client y gagne.',
      'Dix ambitions\u00a0: aucune ne tranche quand il faut renoncer à quelque chose.',
      'Des faiblesses polies. Celles que l’on tait reviennent dans les affaires perdues.',
    ].join('\n'),
    done: [
      'Un commercial arrivé hier peut dire en une minute pourquoi on vous choisit.',
      'Chaque ambition a une échéance et une mesure.',
      'La version publiée a reçu l’adhésion de toute l’équipe.',
    ].join('\n'),
  },
  market: {
    why: 'Le client compare, que vous le fassiez ou non. Savoir où vous êtes devant et où vous êtes derrière dit quoi mettre en avant, et quoi corriger.',
    how: [
      'Nommez les trois à six concurrents que vos clients citent vraiment, y compris «\u00a0ne rien changer\u00a0».',
      'Choisissez les critères de comparaison des clients, pas les vôtres, et notez-vous avec la même sévérité que les autres.',
      'Remplissez le SWOT avec des faits\u00a0: une preuve à côté de chaque constat.',
      'Confrontez forces et faiblesses aux opportunités et aux menaces\u00a0: chaque croisement fort devient une option, puis une action corrective.',
    ].join('\n'),
    good: '«\u00a0Menace\u00a0: Roboline livre en 3 semaines, nous en 7 (trois affaires perdues sur ce motif au printemps).\u00a0» Le fait est daté, mesuré, et appelle une action.',
    bad: '«\u00a0Menace\u00a0: la concurrence est rude.\u00a0» Vrai partout et toujours, donc sans conséquence.',
    traps: [
      'Mettre une opportunité dans les forces\u00a0: une force est à vous, une opportunité vient du dehors.',
      'Se noter 5 partout. Demandez plutôt leurs notes à deux clients et à un client perdu.',
      'S’arrêter au tableau\u00a0: un SWOT sans action corrective ne change rien.',
    ].join('\n'),
    done: [
      'Vous pouvez dire contre qui vous gagnez, contre qui vous perdez, et pourquoi.',
      'Les quatre cases du SWOT tiennent en quelques constats prouvés.',
      'Chaque option retenue est reprise par un objectif ou par une action.',
    ].join('\n'),
  },
  objectives: {
    why: 'Un objectif dit à chacun ce que l’on attend de lui et à quoi l’on verra que c’est atteint. Sans lui, une liste d’actions n’est qu’un emploi du temps.',
    how: [
      'Écrivez-le SMART\u00a0: précis et compris de ceux qui en ont la charge, mesurable, ambitieux et acceptable, réaliste, daté.',
      'Descendez de l’entreprise à l’équipe, puis à la personne\u00a0: la somme des parts doit faire le tout.',
      'Donnez le point de départ, la cible et le chemin mois par mois\u00a0: l’activité n’est presque jamais égale sur l’année.',
      'Discutez la faisabilité en atelier\u00a0: chacun propose, le groupe en débat, le responsable accepte. L’adhésion vient de là.',
    ].join('\n'),
    good: '«\u00a0Passer de 42 à 60 nouveaux clients dans l’agroalimentaire d’ici au 31\u00a0décembre\u202f; responsable\u00a0: Karim.\u00a0» On saura le 1er\u00a0janvier, sans débat, si c’est atteint.',
    bad: '«\u00a0Développer fortement les nouveaux clients.\u00a0» De combien, pour quand, et qui en répond\u202f?',
    traps: [
      'Confondre l’objectif et le moyen\u00a0: «\u00a0faire trois salons\u00a0» est une action.',
      'Une cible imposée sans justification\u00a0: elle sera contestée au premier mois manqué.',
      'Une trajectoire plate quand août est creux\u00a0: vous serez en retard sans l’être.',
    ].join('\n'),
    done: [
      'Chaque objectif a un responsable, une cible, une échéance, et son responsable l’a accepté.',
      'Les objectifs du bas font le total de ceux du haut.',
      'Chacun peut citer les siens de mémoire.',
    ].join('\n'),
  },
  targets: {
    why: 'Le temps de vente est compté. Choisir ses cibles, c’est décider à qui on le donne, et à qui on ne le donne pas.',
    how: [
      'Découpez vos clients en segments qui s’achètent et se vendent de la même façon, avec leur part du chiffre d’affaires.',
      'Décrivez pour chaque segment prioritaire la personne que vous avez en face\u00a0: ce qu’elle cherche, ce sur quoi on la juge, ce qui la retient.',
      'Notez les problèmes que ces clients rencontrent, dans leurs mots, et la réponse que vous y apportez, avec sa preuve.',
      'Suivez leur parcours d’achat\u00a0: où ils s’informent, par quel canal ils répondent, comment vous les rencontrez.',
    ].join('\n'),
    good: '«\u00a0Directrice d’usine agroalimentaire, 80 à 250 personnes, jugée sur les arrêts de ligne\u202f; demande conseil à ses pairs avant d’appeler un fournisseur.\u00a0» On sait quoi lui dire et où la trouver.',
    bad: '«\u00a0Les PME industrielles.\u00a0» Des milliers d’entreprises, dix métiers, aucun interlocuteur.',
    traps: [
      'Tout mettre en priorité haute\u00a0: c’est ne rien choisir.',
      'Un persona inventé au bureau. Trois entretiens avec de vrais clients suffisent à le corriger.',
      'Oublier les clients actuels\u00a0: grandir chez eux coûte souvent moins que d’en trouver d’autres.',
    ].join('\n'),
    done: [
      'Vous savez ce que pèse chaque segment et à quels objectifs il contribue.',
      'Chaque segment prioritaire a un persona, un problème avec sa réponse, et un mode de vente.',
      'Un commercial sait dire à quel client il renonce.',
    ].join('\n'),
  },
  teams: {
    why: 'Les objectifs commandent l’organisation, et les cibles commandent les profils. Un bon plan confié aux mauvaises mains, ou à trop peu de mains, ne se fait pas.',
    how: [
      'Tirez les profils des personas\u00a0: télévente pour un marché de masse et un discours court, chasse pour conquérir, fidélisation pour faire grandir les clients acquis.',
      'Choisissez le mode de vente par segment. Gardez le face-à-face pour les grands comptes et les ventes complexes\u00a0: c’est là qu’il accélère le plus.',
      'Donnez à chaque action un seul responsable\u202f; les autres contribuent.',
      'Comptez la charge avant de promettre\u00a0: rendez-vous, relances et devis tiennent-ils dans la semaine de chacun\u202f?',
    ].join('\n'),
    good: '«\u00a0Léa\u00a0: conquête agroalimentaire, 6 rendez-vous par semaine. Marc\u00a0: ses 45 clients actuels, deux visites par an.\u00a0» Deux métiers, deux rythmes, aucune zone grise.',
    bad: '«\u00a0L’équipe commerciale s’occupe du développement.\u00a0» Quand tout le monde en est chargé, personne n’en rend compte.',
    traps: [
      'Demander au même commercial de chasser et de fidéliser\u00a0: le plus urgent gagne toujours.',
      'Deux responsables pour une action, donc aucun.',
      'Oublier le service client et le marketing\u00a0: le plan est aussi le leur.',
    ].join('\n'),
    done: [
      'Chacun est dans une équipe et sait ce qui est attendu de lui.',
      'Aucune action n’est sans responsable.',
      'La charge tient dans le temps disponible, ou le recrutement est au plan.',
    ].join('\n'),
  },
  actions: {
    why: 'C’est ici que la stratégie devient du travail daté. Cinq colonnes suffisent pour que n’importe qui comprenne\u00a0: objectif, action, responsable, échéance, budget.',
    how: [
      'Pour chaque objectif, demandez ce qui le fera bouger, puis variez les canaux\u00a0: réseaux sociaux, événements, téléphone et e-mail, site, collecte de données, offres d’essai.',
      'Commencez l’intitulé par un verbe, et dites ce qui sera livré.',
      'Chiffrez toutes les ressources, humaines comme matérielles. Un budget sous-estimé met tout le plan en danger.',
      'Estimez le volume et le rendement attendus\u00a0: vous verrez si les actions suffisent à atteindre l’objectif.',
    ].join('\n'),
    good: '«\u00a0Inviter 40 responsables de maintenance à une matinée d’essai en atelier\u202f; Sophie\u202f; 15\u00a0avril\u202f; 6\u202f000\u00a0€\u202f; 12 devis attendus.\u00a0» Tout y est, on peut commencer demain.',
    bad: '«\u00a0Communication sur les réseaux\u202f; équipe marketing\u202f; en continu.\u00a0» Ni fin, ni montant, ni résultat\u00a0: on ne saura jamais si c’est fait.',
    traps: [
      'Trente actions en janvier. Étalez selon la charge et la saison.',
      'Une action sans objectif\u00a0: utile peut-être, mais à quoi\u202f?',
      'Ne compter que les factures\u00a0: le temps passé est souvent la première dépense.',
    ].join('\n'),
    done: [
      'Chaque action a un objectif, un responsable, une échéance et un budget, même nul.',
      'Chaque objectif a de quoi être atteint.',
      'Chacun retrouve sa semaine dans «\u00a0Mes actions\u00a0».',
    ].join('\n'),
  },
  kpis: {
    why: 'On ne corrige que ce que l’on voit. Quelques indicateurs simples à lire, et rapides à suivre d’une décision, valent mieux qu’un rapport complet que personne n’ouvre.',
    how: [
      'Gardez-en peu\u00a0: pour la vente, marge, devis signés, volumes et affaires perdues\u202f; pour les clients, fidélisation, attrition et transformation.',
      'Définissez chacun une fois pour toutes\u00a0: ce que l’on compte, à partir de quoi, à quelle date.',
      'Donnez-lui une cible par mois et une personne qui en saisit la valeur.',
      'Regardez-les ensemble chaque mois\u00a0: un écart appelle une décision, un responsable et une date.',
    ].join('\n'),
    good: '«\u00a0Taux de transformation\u00a0: devis signés ÷ devis remis, au mois de la remise\u202f; cible 32\u00a0%\u202f; sous 28\u00a0%, on relit les dix derniers refus.\u00a0» La mesure dit aussi quoi faire.',
    bad: '«\u00a0Satisfaction client\u00a0: bonne.\u00a0» Ni mesure, ni seuil, ni conséquence.',
    traps: [
      'Suivre ce qui est facile à compter, comme les appels, plutôt que ce qui compte.',
      'Changer de définition en cours d’année\u00a0: la courbe ne veut plus rien dire.',
      'Constater sans décider. Le plan s’adapte, il n’est jamais figé.',
    ].join('\n'),
    done: [
      'Chaque objectif a un indicateur qui dit s’il avance.',
      'Chaque indicateur a une cible, un responsable et des valeurs à jour.',
      'La prochaine revue est à l’agenda.',
    ].join('\n'),
  },
} as const;
