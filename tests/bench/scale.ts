/** How much is measured, and for how long. */
export interface Scale {
  /** Pairs of runs, ours then the reference's, per operation. */
  rounds: number;
  /** Length of one run; the time before it, which is not counted, lets both sides settle. */
  runMs: number;
  settleMs: number;
  connections: number;
  /** Actions of the plan that is listed. */
  listed: number;
  /** Actions of the large plan: commits, snapshot, editors. */
  planned: number;
  clients: number;
  commitMs: number;
  snapshots: number;
  /** How often each file is made, and read. */
  files: number;
  editors: number;
  editSeconds: number;
  voters: number;
  voteSeconds: number;
  starts: number;
  /** How often each step of a plan is opened. */
  openings: number;
  restMs: number;
}

const USUAL: Scale = {
  rounds: 5,
  runMs: 2000,
  settleMs: 400,
  connections: 10,
  listed: 2000,
  planned: 5000,
  clients: 8,
  commitMs: 8000,
  snapshots: 20,
  files: 5,
  editors: 50,
  editSeconds: 60,
  voters: 30,
  voteSeconds: 20,
  starts: 5,
  openings: 3,
  restMs: 6000,
};

export const SCALES = {
  usual: USUAL,
  quick: {
    ...USUAL,
    rounds: 3,
    runMs: 1000,
    settleMs: 200,
    commitMs: 3000,
    snapshots: 8,
    files: 3,
    editSeconds: 10,
    voteSeconds: 10,
    starts: 3,
    openings: 2,
  },
  long: { ...USUAL, editSeconds: 600 },
  /** To see that everything runs; what it measures means nothing. */
  tiny: {
    rounds: 1,
    runMs: 100,
    settleMs: 20,
    connections: 2,
    listed: 60,
    planned: 80,
    clients: 2,
    commitMs: 100,
    snapshots: 1,
    files: 1,
    editors: 3,
    editSeconds: 1,
    voters: 3,
    voteSeconds: 1,
    starts: 1,
    openings: 1,
    restMs: 0,
  },
} satisfies Record<string, Scale>;
