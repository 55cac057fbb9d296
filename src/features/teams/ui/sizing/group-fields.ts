import type { Option } from '../../../../ui-kit/option.ts';
import { servedGroupKind } from '../../../sizing/schema.ts';
import { choiceField, type FieldContext, type FieldSpec, quantityField, textField } from '../fields/field-spec.ts';

export type GroupField = 'name' | 'segmentId' | 'profileId' | 'customers' | 'contactsPerYear' | 'contactMinutes';

/** What is typed of a group of customers. */
export function groupFields(
  context: FieldContext,
  options: { segments: readonly Option[]; profiles: readonly Option[] },
): Record<GroupField, FieldSpec> {
  const optional = { clearable: true, problem: context.problem };
  return {
    name: textField(servedGroupKind, 'name', context),
    segmentId: choiceField('segmentId', options.segments, optional),
    profileId: choiceField('profileId', options.profiles, optional),
    customers: quantityField(servedGroupKind, 'customers', 'whole', context),
    contactsPerYear: quantityField(servedGroupKind, 'contactsPerYear', 'number', context),
    contactMinutes: quantityField(servedGroupKind, 'contactMinutes', 'duration', context),
  };
}
