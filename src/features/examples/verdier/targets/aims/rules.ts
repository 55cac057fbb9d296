import type { SegmentKey } from '../../schema.ts';
import type { Aim, PersonaKey } from '../schema.ts';

const INDUSTRY: readonly SegmentKey[] = ['engineering', 'food', 'plastics'];

function aim(
  segments: readonly SegmentKey[],
  personas: readonly PersonaKey[],
  method: Aim['method'] = 'unspecified',
): Aim {
  return { segments, personas, method };
}

/** Whom each action is for, by its code. What prepares the team or the data serves no one in particular. */
export const AIMS: { readonly [code: string]: Aim } = {
  'CQ-01': aim(INDUSTRY, ['maintenance'], 'social'),
  'CQ-02': aim(INDUSTRY, ['maintenance', 'plantManager'], 'event'),
  'CQ-03': aim(['workshops'], ['owner'], 'face_to_face'),
  'CQ-04': aim(INDUSTRY, ['maintenance', 'plantManager'], 'event'),
  'CQ-05': aim(['food'], ['plantManager'], 'face_to_face'),
  'CQ-06': aim(['engineering'], ['maintenance'], 'event'),
  'CQ-07': aim(['engineering', 'plastics', 'workshops'], ['owner', 'maintenance'], 'face_to_face'),
  'CQ-08': aim(INDUSTRY, ['maintenance'], 'phone'),
  'CQ-09': aim(['plastics'], ['engineer'], 'email'),
  'CQ-10': aim(['food'], ['plantManager'], 'face_to_face'),
  'CQ-11': aim(['integrators'], ['integrator'], 'partner'),
  'CQ-12': aim(['engineering', 'workshops'], ['owner'], 'partner'),
  'CQ-13': aim(['keyAccounts', 'engineering'], ['plantManager'], 'face_to_face'),
  'CQ-14': aim(['keyAccounts', 'engineering'], ['plantManager'], 'face_to_face'),
  'FI-01': aim(['keyAccounts'], ['plantManager'], 'face_to_face'),
  'FI-02': aim(['keyAccounts', 'engineering', 'plastics', 'food'], ['maintenance'], 'social'),
  'FI-03': aim(['keyAccounts'], ['plantManager', 'buyer'], 'face_to_face'),
  'FI-04': aim(['keyAccounts'], ['maintenance'], 'email'),
  'FI-05': aim(['keyAccounts', 'engineering'], ['maintenance'], 'face_to_face'),
  'FI-06': aim(['keyAccounts'], ['maintenance', 'plantManager'], 'face_to_face'),
  'FI-07': aim(['keyAccounts'], ['plantManager'], 'face_to_face'),
  'FI-08': aim(['keyAccounts'], ['plantManager', 'maintenance'], 'event'),
  'FI-09': aim(['keyAccounts'], ['buyer']),
  'FI-10': aim(['engineering', 'plastics'], ['owner'], 'phone'),
  'LE-01': aim([...INDUSTRY, 'workshops'], ['maintenance', 'owner'], 'social'),
  'LE-02': aim(INDUSTRY, ['maintenance', 'engineer'], 'visio'),
  'LE-03': aim([...INDUSTRY, 'workshops'], ['maintenance', 'owner'], 'social'),
  'LE-04': aim([...INDUSTRY, 'workshops'], ['maintenance', 'owner'], 'phone'),
  'LE-05': aim(['engineering', 'food'], ['plantManager'], 'social'),
  'LE-06': aim(INDUSTRY, ['plantManager', 'engineer'], 'social'),
  'LE-09': aim(INDUSTRY, ['maintenance'], 'social'),
  'LE-10': aim(INDUSTRY, ['maintenance', 'plantManager'], 'email'),
};
