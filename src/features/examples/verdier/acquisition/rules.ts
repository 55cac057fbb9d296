import type { ObjectiveContent } from '../schema.ts';
import { CAMPAIGNS } from './campaigns/rules.ts';
import { PROSPECTING } from './prospecting/rules.ts';

/** Win 27 of the year's 38 new customers directly; the other 11 come from the leads objective. */
export const ACQUISITION: ObjectiveContent = {
  key: 'acquisition',
  title: { fr: 'Conquérir les PME industrielles', en: 'Win mid-sized manufacturers' },
  description: {
    fr: 'Signer 38 nouveaux clients dans l’année, contre 22 l’an dernier : 27 par les actions ci-dessous, 11 par les leads entrants. Première cible : les sites de 20 à 250 salariés de la mécanique, de la plasturgie et de l’agroalimentaire, à moins de deux heures de Lyon.',
    en: 'Sign 38 new customers this year, against 22 last year: 27 through the actions below, 11 from inbound leads. First target: plants of 20 to 250 people in mechanical engineering, plastics and food, within two hours of Lyon.',
  },
  color: 'blue',
  owner: 'julien',
  indicator: { fr: 'Nouveaux clients signés', en: 'New customers signed' },
  unit: { fr: 'clients', en: 'customers' },
  baseline: 22,
  target: 38,
  start: '01-04',
  due: '12-31',
  actions: [...CAMPAIGNS, ...PROSPECTING],
};
