import { List, Minus, Plus, Spline } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { useNarrow } from '../../../ui-kit/media.ts';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { StepButton } from '../../../web/step-button.tsx';
import { swotItemKind } from '../../swot/schema.ts';
import { drawingOf } from '../layout/rules.ts';
import { threadOf } from '../rules.ts';
import type { Chain } from '../schema.ts';
import { ChainGraph } from './chain-graph.tsx';
import { ChainList } from './chain-list.tsx';
import type { ChainSearch } from './chain-search.ts';

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5] as const;
/** All columns of a whole chain beside the navigation, on a usual screen. */
const USUAL_ZOOM = 2;

/** The whole chain, as a graph or as lists. */
export function ChainView(props: {
  chain: Chain;
  search: ChainSearch;
  onSearch: (search: ChainSearch) => void;
  /** Shows the actions that have no objective, too many here to be drawn one by one. */
  onLoose: () => void;
}) {
  const { chain, search, onSearch, onLoose } = props;
  const { t, i18n } = useTranslation('chain');
  const store = usePlanStore();
  const format = formatFor(i18n.language);
  const narrow = useNarrow(720);
  const [level, setLevel] = useState(USUAL_ZOOM);
  const selectedId = search.node !== undefined && chain.nodes.has(search.node) ? search.node : undefined;
  const drawing = useMemo(() => drawingOf(chain, search.only && selectedId), [chain, search.only, selectedId]);
  const lit = useMemo(() => {
    if (selectedId === undefined) return null;
    const { above, below } = threadOf(chain, selectedId);
    return new Set([selectedId, ...above.map(({ id }) => id), ...below.map(({ id }) => id)]);
  }, [chain, selectedId]);
  const look = search.look ?? (narrow ? 'list' : 'graph');
  const zoom = ZOOMS[level] ?? 1;
  const onZoom = (by: 1 | -1) => setLevel((current) => Math.min(ZOOMS.length - 1, Math.max(0, current + by)));
  const onSelect = (id: string) => {
    // What stands for many actions opens onto those of its objective.
    const [, objective] = id.split(':');
    const node = objective ?? id;
    if (node === '') onLoose();
    else onSearch({ ...search, node, ...(objective && { only: true as const }) });
  };
  if (chain.nodes.size === 0) {
    const canAdd = store.allowsCreating(swotItemKind);
    return (
      <EmptyState
        icon={Spline}
        title={t('emptyTitle')}
        text={t(canAdd ? 'emptyText' : 'emptyReadOnly')}
        example={t('emptyExample')}
        action={canAdd && <StepButton step="market" label={t('emptyAction')} />}
      />
    );
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <SegmentedTabs
          label={t('look')}
          segments={[
            { id: 'graph', label: t('looks.graph'), icon: Spline },
            { id: 'list', label: t('looks.list'), icon: List },
          ]}
          value={look}
          onChange={(id) => onSearch({ ...search, look: id === 'list' ? id : undefined })}
        />
        {search.only && selectedId !== undefined && (
          <Button look="outline" onClick={() => onSearch({ ...search, only: undefined })}>
            {t('showAll')}
          </Button>
        )}
        <span className="flex-1" />
        {look === 'graph' && (
          <fieldset aria-label={t('zoom')} className="flex items-center gap-0.5">
            <IconButton
              icon={Minus}
              label={t('zoomOut')}
              shortcut="-"
              onClick={() => onZoom(-1)}
              disabled={level === 0}
            />
            <span className="w-11 text-center text-sm text-ink-2 tabular-nums" aria-live="polite">
              {format.percent(zoom)}
            </span>
            <IconButton
              icon={Plus}
              label={t('zoomIn')}
              shortcut="+"
              onClick={() => onZoom(1)}
              disabled={level === ZOOMS.length - 1}
            />
          </fieldset>
        )}
      </div>
      {look === 'graph' ? (
        <ChainGraph {...{ drawing, lit, zoom, onSelect, onZoom, selectedId }} />
      ) : (
        <ChainList drawing={drawing} onSelect={onSelect} />
      )}
    </div>
  );
}
