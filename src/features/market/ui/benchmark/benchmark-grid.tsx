import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../../kernel/ids.ts';
import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { ranksAfter, rankBetween } from '../../../../records/rank.ts';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type { CellInput, CellProblem, CellValue, GridBatch, RowMove } from '../../../../ui-kit/grid/grid-types.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { leadOn, US, weightedMean } from '../../../competition/rules.ts';
import { type BenchmarkCriterion, benchmarkCriterionKind, benchmarkScoreKind } from '../../../competition/schema.ts';
import type { PartProps } from '../market-props.ts';
import type { Benchmark } from '../use-benchmark.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { benchmarkColumns, type CriterionRow } from './benchmark-columns.tsx';
import { readScore, scoreOperations } from './score-edits.ts';

/** As the table draws them, in px: it stands among other things on a page that scrolls. */
const HEIGHTS = { head: 37, row: 36, foot: 42, spare: 2 };

/** Criteria by competitors: each cell takes a digit. */
export function BenchmarkGrid(props: PartProps & { benchmark: Benchmark; onCreate: (() => string) | undefined }) {
  const { benchmark, search, format, onOpen, onCreate } = props;
  const { criteria, competitors, scores, parties } = benchmark;
  const { t } = useTranslation('market');
  const { store, remove } = useMarketEdits();
  const isNarrow = useNarrow();
  const peers = usePeersOn(benchmarkCriterionKind.kind);
  const actions = useRecords(actionKind);
  const canScore = store.allowsCreating(benchmarkScoreKind);
  const rows = useMemo(() => {
    const ids = competitors.map(({ id }) => id);
    return criteria.map((criterion): CriterionRow => {
      const count = actions.filter(({ criterionId }) => criterionId === criterion.id).length;
      const own = new Map([...scores].flatMap(([party, all]) => [[party, all.get(criterion.id) ?? null] as const]));
      return { id: criterion.id, criterion, scores: own, lead: leadOn(criterion.id, scores, ids), actions: count };
    });
  }, [criteria, competitors, scores, actions]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const columns = useMemo(
    () =>
      benchmarkColumns({
        parties,
        format,
        t,
        canScore,
        isNarrow,
        canEdit: (row) => store.allows(benchmarkCriterionKind, 'update', row.criterion),
      }),
    [parties, format, t, canScore, isNarrow, store],
  );

  const inputOf = (value: CellValue): CellInput => {
    if (value.kind === 'pasted') return { kind: 'text', text: value.text };
    if (value.kind === 'nothing') return { kind: 'text', text: '' };
    if (value.kind !== 'copy') return value;
    const copied = byId.get(value.of.rowId);
    const column = columns.find(({ id }) => id === value.of.columnId);
    return { kind: 'text', text: copied && column ? (column.clipboard ?? column.text)(copied) : '' };
  };
  /** What an edit of one cell writes, or why it cannot. */
  const read = (criterion: BenchmarkCriterion, columnId: string, input: CellInput): Operation[] | string => {
    const text = input.kind === 'text' ? input.text.trim() : input.kind === 'option' ? (input.id ?? '') : '';
    if (columnId === 'name') {
      if (text === '') return t('problems.criterionRequired');
      return text.length > 120
        ? t('problems.tooLong')
        : updateRecord(benchmarkCriterionKind, criterion, { name: text });
    }
    const score = readScore(text);
    if (columnId === 'weight') {
      return typeof score !== 'number'
        ? t('problems.levelUnreadable')
        : updateRecord(benchmarkCriterionKind, criterion, { weight: score });
    }
    if (!parties.some(({ id }) => id === columnId)) return [];
    return score === undefined
      ? t('problems.scoreUnreadable')
      : scoreOperations(store, criterion.id, columnId, { score });
  };
  const write = ({ cells, newRows }: GridBatch): CellProblem[] => {
    const problems: CellProblem[] = [];
    const operations: Operation[] = [];
    const take = (criterion: BenchmarkCriterion, columnId: string, input: CellInput) => {
      const done = read(criterion, columnId, input);
      if (typeof done !== 'string') operations.push(...done);
      else
        problems.push({ rowId: criterion.id, columnId, text: input.kind === 'text' ? input.text : '', problem: done });
    };
    for (const { rowId, columnId, value } of cells) {
      const row = byId.get(rowId);
      if (row) take(row.criterion, columnId, inputOf(value));
    }
    const ranks = ranksAfter(criteria.at(-1)?.rank ?? null, newRows.length);
    for (const [index, line] of newRows.entries()) {
      const id = newId();
      const named = line.cells
        .find(({ columnId }) => columnId === 'name')
        ?.text.trim()
        .slice(0, 120);
      const weighed = readScore(line.cells.find(({ columnId }) => columnId === 'weight')?.text ?? '');
      const fields = { name: named || t('benchmark.new'), ...(typeof weighed === 'number' && { weight: weighed }) };
      operations.push({ op: 'create', kind: benchmarkCriterionKind.kind, id, rank: ranks[index] ?? '', fields });
      for (const { columnId, text } of line.cells) {
        const score = parties.some((party) => party.id === columnId) ? readScore(text) : undefined;
        if (typeof score === 'number') operations.push(...scoreOperations(store, id, columnId, { score }));
      }
    }
    store.edit(operations);
    return problems;
  };
  const reorder = ({ rowId, index }: RowMove) => {
    const others = criteria.filter(({ id }) => id !== rowId);
    const criterion = byId.get(rowId)?.criterion;
    const rank = rankBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null);
    if (criterion) store.edit(updateRecord(benchmarkCriterionKind, criterion, { rank }));
  };

  const means = Object.fromEntries(
    parties.map(({ id }) => {
      const { mean, scored } = weightedMean(criteria, scores.get(id));
      const isPartial = mean !== null && scored < criteria.length;
      return [
        id,
        <span
          key={id}
          title={t('benchmark.scored', { scored, count: criteria.length })}
          className={id === US ? 'font-semibold text-accent' : 'font-semibold'}
        >
          {mean === null ? t('unknown') : format.number(mean, 1)}
          {isPartial && (
            <span className="font-normal text-ink-3">
              {' '}
              {t('benchmark.partial', { scored, total: criteria.length })}
            </span>
          )}
        </span>,
      ];
    }),
  );
  const lines = rows.length + (onCreate ? 1 : 0);
  const height = HEIGHTS.head + lines * HEIGHTS.row + HEIGHTS.foot + HEIGHTS.spare;
  return (
    <div className="flex flex-col" style={isNarrow ? undefined : { height }}>
      <Grid<CriterionRow>
        label={t('benchmark.table')}
        columns={columns}
        groups={[{ id: 'criteria', rows }]}
        footer={isNarrow ? undefined : { title: t('benchmark.means'), cells: means }}
        openRowId={search.criterion ?? null}
        peers={peers}
        onOpenRow={(id) => onOpen('criterion', id)}
        onActiveChange={(cell) =>
          store.moveTo(cell && { kind: benchmarkCriterionKind.kind, id: cell.rowId, field: cell.columnId })
        }
        onEdit={({ rowId, columnId, input }) => {
          const row = byId.get(rowId);
          const done = row && read(row.criterion, columnId, input);
          if (typeof done === 'string') return { problem: done };
          if (done) store.edit(done);
          return undefined;
        }}
        onWrite={write}
        onCreateRow={onCreate}
        createLabel={t('benchmark.create')}
        onDelete={(ids) =>
          remove(
            benchmarkCriterionKind,
            ids.flatMap((id) => byId.get(id)?.criterion ?? []),
          )
        }
        onMoveRow={reorder}
      />
      {isNarrow && (
        <section aria-label={t('benchmark.means')} className="px-4 pt-4">
          <h2 className="font-semibold">{t('benchmark.means')}</h2>
          <dl className="mt-1">
            {parties.map(({ id, name }) => (
              <div key={id} className="flex min-h-9 items-center border-b border-line">
                <dt className="flex-1">{name}</dt>
                <dd className="tabular-nums">{means[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
