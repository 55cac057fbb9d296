import { foldText } from '../../../kernel/folded-text.ts';
import { isId } from '../../../kernel/ids.ts';
import { type Cents, sumCents } from '../../../kernel/money.ts';
import type { Row } from '../../../kernel/sheet.ts';
import { type Grid, textOfCell } from '../grid/rules.ts';
import { markedObjective } from '../round-trip/rules.ts';
import type { LetterField, LinkedField } from '../round-trip/schema.ts';
import { type RowValues, repeatsHeadings, rowReader } from '../row/rules.ts';
import type { ColumnField, Doubt, IgnoredReason, IgnoredRow, ProposalContext, SheetMapping } from '../schema.ts';

/** One action as a sheet gives it, with the texts that still have to be matched to records. */
export interface Line extends RowValues {
  row: number;
  axis: string;
  objective: string;
  title: string;
  description: string;
  owners: string;
  contributors: string[];
  letterTexts: Record<LetterField, string>;
  channel: string;
  tags: string;
  code: string;
  /** What stands where other records of the plan are named. */
  linkedTexts: Record<LinkedField, string>;
  recordId: string;
}

export interface SheetLines {
  lines: Line[];
  /** Objectives that stand in the sheet, in order, also those without actions. */
  objectives: { title: string; axis: string }[];
  /** Titles of the rows that stand for an objective of an exported plan, by its id. */
  marked: Map<string, string>;
  ignoredRows: IgnoredRow[];
  doubts: Doubt[];
}

const TOTAL = /^(sous[ -]?total|sub[ -]?total|total|totaux|grand total|somme|cumul|sum)(?![a-z])/;
const OBJECTIVE_PREFIX = /^\s*(?:objectif|axe|obj\.?|objective|goal)\s*(?:n°\s*)?\d{0,3}\s*[:–—.-]\s*/i;
const NO_OBJECTIVE = /^(sans objectif|aucun( objectif)?|no objective|none)$/;
const NUMBERED_OBJECTIVE = /^\s*(objectif|axe|obj\.?|objective|goal)(\s*n°)?\s*\d/i;

/**
 * Walks down a sheet: objectives stand in their column, merged or written once and meant for the rows below, or alone in a
 * row over their actions; totals are dropped, by their label or because they add up; a merged action goes on in its rows.
 */
export function linesOf(grid: Grid, mapping: SheetMapping, context: ProposalContext): SheetLines {
  const walk = new Walk(grid, mapping, context);
  for (const row of grid.rows) walk.visit(row);
  return walk.result;
}

class Walk {
  readonly result: SheetLines = { lines: [], objectives: [], marked: new Map(), ignoredRows: [], doubts: [] };
  readonly #grid: Grid;
  readonly #mapping: SheetMapping;
  readonly #read: (row: Row) => RowValues;
  readonly #columns = new Map<ColumnField, number>();
  readonly #contributorColumns: number[];
  readonly #existingObjectives: Set<string>;
  #axis = '';
  #objective = '';
  #sinceSubtotal: Cents = 0;
  #sinceStart: Cents = 0;
  #isPastTotal = false;

