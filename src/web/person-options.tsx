import { Avatar } from '../ui-kit/avatar.tsx';
import type { Option } from '../ui-kit/option.ts';

/** People as choices: their face, their name, what they do. */
export function personOptions(people: readonly { id: string; name: string; jobTitle: string }[]): Option[] {
  return people.map(({ id, name, jobTitle }) => ({
    id,
    label: name,
    hint: jobTitle,
    mark: <Avatar id={id} name={name} decorative />,
  }));
}
