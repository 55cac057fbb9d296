import { useTranslation } from 'react-i18next';
import { type Actor, ROLES } from '../../../records/actor.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { DEPARTMENTS } from '../../people/schema.ts';

/** Labels start a line here, while the catalogue of choices writes them inside sentences. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The roles this actor may give, each with what it allows. */
export function useRoleOptions(actor: Pick<Actor, 'role'>): Option[] {
  const { t } = useTranslation('people');
  const { t: fields } = useTranslation('fields');
  return ROLES.filter((role) => role !== 'owner' || actor.role === 'owner').map((id) => ({
    id,
    label: capitalised(fields(`choices.role.${id}`)),
    hint: t(`roleHelp.${id}`),
  }));
}

export function useDepartmentOptions(): Option[] {
  const { t } = useTranslation('fields');
  return DEPARTMENTS.map((id) => ({ id, label: capitalised(t(`choices.department.${id}`)) }));
}

export function useRoleLabel(): (role: Actor['role']) => string {
  const { t } = useTranslation('fields');
  return (role) => capitalised(t(`choices.role.${role}`));
}
