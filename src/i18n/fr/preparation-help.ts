/** What helps to answer each question of the catalogue: why it is asked, what a good answer holds, and one that was given. */
export const preparationHelp = {
  roles: {
    why: 'Deux personnes sur le même client se gênent\u00a0; un client sans personne s’en va. Le plan répartira des objectifs\u00a0: il faut d’abord savoir entre qui.',
    good: 'Pour chacun\u00a0: ses clients ou son secteur, ce qu’il vend, la part du temps qu’il y passe, et qui répond en son absence.',
    example:
      'Nadia suit les 40 comptes du Nord et prospecte le vendredi. Absente, elle est remplacée par Paul, qui connaît ses dix premiers clients.',
  },
  skills: {
    why: 'Une cible nouvelle ou une offre nouvelle se vend autrement. L’écart se comble en formant, en recrutant ou en renonçant, et chacun des trois prend des mois.',
    good: 'Deux ou trois compétences nommées, le niveau constaté (sur un rendez-vous, pas au jugé), et ce qui le relèvera avant quelle date.',
    example:
      'Chiffrer un retour sur investissement devant un directeur financier\u00a0: 2 commerciaux sur 6 savent. Formation de deux jours en février, essai en rendez-vous en mars.',
  },
  sellingTime: {
    why: 'Un objectif se divise par des rendez-vous, et les rendez-vous par des jours. Un plan qui suppose 220 jours de vente est faux avant de commencer.',
    good: 'Jours ouvrés, moins congés, formations, salons et administratif\u00a0; le reste en rendez-vous possibles par semaine, et par personne.',
    example:
      '218 jours travaillés − 25 de réunions et formations − 60 d’administratif = 133 jours de vente, soit 8 rendez-vous par semaine pour l’équipe.',
  },
  arrivals: {
    why: 'Un recrutement décidé en janvier rapporte souvent en octobre. Un départ emporte des clients si rien n’est transmis.',
    good: 'Chaque poste avec sa date d’arrivée, le mois de sa première vente, son coût jusque-là\u00a0; chaque départ avec qui reprend quels clients.',
    example:
      'Un commercial arrive en mars, seul en rendez-vous en mai, première vente en juillet\u00a0: compter 40\u00a0% de son objectif cette année.',
  },
  pay: {
    why: 'On vend ce pour quoi l’on est payé. Si le plan veut de nouveaux clients et que la prime suit le chiffre d’affaires total, les anciens clients passeront devant.',
    good: 'Ce que la prime récompense aujourd’hui, ce que le plan demande, l’écart, et ce qui change à partir de quand.',
    example:
      '80\u00a0% de la prime suit le CA total. À partir d’avril\u00a0: moitié sur le CA, moitié sur les nouveaux clients facturés.',
  },
  rhythm: {
    why: 'Un plan que l’on regarde une fois par trimestre se découvre en retard. Une réunion sans décision coûte des jours de vente.',
    good: 'Chaque rendez-vous de l’équipe\u00a0: sa durée, ce que l’on y décide, ce qui doit être à jour avant, qui l’anime.',
    example:
      'Lundi, 30 minutes\u00a0: les affaires bloquées. Premier mardi du mois, 1 h 30\u00a0: les écarts du plan, chacun avec une décision.',
  },
  coaching: {
    why: 'On progresse sur un rendez-vous vécu à deux, rarement dans une salle. C’est aussi là que l’on voit si le discours du plan passe.',
    good: 'Un nombre de jours par mois et par personne, qui accompagne, ce qui est observé, et ce qui en est dit le jour même.',
    example: 'Deux jours par mois et par commercial, une grille de cinq points, dix minutes de retour dans la voiture.',
  },
  latitude: {
    why: 'Une remise qui remonte trois niveaux perd l’affaire\u00a0; une remise libre perd la marge.',
    good: 'Un tableau court\u00a0: remise, délai, conditions de paiement, avec qui décide jusqu’où et en combien de temps l’on répond au-delà.',
    example:
      'Jusqu’à 5\u00a0%\u00a0: le commercial. Jusqu’à 12\u00a0%\u00a0: le chef des ventes, dans la journée. Au-delà\u00a0: la direction, sous 48 heures.',
  },
  commitment: {
    why: 'Un objectif reçu est négocié toute l’année\u00a0; un objectif discuté est tenu.',
    good: 'Le moment où chacun propose, ce sur quoi il a vraiment prise, et la façon dont il dit qu’il accepte.',
    example:
      'Atelier d’une demi-journée en novembre\u00a0: chacun propose ses chiffres par client. Acceptation écrite de chaque objectif avant le 15 décembre.',
  },
  remoteMeetings: {
    why: 'Une visio coûte une demi-heure là où une visite coûte une journée. Mal menée, elle coûte l’affaire.',
    good: 'L’outil et sa qualité, une trame de rendez-vous, ce que l’on montre à l’écran, et comment l’on conclut sans se voir.',
    example:
      'Premier rendez-vous en visio, 30 minutes, trois écrans au plus, compte rendu et prochaine date envoyés avant de raccrocher.',
  },
  latestVersion: {
    why: 'Un ancien tarif envoyé engage l’entreprise. Chercher un document prend des heures chaque semaine, à tout le monde.',
    good: 'Un seul endroit, qui le tient à jour, comment l’on sait qu’un document a changé, et ce qui est retiré.',
    example:
      'Dossier «\u00a0Offres en vigueur\u00a0», lisible par tous, modifiable par l’assistante commerciale. Les anciens tarifs sont retirés le jour même.',
  },
  onTheRoad: {
    why: 'Ce qui n’est pas fait chez le client est fait le soir, ou pas du tout\u00a0: compte rendu, prix, disponibilité, commande.',
    good: 'Les cinq gestes qui comptent et, pour chacun, s’il se fait sur le téléphone, sans réseau, en moins de deux minutes.',
    example:
      'Compte rendu dicté\u00a0: oui. Stock\u00a0: oui. Devis\u00a0: non, il attend le retour au bureau, deux jours en moyenne. À corriger avant l’été.',
  },
  remoteRules: {
    why: 'Sans règle dite, chacun a la sienne, et le client s’en aperçoit le premier.',
    good: 'Les jours et heures où l’on répond, les délais promis, l’équipement fourni, et ce qui ne sort jamais de l’entreprise.',
    example:
      'Joignables de 9 h à 18 h, rappel dans les deux heures\u00a0; aucun fichier client sur un ordinateur personnel.',
  },
  crmUse: {
    why: 'Un CRM rempli à moitié donne des chiffres faux avec deux décimales.',
    good: 'Les seuls champs obligatoires, qui les saisit, à quel moment, et ce que celui qui saisit en retire.',
    example:
      'Après chaque rendez-vous\u00a0: étape, montant, prochaine date. Le point du lundi se tient sur l’écran du CRM, sans autre fichier.',
  },
  crmQuality: {
    why: 'Cibler, relancer et prévoir partent tous des mêmes données. Un tiers de contacts périmés, c’est un tiers de la campagne perdu.',
    good: 'Trois mesures sur un échantillon\u00a0: contacts partis, doublons, affaires sans date future. Puis qui nettoie, et avant quand.',
    example:
      'Sur 100 contacts tirés au sort\u00a0: 22 partis, 9 en double. Nettoyage des 600 comptes du plan avant fin janvier.',
  },
  dealStages: {
    why: 'La prévision additionne des étapes. Si «\u00a0offre remise\u00a0» veut dire trois choses, elle ne veut rien dire.',
    good: 'Pour chaque étape, le fait qui y fait entrer (un fait du client, pas un avis du vendeur) et la part qui finit signée.',
    example:
      '«\u00a0Qualifiée\u00a0»\u00a0: le client a donné un budget et une date. L’an dernier, 38\u00a0% de ces affaires ont été signées.',
  },
  consent: {
    why: 'Écrire à quelqu’un qui a refusé coûte une plainte, et le droit d’envoyer les messages suivants.',
    good: 'D’où vient chaque liste, ce que la personne a accepté, où son refus est noté, qui s’en assure avant un envoi.',
    example:
      'Clients et demandes du site\u00a0: oui. Liste du salon de l’an dernier\u00a0: sans accord noté, donc une seule prise de contact par téléphone.',
  },
  envelope: {
    why: 'Des actions choisies sans enveloppe sont rabotées toutes de la même façon, donc aucune ne marche.',
    good: 'Le montant accordé et par qui, ce qu’il comprend ou non (salaires, outils), qui peut engager jusqu’à combien, ce qui reste pour l’imprévu.',
    example:
      '120 000\u00a0€ hors salaires, accordés par la direction en décembre. Chacun engage 2 000\u00a0€ seul\u00a0; 10\u00a0% gardés jusqu’en juin.',
  },
  salesMaterial: {
    why: 'Un commercial sans preuve répond par une remise.',
    good: 'Par cible\u00a0: la question qui fait hésiter, le support qui y répond, s’il existe, qui le fait et pour quelle date.',
    example:
      'Directeurs d’usine\u00a0: «\u00a0combien de temps la ligne sera-t-elle arrêtée\u00a0?\u00a0» Il manque deux cas chiffrés\u00a0; le marketing les livre en mars.',
  },
  partners: {
    why: 'Un partenaire ouvre des portes ou promet d’en ouvrir. Le plan ne doit compter que sur les premières.',
    good: 'Par partenaire\u00a0: ce qu’il a apporté l’an dernier, ce qu’il s’engage à faire, ce qu’il attend en retour, qui le suit.',
    example:
      'L’intégrateur lyonnais\u00a0: 4 affaires l’an dernier, 6 promises. Un point tous les deux mois, 5\u00a0% de commission sur signature.',
  },
  deliveryCapacity: {
    why: 'Vendre plus que l’on ne livre transforme des clients gagnés en clients perdus.',
    good: 'La capacité par mois de ce qui se vend, le mois où elle sature, ce qui l’augmente et le délai pour le faire.',
    example: 'Douze chantiers par an, saturés de septembre à novembre. Au-delà, sous-traitance à réserver avant juin.',
  },
  fewFigures: {
    why: 'Trente indicateurs se regardent\u00a0; cinq se discutent.',
    good: 'Un chiffre de résultat, deux d’activité, un de qualité, un de dépense\u00a0; pour chacun, la décision qu’il peut déclencher.',
    example:
      'CA signé, rendez-vous tenus, devis remis, taux de signature, budget engagé. Un chiffre qui ne change aucune décision est retiré.',
  },
  sameCount: {
    why: 'Un «\u00a0lead\u00a0» pour le marketing et un «\u00a0lead\u00a0» pour les ventes\u00a0: la réunion porte alors sur le mot et non sur l’écart.',
    good: 'Une phrase par mot qui fâche\u00a0: ce qui compte, ce qui ne compte pas, à quelle date cela compte.',
    example: 'Nouveau client\u00a0: première facture payée, aucun achat depuis 24 mois. Compté le jour du paiement.',
  },
  figureSources: {
    why: 'Un chiffre que personne ne doit donner n’arrive pas, ou arrive la veille de la réunion.',
    good: 'Par chiffre\u00a0: le fichier ou l’outil, le nom de qui le donne, le jour du mois, et qui le remplace.',
    example:
      'CA facturé\u00a0: comptabilité, le 3 du mois, Karim (ou Anne). Rendez-vous\u00a0: CRM, chaque lundi, sans saisie.',
  },
  startingPoint: {
    why: 'Un objectif se juge par rapport à un départ. Un départ faux donne une réussite fausse.',
    good: 'Les chiffres des deux dernières années, leur source, et ce qui les déforme\u00a0: une grosse affaire, un changement de prix, un client perdu.',
    example: '3,2 M€ l’an dernier, dont 400 000\u00a0€ d’une commande qui ne reviendra pas\u00a0: on part de 2,8 M€.',
  },
  thresholds: {
    why: 'Sans seuil fixé à froid, on attend toujours un mois de plus.',
    good: 'Par chiffre suivi\u00a0: l’écart, le nombre de mois de suite, et ce qui se passe alors, qui le lance.',
    example:
      'Moins de 80\u00a0% des rendez-vous prévus deux mois de suite\u00a0: la prospection passe avant le salon, décision du chef des ventes.',
  },
  assumptions: {
    why: 'Un plan juste sur une hypothèse fausse échoue quand même. Écrite, elle se surveille.',
    good: 'Trois à cinq phrases qui pourraient être fausses, avec ce que l’on perd si elles le sont, et la première à vérifier.',
    example:
      'Les prix de l’acier restent stables\u00a0: 10\u00a0% de hausse nous coûtent 3 points de marge. À regarder chaque trimestre.',
  },
  signals: {
    why: 'Les résultats disent ce qui s’est passé\u00a0; il faut quelque chose qui parle avant eux.',
    good: 'Deux ou trois signes que l’on peut constater, où les lire, à quel rythme, et le nom de qui regarde.',
    example:
      'Demandes de devis par semaine, annonces d’embauche des cinq premiers clients, prix affiché du concurrent principal\u00a0: le marketing, le 1er du mois.',
  },
  planB: {
    why: 'Choisir dans l’urgence fait couper ce qui rapporte tard. Choisir à froid garde l’essentiel.',
    good: 'Les actions que l’on arrête d’abord, celles que l’on ne touche pas, et où irait un euro de plus.',
    example:
      'Moins 20\u00a0%\u00a0: pas de salon, prospection intacte. Plus 20\u00a0%\u00a0: un deuxième téléprospecteur dès mai.',
  },
  changingCourse: {
    why: 'Un plan que rien ne peut changer est contourné\u00a0; un plan que tout change n’engage plus personne.',
    good: 'Les dates de révision, qui y siège, ce qui peut changer (moyens, calendrier) et ce qui ne le peut pas (le cap), et comment on l’annonce.',
    example:
      'Fin mars, fin juin, fin septembre, en comité commercial. L’objectif annuel ne bouge qu’avec l’accord de la direction\u00a0; le plan initial reste à côté.',
  },
  salesMarketing: {
    why: 'Le marketing compte des contacts, les ventes comptent des commandes\u00a0: entre les deux, des demandes se perdent.',
    good: 'Ce qu’est une demande bonne à transmettre, combien par mois, le délai de rappel, et ce que les ventes disent en retour.',
    example: '30 demandes qualifiées par mois, rappelées sous 24 heures, issue notée dans le CRM sous deux semaines.',
  },
  promises: {
    why: 'Le client achète ce que le vendeur a dit\u00a0; il reçoit ce que l’atelier a compris.',
    good: 'Le document qui passe de l’un à l’autre, le moment, qui relit la promesse avant signature, qui prévient le client d’un écart.',
    example:
      'Fiche d’affaire d’une page, relue par la production avant toute offre de plus de 50 000\u00a0€\u00a0; réunion de lancement sous cinq jours.',
  },
  serviceFeedback: {
    why: 'Le service client sait avant tout le monde qui va partir, et ce que les clients demandent et que l’on ne vend pas.',
    good: 'Ce qui remonte (insatisfaction, besoin, rumeur), par quel chemin, en combien de temps, et ce que les ventes en font.',
    example:
      'Deux incidents en un mois chez le même client\u00a0: le commercial est averti le jour même et appelle sous 48 heures.',
  },
  salesFinance: {
    why: 'Une vente non payée n’en est pas une. Une relance mal faite défait un an de relation.',
    good: 'L’encours accepté par client, la marge sous laquelle on ne signe pas, qui relance à quel jour, quand le commercial est dans la boucle.',
    example:
      'Relance comptable à 10 jours, appel du commercial à 30, blocage des livraisons à 60, sauf accord écrit de la direction.',
  },
  arbitration: {
    why: 'Un désaccord qui traîne est une décision\u00a0: celle de ne rien faire.',
    good: 'À qui l’on s’adresse, sous combien de jours une réponse est due, et où elle est écrite.',
    example:
      'Le comité du lundi, réponse le jour même. S’il ne tranche pas\u00a0: le directeur général, sous une semaine.',
  },
} as const;
