import { foldText } from '../../../kernel/folded-text.ts';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { onDemand } from '../../../ui-kit/on-demand.ts';
import { ACTION_STATUSES, PRIORITIES, type Priority, type ShownStatus } from '../../actions/schema.ts';
import { progressNamed } from '../../actions/rules.ts';
import type { EditProblem } from './board-edits.ts';

/** The words that plans in spreadsheets use; until they are there, a paste is read by the words of the screen. */
export const pasteWords = onDemand(() => import('./paste-words.ts'));

interface Named {
  id: string;
  name: string;
  email?: string;
}

/** What names in a pasted text are looked up among. */
export interface PasteLists {
  people: readonly Named[];
  channels: readonly Named[];
  tags: readonly Named[];
  segments: readonly Named[];
  personas: readonly Named[];
  methods: readonly Named[];
  options: readonly Named[];
  indicators: readonly Named[];
  competitors: readonly Named[];
  objectives: readonly Named[];
  status(status: ShownStatus): string;
  priority(priority: Priority): string;
}

/** A text from a spreadsheet as the input its column takes: names and words are looked up as people write them. */
export function readPasted(
  columnId: string,
  text: string,
  lists: PasteLists,
): { input: CellInput } | { problem: EditProblem } {
  switch (columnId) {
    case 'owner':
      return oneOf(text, lists.people, personOf);
    case 'channel':
      return oneOf(text, lists.channels);
    case 'objective':
      return oneOf(text, lists.objectives);
    case 'option':
      return oneOf(text, lists.options);
    case 'indicator':
      return oneOf(text, lists.indicators);
    case 'competitor':
      return oneOf(text, lists.competitors);
    case 'contributors':
      return manyOf(text, lists.people, personOf);
    case 'tags':
      return manyOf(text, lists.tags);
    case 'segments':
      return manyOf(text, lists.segments);
    case 'personas':
      return manyOf(text, lists.personas);
    case 'method':
      return text.trim() === '' ? { input: { kind: 'option', id: 'unspecified' } } : oneOf(text, lists.methods);
    case 'status':
      return readStatus(text, lists);
    case 'priority': {
      const wanted = foldText(text);
      const found =
        PRIORITIES.find((one) => foldText(lists.priority(one)) === wanted) ?? pasteWords.current()?.priorityOf(text);
      return found ? { input: { kind: 'option', id: found } } : { problem: 'unknownChoice' };
    }
    case 'progress': {
      // Spreadsheets hold a share of 1, and show it as a percentage or not.
      const ratio = progressNamed(text);
      return { input: ratio === null ? { kind: 'text', text } : { kind: 'ratio', ratio } };
    }
    default:
      return { input: { kind: 'text', text } };
  }
}

type Find = (text: string, among: readonly Named[]) => string | { problem: EditProblem };

function oneOf(
  text: string,
  among: readonly Named[],
  find: Find = idOf,
): { input: CellInput } | { problem: EditProblem } {
  if (text.trim() === '') return { input: { kind: 'option', id: null } };
  const id = find(text, among);
  return typeof id === 'string' ? { input: { kind: 'option', id } } : id;
}

/** « a ; b »; also with commas, slashes or line breaks, as long as no name holds one itself. */
function manyOf(
  text: string,
  among: readonly Named[],
  find: Find = idOf,
): { input: CellInput } | { problem: EditProblem } {
  const whole = find(text, among);
  if (typeof whole === 'string') return { input: { kind: 'options', ids: [whole] } };
  const names = text.split(/[;\n]/.test(text) ? /[;\n]/ : /[,/]/).filter((name) => name.trim() !== '');
  const ids: string[] = [];
  for (const name of names) {
    const id = find(name, among);
    if (typeof id !== 'string') return id;
    if (!ids.includes(id)) ids.push(id);
  }
  return { input: { kind: 'options', ids } };
}

function idOf(text: string, among: readonly Named[]): string | { problem: EditProblem } {
  return onlyOne(named(text, among));
}

function named(text: string, among: readonly Named[]): Named[] {
  const wanted = foldText(text);
  return among.filter(({ name }) => foldText(name) === wanted);
}

/** By address, by the name as it stands, or by whatever a plan in a spreadsheet calls people. */
function personOf(text: string, among: readonly Named[]): string | { problem: EditProblem } {
  const wanted = foldText(text);
  const written = among.filter(({ email }) => email !== undefined && email !== '' && foldText(email) === wanted);
  if (written.length > 0) return onlyOne(written);
  return onlyOne(pasteWords.current()?.peopleOf(text, among) ?? named(text, among));
}

function onlyOne([first, second]: readonly Named[]): string | { problem: EditProblem } {
  if (!first) return { problem: 'unknownName' };
  return second ? { problem: 'ambiguousName' } : first.id;
}

function readStatus(text: string, { status }: PasteLists): { input: CellInput } | { problem: EditProblem } {
  const wanted = foldText(text);
  if (wanted === foldText(status('late'))) return { problem: 'lateIsDerived' };
  const found =
    ACTION_STATUSES.find((one) => one === wanted || foldText(status(one)) === wanted) ??
    pasteWords.current()?.statusOf(text);
  return found ? { input: { kind: 'option', id: found } } : { problem: 'unknownChoice' };
}
