import { useMemo } from 'react';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { WorkCalendar } from '../../../capacity/rules.ts';
import { absenceKind } from '../../../capacity/schema.ts';
import { personKind } from '../../../people/schema.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { type CapacityOf, capacityByMonth } from '../../../workload/rules.ts';

/** When each person works, kept up to date. */
export function useWorkCalendar(): WorkCalendar {
  const people = useRecords(personKind);
  const profiles = useRecords(profileKind);
  const absences = useRecords(absenceKind);
  return useMemo(() => new WorkCalendar({ people, profiles, absences }), [people, profiles, absences]);
}

/** What the load is compared with. */
export function useCapacity(): CapacityOf {
  const calendar = useWorkCalendar();
  return useMemo(() => capacityByMonth(calendar), [calendar]);
}
