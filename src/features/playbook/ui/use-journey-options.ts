import { compareByRank } from '../../../records/rank.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { journeyStepKind, personaKind } from '../../targets/schema.ts';

/** The steps of the buying journeys, persona by persona. */
export function useJourneyOptions(): Option[] {
  const steps = useRecords(journeyStepKind).toSorted(compareByRank);
  const personas = useRecords(personaKind).toSorted(compareByRank);
  return personas.flatMap(({ id: personaId, name }) =>
    steps.filter((step) => step.personaId === personaId).map(({ id, title }) => ({ id, label: title, hint: name })),
  );
}
