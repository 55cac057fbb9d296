import { Grid2x2, LayoutGrid, Scale, Swords } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import type { Plan } from '../../plans/schema.ts';
import { BenchmarkPart, NewCriterion } from './benchmark/benchmark-part.tsx';
import { CompetitorsPart, NewCompetitor } from './competitors/competitors-part.tsx';
import { ConfrontationPart } from './confrontation/confrontation-part.tsx';
import type { PartProps } from './market-props.ts';
import { type MarketSearch, opening, type Part, PARTS } from './market-search.ts';
import { NewItem, SwotPart } from './swot/swot-part.tsx';

const ICONS = { competitors: Swords, benchmark: Scale, swot: LayoutGrid, confrontation: Grid2x2 };

/** The step Concurrence: who the others are, how we compare, what that makes of us, and what to do about it. */
export function MarketView(props: { plan: Plan; search: MarketSearch; onSearch: (search: MarketSearch) => void }) {
  const { plan, search, onSearch } = props;
  const { t, i18n } = useTranslation('market');
  const part = search.part ?? 'competitors';
  const given: PartProps = {
    plan,
    search,
    format: formatFor(i18n.language),
    onSearch,
    onOpen: (kind, id) => onSearch(opening(search, kind, id)),
  };
  const show = (id: Part) => onSearch({ ...opening(search, null), part: id === 'competitors' ? undefined : id });
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <SegmentedTabs
          label={t('parts.label')}
          segments={PARTS.map((id) => ({ id, label: t(`parts.${id}`), icon: ICONS[id] }))}
          value={part}
          onChange={show}
        />
        <span className="flex-1" />
        {part === 'competitors' && <NewCompetitor {...given} />}
        {part === 'benchmark' && <NewCriterion {...given} />}
        {part === 'swot' && <NewItem {...given} />}
      </div>
      {part === 'competitors' && <CompetitorsPart {...given} />}
      {part === 'benchmark' && <BenchmarkPart {...given} />}
      {part === 'swot' && <SwotPart {...given} />}
      {part === 'confrontation' && <ConfrontationPart {...given} />}
    </div>
  );
}
