/** Ways of meeting customers. */
export const methods = {
  face_to_face: 'Face to face',
  visio: 'Video call',
  phone: 'Phone',
  email: 'E-mail',
  social: 'Social media',
  event: 'Event',
  partner: 'Partner',
} as const;
