/** Messages sent by e-mail. Read by the server only, so they weigh nothing in the browser. */
export const mails = {
  greeting: 'Bonjour,',
  ignore: 'Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : rien ne changera.',
  copy: 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :',
  signature: 'Pactole — le plan d’action commercial, vivant et partagé',
  verification: {
    subject: 'Confirmez votre adresse e-mail',
    text: 'Confirmez que {{email}} est bien votre adresse pour terminer la création de votre compte. Ce lien est valable {{hours}} heures.',
    button: 'Confirmer mon adresse',
  },
  newAddress: {
    subject: 'Confirmez votre nouvelle adresse e-mail',
    text: 'Vous avez demandé à utiliser {{email}} comme nouvelle adresse de connexion. Ce lien est valable {{hours}} heures.',
    button: 'Confirmer la nouvelle adresse',
  },
  changeAddress: {
    subject: 'Changement de votre adresse e-mail',
    text: 'Vous avez demandé à remplacer {{email}} par {{newEmail}} comme adresse de connexion. Ce lien est valable {{hours}} heures.',
    button: 'Autoriser le changement',
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe',
    text: 'Vous avez demandé un nouveau mot de passe. Ce lien est valable {{hours}} heure et ne sert qu’une fois.',
    button: 'Choisir un mot de passe',
  },
  existing: {
    subject: 'Vous avez déjà un compte',
    text: 'Quelqu’un, vous sans doute, a voulu créer un compte avec {{email}}. Ce compte existe déjà : connectez-vous avec votre mot de passe, ou demandez-en un nouveau depuis la page de connexion.',
    button: 'Me connecter',
  },
  invitation: {
    subject: '{{inviter}} vous invite dans {{workspace}}',
    text: '{{inviter}} vous invite à rejoindre l’espace {{workspace}} avec l’adresse {{email}}, pour bâtir et suivre ensemble le plan d’action commercial. Cette invitation est valable {{days}} jours.',
    button: 'Rejoindre l’espace',
  },
  reminder: {
    subject_one: '{{workspace}} : un indicateur attend sa valeur',
    subject_other: '{{workspace}} : {{count}} indicateurs attendent leur valeur',
    text_one: 'Dans {{plan}}, un indicateur dont vous êtes responsable attend sa valeur :',
    text_other: 'Dans {{plan}}, {{count}} indicateurs dont vous êtes responsable attendent leur valeur :',
    item: '{{name}} : {{periods}}',
    weekOf: 'semaine du {{day}}',
    since: '{{count}} périodes, la plus ancienne : {{period}}',
    more: 'et {{count}} autres',
    button: 'Saisir les valeurs',
    stop: 'Ce message part le lundi, quand une valeur manque. Pour ne plus le recevoir, décochez « Rappel du lundi » dans votre compte : {{url}}',
  },
} as const;
