import { foldText } from '../../../kernel/folded-text.ts';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { ACTION_STATUSES, PRIORITIES, type Priority, type ShownStatus } from '../../actions/schema.ts';
import type { EditProblem } from './board-edits.ts';

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
      return oneOf(text, lists.people);
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
      return manyOf(text, lists.people);
    case 'tags':
      return manyOf(text, lists.tags);
    case 'segments':
      return manyOf(text, lists.segments);
    case 'personas':
      return manyOf(text, lists.personas);
    case 'method':
      return text.trim() === '' ? { input: { kind: 'option', id: 'unspecified' } } : oneOf(text, lists.methods);
    case 'status':
      return readStatus(foldText(text), lists);
    case 'priority': {
      const wanted = foldText(text);
      const found = PRIORITIES.find((one) => foldText(one) === wanted || foldText(lists.priority(one)) === wanted);
      return found ? { input: { kind: 'option', id: found } } : { problem: 'unknownChoice' };
    }
    default:
      return { input: { kind: 'text', text } };
  }
}

function oneOf(text: string, among: readonly Named[]): { input: CellInput } | { problem: EditProblem } {
  if (text.trim() === '') return { input: { kind: 'option', id: null } };
  const id = idOf(text, among);
  return typeof id === 'string' ? { input: { kind: 'option', id } } : id;
}

/** « a ; b »; also with commas, slashes or line breaks, as long as no name holds one itself. */
function manyOf(text: string, among: readonly Named[]): { input: CellInput } | { problem: EditProblem } {
  const whole = idOf(text, among);
  if (typeof whole === 'string') return { input: { kind: 'options', ids: [whole] } };
  const names = text.split(/[;\n]/.test(text) ? /[;\n]/ : /[,/]/).filter((name) => name.trim() !== '');
  const ids: string[] = [];
  for (const name of names) {
    const id = idOf(name, among);
    if (typeof id !== 'string') return id;
    if (!ids.includes(id)) ids.push(id);
  }
  return { input: { kind: 'options', ids } };
}

function idOf(text: string, among: readonly Named[]): string | { problem: EditProblem } {
  const wanted = foldText(text);
  const found = among.filter(
    ({ name, email }) =>
      foldText(name) === wanted || (email !== undefined && email !== '' && foldText(email) === wanted),
  );
  const [first, second] = found;
  if (!first) return { problem: 'unknownName' };
  return second ? { problem: 'ambiguousName' } : first.id;
}

function readStatus(wanted: string, { status }: PasteLists): { input: CellInput } | { problem: EditProblem } {
  if (wanted === foldText(status('late'))) return { problem: 'lateIsDerived' };
  const found = ACTION_STATUSES.find((one) => one === wanted || foldText(status(one)) === wanted);
  return found ? { input: { kind: 'option', id: found } } : { problem: 'unknownChoice' };
}
