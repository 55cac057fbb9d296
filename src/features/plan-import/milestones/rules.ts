import { isDay } from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Cell, Row, Sheet } from '../../../kernel/sheet.ts';
import type { DayReading } from '../../../kernel/typed-day.ts';
import { type Grid, gridOf, textOfCell } from '../grid/rules.ts';
import { meansNoObjective } from '../lines/rules.ts';
import { isSameText } from '../round-trip/edits/rules.ts';
import { MILESTONE_ID_HEADING, saidReached } from '../round-trip/rules.ts';
import type { Baseline, MilestoneField, RememberedMilestone } from '../round-trip/schema.ts';
import { dayReader, ruleOfError } from '../row/rules.ts';
import type {
  ColumnField,
  Doubt,
  DoubtRule,
  PlanProposal,
  ProposalContext,
  ProposedMilestone,
  SheetMapping,
} from '../schema.ts';
import { isOf, type SideSheet } from '../side-sheets/rules.ts';
import { MilestoneSubjects } from './subjects/rules.ts';

const TITLE_LENGTH = 200;

/** The sheet of milestones. */
export const MILESTONE_SHEET: SideSheet = {
  idField: 'milestone_id',
  idHeading: MILESTONE_ID_HEADING,
  headings: [
    ['objective', /^(objectif|objective)$/],
    ['action', /^action$/],
    ['milestone', /^(jalon|milestone)$/],
    ['due', /^(echeance|due date)$/],
    ['reached', /^(atteint|reached)$/],
  ],
};

/**
 * Adds to a proposal what the sheet of milestones says: of the milestones that were exported only what was edited since, new
 * rows as new milestones, and which rows are gone. What cannot be read changes nothing, and its doubt says so. A workbook that
 * does not remember its milestones, as those of an earlier time, says nothing of them.
 */
export function proposeMilestones(
  proposal: PlanProposal,
  sheets: readonly Sheet[],
  baseline: Baseline | null,
  context: ProposalContext,
): void {
  if (!baseline?.milestones) return;
  const remembered = baseline.planId === context.planId ? baseline.milestones : null;
  const subjects = new MilestoneSubjects(proposal, context, baseline);
  const seen = new Set<string>();
  for (const mapping of proposal.mapping.sheets) {
    const sheet = sheets[mapping.sheet];
    if (!sheet || !mapping.included || !isOf(MILESTONE_SHEET, mapping)) continue;
    const reader = new Reader(gridOf(sheet), mapping, subjects, context);
    for (const row of sheet.rows) reader.read(row, remembered, seen);
    proposal.milestones.push(...reader.milestones);
    proposal.doubts.push(...reader.doubts);
    if (remembered === null) continue;
    const current = new Set(context.milestones.map(({ id }) => id));
    proposal.missingMilestones = [...remembered.values()]
      .filter(({ id }) => current.has(id) && !seen.has(id))
      .map(({ id, said }) => ({ id, title: said.milestone }));
  }
}

/** What a row says, as far as its sheet has the columns and its cells could be read; of the rest, what it said before. */
interface Saying {
  objective: string;
  action: string;
  title: string;
  day: Exclude<DayReading, { rule: unknown }>;
  reached: boolean;
}

class Reader {
  readonly milestones: ProposedMilestone[] = [];
  readonly doubts: Doubt[] = [];
  readonly #grid: Grid;
  readonly #mapping: SheetMapping;
  readonly #columns: ReadonlyMap<ColumnField, number>;
  readonly #readDay: (cell: Cell) => DayReading;
  readonly #subjects: MilestoneSubjects;
  readonly #context: ProposalContext;
  readonly #current: ReadonlyMap<string, RememberedMilestone>;

