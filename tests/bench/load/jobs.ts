/** What is asked of the process that makes the load, and what it answers; both travel between processes as JSON. */

/** A server, one workspace and one plan on it, and who asks. */
export interface Target {
  origin: string;
  authorization: string;
  workspaceId: string;
  planId: string;
  /** The process that serves, and the PostgreSQL behind it: their processor time is read around each run. */
  pid: number;
  databasePid: number;
}

export const OPERATIONS = ['list', 'get', 'create', 'update'] as const;
export type RestOperation = (typeof OPERATIONS)[number];

interface Timed {
  target: Target;
  connections: number;
  settleMs: number;
  runMs: number;
}

export interface RestJob extends Timed {
  job: 'rest';
  operation: RestOperation;
  /** Records to read or change. */
  ids: string[];
}

export interface CommitJob extends Timed {
  job: 'commits';
  ids: string[];
}

export interface SnapshotJob {
  job: 'snapshot';
  target: Target;
  path: string;
  times: number;
}

export interface EditorsJob {
  job: 'editors';
  target: Target;
  /** One for each editor. */
  authorizations: string[];
  ids: string[];
  seconds: number;
}

/** Someone who votes: their key, and who they are. */
export interface Voter {
  authorization: string;
  personId: string;
}

export interface AtelierJob {
  job: 'atelier';
  target: Target;
  voters: Voter[];
  seconds: number;
}

export type Job = RestJob | CommitJob | SnapshotJob | EditorsJob | AtelierJob;

export interface Throughput {
  requests: number;
  perSecond: number;
  /** Milliseconds of processor per request: the server's process, and all of PostgreSQL's. */
  cpuMs: number;
  databaseCpuMs: number;
  p50Ms: number;
  p95Ms: number;
}

export interface SnapshotResult {
  /** From the request to the last byte, one at a time. */
  answerMs: number[];
  cpuMs: number;
  databaseCpuMs: number;
  bytesOnWire: number;
  bytes: number;
}

export interface EditorsResult {
  acknowledged: number;
  refused: number;
  /** Acknowledged edits times editors that did not see them. */
  lost: number;
  /** Streams that ended before they were asked to. */
  cut: number;
  /** Changes that reached someone out of order or after a gap. */
  gaps: number;
  seenP50Ms: number;
  seenP95Ms: number;
  seenMaxMs: number;
  acknowledgedP95Ms: number;
  /** The most memory the server held meanwhile, and its share of one processor. */
  peakBytes: number;
  cpuShare: number;
}

/** Counted as for editors, votes in place of edits. */
export type AtelierResult = Omit<EditorsResult, 'acknowledgedP95Ms' | 'peakBytes' | 'cpuShare'>;

export interface Results {
  rest: Throughput;
  commits: Throughput;
  snapshot: SnapshotResult;
  editors: EditorsResult;
  atelier: AtelierResult;
}
