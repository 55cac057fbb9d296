import type { PersonKey, YearDay } from '../schema.ts';
import { OBJECTIONS } from './objections/rules.ts';
import { PRACTICES } from './practices/rules.ts';
import type { ExamplePlay, PlayKey } from './schema.ts';
import { SCRIPTS } from './scripts/rules.ts';

/** The example's plays, in the order of a sale. */
export const PLAYS: Record<PlayKey, ExamplePlay> = { ...SCRIPTS, ...OBJECTIONS, ...PRACTICES };

/** What a newcomer reads, in order. */
export const READING_LIST: readonly PlayKey[] = [
  'appointment',
  'integrator',
  'discovery',
  'diagnosis',
  'tooExpensive',
  'priceDefence',
];

/** Who has read what, and when: each read the version that was current then. */
export const READINGS: readonly { by: PersonKey; play: PlayKey; on: { yearsAfter: number; day: YearDay } }[] = [
  ...(['appointment', 'integrator', 'discovery', 'tooExpensive'] as const).map((play) => ({
    by: 'lucas' as const,
    play,
    on: { yearsAfter: -1, day: '11-30' },
  })),
  ...(['appointment', 'integrator', 'discovery', 'tooExpensive'] as const).map((play) => ({
    by: 'claire' as const,
    play,
    on: { yearsAfter: -1, day: '12-07' },
  })),
  ...READING_LIST.map((play) => ({ by: 'thomas' as const, play, on: { yearsAfter: 0, day: '05-18' } })),
  ...(['discovery', 'tooExpensive'] as const).map((play) => ({
    by: 'lucas' as const,
    play,
    on: { yearsAfter: 0, day: '05-20' },
  })),
  { by: 'claire', play: 'tooExpensive', on: { yearsAfter: 0, day: '02-10' } },
  ...(['appointment', 'discovery', 'priceDefence'] as const).map((play) => ({
    by: 'elodie' as const,
    play,
    on: { yearsAfter: 0, day: '03-16' },
  })),
  { by: 'camille', play: 'appointment', on: { yearsAfter: 0, day: '06-02' } },
  ...READING_LIST.map((play) => ({ by: 'hugo' as const, play, on: { yearsAfter: 0, day: '07-20' } })),
  ...READING_LIST.map((play) => ({ by: 'nora' as const, play, on: { yearsAfter: 0, day: '08-20' } })),
];
