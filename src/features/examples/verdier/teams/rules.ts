import type { Letter } from '../../../responsibilities/schema.ts';
import type { MethodPart } from '../../../selling/schema.ts';
import type { SellingMethod } from '../../../targets/schema.ts';
import type { Text } from '../../schema.ts';
import type { PersonKey, SegmentKey } from '../schema.ts';

/** Hours a week of those who do not work 35. */
export const WEEKLY_HOURS: Partial<Record<PersonKey, number>> = { philippe: 39, elodie: 28 };

/**
 * What each action takes of everyone together, in hours: from the description's own figures where it has some, such as six
 * webinars of two days for three people, or 24 articles of a day and a half.
 */
export const WORK_HOURS: Readonly<Record<string, number>> = {
  'CQ-01': 260,
  'CQ-02': 300,
  'CQ-03': 180,
  'CQ-04': 180,
  'CQ-05': 170,
  'CQ-06': 90,
  'CQ-07': 300,
  'CQ-08': 84,
  'CQ-09': 80,
  'CQ-10': 60,
  'CQ-11': 120,
  'CQ-12': 110,
  'CQ-13': 150,
  'CQ-14': 100,
  'FI-01': 240,
  'FI-02': 120,
  'FI-03': 120,
  'FI-04': 90,
  'FI-05': 160,
  'FI-06': 220,
  'FI-07': 130,
  'FI-08': 220,
  'FI-09': 40,
  'FI-10': 110,
  'LE-01': 400,
  'LE-02': 252,
  'LE-03': 252,
  'LE-04': 170,
  'LE-05': 150,
  'LE-06': 140,
  'LE-07': 150,
  'LE-08': 70,
  'LE-09': 160,
  'LE-10': 160,
  'EQ-01': 180,
  'EQ-02': 196,
  'EQ-03': 140,
  'EQ-04': 210,
  'EQ-05': 220,
  'EQ-06': 180,
  'EQ-07': 84,
  'EQ-08': 137,
};

/**
 * Who is asked and told beside those who own actions and help with them, and who does what they answer for. Spring stays too
 * full for the few who sell: what makes the field prospecting late, and what the two hires are for.
 */
export const LETTERS_SAID: readonly (readonly [code: string, person: PersonKey, letter: Letter])[] = [
  ['CQ-01', 'ines', 'AR'],
  ['CQ-01', 'claire', 'C'],
  ['CQ-01', 'julien', 'I'],
  ['CQ-02', 'philippe', 'C'],
  ['CQ-02', 'isabelle', 'I'],
  ['CQ-03', 'julien', 'AR'],
  ['CQ-03', 'claire', 'C'],
  ['CQ-03', 'ines', 'I'],
  ['CQ-05', 'julien', 'C'],
  ['CQ-07', 'julien', 'A'],
  ['CQ-08', 'lucas', 'AR'],
  ['CQ-08', 'claire', 'I'],
  ['CQ-09', 'lucas', 'AR'],
  ['CQ-11', 'philippe', 'C'],
  ['CQ-13', 'hugo', 'AR'],
  ['CQ-13', 'marc', 'C'],
  ['CQ-13', 'julien', 'I'],
  ['CQ-14', 'nora', 'AR'],
  ['CQ-14', 'marc', 'C'],
  ['CQ-14', 'julien', 'I'],
  ['FI-01', 'claire', 'AR'],
  ['FI-01', 'philippe', 'I'],
  ['FI-02', 'ines', 'C'],
  ['FI-03', 'philippe', 'C'],
  ['FI-03', 'claire', 'AR'],
  ['FI-03', 'isabelle', 'R'],
  ['FI-05', 'marc', 'I'],
  ['FI-06', 'sophie', 'C'],
  ['FI-08', 'ines', 'AR'],
  ['FI-08', 'claire', 'C'],
  ['FI-08', 'philippe', 'I'],
  ['FI-09', 'mehdi', 'AR'],
  ['FI-09', 'elodie', 'I'],
  ['FI-10', 'philippe', 'C'],
  ['LE-01', 'ines', 'AR'],
  ['LE-01', 'claire', 'C'],
  ['LE-01', 'philippe', 'I'],
  ['LE-04', 'mehdi', 'AR'],
  ['LE-05', 'ines', 'C'],
  ['LE-05', 'camille', 'AR'],
  ['LE-06', 'camille', 'AR'],
  ['LE-07', 'lucas', 'AR'],
  ['LE-08', 'mehdi', 'AR'],
  ['LE-08', 'isabelle', 'C'],
  ['EQ-01', 'claire', 'AR'],
  ['EQ-01', 'philippe', 'C'],
  ['EQ-02', 'julien', 'AR'],
  ['EQ-02', 'thomas', 'R'],
  ['EQ-02', 'lucas', 'R'],
  ['EQ-02', 'elodie', 'R'],
  ['EQ-02', 'mehdi', 'R'],
  ['EQ-02', 'ines', 'R'],
  ['EQ-02', 'camille', 'R'],
  ['EQ-02', 'sophie', 'R'],
  ['EQ-04', 'julien', 'AR'],
  ['EQ-05', 'julien', 'C'],
  ['EQ-06', 'julien', 'AR'],
  ['EQ-07', 'julien', 'AR'],
  ['EQ-07', 'claire', 'I'],
];

