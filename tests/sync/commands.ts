import fc from 'fast-check';

/** How often each kind of step comes, relative to the others. */
const WEIGHTS = {
  edit: 10,
  undo: 2,
  redo: 1,
  retry: 1,
  dismiss: 1,
  /** The device makes its oldest waiting write durable. */
  disk: 4,
  /** The server takes the tab's request; its answer is then on the way. */
  request: 8,
  loseRequest: 2,
  answer: 8,
  loseAnswer: 2,
  /** The server takes the request, and the network keeps a copy that arrives later. */
  duplicate: 2,
  stray: 2,
  event: 6,
  loseEvent: 2,
  lateEvent: 1,
  cutStream: 1,
  openStream: 2,
  reset: 1,
  pull: 3,
  failPull: 1,
  snapshot: 3,
  failSnapshot: 1,
  reconnect: 4,
  offline: 1,
  /** The page is loaded again, with its writes done. */
  reload: 1,
  /** The tab dies; what was not durable is lost. It opens again. */
  crash: 1,
  /** The tab is gone for good; another tab of the same person takes its lane over. */
  close: 1,
} as const;

export type Step = keyof typeof WEIGHTS;

/** One thing that happens. `tab`, `a` and `b` are taken modulo what there is to choose from at that moment. */
export interface Command {
  step: Step;
  tab: number;
  a: number;
  b: number;
}

export interface Scenario {
  tabs: number;
  commands: Command[];
}

const steps = (Object.keys(WEIGHTS) as Step[]).flatMap((step) => Array.from({ length: WEIGHTS[step] }, () => step));

export function scenarios(maxCommands: number): fc.Arbitrary<Scenario> {
  return fc.record({
    tabs: fc.integer({ min: 2, max: 5 }),
    commands: fc.array(
      fc.record({
        step: fc.constantFrom(...steps),
        tab: fc.nat({ max: 4 }),
        a: fc.nat({ max: 16 }),
        b: fc.nat({ max: 7 }),
      }),
      { maxLength: maxCommands, size: 'max' },
    ),
  });
}
