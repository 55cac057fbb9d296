import type { ObjectiveContent } from '../schema.ts';

/** The year's 38 new customers: 27 expected from the actions of its parts, 11 from those of the leads objective. */
export const ACQUISITION: ObjectiveContent = {
  key: 'acquisition',
  title: { fr: 'Conquérir les PME industrielles', en: 'Win mid-sized manufacturers' },
  description: {
    fr: 'Signer 38 nouveaux clients dans l’année, contre 22 l’an dernier : 18 par la prospection, 16 par les campagnes et les leads entrants, 4 par la recommandation. Chaque client compte une fois, là où son affaire est née. Première cible : les sites de 20 à 250 salariés de la mécanique, de la plasturgie et de l’agroalimentaire, à moins de deux heures de Lyon.',
    en: 'Sign 38 new customers this year, against 22 last year: 18 through prospecting, 16 through campaigns and inbound leads, 4 through recommendation. Each customer counts once, where the deal was born. First target: plants of 20 to 250 people in mechanical engineering, plastics and food, within two hours of Lyon.',
  },
  color: 'blue',
  owner: 'julien',
  indicator: { fr: 'Nouveaux clients signés', en: 'New customers signed' },
  unit: { fr: 'clients', en: 'customers' },
  baseline: 22,
  target: 38,
  start: '01-04',
  due: '12-31',
  actions: [],
};
