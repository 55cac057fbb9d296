import { foldText } from '../../../kernel/folded-text.ts';
import { isId } from '../../../kernel/ids.ts';
import { readMeasure } from '../../../kernel/measure.ts';
import type { Cell, Row, Sheet } from '../../../kernel/sheet.ts';
import type { AmountParts, BudgetNature, BudgetUnit } from '../../budget/schema.ts';
import { type Grid, gridOf, textOfCell } from '../grid/rules.ts';
import { LINE_ID_HEADING } from '../round-trip/rules.ts';
import { type Baseline, PART_FIELDS, type PartField, type RememberedLine } from '../round-trip/schema.ts';
import type {
  ColumnField,
  Doubt,
  DoubtRule,
  PlanProposal,
  ProposalContext,
  ProposedLine,
  SheetMapping,
} from '../schema.ts';
import { isOf, type SideSheet } from '../side-sheets/rules.ts';
import { amountOfCell, numberOf } from '../values/rules.ts';

/** The sheet of computed amounts. */
export const LINE_SHEET: SideSheet = {
  idField: 'line_id',
  idHeading: LINE_ID_HEADING,
  headings: [
    ['action', /^action$/],
    ['nature', /^(calcul|made from)$/],
    ['units', /^(nombre|number)$/],
    ['unitName', /^(unite|unit)$/],
    ['unitCents', /^(prix par unite|price per unit)$/],
    ['revenueShare', /^(part du ca|share of revenue)$/],
    ['revenueCents', /^(ca de base|base revenue)$/],
  ],
};

const NATURES: readonly [BudgetNature, RegExp][] = [
  ['fixed', /^(montant )?fixe$|^fixed( amount)?$/],
  ['per_unit', /^(par unite|per unit)$/],
  ['revenue_share', /^(part du ca|share of revenue)$/],
];

const UNITS: readonly [BudgetUnit, RegExp][] = [
  ['lead', /^leads?$/],
  ['meeting', /^(rendez-vous|rdv|meetings?)$/],
  ['visit', /^(visites?|visits?)$/],
  ['event', /^(evenements?|events?)$/],
  ['day', /^(journees?|jours?|days?)$/],
  ['hire', /^(recrutements?|hires?)$/],
  ['trainee', /^(personnes? formees?|(person|people) trained)$/],
  ['licence', /^licen[cs]es?$/],
  ['sample', /^(echantillons?|samples?)$/],
  ['other', /^(autres?|others?)$/],
];

/**
 * Adds to a proposal what the sheet of computed amounts says: of the budget lines that were exported from this plan, the parts
 * edited since. What cannot be read changes nothing, and its doubt says so; nor does a row that is none of them.
 */
export function proposeLines(
  proposal: PlanProposal,
  sheets: readonly Sheet[],
  baseline: Baseline | null,
  context: ProposalContext,
): void {
  if (baseline?.planId !== context.planId) return;
  const current = new Map(context.lines.map((line) => [line.id, line]));
  for (const mapping of proposal.mapping.sheets) {
    const sheet = sheets[mapping.sheet];
    if (!sheet || !mapping.included || !isOf(LINE_SHEET, mapping)) continue;
    const reader = new Reader(gridOf(sheet), mapping, context);
    for (const row of sheet.rows) {
      const before = baseline.lines.get(reader.idOf(row));
      if (before) reader.read(row, before, current.get(before.id));
    }
    proposal.lines.push(...reader.lines);
    proposal.doubts.push(...reader.doubts);
  }
}

class Reader {
  readonly lines: ProposedLine[] = [];
  readonly doubts: Doubt[] = [];
  readonly #grid: Grid;
  readonly #mapping: SheetMapping;
  readonly #columns: ReadonlyMap<ColumnField, number>;
  readonly #context: ProposalContext;
  readonly #seen = new Set<string>();

  constructor(grid: Grid, mapping: SheetMapping, context: ProposalContext) {
    this.#grid = grid;
    this.#mapping = mapping;
    this.#columns = new Map(mapping.columns.map(({ field, column }) => [field, column]));
    this.#context = context;
  }

  /** Nothing where a row is no line, or is one for the second time. */
  idOf(row: Row): string {
    const id = textOfCell(this.#cell(row, 'line_id'));
    if (!isId(id) || this.#seen.has(id)) return '';
    this.#seen.add(id);
    return id;
  }

  read(row: Row, before: RememberedLine, current: RememberedLine | undefined): void {
    const said = { ...before.said };
    for (const field of PART_FIELDS) {
      if (!this.#columns.has(field)) continue;
      const cell = this.#cell(row, field);
      const now = saidInCell(field, cell, this.#context);
      if (now === undefined) this.#doubt(row, field, 'part_unreadable', { text: textOfCell(cell) });
      else said[field] = now;
    }
    const edited = PART_FIELDS.filter((field) => said[field] !== before.said[field]);
    if (edited.length === 0) return;
    const action = textOfCell(this.#cell(row, 'action'));
    if (!current) return this.#doubt(row, 'action', 'line_deleted', { text: action });
    if (PART_FIELDS.some((field) => current.said[field] !== before.said[field]))
      this.#doubt(row, 'action', 'line_changed_since_export', { text: action });
    const now = { ...current.said, ...Object.fromEntries(edited.map((field) => [field, said[field]])) };
    const { sheet } = this.#mapping;
    this.lines.push({ sheet, row: row.number, recordId: before.id, action, edited, parts: partsIn(now) });
  }

  #cell(row: Row, field: ColumnField): Cell {
    const column = this.#columns.get(field);
    return column === undefined ? null : this.#grid.at(row, column);
  }

  #doubt(row: Row, field: ColumnField, rule: DoubtRule, values: Doubt['values']): void {
    const column = this.#columns.get(field) ?? null;
    this.doubts.push({ sheet: this.#mapping.sheet, row: row.number, column, rule, values });
  }
}

/** What a cell says of a part, as `saidByParts` would; undefined when it says nothing that can be kept. */
function saidInCell(field: PartField, cell: Cell, context: ProposalContext): string | undefined {
  const text = textOfCell(cell).trim();
  if (field === 'nature') return NATURES.find(([, words]) => words.test(foldText(text)))?.[0];
  if (field === 'unitName') return UNITS.find(([, words]) => words.test(foldText(text)))?.[0];
  if (text === '') return '';
  if (field === 'units' || field === 'revenueShare') {
    const value = numberOf(cell) ?? readMeasure(text, context.locale);
    if (value === null || value === undefined || value < 0) return undefined;
    if (field === 'units') return String(value);
    const share = numberOf(cell) !== null && value <= 1 ? value : value / 100;
    return share <= 1 ? String(Number(share.toFixed(6))) : undefined;
  }
  const reading = amountOfCell(cell, context);
  return 'rule' in reading || reading.cents === null || reading.cents < 0 ? undefined : String(reading.cents);
}

/** The parts that were said. */
function partsIn(said: RememberedLine['said']): AmountParts {
  const number = (text: string) => (text === '' ? null : Number(text));
  return {
    nature: said.nature as BudgetNature,
    units: number(said.units),
    unitName: said.unitName as BudgetUnit,
    unitCents: number(said.unitCents),
    revenueShare: number(said.revenueShare),
    revenueCents: number(said.revenueCents),
  };
}
