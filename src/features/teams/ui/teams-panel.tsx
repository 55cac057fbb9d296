import { type ReactNode, useMemo } from 'react';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { useSaid } from '../../responsibilities/ui/use-letters.ts';
import { loadOf } from '../../workload/rules.ts';
import { LoadPanel } from './load/load-panel.tsx';
import { useCapacity } from './load/use-capacity.ts';
import { PersonPanel } from './organisation/person-panel.tsx';
import type { PartProps } from './teams-props.ts';

/** What is open beside the page: a person of the organisation, or a month of their load. */
export function TeamsPanel(props: Omit<PartProps, 'plan'> & { renderHistory: (recordId: string) => ReactNode }) {
  const { search, onSearch, format } = props;
  const { part, month } = search;
  const person = useRecords(personKind).find(({ id }) => id === search.person);
  if (!person) return null;
  const close = () => onSearch({ ...search, person: undefined, month: undefined });
  if (part === undefined) {
    return <PersonPanel key={person.id} person={person} onClose={close} history={props.renderHistory(person.id)} />;
  }
  if (part !== 'load' || month === undefined) return null;
  return <MonthPanel person={person} month={month} format={format} onClose={close} />;
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
