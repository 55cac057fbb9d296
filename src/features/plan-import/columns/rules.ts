import { firstDay, lastDay, type Month, monthOfDay } from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import type { Row } from '../../../kernel/sheet.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import { type Grid, textOfCell } from '../grid/rules.ts';
import { type HeadingMeaning, meaningOfHeading } from '../headings/rules.ts';
import { type ColumnField, type ColumnMapping, type ProposalContext, SHARED_FIELDS } from '../schema.ts';
import { RECORD_ID_HEADING } from '../round-trip/rules.ts';
import { once } from '../values/rules.ts';
import { type ColumnContent, contentOf } from './content/rules.ts';

export type Period = Pick<ProposalContext, 'today' | 'periodStart' | 'periodEnd' | 'locale' | 'currency'>;
type Reading = Period & { isOurs: boolean };

/** What a heading, of one or two rows, says of its column. */
interface Heading {
  text: string;
  meaning: HeadingMeaning | null;
  months: { first: Month; last: Month } | null;
}

const ROWS_SEARCHED = 40;

/**
 * Finds the headings of a sheet under its title rows: the row among the first forty with the most words that head columns
 * (at least two of them plain, such as "Action" and "Budget"), with the row below it when that one divides merged headings.
 * Then says what each column holds, by its heading, confirmed or corrected by its content. Without headings, by content.
 */
export function guessColumns(grid: Grid, period: Period): { headingRows: number[]; columns: ColumnMapping[] } {
  const isOurs = grid.rows.slice(0, ROWS_SEARCHED).some(({ cells }) => cells.includes(RECORD_ID_HEADING));
  const found = findHeadings(grid, { ...period, isOurs });
  const headings = found?.headings ?? [];
  const firstData = found ? grid.rows.findIndex((row) => row.number > (found.rows.at(-1) ?? 0)) : 0;
  const data = firstData < 0 ? [] : grid.rows.slice(firstData);
  const columns: Guess[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const content = contentOf(data, column, period);
    const heading = headings[column] ?? { text: '', meaning: null, months: null };
    if (content.filled === 0 && heading.text === '') continue;
    columns.push({ mapping: guess(column, heading, content, isOurs), content });
  }
  settleAction(columns, found !== null);
  settleRivals(columns);
  return { headingRows: found?.rows ?? [], columns: columns.map(({ mapping }) => mapping) };
}

interface Guess {
  mapping: ColumnMapping;
  content: ColumnContent;
}

function findHeadings(grid: Grid, period: Reading): { rows: number[]; headings: Heading[] } | null {
  let best: { rows: number[]; headings: Heading[]; score: number } | null = null;
  const read = once((text) => headingOf(text, period));
  const list = headedList(grid, read);
  if (list) return list;
  for (const [index, row] of grid.rows.slice(0, ROWS_SEARCHED).entries()) {
    const single = row.cells.map((_, column) => read(textAt(grid, row, column)));
    const options = [{ rows: [row.number], headings: single }];
    const below = grid.rows[index + 1];
    if (below?.number === row.number + 1 && dividesHeadings(grid, row, below)) {
      options.push({ rows: [row.number, below.number], headings: joined(grid, row, below, read) });
    }
    for (const option of options) {
      const score = scoreOf(option.headings);
      if (score > (best?.score ?? 0)) best = { ...option, score };
    }
  }
  return best;
}

/** A list of one column alone: its first line is its heading when it is the plain word for actions. */
function headedList(grid: Grid, read: (text: string) => Heading): { rows: number[]; headings: Heading[] } | null {
  const [first, ...others] = grid.rows;
  if (!first || others.length === 0 || grid.rows.some(({ cells }) => cells.length !== 1)) return null;
  const heading = read(textAt(grid, first, 0));
  const isHeading = heading.meaning?.field === 'action' && heading.meaning.confidence === 1;
  return isHeading ? { rows: [first.number], headings: [heading] } : null;
}

