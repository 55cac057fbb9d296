import { Grid2x2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { byQuadrant, isInternal, pairId, optionTypeOf } from '../../../swot/rules.ts';
import {
  type OptionType,
  strategicOptionKind,
  type SwotItem,
  swotItemKind,
  swotLinkKind,
} from '../../../swot/schema.ts';
import type { PartProps } from '../market-props.ts';
import { useMarketEdits, writeUnique } from '../use-market-edits.ts';
import { ConfrontationGrid } from './confrontation-grid.tsx';
import { Gaps } from './gaps.tsx';
import { OptionList } from './option-list.tsx';
import type { Pair } from './pair.ts';
import { PairBar } from './pair-bar.tsx';
import { useLinkValues } from './use-link-values.ts';

/** What is inside against what is outside: which pairs matter, what is done about them, what is still without an answer. */
export function ConfrontationPart(props: PartProps) {
  const { search, onSearch, onOpen } = props;
  const { t } = useTranslation('market');
  const { store, create } = useMarketEdits();
  const items = useRecords(swotItemKind);
  const values = useLinkValues();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sides = useMemo(() => {
    const groups = byQuadrant(items);
    return {
      internals: [...groups.strength, ...groups.weakness],
      externals: [...groups.opportunity, ...groups.threat],
    };
  }, [items]);
  const pairs = useMemo(
    () =>
      new Map(
        sides.internals.flatMap((internal) =>
          sides.externals.map((external): [string, Pair] => [pairId(internal.id, external.id), { internal, external }]),
        ),
      ),
    [sides],
  );
  const canJudge = store.allowsCreating(swotLinkKind);
  const canCreate = store.allowsCreating(strategicOptionKind);
  const active = activeId === null ? undefined : pairs.get(activeId);

  const judge = ({ internal, external }: Pair, linkValue: number | null) => {
    if (!canJudge) return;
    const about = { internalId: internal.id, externalId: external.id };
    store.edit(writeUnique(store, swotLinkKind, about, { linkValue }));
  };
  const createOption = (answered: readonly SwotItem[], otherwise: OptionType) => {
    if (!canCreate || answered.length === 0) return;
    const optionType = optionTypeOf(answered) ?? otherwise;
    const itemIds = [...new Set(answered.map(({ id }) => id))].slice(0, 20);
    setChosen(new Set());
    onOpen('option', create(strategicOptionKind, { title: t('options.new'), optionType, itemIds }));
  };
  const fromPairs = (ids: Iterable<string>) =>
    createOption(
      [...ids].flatMap((id) => Object.values(pairs.get(id) ?? {}) as SwotItem[]),
      'SO',
    );
  const fromExternal = (item: SwotItem) => {
    // With what does most about it, as far as that has been judged.
    const links = sides.internals.map((internal) => ({
      internal,
      value: values.get(pairId(internal.id, item.id)) ?? 0,
    }));
    const [best] = links.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
    createOption([...(best ? [best.internal] : []), item], item.quadrant === 'opportunity' ? 'SO' : 'ST');
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  const [lacksInternal, lacksExternal] = [sides.internals.length === 0, sides.externals.length === 0];
  const missing = lacksInternal && lacksExternal ? 'all' : lacksInternal ? 'internal' : 'external';
  const isEmpty = lacksInternal || lacksExternal;
  const canFill = store.allowsCreating(swotItemKind);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8">
      {isEmpty ? (
        <EmptyState
          icon={Grid2x2}
          title={t('confrontation.empty.title')}
          text={t(canFill ? 'confrontation.empty.text' : `confrontation.empty.missing.${missing}`)}
          example={
            <>
              <p className="font-medium text-ink">{t('confrontation.empty.pair')}</p>
              <p className="mt-0.5">{t('confrontation.empty.option')}</p>
            </>
          }
          action={
            canFill && (
              <Button look="primary" size="lg" onClick={() => onSearch({ ...search, part: 'swot' })}>
                {t('confrontation.empty.toSwot')}
              </Button>
            )
          }
        />
      ) : (
        <>
          <PairBar
            pair={active}
            value={active ? (values.get(pairId(active.internal.id, active.external.id)) ?? null) : null}
            chosen={[...chosen].filter((id) => pairs.has(id)).length}
            canJudge={canJudge}
            canCreate={canCreate}
            onJudge={(value) => active && judge(active, value)}
            onCreate={() => fromPairs(chosen.size > 0 ? chosen : activeId === null ? [] : [activeId])}
            onForget={() => setChosen(new Set())}
          />
          <ConfrontationGrid
            {...sides}
            values={values}
            activeId={activeId}
            chosen={chosen}
            onActive={setActiveId}
            onJudge={(id, value) => {
              const pair = pairs.get(id);
              if (pair) judge(pair, value);
            }}
            onChoose={toggle}
            onOption={(id) => fromPairs(chosen.size > 0 ? chosen : [id])}
            onOpenItem={(id) => onOpen('item', id)}
          />
          <p className="px-[22px] pt-2 text-sm text-ink-3 max-md:px-4">{t('confrontation.rule')}</p>
        </>
      )}
      <Gaps
        items={items.filter(({ quadrant }) => !isInternal(quadrant))}
        canCreate={canCreate}
        onCreate={fromExternal}
        onOpen={onOpen}
      />
      <OptionList openId={search.option ?? null} onOpen={(id) => onOpen('option', id)} />
    </div>
  );
}
