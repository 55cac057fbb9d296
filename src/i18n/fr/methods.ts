/** Ways of meeting customers. */
export const methods = {
  face_to_face: 'Face à face',
  visio: 'Visio',
  phone: 'Téléphone',
  email: 'E-mail',
  social: 'Réseaux sociaux',
  event: 'Événement',
  partner: 'Partenaire',
} as const;
