import { foldText } from '../../kernel/folded-text.ts';
import { sumCents } from '../../kernel/money.ts';
import type { Sheet } from '../../kernel/sheet.ts';
import { parseDay } from '../../kernel/typed-day.ts';
import { Assembly, Objectives, Words } from './assembly/rules.ts';
import { guessColumns } from './columns/rules.ts';
import { gridOf } from './grid/rules.ts';
import { LINE_SHEET, proposeLines } from './line-parts/rules.ts';
import { type Line, linesOf } from './lines/rules.ts';
import { peopleOf } from './people/rules.ts';
import { MILESTONE_SHEET, proposeMilestones } from './milestones/rules.ts';
import { columnsUnder, headingsOf, isOf } from './side-sheets/rules.ts';
import { markEdits } from './round-trip/edits/rules.ts';
import { readBaseline, ROUND_TRIP_SHEET } from './round-trip/rules.ts';
import type { Doubt, DoubtRule, PlanMapping, PlanProposal, ProposalContext, SheetMapping } from './schema.ts';
import { namesOf, once } from './values/rules.ts';

const SIDE_SHEETS = [MILESTONE_SHEET, LINE_SHEET];

/**
 * What a plan would gain from the sheets of a file: objectives, people and channels (matched to those it has), actions with
 * their dates and amounts, milestones, the parts of amounts, and every doubt on the way. Pure and quick, so that it runs again
 * whenever the person importing changes what a column holds. Without a mapping, it is guessed.
 */
export function proposePlan(
  sheets: readonly Sheet[],
  context: ProposalContext,
  mapping: PlanMapping = guessMapping(sheets, context),
): PlanProposal {
  const proposal: PlanProposal = {
    mapping,
    objectives: [],
    people: [],
    channels: [],
    tags: [],
    actions: [],
    doubts: [],
    ignoredRows: [],
    missing: [],
    milestones: [],
    missingMilestones: [],
    lines: [],
    plannedCents: 0,
  };
  const read = mapping.sheets.flatMap((sheetMapping) => {
    const sheet = sheets[sheetMapping.sheet];
    if (!sheet || !sheetMapping.included || SIDE_SHEETS.some((side) => isOf(side, sheetMapping))) return [];
    const found = linesOf(gridOf(sheet), sheetMapping, context);
    proposal.doubts.push(...found.doubts);
    proposal.ignoredRows.push(...found.ignoredRows);
    return [{ sheetMapping, ...found }];
  });
  const objectives = new Objectives(context);
  const lines: { sheet: number; line: Line }[] = [];
  for (const { sheetMapping, objectives: titles, lines: found } of read) {
    const doubts = completeFromName(sheetMapping, found, read.length > 1, context);
    proposal.doubts.push(...doubts);
    for (const { title, axis } of titles) objectives.add(title, axis);
    lines.push(...found.map((line) => ({ sheet: sheetMapping.sheet, line })));
  }
  const names = once(namesOf);
  const people = peopleOf(
    lines.flatMap(({ line }) => [line.owners, ...line.contributors, ...Object.values(line.letterTexts)].flatMap(names)),
    context,
  );
  const words = { channels: new Words(context.channels, 80), tags: new Words(context.tags, 40) };
  const assemble = new Assembly(proposal, objectives, people, words, names, context);
  for (const { sheet, line } of lines) assemble.add(sheet, line);
  proposal.objectives = objectives.all();
  proposal.people = [
    ...new Map([...people.values()].map((person) => [person.existingId ?? person.key, person])).values(),
  ];
  proposal.channels = words.channels.all();
  proposal.tags = words.tags.all();
  const marked = new Map(read.flatMap(({ marked: titles }) => [...titles]));
  const baseline = readBaseline(sheets);
  markEdits(proposal, { lines: lines.map(({ line }) => line), marked, baseline }, context);
  proposeMilestones(proposal, sheets, baseline, context);
  proposeLines(proposal, sheets, baseline, context);
  proposal.plannedCents = sumCents(
    proposal.actions.flatMap(({ amounts }) => amounts.map(({ plannedCents }) => plannedCents)),
  );
  return proposal;
}

/**
 * How each sheet seems to be laid out. Hidden sheets, and those without headings beside others with, are left out; so is the
 * sheet of milestones of a workbook that does not remember what they were.
 */
export function guessMapping(sheets: readonly Sheet[], context: ProposalContext): PlanMapping {
  const remembersMilestones = (readBaseline(sheets)?.milestones ?? null) !== null;
  const guessed = sheets.map((sheet, index): SheetMapping => {
    const name = sheet.name.slice(0, 200);
    const side = SIDE_SHEETS.find((one) => headingsOf(one, sheet) !== null);
    const headings = side && headingsOf(side, sheet);
    if (side && headings && !sheet.hidden && (side !== MILESTONE_SHEET || remembersMilestones)) {
      const columns = columnsUnder(side, headings);
      return { sheet: index, name, included: true, headingRows: [headings.number], columns };
    }
    const isOurs = side !== undefined || foldText(sheet.name) === foldText(ROUND_TRIP_SHEET);
    const { headingRows, columns } = isOurs ? { headingRows: [], columns: [] } : guessColumns(gridOf(sheet), context);
    return { sheet: index, name, included: !sheet.hidden && !isOurs, headingRows, columns };
  });
  const withHeadings = guessed.filter(({ included, headingRows }) => included && headingRows.length > 0);
  const first = guessed.find(({ included, columns }) => included && columns.length > 0);
  const chosen = new Set(withHeadings.length > 0 ? withHeadings : first ? [first] : []);
  return { sheets: guessed.map((sheet) => ({ ...sheet, included: chosen.has(sheet) })) };
}

/** Sheets cut by quarter give their dates, sheets cut by objective their objectives, where no column does. */
function completeFromName(
  mapping: SheetMapping,
  lines: Line[],
  isOneOfSeveral: boolean,
  context: ProposalContext,
): Doubt[] {
  const has = (...fields: string[]): boolean => mapping.columns.some(({ field }) => fields.includes(field));
  const doubts: Doubt[] = [];
  const doubt = (rule: DoubtRule): void => {
    doubts.push({
      sheet: mapping.sheet,
      row: mapping.headingRows[0] ?? 1,
      column: null,
      rule,
      values: { text: mapping.name },
    });
  };
  const period = parseDay(mapping.name, { ...context, role: 'end' });
  const isPeriod = !('rule' in period) && period.day !== null;
  if (isPeriod && !has('due', 'calendar') && lines.length > 0) {
    for (const line of lines) {
      line.startDate ??= period.start;
      line.dueDate ??= period.day;
    }
    doubt('day_from_sheet');
  }
  const needsObjective = lines.length > 0 && lines.every(({ objective }) => objective === '');
  if (isOneOfSeveral && !isPeriod && mapping.name !== '' && !has('objective') && needsObjective) {
    for (const line of lines) line.objective = mapping.name;
    doubt('objective_from_sheet');
  }
  return doubts;
}