  constructor(grid: Grid, mapping: SheetMapping, subjects: MilestoneSubjects, context: ProposalContext) {
    this.#grid = grid;
    this.#mapping = mapping;
    this.#columns = new Map(mapping.columns.map(({ field, column }) => [field, column]));
    const due = mapping.columns.find(({ field }) => field === 'due');
    this.#readDay = due ? dayReader(grid, due, context) : () => ({ day: null, flags: [] });
    this.#subjects = subjects;
    this.#context = context;
    this.#current = new Map(context.milestones.map((milestone) => [milestone.id, milestone]));
  }

  /** `seen` gathers the ids that were met: a second row of one is a copy, and a new milestone. */
  read(row: Row, remembered: ReadonlyMap<string, RememberedMilestone> | null, seen: Set<string>): void {
    if (row.number <= (this.#mapping.headingRows.at(-1) ?? 0)) return;
    const texts = (['objective', 'action', 'milestone', 'due'] as const).map((field) => this.#text(row, field));
    // A row whose words were all taken out is a row that was removed.
    if (texts.every((text) => text === '')) return;
    const id = this.#text(row, 'milestone_id');
    const isCopy = seen.has(id);
    if (isId(id)) seen.add(id);
    const before = isCopy || remembered === null ? undefined : (remembered.get(id) ?? this.#current.get(id));
    if (before) this.#edit(row, before);
    else this.#add(row);
  }

  #edit(row: Row, before: RememberedMilestone): void {
    const { said, id } = before;
    const doubtsBefore = this.doubts.length;
    const now = this.#saying(row, said);
    const edited: MilestoneField[] = [];
    const isOther = (text: string, field: MilestoneField) => this.#columns.has(field) && !isSameText(text, said[field]);
    if (isOther(now.title, 'milestone')) {
      if (now.title === '') this.#doubt(row, 'milestone', 'milestone_title_missing', { text: said.milestone });
      else edited.push('milestone');
    }
    if ((now.day.day ?? '') !== said.due) edited.push('due');
    if (saidReached(now.reached) !== said.reached) edited.push('reached');
    const saysNone = said.objective === '' && meansNoObjective(now.objective);
    const isMoved = isOther(now.action, 'action') || (isOther(now.objective, 'objective') && !saysNone);
    const subject = isMoved ? this.#subject(row, now) : null;
    const movesTo = subject !== null && subject.id !== before.subjectId ? subject : null;
    if (movesTo) edited.push(movesTo.kind);
    else if (subject?.kind === 'action' && !this.#subjects.serves(now.action, now.objective))
      this.#doubt(row, 'objective', 'milestone_follows_action', { text: now.action });
    if (edited.includes('milestone')) this.#cutTitle(row, now.title);
    if (edited.includes('due')) this.#doubtDay(row, now.day);
    if (edited.length === 0) return;
    const current = this.#current.get(id);
    if (!current) {
      this.doubts.length = doubtsBefore;
      return this.#doubt(row, 'milestone', 'milestone_deleted', { text: said.milestone });
    }
    for (const field of edited) {
      if (current.said[field] === said[field]) continue;
      const values = { text: said.milestone, field, current: current.said[field] };
      this.#doubt(row, field, 'changed_since_export', values);
    }
    this.#propose(row, now, { recordId: id, edited, subject: movesTo });
  }

  #add(row: Row): void {
    const now = this.#saying(row);
    if (now.title === '') return this.#doubt(row, 'milestone', 'milestone_title_missing', { text: '' });
    const subject = this.#subject(row, now);
    if (subject === null) return;
    const due = now.day.day ?? '';
    const isThere = this.#context.milestones.some(
      ({ subjectId, said }) =>
        subjectId === subject.id && said.due === due && foldText(said.milestone) === foldText(now.title),
    );
    if (isThere) return this.#doubt(row, 'milestone', 'milestone_already_there', { text: now.title });
    this.#cutTitle(row, now.title);
    this.#doubtDay(row, now.day);
    this.#propose(row, now, { recordId: null, edited: [], subject });
  }

  #propose(row: Row, now: Saying, more: Pick<ProposedMilestone, 'recordId' | 'edited' | 'subject'>): void {
    this.milestones.push({
      sheet: this.#mapping.sheet,
      row: row.number,
      ...more,
      objective: now.objective,
      action: now.action,
      title: now.title,
      dueDate: now.day.day,
      done: now.reached,
    });
  }

  #saying(row: Row, before?: RememberedMilestone['said']): Saying {
    const text = (field: 'objective' | 'action' | 'milestone'): string => {
      const isSaid = this.#columns.has(field) && !this.#isError(row, field);
      return isSaid ? this.#text(row, field) : (before?.[field] ?? '');
    };
    return {
      objective: text('objective'),
      action: text('action'),
      title: text('milestone'),
      day: this.#day(row, before?.due),
      reached: this.#reached(row, before?.reached),
    };
  }

