import { type ReactNode, useMemo } from 'react';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { profileKind } from '../../profiles/schema.ts';
import { servedGroupKind } from '../../sizing/schema.ts';
import { segmentKind } from '../../targets/schema.ts';
import { useSaid } from '../../../web/responsibilities/use-said.ts';
import { loadOf } from '../../workload/rules.ts';
import { CapacityPanel } from './capacity/capacity-panel.tsx';
import { LoadPanel } from './load/load-panel.tsx';
import { useCapacity } from './load/use-capacity.ts';
import { SellingPanel } from './methods/selling-panel.tsx';
import { PersonPanel } from './organisation/person-panel.tsx';
import { ProfilePanel } from './profiles/profile-panel.tsx';
import { CalculationPanel } from './sizing/calculation-panel.tsx';
import { GroupPanel } from './sizing/group-panel.tsx';
import { useSizing } from './sizing/use-sizing.ts';
import type { PartProps } from './teams-props.ts';

/** What is open beside the page: a person, a way of selling to a segment, a month of someone's load; undefined for nothing. */
export function useTeamsPanel(
  props: Omit<PartProps, 'plan'> & { plan: Plan | undefined; renderHistory: (recordId: string) => ReactNode },
): ReactNode {
  const { plan, search, onSearch, format } = props;
  const { part, month, method } = search;
  const person = useRecords(personKind).find(({ id }) => id === search.person);
  const profile = useRecords(profileKind).find(({ id }) => id === search.profile);
  const group = useRecords(servedGroupKind).find(({ id }) => id === search.group);
  const segment = useRecords(segmentKind).find(({ id }) => id === search.segment);
  if (part === undefined && person) {
    const onClose = () => onSearch({ ...search, person: undefined });
    return <PersonPanel key={person.id} person={person} onClose={onClose} history={props.renderHistory(person.id)} />;
  }
  if (part === 'methods' && segment && method) {
    const onClose = () => onSearch({ ...search, segment: undefined, method: undefined });
    const key = `${segment.id} ${method}`;
    return <SellingPanel key={key} segment={segment} method={method} format={format} onClose={onClose} />;
  }
  if (part === 'load' && person && month !== undefined) {
    const onClose = () => onSearch({ ...search, person: undefined, month: undefined });
    return <MonthPanel person={person} month={month} format={format} onClose={onClose} />;
  }
  if (plan && part === 'profiles' && profile) {
    const onClose = () => onSearch({ ...search, profile: undefined });
    const history = props.renderHistory(profile.id);
    return <ProfilePanel key={profile.id} {...{ plan, format, profile, onClose, history }} />;
  }
  if (plan && part === 'capacity' && person) {
    const onClose = () => onSearch({ ...search, person: undefined });
    return <CapacityPanel key={person.id} {...{ plan, format, person, onClose }} />;
  }
  if (plan && part === 'sizing' && group) {
    const onClose = () => onSearch({ ...search, group: undefined });
    return <GroupPanel key={group.id} {...{ plan, format, group, onClose }} />;
  }
  if (plan && part === 'sizing' && profile) {
    const onClose = () => onSearch({ ...search, profile: undefined });
    return <ProfileCalculation key={profile.id} {...{ plan, format, onClose }} profileId={profile.id} />;
  }
  return undefined;
}

function ProfileCalculation(props: Pick<PartProps, 'plan' | 'format'> & { profileId: string; onClose: () => void }) {
  const { plan, profileId, format, onClose } = props;
  const sizing = useSizing(plan);
  const sized = sizing.sized.find(({ profile }) => profile.id === profileId);
  return sized && <CalculationPanel {...{ sized, sizing, format, onClose }} />;
}

function MonthPanel(props: { person: Person; month: string; format: PartProps['format']; onClose: () => void }) {
  const { person, month } = props;
  const actions = useRecords(actionKind);
  const said = useSaid();
  const capacity = useCapacity();
  const load = useMemo(() => loadOf(actions, said), [actions, said]);
  const parts = load.byPerson.get(person.id)?.get(month) ?? [];
  return <LoadPanel {...props} parts={parts} capacity={capacity(person.id, month)} />;
}
