import type { Absence } from '../../../../capacity/schema.ts';
import type { Fit, Profile } from '../../../../profiles/schema.ts';
import type { ServedGroup } from '../../../../sizing/schema.ts';
import type { Text } from '../../../schema.ts';
import type { PersonKey, SegmentKey } from '../../schema.ts';
import type { PersonaKey } from '../../targets/schema.ts';

export type ProfileKey = 'calling' | 'hunting' | 'portfolio';

export interface ProfileContent extends Partial<Omit<Profile, 'name' | 'mission'>> {
  name: Text;
  mission: Text;
}

/** Norms from the company's own reports: three months of calls, a year of quotes, two years of visits. */
export const PROFILES: Record<ProfileKey, ProfileContent> = {
  calling: {
    name: { fr: 'Télévendeur', en: 'Telesales' },
    mission: {
      fr: 'Appelle les ateliers et les PME, qualifie le besoin, prend le rendez-vous du chasseur. Ne chiffre jamais.',
      en: 'Calls workshops and manufacturers, qualifies the need, books the hunter’s meeting. Never quotes.',
    },
    sizingMethod: 'calling',
    callsPerDay: 55,
    reachRate: 0.25,
    trainingShare: 0.05,
    adminShare: 0.15,
    leaveDays: 25,
    turnoverRate: 0.15,
    ramp1: 0.25,
    ramp2: 0.5,
    ramp3: 0.75,
    ramp4: 1,
  },
  hunting: {
    name: { fr: 'Chasseur', en: 'Hunter' },
    mission: {
      fr: 'Gagne de nouveaux clients : première visite, relevé sur site, offre, signature. Passe la main à la fin de la garantie.',
      en: 'Wins new customers: first visit, survey on site, offer, signature. Hands over when the guarantee ends.',
    },
    sizingMethod: 'hunting',
    visitsPerDay: 1.5,
    callsPerDay: 12,
    reachRate: 0.3,
    quoteRate: 0.35,
    winRate: 0.3,
    trainingShare: 0.05,
    adminShare: 0.3,
    leaveDays: 25,
    turnoverRate: 0.1,
  },
  portfolio: {
    name: { fr: 'Fidélisation', en: 'Farmer' },
    mission: {
      fr: 'Suit les clients sous contrat : visites, renouvellements, ventes de Capteo au parc installé.',
      en: 'Looks after customers under contract: visits, renewals, Capteo for what is installed.',
    },
    sizingMethod: 'portfolio',
    visitsPerDay: 2,
    callsPerDay: 10,
    reachRate: 0.6,
    portfolioSize: 70,
    trainingShare: 0.05,
    adminShare: 0.3,
    leaveDays: 25,
    turnoverRate: 0.05,
  },
};

export const PROFILE_OF: Partial<Record<PersonKey, ProfileKey>> = {
  lucas: 'calling',
  thomas: 'hunting',
  hugo: 'hunting',
  nora: 'hunting',
  marc: 'portfolio',
  elodie: 'portfolio',
};

export interface AbsenceContent extends Pick<Absence, 'absenceKind'> {
  person: PersonKey;
  /** Month and day, both ends included. */
  from: string;
  to: string;
}

export const ABSENCES: readonly AbsenceContent[] = [
  { person: 'thomas', absenceKind: 'leave', from: '08-02', to: '08-20' },
  { person: 'thomas', absenceKind: 'training', from: '03-09', to: '03-11' },
  { person: 'lucas', absenceKind: 'leave', from: '07-19', to: '08-06' },
  { person: 'lucas', absenceKind: 'training', from: '01-18', to: '01-20' },
  { person: 'marc', absenceKind: 'leave', from: '08-09', to: '08-27' },
  { person: 'elodie', absenceKind: 'leave', from: '07-12', to: '07-30' },
  { person: 'elodie', absenceKind: 'leave', from: '12-21', to: '12-31' },
  { person: 'ines', absenceKind: 'leave', from: '08-02', to: '08-20' },
  { person: 'camille', absenceKind: 'leave', from: '07-05', to: '07-16' },
  { person: 'julien', absenceKind: 'leave', from: '08-02', to: '08-20' },
  { person: 'claire', absenceKind: 'leave', from: '08-09', to: '08-20' },
];

export interface GroupContent extends Pick<ServedGroup, 'customers' | 'contactsPerYear' | 'contactMinutes'> {
  segment: SegmentKey;
  /** Where the group is not the whole segment. */
  name?: Text;
}

/** Customers under contract: key accounts all of them, elsewhere those of the segment that are customers already. */
export const GROUPS: readonly GroupContent[] = [
  { segment: 'keyAccounts', customers: null, contactsPerYear: 12, contactMinutes: 240 },
  {
    segment: 'engineering',
    name: { fr: 'Mécanique, clients sous contrat', en: 'Engineering, customers under contract' },
    customers: 60,
    contactsPerYear: 4,
    contactMinutes: 150,
  },
  {
    segment: 'food',
    name: { fr: 'Agroalimentaire, clients sous contrat', en: 'Food, customers under contract' },
    customers: 34,
    contactsPerYear: 4,
    contactMinutes: 150,
  },
  {
    segment: 'plastics',
    name: { fr: 'Plasturgie, clients sous contrat', en: 'Plastics, customers under contract' },
    customers: 22,
    contactsPerYear: 4,
    contactMinutes: 150,
  },
];

/** Five conversations for each of some 370 qualified leads, and those of the list of 200 workshops. */
export const CONVERSATIONS = 2000;

export const FITS: Record<PersonaKey, Record<ProfileKey, Fit>> = {
  maintenance: { calling: 'possible', hunting: 'ideal', portfolio: 'good' },
  plantManager: { calling: 'none', hunting: 'ideal', portfolio: 'good' },
  owner: { calling: 'ideal', hunting: 'possible', portfolio: 'possible' },
  buyer: { calling: 'none', hunting: 'possible', portfolio: 'ideal' },
  engineer: { calling: 'good', hunting: 'ideal', portfolio: 'possible' },
  integrator: { calling: 'none', hunting: 'good', portfolio: 'possible' },
};