function textAt(grid: Grid, row: Row, column: number): string {
  const cell = grid.at(row, column);
  if (typeof cell === 'number' || typeof cell === 'boolean') return '';
  if (cell !== null && typeof cell === 'object' && 'day' in cell)
    return cell.shown === 'day' ? '' : cell.day.slice(0, 7);
  return textOfCell(cell);
}

function headingOf(text: string, period: Reading): Heading {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return { text: oneLine.slice(0, 500), meaning: meaningOfHeading(oneLine), months: monthsOf(oneLine, period) };
}

const MONTH_WORDS =
  /(?<![a-z])(janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|[tq][1-4]|[sh][12]|trim|sem)|^\d{4}-\d{2}$|^\d{2}\/\d{4}$/;

/** "Mars", "T2", "Budget T1", "janv-27": the whole months a heading names within the plan's period, or any in our own files. */
function monthsOf(heading: string, period: Reading): Heading['months'] {
  const folded = foldText(heading);
  if (folded.length > 40 || !MONTH_WORDS.test(folded)) return null;
  const words = folded.replace(/^(budget|cout|montant|prevu|cost)s? (de |du |d')?/, '');
  const reading = parseDay(words, { ...period, role: 'end' });
  if ('rule' in reading || reading.day === null) return null;
  const first = monthOfDay(reading.start);
  const last = monthOfDay(reading.end);
  const isWhole = reading.start === firstDay(first) && reading.end === lastDay(last);
  const isWithin = period.isOurs || (reading.end >= period.periodStart && reading.start <= period.periodEnd);
  return isWhole && isWithin ? { first, last } : null;
}

/** The row below divides merged headings when it fills places under them with short texts only. */
function dividesHeadings(grid: Grid, row: Row, below: Row): boolean {
  const divided = row.cells.some((_, column) => {
    const last = grid.lastColumnAt(row, column);
    return last > column && below.cells.slice(column, last + 1).filter((cell) => cell !== null).length > 1;
  });
  const isShort = (text: string): boolean => text.length <= 30 && text !== '';
  return divided && below.cells.every((cell, column) => cell === null || isShort(textAt(grid, below, column)));
}

function joined(grid: Grid, row: Row, below: Row, read: (text: string) => Heading): Heading[] {
  const headings: Heading[] = [];
  let over = { text: '', last: -1 };
  for (let column = 0; column < Math.max(row.cells.length, below.cells.length); column += 1) {
    const own = textAt(grid, row, column);
    if (own !== '') over = { text: own, last: grid.lastColumnAt(row, column) };
    const upper = column <= over.last ? over.text : own;
    const lower = grid.isContinued(below, column) ? '' : textAt(grid, below, column);
    const alone = read(lower);
    headings.push(alone.months ? alone : read(`${upper} ${lower}`.trim()));
  }
  return headings;
}

/** Zero unless two headings are plain words for different things, or one is and two more contain one. */
function scoreOf(headings: Heading[]): number {
  const fields = new Map<ColumnField, number>();
  let months = 0;
  for (const { meaning, months: named } of headings) {
    if (named) months += 1;
    if (meaning) fields.set(meaning.field, Math.max(fields.get(meaning.field) ?? 0, meaning.confidence));
  }
  const confidences = [...fields.values()];
  const plain = confidences.filter((confidence) => confidence === 1).length;
  if (plain < 2 && !(plain === 1 && confidences.length > 2)) return 0;
  return confidences.reduce((sum, confidence) => sum + confidence, 0) + Math.min(months, 12) * 0.25;
}

function guess(column: number, heading: Heading, content: ColumnContent, isOurs: boolean): ColumnMapping {
  const base = { column, heading: heading.text, scale: heading.meaning?.scale ?? 1, months: null };
  const { meaning, months } = heading;
  if (meaning && !(months && meaning.field === 'due')) {
    const { field, confidence } = corrected(meaning, content);
    const ofMonths = months && ['budget', 'revised', 'committed', 'invoiced', 'paid'].includes(field) ? months : null;
    return { ...base, field, confidence, months: ofMonths };
  }
  if (months && (isOurs || content.amounts > 0.6)) return { ...base, field: 'budget', confidence: 0.8, months };
  if (months && content.marks > 0.5) return { ...base, field: 'calendar', confidence: 0.8, months };
  if (months && content.filled === 0) return { ...base, field: 'ignored', confidence: 0.8 };
  if (heading.text !== '') return { ...base, field: 'note', confidence: 0.4 };
  return { ...base, ...fieldByContent(content) };
}

/** What the content says against the heading: objectives that are figures, progress in words, dates that are not. */
function corrected(
  { field, confidence }: HeadingMeaning,
  content: ColumnContent,
): { field: ColumnField; confidence: number } {
  if (content.filled < 3) return { field, confidence };
  if (field === 'objective' && content.amounts + content.percents > 0.6) return { field: 'note', confidence: 0.7 };
  if (field === 'progress' && content.statuses > 0.6) return { field: 'status', confidence: 0.9 };
  if (field === 'status' && content.percents > 0.6) return { field: 'progress', confidence: 0.9 };
  if (field === 'action' && content.amounts > 0.8) return { field: 'code', confidence: 0.6 };
  const support: Partial<Record<ColumnField, number>> = {
    due: content.days,
    start: content.days,
    budget: content.amounts,
    revised: content.amounts,
    committed: content.amounts,
    invoiced: content.amounts,
    paid: content.amounts,
    owner: content.averageLength < 50 ? 1 : 0,
  };
  return (support[field] ?? 1) < 0.3 ? { field, confidence: confidence * 0.4 } : { field, confidence };
}

function fieldByContent(content: ColumnContent): { field: ColumnField; confidence: number } {
  if (content.days > 0.7) return { field: 'due', confidence: 0.5 };
  if (content.statuses > 0.7) return { field: 'status', confidence: 0.4 };
  if (content.percents > 0.7) return { field: 'progress', confidence: 0.4 };
  if (content.amounts > 0.7) return { field: 'budget', confidence: 0.5 };
  return { field: 'note', confidence: 0.2 };
}

/** A plan without a column of actions has them in its longest texts; without headings, the names and objectives as well. */
function settleAction(columns: Guess[], hasHeadings: boolean): void {
  if (columns.some(({ mapping }) => mapping.field === 'action')) return;
  const free = columns.filter(
    ({ mapping, content }) => ['note', 'description'].includes(mapping.field) && content.texts > 0.5,
  );
  const saying = free.find(({ mapping }) => /(?<![a-z])actions?(?![a-z])/.test(foldText(mapping.heading)));
  const longest = free.toSorted((a, b) => b.content.averageLength - a.content.averageLength)[0];
  const objective = columns.find(({ mapping }) => mapping.field === 'objective' || mapping.field === 'axis');
  const action = saying ?? longest ?? objective;
  if (action) settle(action, 'action', saying ? 0.8 : 0.4);
  if (hasHeadings) return;
  const left = free.filter((column) => column !== action);
  const names = left.findLast(({ content }) => content.names > 0.7);
  if (names) settle(names, 'owner', 0.4);
  const before = action?.mapping.column ?? 0;
  const grouping = left.find((column) => column !== names && column.mapping.column < before);
  if (grouping) settle(grouping, 'objective', 0.4);
}

function settle({ mapping }: Guess, field: ColumnField, confidence: number): void {
  Object.assign(mapping, { field, confidence });
}

/** Of several columns for one thing the surest stays, the fullest among equals; the others lose nothing as notes. */
function settleRivals(columns: Guess[]): void {
  if (!columns.some(({ mapping }) => mapping.field === 'objective')) {
    const axis = columns.find(({ mapping }) => mapping.field === 'axis');
    if (axis) settle(axis, 'objective', axis.mapping.confidence);
  }
  const taken = new Set(columns.map(({ mapping }) => mapping.field).filter((field) => !SHARED_FIELDS.includes(field)));
  for (const field of taken) {
    const [, ...others] = columns
      .filter(({ mapping }) => mapping.field === field)
      .toSorted((a, b) => b.mapping.confidence - a.mapping.confidence || b.content.filled - a.content.filled);
    for (const other of others) settle(other, field === 'owner' ? 'contributors' : 'note', other.mapping.confidence);
  }
}
