/** The records of the step Équipes, as history names them. */
export const teamKinds = {
  sellingPart: {
    named: 'le mode de vente {{name}}',
    one: 'un mode de vente d’un segment',
    count_one: '{{count, number}} mode de vente',
    count_many: '{{count, number}} de modes de vente',
    count_other: '{{count, number}} modes de vente',
  },
  profile: {
    named: 'le profil {{name}}',
    one: 'un profil',
    count_one: '{{count, number}} profil',
    count_many: '{{count, number}} de profils',
    count_other: '{{count, number}} profils',
  },
  absence: {
    named: 'une absence',
    one: 'une absence',
    count_one: '{{count, number}} absence',
    count_many: '{{count, number}} d’absences',
    count_other: '{{count, number}} absences',
  },
  profileFit: {
    named: 'une adéquation de profil',
    one: 'une adéquation de profil',
    count_one: '{{count, number}} adéquation de profil',
    count_many: '{{count, number}} d’adéquations de profil',
    count_other: '{{count, number}} adéquations de profil',
  },
  servedGroup: {
    named: 'le groupe de clients {{name}}',
    one: 'un groupe de clients',
    count_one: '{{count, number}} groupe de clients',
    count_many: '{{count, number}} de groupes de clients',
    count_other: '{{count, number}} groupes de clients',
  },
  profileNeed: {
    named: 'le besoin d’un profil',
    one: 'le besoin d’un profil',
    count_one: '{{count, number}} besoin de profil',
    count_many: '{{count, number}} de besoins de profil',
    count_other: '{{count, number}} besoins de profil',
  },
  responsibility: {
    named: 'le rôle {{name}}',
    one: 'un rôle dans une action',
    count_one: '{{count, number}} rôle',
    count_many: '{{count, number}} de rôles',
    count_other: '{{count, number}} rôles',
  },
} as const;