export interface SellingContent {
  part: MethodPart;
  people: readonly PersonKey[];
  profile?: Text;
  remark?: Text;
}

const HUNTER: Text = { fr: 'Chasseur', en: 'Hunter' };
const SDR: Text = { fr: 'Télévendeur', en: 'Telesales' };
const FARMER: Text = { fr: 'Fidélisation', en: 'Farmer' };

/** How each segment is sold to, in the ways that it uses. */
export const SELLING: Record<SegmentKey, Partial<Record<SellingMethod, SellingContent>>> = {
  keyAccounts: {
    face_to_face: {
      part: 'primary',
      people: ['marc', 'elodie'],
      profile: { fr: 'Grands comptes', en: 'Key account manager' },
      remark: {
        fr: 'Comité par trimestre, sur site. La vente complexe ne se conclut pas à distance.',
        en: 'A steering meeting a quarter, on site. Complex sales are not closed from afar.',
      },
    },
    visio: { part: 'secondary', people: ['elodie'], profile: FARMER },
    event: { part: 'secondary', people: ['claire', 'ines'] },
  },
  engineering: {
    face_to_face: { part: 'primary', people: ['thomas', 'julien'], profile: HUNTER },
    phone: {
      part: 'secondary',
      people: ['lucas'],
      profile: SDR,
      remark: { fr: 'Prend le rendez-vous ; ne chiffre jamais.', en: 'Books the meeting; never quotes.' },
    },
    event: { part: 'secondary', people: ['julien', 'ines'] },
  },
  food: {
    face_to_face: {
      part: 'primary',
      people: ['thomas'],
      profile: HUNTER,
      remark: {
        fr: 'Visite avant juin : les travaux se décident pour la fermeture d’août.',
        en: 'Visit before June: work is decided for the August shutdown.',
      },
    },
    event: { part: 'secondary', people: ['thomas', 'camille'] },
  },
  plastics: {
    face_to_face: { part: 'primary', people: ['thomas'], profile: HUNTER },
    email: { part: 'secondary', people: ['lucas', 'camille'], profile: SDR },
    phone: { part: 'secondary', people: ['lucas'], profile: SDR },
  },
  workshops: {
    phone: {
      part: 'primary',
      people: ['lucas'],
      profile: SDR,
      remark: {
        fr: 'Le dirigeant décide seul : un appel, une démonstration en visio, un devis le jour même.',
        en: 'The owner decides alone: one call, one video demonstration, a quote the same day.',
      },
    },
    visio: { part: 'secondary', people: ['lucas', 'thomas'] },
    social: { part: 'secondary', people: ['camille'] },
    face_to_face: {
      part: 'secondary',
      people: ['thomas'],
      profile: HUNTER,
      remark: {
        fr: 'Vingt minutes devant la machine, pour poser l’essai.',
        en: 'Twenty minutes at the machine, to set up the trial.',
      },
    },
  },
  integrators: {
    partner: { part: 'primary', people: ['mehdi'], profile: { fr: 'Partenariats', en: 'Partnerships' } },
    visio: { part: 'secondary', people: ['mehdi'] },
  },
};
