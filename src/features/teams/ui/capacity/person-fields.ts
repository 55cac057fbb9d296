import { personKind } from '../../../people/schema.ts';
import { dayField, type FieldContext, type FieldSpec, quantityField } from '../fields/field-spec.ts';

/** What is typed of someone's time. */
export function personFields(
  context: FieldContext,
): Record<'weeklyHours' | 'arrivesOn' | 'leavesOn' | 'trainingShare' | 'adminShare', FieldSpec> {
  return {
    weeklyHours: quantityField(personKind, 'weeklyHours', 'whole', context),
    arrivesOn: dayField('arrivesOn', 'start', context),
    leavesOn: dayField('leavesOn', 'end', context),
    trainingShare: quantityField(personKind, 'trainingShare', 'percent', context),
    adminShare: quantityField(personKind, 'adminShare', 'percent', context),
  };
}