  constructor(grid: Grid, mapping: SheetMapping, context: ProposalContext) {
    this.#grid = grid;
    this.#mapping = mapping;
    this.#existingObjectives = new Set(context.objectives.map(({ title }) => foldText(title)));
    this.#read = rowReader(grid, mapping.sheet, mapping.columns, context);
    for (const { field, column } of mapping.columns) if (!this.#columns.has(field)) this.#columns.set(field, column);
    this.#contributorColumns = mapping.columns
      .filter(({ field }) => field === 'contributors')
      .map(({ column }) => column);
  }

  visit(row: Row): void {
    const first = this.#mapping.headingRows[0] ?? 0;
    if (row.number < first) return this.#ignore(row, 'title');
    if (this.#mapping.headingRows.includes(row.number)) return this.#ignore(row, 'heading');
    if (isId(this.#own(row, 'record_id'))) return this.#exported(row);
    const objectiveId = markedObjective(this.#own(row, 'record_id'));
    if (objectiveId !== null) return this.#exportedObjective(row, objectiveId);
    if (first > 0 && repeatsHeadings(row, this.#mapping.columns)) return this.#ignore(row, 'repeated_heading');
    if (this.#isTotal(row)) return this.#total(row);
    const section = this.#sectionOf(row);
    if (section !== null) return this.#openSection(row, section);
    if (this.#isPastTotal && this.#texts(row).length === 1 && this.#own(row, 'action') === '')
      return this.#ignore(row, 'footer');
    this.#followObjective(row);
    const title = this.#own(row, 'action');
    if (title !== '') return this.#action(row, title);
    const isContinued = this.#grid.isContinued(row, this.#columns.get('action') ?? -1);
    const last = this.result.lines.at(-1);
    if (isContinued && last) return this.#continue(row, last);
    const isObjectiveAlone = this.#own(row, 'objective') !== '' && this.#texts(row).length === 1;
    if (!isObjectiveAlone) this.#ignore(row, 'no_action');
  }

  /** A row of our own making is what it says, whatever its words look like. */
  #exported(row: Row): void {
    this.#followObjective(row);
    this.#action(row, this.#own(row, 'action'));
  }

  /** The row of an objective: its actions say themselves which one they serve, and its amount is their sum. */
  #exportedObjective(row: Row, id: string): void {
    const title = this.#own(row, 'objective').replace(/\s+/g, ' ');
    this.result.marked.set(id, title);
    this.#ignore(row, 'heading');
    if (title === '') return;
    this.#objective = title;
    this.result.objectives.push({ title, axis: '' });
  }

  #own(row: Row, field: ColumnField): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : textOfCell(row.cells[column] ?? null);
  }

  #merged(row: Row, field: ColumnField): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : textOfCell(this.#grid.at(row, column));
  }

  #texts(row: Row): { text: string; column: number }[] {
    return row.cells.flatMap((cell, column) => {
      const text = textOfCell(cell);
      return text === '' ? [] : [{ text, column }];
    });
  }

  #ignore(row: Row, reason: IgnoredReason): void {
    const text = this.#texts(row)
      .map((cell) => cell.text)
      .join(' · ')
      .slice(0, 200);
    this.result.ignoredRows.push({ sheet: this.#mapping.sheet, row: row.number, reason, text });
  }

  #isTotal(row: Row): boolean {
    if (this.#own(row, 'owner') !== '' || this.#own(row, 'due') !== '') return false;
    if (this.#totalLabel(row) !== undefined) return true;
    if (this.#own(row, 'action') !== '' || this.result.lines.length < 2) return false;
    const amount = this.#plannedOf(this.#read(row));
    return amount > 0 && (amount === this.#sinceSubtotal || amount === this.#sinceStart);
  }

  #totalLabel(row: Row): string | undefined {
    for (const { text } of this.#texts(row)) {
      const folded = /^[stgc]/i.test(text) ? foldText(text) : '';
      if (TOTAL.test(folded)) return folded;
    }
    return undefined;
  }

  /** A total that is not the sum of what was read tells that something was misread. */
  #total(row: Row): void {
    this.#ignore(row, 'total');
    const found = this.#plannedOf(this.#read(row));
    const isSubtotal = /^(sous|sub)/.test(this.#totalLabel(row) ?? '');
    if (found > 0 && found !== this.#sinceSubtotal && found !== this.#sinceStart) {
      const expected = isSubtotal ? this.#sinceSubtotal : this.#sinceStart;
      const values = { found, expected };
      this.result.doubts.push({
        sheet: this.#mapping.sheet,
        row: row.number,
        column: null,
        rule: 'total_differs',
        values,
      });
    }
    this.#sinceSubtotal = 0;
    if (!isSubtotal) this.#isPastTotal = true;
  }

  #plannedOf({ amounts }: RowValues): Cents {
    return sumCents(amounts.map(({ plannedCents }) => plannedCents));
  }

  /** A text alone in its row heads the rows below when it spans columns, says "Objectif 2", or has no column of its own. */
  #sectionOf(row: Row): string | null {
    const [only, ...others] = this.#texts(row);
    if (!only || others.length > 0 || typeof row.cells[only.column] !== 'string') return null;
    const action = this.#columns.get('action') ?? 0;
    const objective = this.#columns.get('objective');
    if (only.column === objective || this.#grid.isContinued(row, action)) return null;
    const isWide = this.#grid.lastColumnAt(row, only.column) - only.column >= Math.max(1, this.#grid.width / 2 - 1);
    if (this.#isPastTotal && !NUMBERED_OBJECTIVE.test(only.text)) return null;
    const isLeft = only.column < action && objective === undefined;
    const isCalledObjective = NUMBERED_OBJECTIVE.test(only.text) || /:\s*$/.test(only.text);
    return isWide || isLeft || (only.column <= action && isCalledObjective) ? only.text : null;
  }

  #openSection(row: Row, text: string): void {
    const hasObjectives = this.#columns.has('objective');
    if (hasObjectives) this.#axis = this.#objectiveTitle(text);
    else this.#setObjective(text);
    if (hasObjectives) this.#objective = '';
    this.#ignore(row, 'heading');
  }

  #followObjective(row: Row): void {
    const axis = this.#merged(row, 'axis');
    if (axis !== '' && this.#objectiveTitle(axis) !== this.#axis) {
      this.#axis = this.#objectiveTitle(axis);
      this.#objective = '';
    }
    const objective = this.#merged(row, 'objective');
    if (objective !== '') this.#setObjective(objective);
  }

  #setObjective(text: string): void {
    const title = meansNoObjective(text) ? '' : this.#objectiveTitle(text);
    if (title === this.#objective) return;
    this.#objective = title;
    if (title !== '') this.result.objectives.push({ title, axis: this.#axis });
  }

  /** An objective the plan knows keeps the words it has there. */
  #objectiveTitle(text: string): string {
    return this.#existingObjectives.has(foldText(text)) ? text : objectiveTitle(text);
  }

  #action(row: Row, text: string): void {
    const values = this.#read(row);
    const isExported = isId(this.#own(row, 'record_id'));
    const [title = '', ...more] = isExported
      ? [text]
      : text
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean);
    if (more.length > 0) values.notes.unshift({ heading: '', text: more.join('\n') });
    const planned = this.#plannedOf(values);
    this.#sinceSubtotal += planned;
    this.#sinceStart += planned;
    this.result.doubts.push(...values.doubts);
    this.result.lines.push({
      ...values,
      row: row.number,
      axis: this.#axis,
      objective: this.#objective,
      title,
      description: this.#own(row, 'description'),
      owners: this.#merged(row, 'owner'),
      contributors: this.#contributorColumns.map((column) => textOfCell(this.#grid.at(row, column))),
      letterTexts: {
        accountable: this.#own(row, 'accountable'),
        doers: this.#own(row, 'doers'),
        consulted: this.#own(row, 'consulted'),
        informed: this.#own(row, 'informed'),
      },
      channel: this.#merged(row, 'channel'),
      tags: this.#merged(row, 'tags'),
      code: this.#own(row, 'code'),
      linkedTexts: {
        segments: this.#own(row, 'segments'),
        personas: this.#own(row, 'personas'),
        option: this.#own(row, 'option'),
        indicator: this.#own(row, 'indicator'),
        competitor: this.#own(row, 'competitor'),
      },
      recordId: this.#own(row, 'record_id'),
    });
  }

  /** What stands in the further rows of a merged action belongs to it: its amounts add up, its people share it. */
  #continue(row: Row, action: Line): void {
    const values = this.#read(row);
    const planned = this.#plannedOf(values);
    this.#sinceSubtotal += planned;
    this.#sinceStart += planned;
    action.amounts.push(...values.amounts);
    action.notes.push(...values.notes);
    action.contributors.push(this.#own(row, 'owner'));
    action.contributors.push(...this.#contributorColumns.map((column) => textOfCell(row.cells[column] ?? null)));
    if (values.dueDate && values.dueDate > (action.dueDate ?? '')) action.dueDate = values.dueDate;
    this.result.doubts.push(...values.doubts);
  }
}

/** True for what a row says instead of an objective when it serves none. */
export function meansNoObjective(text: string): boolean {
  return NO_OBJECTIVE.test(foldText(text));
}

/** "Objectif 2 : fidéliser" is the objective "fidéliser"; a prefix alone stays. */
export function objectiveTitle(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  const bare = oneLine.replace(OBJECTIVE_PREFIX, '').replace(/\s*:$/, '');
  return (bare === '' ? oneLine : bare).slice(0, 200);
}
