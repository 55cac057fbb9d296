import { Plus, Swords } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { newId } from '../../../../kernel/ids.ts';
import { ranksAfter } from '../../../../records/rank.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type { CellInput, CellProblem, CellValue, GridBatch } from '../../../../ui-kit/grid/grid-types.ts';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { weightedMean } from '../../../competition/rules.ts';
import { competitorKind, competitorMoveKind } from '../../../competition/schema.ts';
import type { PartProps } from '../market-props.ts';
import { useBenchmark } from '../use-benchmark.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { competitorColumns, type CompetitorRow } from './competitor-columns.tsx';
import { readCompetitorCell, type Values } from './competitor-values.ts';

/** Who else the customers may choose: one line each, edited in place. */
export function CompetitorsPart({ plan, search, format, onOpen }: PartProps) {
  const { t, i18n } = useTranslation('market');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const { store, create, remove } = useMarketEdits();
  const { competitors, criteria, scores } = useBenchmark(plan);
  const moves = useRecords(competitorMoveKind);
  const actions = useRecords(actionKind);
  const peers = usePeersOn(competitorKind.kind);
  const rows = useMemo(
    () =>
      competitors.map((competitor): CompetitorRow => {
        const own = moves.filter(({ competitorId }) => competitorId === competitor.id);
        const [latest = null] = own.toSorted((a, b) => ((a.moveDate ?? '') > (b.moveDate ?? '') ? -1 : 1));
        const count = actions.filter(({ competitorId }) => competitorId === competitor.id).length;
        return {
          id: competitor.id,
          competitor,
          latest,
          actions: count,
          ...weightedMean(criteria, scores.get(competitor.id)),
        };
      }),
    [competitors, criteria, scores, moves, actions],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const columns = useMemo(
    () =>
      competitorColumns({
        format,
        locale,
        year: Number(plan.periodStart.slice(0, 4)),
        t,
        canEdit: ({ competitor }) => store.allows(competitorKind, 'update', competitor),
      }),
    [format, locale, plan.periodStart, t, store],
  );
  const canCreate = store.allowsCreating(competitorKind);
  const add = () => create(competitorKind, { name: t('competitors.new') });

  const inputOf = (value: CellValue): CellInput => {
    if (value.kind === 'pasted') return { kind: 'text', text: value.text };
    if (value.kind === 'nothing') return { kind: 'text', text: '' };
    if (value.kind !== 'copy') return value;
    const copied = byId.get(value.of.rowId);
    const column = columns.find(({ id }) => id === value.of.columnId);
    return { kind: 'text', text: copied && column ? (column.clipboard ?? column.text)(copied) : '' };
  };
  const write = ({ cells, newRows }: GridBatch): CellProblem[] => {
    const problems: CellProblem[] = [];
    const operations: Operation[] = [];
    const told = (rowId: string, columnId: string, text: string, problem: Parameters<typeof problemText>[0]) =>
      problems.push({ rowId, columnId, text, problem: problemText(problem) });
    for (const { rowId, columnId, value } of cells) {
      const row = byId.get(rowId);
      const input = inputOf(value);
      const read = readCompetitorCell(columnId, input, locale);
      if (!row || !store.allows(competitorKind, 'update', row.competitor)) continue;
      if ('values' in read) operations.push(...updateRecord(competitorKind, row.competitor, read.values));
      else told(rowId, columnId, input.kind === 'text' ? input.text : '', read.problem);
    }
    const ranks = ranksAfter(competitors.at(-1)?.rank ?? null, newRows.length);
    for (const [index, line] of newRows.entries()) {
      const id = newId();
      const values: Values = {};
      for (const { columnId, text } of line.cells) {
        const read = readCompetitorCell(columnId, { kind: 'text', text }, locale);
        if ('values' in read) Object.assign(values, read.values);
        else if (text.trim() !== '') told(id, columnId, text, read.problem);
      }
      const fields = { name: t('competitors.new'), ...values };
      operations.push({ op: 'create', kind: competitorKind.kind, id, rank: ranks[index] ?? '', fields });
    }
    store.edit(operations);
    return problems;
  };
  const problemText = (problem: Extract<ReturnType<typeof readCompetitorCell>, { problem: string }>['problem']) =>
    t(`problems.${problem}`);

  if (competitors.length === 0) {
    return (
      <EmptyState
        icon={Swords}
        title={t('competitors.empty.title')}
        text={t(canCreate ? 'competitors.empty.text' : 'readOnly')}
        example={
          <>
            <p className="font-medium text-ink">{t('competitors.empty.name')}</p>
            <p className="mt-0.5">{t('competitors.empty.offer')}</p>
            <p className="mt-0.5 text-sm">{t('competitors.empty.figures')}</p>
          </>
        }
        action={
          canCreate && (
            <Button look="primary" size="lg" onClick={() => onOpen('competitor', add())}>
              {t('competitors.create')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <Grid<CompetitorRow>
      label={t('competitors.table')}
      columns={columns}
      groups={[{ id: 'competitors', rows }]}
      openRowId={search.competitor ?? null}
      peers={peers}
      onOpenRow={(id) => onOpen('competitor', id)}
      onActiveChange={(cell) =>
        store.moveTo(cell && { kind: competitorKind.kind, id: cell.rowId, field: cell.columnId })
      }
      onEdit={({ rowId, columnId, input }) => {
        const row = byId.get(rowId);
        const read = readCompetitorCell(columnId, input, locale);
        if (!row) return undefined;
        if ('problem' in read) return { problem: problemText(read.problem) };
        store.edit(updateRecord(competitorKind, row.competitor, read.values));
        return undefined;
      }}
      onWrite={write}
      onCreateRow={canCreate ? add : undefined}
      createLabel={t('competitors.create')}
      onDelete={(ids) =>
        remove(
          competitorKind,
          ids.flatMap((id) => byId.get(id)?.competitor ?? []),
        )
      }
    />
  );
}

/** The way to add one, for the bar above. */
export function NewCompetitor({ onOpen }: Pick<PartProps, 'onOpen'>) {
  const { t } = useTranslation('market');
  const { store, create } = useMarketEdits();
  if (!store.allowsCreating(competitorKind)) return null;
  return (
    <Button
      look="primary"
      icon={Plus}
      onClick={() => onOpen('competitor', create(competitorKind, { name: t('competitors.new') }))}
    >
      {t('competitors.create')}
    </Button>
  );
}
