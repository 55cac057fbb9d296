import type { ObjectiveContent } from '../schema.ts';

/** The other 11 of the year's 38 new customers. Reached through its parts. */
export const LEADS: ObjectiveContent = {
  key: 'leads',
  title: { fr: 'Accélérer la génération de leads industriels', en: 'Speed up lead generation among manufacturers' },
  description: {
    fr: 'Passer de 70 à 120 leads qualifiés par trimestre d’ici la fin de l’année : 80 par le site et les annonces, 40 par la parole de nos experts. Qualifié veut dire : un site industriel de notre zone, un problème nommé, un interlocuteur joignable. Rappel sous 24 heures ouvrées, onze signatures attendues dans l’année.',
    en: 'Go from 70 to 120 qualified leads a quarter by the end of the year: 80 through the website and adverts, 40 through our experts speaking up. Qualified means: a plant in our area, a stated problem, someone who can be reached. Called back within one working day; eleven signatures expected this year.',
  },
  color: 'orange',
  owner: 'ines',
  indicator: { fr: 'Leads qualifiés par trimestre', en: 'Qualified leads per quarter' },
  unit: { fr: 'leads', en: 'leads' },
  baseline: 70,
  target: 120,
  start: '01-04',
  due: '12-18',
  actions: [],
};
