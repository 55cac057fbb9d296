import { rampUpOf } from '../../../profiles/rules.ts';
import { type Profile, profileKind } from '../../../profiles/schema.ts';
import { rampUpText, readRampUp } from '../../../sizing/typed/rules.ts';
import { type FieldContext, type FieldSpec, quantityField, textField } from '../fields/field-spec.ts';

/** The norms of a profile that are numbers, in the order in which they are read. */
export const NORMS = [
  'visitsPerDay',
  'callsPerDay',
  'reachRate',
  'quoteRate',
  'winRate',
  'portfolioSize',
  'trainingShare',
  'adminShare',
  'leaveDays',
  'turnoverRate',
] as const;
export type Norm = (typeof NORMS)[number];

const QUANTITIES = {
  visitsPerDay: 'number',
  callsPerDay: 'number',
  reachRate: 'percent',
  quoteRate: 'percent',
  winRate: 'percent',
  portfolioSize: 'whole',
  trainingShare: 'percent',
  adminShare: 'percent',
  leaveDays: 'whole',
  turnoverRate: 'percent',
} as const;

export interface ProfileFields extends Record<Norm, FieldSpec> {
  name: FieldSpec;
  mission: FieldSpec;
  sellingDays: FieldSpec;
  ramp: FieldSpec;
}

/** Every field of a profile that is typed. */
export function profileFields(context: FieldContext): ProfileFields {
  const norms = NORMS.map((name) => [name, quantityField(profileKind, name, QUANTITIES[name], context)] as const);
  return {
    ...(Object.fromEntries(norms) as Record<Norm, FieldSpec>),
    name: textField(profileKind, 'name', context),
    mission: textField(profileKind, 'mission', context),
    sellingDays: quantityField(profileKind, 'sellingDays', 'number', context),
    ramp: rampField(context),
  };
}

/** The six months of a ramp-up in one cell. */
function rampField({ problem }: FieldContext): FieldSpec {
  const valuesOf = (rampUp: readonly number[]) =>
    Object.fromEntries(rampUp.map((share, index) => [`ramp${index + 1}`, share]));
  return {
    id: 'ramp',
    text: (record) => rampUpText(rampUpOf(record as Profile)),
    editor: { kind: 'text', maxLength: 40 },
    read: (input) => {
      const rampUp = input.kind === 'text' ? readRampUp(input.text) : undefined;
      return rampUp ? { values: valuesOf(rampUp) } : { problem: problem('ramp') };
    },
    held: (record) => valuesOf(rampUpOf(record as Profile)),
  };
}
