import { useTranslation } from 'react-i18next';
import type { PartProps } from '../teams-props.ts';

export function OrganisationPart({ plan }: PartProps) {
  const { t } = useTranslation('teams');
  return (
    <p className="px-[22px] max-md:px-4">
      {plan.name} · {t('part.organisation')}
    </p>
  );
}
