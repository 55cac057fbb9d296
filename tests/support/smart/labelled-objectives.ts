import { emptyEvidence, type Evidence, type Verdict } from '../../../src/features/objectives/smart/schema.ts';
import { ENGLISH_OBJECTIVES } from './english-objectives.ts';
import { FRENCH_OBJECTIVES } from './french-objectives.ts';

export interface LabelledObjective {
  evidence: Evidence;
  expected: Verdict[];
  /** Put aside before the rules were written, one in three: what they are measured on. */
  isPutAside: boolean;
}

const VERDICTS: { [mark: string]: Verdict } = { '+': 'met', '~': 'weak', '-': 'missing' };
const PERIOD = { start: '2027-01-01', end: '2027-12-31' };

export const LABELLED_OBJECTIVES: LabelledObjective[] = [FRENCH_OBJECTIVES, ENGLISH_OBJECTIVES].flatMap((lines) =>
  lines
    .trim()
    .split('\n')
    .map((line, index) => read(line, index % 3 === 2)),
);

function read(line: string, isPutAside: boolean): LabelledObjective {
  const [marks = '', title = '', said = ''] = line.split(' | ');
  const words = said.split(' ');
  const valueOf = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const numberOf = (name: string) => (valueOf(name) === null ? null : Number(valueOf(name)));
  return {
    isPutAside,
    expected: marks.split(' ').map((mark) => VERDICTS[mark] ?? 'missing'),
    evidence: {
      ...emptyEvidence(PERIOD, '2027-01-11'),
      title,
      hasOwner: words.includes('owner'),
      indicator: words.includes('kpi') ? 'Indicateur suivi' : '',
      unit: valueOf('unit') ?? '',
      baseline: numberOf('from'),
      target: numberOf('to'),
      hasSource: words.includes('source'),
      dueDate: valueOf('due'),
      milestones: words.includes('milestone') ? 1 : 0,
      acceptance: words.includes('accepted') ? 'accepted' : words.includes('declined') ? 'declined' : 'pending',
      justification: words.includes('justified')
        ? 'Trois commerciaux formés, un portefeuille de 2 M€ déjà identifié et 12 % de croissance par an depuis 2024.'
        : '',
    },
  };
}
