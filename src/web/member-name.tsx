import { useTranslation } from 'react-i18next';
import { foldText } from '../kernel/folded-text.ts';
import { usePlanStore } from './plan-store/plan-store-context.ts';

/** The name of a member of the plan, marked when it is one's own. Whoever has no name yet is called “you” already. */
export function MemberName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('people');
  const { actor } = usePlanStore();
  const isMarked = id === actor.personId && foldText(name) !== t('you');
  return isMarked ? t('oneself', { name }) : name;
}
