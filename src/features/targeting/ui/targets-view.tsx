import { CircleHelp, Grid3x3, Plus, Route, Target, UserRound, UsersRound } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import type { Plan } from '../../plans/schema.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { segmentKind } from '../../targets/schema.ts';
import { CoveragePart } from './coverage/coverage-part.tsx';
import { JourneysPart } from './journeys/journeys-part.tsx';
import { PersonasPart } from './personas/personas-part.tsx';
import { ProblemsPart } from './problems/problems-part.tsx';
import { ContributionTable } from './segments/contribution-table.tsx';
import { SegmentList } from './segments/segment-list.tsx';
import { PARTS, type Part, type TargetsSearch } from './targets-search.ts';
import { useInOrder } from '../../../web/plan-store/use-in-order.ts';
import { useCoverage } from './use-coverage.ts';
import { useEdits } from './use-edits.ts';

const ICONS = {
  segments: UsersRound,
  personas: UserRound,
  journeys: Route,
  problems: CircleHelp,
  coverage: Grid3x3,
} as const;

interface TargetsViewProps {
  plan: Plan;
  search: TargetsSearch;
  onSearch: (search: TargetsSearch) => void;
  renderHistory: (recordId: string) => ReactNode;
}

/** Whom the plan addresses, how they buy, and what is done for whom. */
export function TargetsView({ plan, search, onSearch, renderHistory }: TargetsViewProps) {
  const { t, i18n } = useTranslation('targets');
  const format = useMemo(() => formatFor(i18n.language), [i18n.language]);
  const segments = useInOrder(segmentKind);
  const coverage = useCoverage();
  const edits = useEdits(segmentKind);
  const part = search.part ?? 'segments';
  const { currency } = plan;
  const show = (id: Part) => {
    const { part: _part, segment: _segment, ...rest } = search;
    onSearch(id === 'segments' ? rest : { ...rest, part: id });
  };
  const choose = (persona: string) => onSearch({ ...search, persona });
  const create = () => {
    const color = COLORS[segments.length % COLORS.length] ?? 'grey';
    onSearch({ ...search, segment: edits.create({ name: t('segments.newName'), color }) });
  };
  const content = () => {
    switch (part) {
      case 'personas':
        return (
          <PersonasPart segments={segments} chosen={search.persona} onChoose={choose} renderHistory={renderHistory} />
        );
      case 'journeys':
        return <JourneysPart chosen={search.persona} onChoose={choose} onPersonas={() => show('personas')} />;
      case 'problems':
        return <ProblemsPart segments={segments} />;
      case 'coverage':
        return <CoveragePart segments={segments} coverage={coverage} currency={currency} format={format} />;
      case 'segments':
        return segments.length === 0 ? (
          <EmptySegments onCreate={edits.canCreate ? create : undefined} />
        ) : (
          <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
            <SegmentList
              segments={segments}
              coverage={coverage}
              openId={search.segment}
              onOpen={(segment) => onSearch({ ...search, segment })}
              currency={currency}
              format={format}
            />
            <ContributionTable segments={segments} format={format} />
          </div>
        );
    }
  };
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col print:block">
      <div className="flex flex-wrap items-center gap-2 px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <SegmentedTabs
          label={t('parts')}
          segments={PARTS.map((id) => ({ id, label: t(`part.${id}`), icon: ICONS[id] }))}
          value={part}
          onChange={show}
        />
        <span className="flex-1" />
        {part === 'segments' && segments.length > 0 && edits.canCreate && (
          <Button look="primary" icon={Plus} onClick={create}>
            {t('segments.create')}
          </Button>
        )}
      </div>
      {content()}
    </div>
  );
}

function EmptySegments({ onCreate }: { onCreate: (() => void) | undefined }) {
  const { t } = useTranslation('targets');
  return (
    <EmptyState
      icon={Target}
      title={t('segments.empty.title')}
      text={t(onCreate ? 'segments.empty.text' : 'segments.empty.readOnly')}
      example={
        <p className="flex gap-2">
          <span className="flex h-5 items-center">
            <ColorMark color={tagColor('green')} />
          </span>
          {t('segments.empty.example')}
        </p>
      }
      action={
        onCreate && (
          <Button look="primary" size="lg" onClick={onCreate}>
            {t('segments.create')}
          </Button>
        )
      }
    />
  );
}
