import { useTranslation } from 'react-i18next';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { TEAM_PARTS } from './teams-parts.ts';
import type { PartProps } from './teams-props.ts';
import { PARTS, type Part } from './teams-search.ts';

/** Who does what, who answers for it, and whether they have the time. */
export function TeamsView({ plan, search, onSearch, format }: PartProps) {
  const { t } = useTranslation('teams');
  const part = search.part ?? 'organisation';
  const show = (id: Part) => onSearch(id === 'organisation' ? {} : { part: id });
  const { Content } = TEAM_PARTS[part];
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col print:block">
      <div className="px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <SegmentedTabs
          label={t('parts')}
          segments={PARTS.map((id) => ({ id, label: t(`part.${id}`), icon: TEAM_PARTS[id].icon }))}
          value={part}
          onChange={show}
        />
      </div>
      <Content plan={plan} search={search} onSearch={onSearch} format={format} />
    </div>
  );
}