  #day(row: Row, before = ''): Saying['day'] {
    const kept: Saying['day'] = isDay(before)
      ? { day: before, start: before, end: before, flags: [] }
      : { day: null, flags: [] };
    if (!this.#columns.has('due') || this.#isError(row, 'due')) return kept;
    const reading = this.#readDay(this.#cell(row, 'due'));
    if (!('rule' in reading)) return reading;
    this.#doubt(row, 'due', 'milestone_day_unreadable', { text: this.#text(row, 'due') });
    return kept;
  }

  #reached(row: Row, before?: string): boolean {
    const text = this.#text(row, 'reached');
    const held = before === 'yes';
    if (text === '' || this.#isError(row, 'reached')) return held;
    const folded = foldText(text);
    if (REACHED.test(folded)) return true;
    if (NOT_REACHED.test(folded)) return false;
    this.#doubt(row, 'reached', 'milestone_reached_unknown', { text });
    return held;
  }

  #subject(row: Row, { objective, action }: Saying): ProposedMilestone['subject'] {
    const found = this.#subjects.find(objective, action);
    if (typeof found !== 'string') return found;
    const field = action === '' ? 'objective' : 'action';
    this.#doubt(row, field, found, { text: action === '' ? objective : action });
    return null;
  }

  #cutTitle(row: Row, title: string): void {
    if (title.length > TITLE_LENGTH)
      this.#doubt(row, 'milestone', 'milestone_title_cut', { text: title.slice(0, TITLE_LENGTH) });
  }

  #doubtDay(row: Row, reading: Saying['day']): void {
    if (reading.day === null) return;
    const values = { text: this.#text(row, 'due'), day: reading.day };
    for (const flag of reading.flags) {
      if (flag === 'doubtful' || flag === 'approximate') this.#doubt(row, 'due', `day_${flag}`, values);
    }
    const { periodStart, periodEnd } = this.#context;
    if (reading.day < periodStart || reading.day > periodEnd) this.#doubt(row, 'due', 'day_outside_period', values);
  }

  #isError(row: Row, field: ColumnField): boolean {
    const cell = this.#cell(row, field);
    const isError = cell !== null && typeof cell === 'object' && 'error' in cell;
    if (isError) this.#doubt(row, field, ruleOfError(cell.error), { text: cell.error });
    return isError;
  }

  #cell(row: Row, field: ColumnField): Cell {
    const column = this.#columns.get(field);
    return column === undefined ? null : this.#grid.at(row, column);
  }

  #text(row: Row, field: ColumnField): string {
    return textOfCell(this.#cell(row, field));
  }

  #doubt(row: Row, field: ColumnField, rule: DoubtRule, values: Doubt['values']): void {
    const column = this.#columns.get(field) ?? null;
    this.doubts.push({ sheet: this.#mapping.sheet, row: row.number, column, rule, values });
  }
}

const REACHED = /^(oui|o|yes|y|x|vrai|true|1|atteinte?s?|reached|faite?s?|done|ok|✓|✔|✅)$/;
const NOT_REACHED = /^(non|n|no|faux|false|0|-|pas atteinte?s?|not reached)$/;
