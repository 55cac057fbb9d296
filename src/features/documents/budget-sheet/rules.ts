import { type Month, monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import { type Cents, minorUnits, sumCents } from '../../../kernel/money.ts';
import {
  addTotals,
  availableBudget,
  type BudgetTotals,
  ENVELOPE_WARNING_RATIO,
  landingBudget,
  NO_BUDGET,
} from '../../budget/rules.ts';
import type { ExportedAction } from '../../plan-import/round-trip/schema.ts';
import {
  cellAt,
  columnsOf,
  down,
  fixedRange,
  HEADING_ROW,
  headRows,
  money,
  printOf,
  sheetName,
  text,
} from '../cells/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { CellModel, ChartModel, DocumentWords, MarkModel, PlanSnapshot, RowModel, SheetModel } from '../schema.ts';

const CHANNEL = 2;
const FIRST_MONTH = 3;
const TOTALS = ['planned', 'revised', 'committed', 'invoiced', 'paid', 'available', 'landing'] as const;
type Total = (typeof TOTALS)[number];
const GIVEN = ['revised', 'committed', 'invoiced', 'paid'] as const;
const CHART_ROWS = 18;

/**
 * What each action costs, month by month: planned by month, the other totals beside, sums for actions, months and channels,
 * the envelope with what is left of it, and a chart. Every sum is a formula over what stands in the sheet.
 */
export function budgetSheet(snapshot: PlanSnapshot, words: DocumentWords): SheetModel {
  return new BudgetSheet(snapshot, words).model();
}

/** A column of figures over some actions: which months, which totals. */
interface Sums {
  months: Map<Month, Cents>;
  totals: BudgetTotals;
  landing: Cents;
}

class BudgetSheet {
  readonly #snapshot: PlanSnapshot;
  readonly #words: DocumentWords;
  readonly #name: string;
  readonly #months: Month[];
  readonly #actions: ExportedAction[];
  readonly #rows: RowModel[];
  readonly #first = HEADING_ROW + 1;
  readonly #last: number;

  constructor(snapshot: PlanSnapshot, words: DocumentWords) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#name = sheetName(words.sheets.budget);
    this.#actions = actionsByObjective(snapshot).flatMap(({ actions }) => actions);
    this.#months = monthsOf(snapshot);
    const { headings } = words;
    this.#rows = headRows(snapshot.plan.name, `${words.subtitle} · ${words.hints.budget}`, [
      headings.objective,
      headings.action,
      headings.channel,
      ...this.#months.map((month): CellModel => ({ kind: 'month', month })),
      ...TOTALS.map((total) => headings[total]),
    ]);
    for (const action of this.#actions) this.#rows.push(this.#actionRow(action));
    this.#last = this.#rows.length;
  }

  model(): SheetModel {
    const total = this.#addTotal();
    const invoiced = this.#addInvoiced();
    this.#addChannels(total);
    const marks = this.#addEnvelope(total);
    return {
      name: this.#name,
      visibility: 'shown',
      hasGridLines: true,
      columns: columnsOf([26, 38, 20], [...this.#months.map(() => 12), ...TOTALS.map(() => 14)]),
      rows: this.#rows,
      frozen: { rows: HEADING_ROW, columns: CHANNEL },
      filter: null,
      print: printOf(this.#snapshot, this.#name, this.#words),
      choices: [],
      marks: [...marks, this.#overspent(total)],
      chart: this.#chart(total, invoiced),
    };
  }

  #column(total: Total): number {
    return FIRST_MONTH + this.#months.length + TOTALS.indexOf(total);
  }

  #at(total: Total, row: number): string {
    return cellAt(this.#column(total), row);
  }

  get #lastMonth(): number {
    return FIRST_MONTH + this.#months.length - 1;
  }

  #sumOfMonths(row: number): string {
    return `SUM(${cellAt(FIRST_MONTH, row)}:${cellAt(this.#lastMonth, row)})`;
  }

  /** revised − committed not invoiced − invoiced, as `availableBudget`. */
  #available(row: number): string {
    const open = `MAX(0,${this.#at('committed', row)}-${this.#at('invoiced', row)})`;
    return `${this.#at('revised', row)}-${open}-${this.#at('invoiced', row)}`;
  }

  /** invoiced + open commitments + what is left of the budget, as `landingBudget`. */
  #landing(row: number): string {
    const open = `MAX(0,${this.#at('committed', row)}-${this.#at('invoiced', row)})`;
    return `${this.#at('invoiced', row)}+${open}+MAX(0,${this.#at('available', row)})`;
  }

  #actionRow({ id, objectiveId, objective, title, channel, months, budget }: ExportedAction): RowModel {
    const row = this.#rows.length + 1;
    const planned = new Map(months.map((month) => [month.month, month.planned]));
    const cells = this.#months.map((month) =>
      (planned.get(month) ?? 0) === 0 ? null : money(planned.get(month) ?? 0),
    );
    return {
      look: 'data',
      cells: [
        text(objectiveId === null ? this.#words.noObjective : objective),
        text(title),
        text(channel),
        ...cells,
        money(budget.planned, this.#sumOfMonths(row)),
        ...GIVEN.map((total) => money(budget[total])),
        money(availableBudget(budget), this.#available(row)),
        money(landingBudget(budget), this.#landing(row)),
        text(id),
      ],
    };
  }

  /** A row of sums of the action rows: `formulaOf` says how a column is summed. */
  #sumRow(label: [objective: string, channel: string], sums: Sums, formulaOf: (column: number) => string): CellModel[] {
    const row = this.#rows.length + 1;
    const { totals } = sums;
    const figure = (column: number, cents: Cents): CellModel => money(cents, formulaOf(column));
    const cells = [
      ...this.#months.map((month, index) => figure(FIRST_MONTH + index, sums.months.get(month) ?? 0)),
      money(totals.planned, this.#sumOfMonths(row)),
      ...GIVEN.map((total) => figure(this.#column(total), totals[total])),
      money(availableBudget(totals), this.#available(row)),
      figure(this.#column('landing'), sums.landing),
    ];
    return [text(label[0]), null, text(label[1]), ...cells] as CellModel[];
  }

  #addTotal(): number {
    const isEmpty = this.#actions.length === 0;
    const sum = (column: number): string => (isEmpty ? '0' : `SUM(${down(column, this.#first, this.#last)})`);
    this.#rows.push({ look: 'total', cells: this.#sumRow([this.#words.total, ''], sumsOf(this.#actions), sum) });
    return this.#rows.length;
  }

  /** Month by month, what the rows only show in total. */
  #addInvoiced(): number {
    const invoiced = new Map<Month, Cents>();
    for (const { months } of this.#actions) {
      for (const { month, invoiced: cents } of months) invoiced.set(month, (invoiced.get(month) ?? 0) + cents);
    }
    const row = this.#rows.length + 1;
    const sum = money(sumCents(invoiced.values()), this.#sumOfMonths(row));
    const months = this.#months.map((month) => money(invoiced.get(month) ?? 0));
    const totals = TOTALS.map((total) => (total === 'invoiced' ? sum : null));
    const label = text(this.#words.summary.invoicedByMonth);
    this.#rows.push({ look: 'summary', cells: [null, null, label, ...months, ...totals] });
    return row;
  }

  /** Sums by the words of the channel column; names that differ by capitals only are one, as spreadsheets compare. */
  #addChannels(total: number): void {
    const byChannel = Map.groupBy(this.#actions, ({ channel }) => channel.toLowerCase());
    const named = [...byChannel].filter(([name]) => name !== '');
    if (named.length === 0) return;
    this.#rows.push(
      { look: 'data', cells: [] },
      { look: 'group', cells: [null, null, text(this.#words.summary.byChannel)] },
    );
    const first = this.#rows.length + 1;
    const names = down(CHANNEL, this.#first, this.#last).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    for (const [, actions] of named) {
      const row = this.#rows.length + 1;
      const sum = (column: number): string =>
        `SUMPRODUCT(--(${names}=$${cellAt(CHANNEL, row)}),${down(column, this.#first, this.#last)})`;
      const label = actions[0]?.channel ?? '';
      this.#rows.push({ look: 'summary', cells: this.#sumRow(['', label], sumsOf(actions), sum) });
    }
    const last = this.#rows.length;
    const rest = (column: number): string => `${cellAt(column, total)}-SUM(${down(column, first, last)})`;
    const unnamed = sumsOf(byChannel.get('') ?? []);
    this.#rows.push({ look: 'summary', cells: this.#sumRow(['', this.#words.summary.noChannel], unnamed, rest) });
  }

  /**
   * The envelope may be typed over, or the planned revenue that it is a share of; what is left of it follows, red once it is
   * exceeded.
   */
  #addEnvelope(total: number): MarkModel[] {
    const { envelopeCents, envelopeShare, plannedRevenueCents } = this.#snapshot.plan;
    if (envelopeCents === null) return [];
    const { plannedRevenue, envelope, plannedOfEnvelope, landingOfEnvelope } = this.#words.summary;
    const { totals, landing } = sumsOf(this.#actions);
    const column = this.#column('planned');
    const add = (label: string, figure: CellModel): number => {
      const months = this.#months.map(() => null);
      this.#rows.push({ look: 'summary', cells: [null, null, text(label), ...months, figure] });
      return this.#rows.length;
    };
    this.#rows.push({ look: 'data', cells: [] });
    let made: string | undefined;
    if (envelopeShare !== null && plannedRevenueCents !== null) {
      const of = cellAt(column, add(plannedRevenue, money(plannedRevenueCents)));
      const share = add(this.#words.summary.envelopeShare, { kind: 'share', ratio: envelopeShare });
      made = `ROUND(${of}*${cellAt(column, share)},${Math.log10(minorUnits(this.#snapshot.plan.currency))})`;
    }
    const given = cellAt(column, add(envelope, money(envelopeCents, made)));
    const left = (label: string, of: Total, cents: Cents): void => {
      add(label, money(envelopeCents - cents, `${given}-${this.#at(of, total)}`));
    };
    left(plannedOfEnvelope, 'revised', totals.revised);
    left(landingOfEnvelope, 'landing', landing);
    const end = this.#rows.length;
    const fixed = given.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    return [
      { range: down(column, end - 1, end), formula: `${cellAt(column, end - 1)}<0`, look: 'bad' },
      ...(['revised', 'landing'] as const).flatMap((of): MarkModel[] => {
        const range = this.#at(of, total);
        return [
          { range, formula: `${range}>${fixed}`, look: 'bad' },
          { range, formula: `${range}>${ENVELOPE_WARNING_RATIO}*${fixed}`, look: 'warning' },
        ];
      }),
    ];
  }

  #overspent(total: number): MarkModel {
    const column = this.#column('available');
    return { range: down(column, this.#first, total), formula: `${cellAt(column, this.#first)}<0`, look: 'bad' };
  }

  #chart(total: number, invoiced: number): ChartModel {
    const { chart } = this.#words;
    const across = (row: number): string => fixedRange(this.#name, [FIRST_MONTH, row], [this.#lastMonth, row]);
    const top = this.#rows.length + 2;
    return {
      title: chart.title,
      categories: { range: across(HEADING_ROW), months: this.#months },
      series: [
        { name: chart.planned, values: across(total), color: '4553D6' },
        { name: chart.invoiced, values: across(invoiced), color: 'A3AEF5' },
      ],
      range: `${cellAt(1, top)}:${cellAt(FIRST_MONTH + 8, top + CHART_ROWS)}`,
    };
  }
}

/** The months of the plan, and any other in which something is planned or invoiced. */
function monthsOf({ plan, actions }: PlanSnapshot): Month[] {
  const months = new Set(monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)));
  for (const action of actions) for (const { month } of action.months) months.add(month);
  return [...months].toSorted();
}

function sumsOf(actions: readonly ExportedAction[]): Sums {
  const months = new Map<Month, Cents>();
  for (const action of actions) {
    for (const { month, planned } of action.months) months.set(month, (months.get(month) ?? 0) + planned);
  }
  return {
    months,
    totals: actions.map(({ budget }) => budget).reduce<BudgetTotals>(addTotals, NO_BUDGET),
    landing: sumCents(actions.map(({ budget }) => landingBudget(budget))),
  };
}
