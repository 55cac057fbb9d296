import type { Option } from '../../../ui-kit/option.ts';
import { type DotFill, StatusDot, type Tone } from '../../../ui-kit/status-dot.tsx';
import { ANSWER_STATES, type AnswerState } from '../schema.ts';

const LOOK: Record<AnswerState, { tone: Tone; fill: DotFill }> = {
  todo: { tone: 'mute', fill: 'empty' },
  in_progress: { tone: 'info', fill: 'half' },
  settled: { tone: 'ok', fill: 'full' },
  out_of_scope: { tone: 'mute', fill: 'full' },
};

/** Where an answer stands, as a dot and its word. */
export function StateMark({ state, label }: { state: AnswerState; label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StatusDot {...LOOK[state]} />
      <span className={state === 'out_of_scope' ? 'truncate text-ink-2' : 'truncate text-ink'}>{label}</span>
    </span>
  );
}

/** The states one chooses from, in the order of the digits that pick them. */
export function stateOptions(label: (state: AnswerState) => string): Option[] {
  return ANSWER_STATES.map((state) => ({ id: state, label: label(state), mark: <StatusDot {...LOOK[state]} /> }));
}

/** The state that a digit picks: 1 for the first. */
export function stateOfDigit(digit: string): AnswerState | undefined {
  return ANSWER_STATES[Number(digit) - 1];
}
