import type { Figure } from './figures.ts';
import type { Target } from './load/jobs.ts';
import { measureAtelier } from './parts/atelier-part.ts';
import { measureBoard, measureSteps } from './parts/browser-part.ts';
import { measureEditors } from './parts/editors-part.ts';
import { measureFiles } from './parts/files-part.ts';
import { measureKinds } from './parts/kinds-part.ts';
import { measurePages } from './parts/pages-part.ts';
import { measureLargePlan } from './parts/plan-part.ts';
import { measureRest } from './parts/rest-part.ts';
import { measureRules } from './parts/rules-part.ts';
import { measureStart } from './parts/start-part.ts';
import type { Program } from './program.ts';
import { copyTables } from './reference-tables.ts';
import type { Scale } from './scale.ts';
import { Stand } from './stand.ts';
import { type BenchPlan, completeLargePlan, enrolEditors, openWorkspace } from './workspace.ts';

export const PARTS = [
  'rest',
  'plan',
  'files',
  'editors',
  'atelier',
  'start',
  'pages',
  'rules',
  'kinds',
  'board',
  'steps',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  scale: Scale;
  parts: readonly Part[];
  say(line: string): void;
  /** Stops everything early, leaving nothing behind. */
  signal?: AbortSignal;
}

/** Measures the parts asked for, and ends every process it started, whatever happens. */
export async function runBench(options: BenchOptions): Promise<Figure[]> {
  const { parts, scale, say, signal } = options;
  const stand = await Stand.open();
  const stopped = Promise.withResolvers<never>();
  signal?.addEventListener('abort', () => stopped.reject(new Error('Stopped.')));
  const measureAll = async () => {
    const figures = await measureServing(stand, options);
    await stand.stopServers();
    if (parts.includes('start')) {
      say('Starting again…');
      figures.push(...(await measureStart(stand, scale)));
    }
    if (parts.includes('pages')) figures.push(...measurePages());
    if (parts.includes('rules')) figures.push(...measureRules(scale));
    if (parts.includes('kinds')) figures.push(...measureKinds());
    return figures;
  };
  try {
    return await Promise.race([measureAll(), stopped.promise]);
  } finally {
    await stand.close();
  }
}

async function measureServing(stand: Stand, { scale, parts, say }: BenchOptions): Promise<Figure[]> {
  say('Filling a workspace…');
  const ours = await stand.startOurs();
  const { owner, pid: databasePid } = stand.database();
  const workspace = await openWorkspace(ours.origin, scale);
  const { workspaceId, authorization, cookie, listed, growing, large } = workspace;
  await copyTables(owner, workspaceId);
  const reference = await stand.startReference();
  const targetOf = ({ origin, pid }: Program, { planId }: BenchPlan): Target => {
    return { origin, pid, databasePid, authorization, workspaceId, planId };
  };

  const figures: Figure[] = [];
  if (parts.includes('rest')) {
    const plansOf = (program: Program) => ({
      listed: targetOf(program, listed),
      growing: targetOf(program, growing),
    });
    const sides = { ours: plansOf(ours), reference: plansOf(reference), ids: listed.actionIds };
    figures.push(...(await measureRest(stand.load, sides, scale, say)));
  }
  const half = large.actionIds.length / 2;
  if (parts.includes('plan')) {
    say('Changes and snapshots of a large plan…');
    const sides = { ours: targetOf(ours, large), reference: targetOf(reference, large) };
    figures.push(...(await measureLargePlan(stand.load, { ...sides, ids: large.actionIds.slice(0, half) }, scale)));
  }
  if (parts.includes('editors')) {
    say(`${scale.editors} editors for ${scale.editSeconds} s…`);
    const enrolled = await enrolEditors(owner, workspaceId, scale.editors);
    const authorizations = enrolled.map(({ authorization: key }) => key);
    const editing = { target: targetOf(ours, large), authorizations, ids: large.actionIds.slice(half) };
    figures.push(...(await measureEditors(stand.load, editing, scale)));
  }
  if (parts.includes('atelier')) {
    say(`${scale.voters} people in a workshop for ${scale.voteSeconds} s…`);
    const voters = await enrolEditors(owner, workspaceId, scale.voters);
    figures.push(...(await measureAtelier(stand.load, { target: targetOf(ours, growing), voters }, scale)));
  }
  // After the editors: what these files leave in memory is not theirs.
  if (parts.includes('files')) {
    say('Files of a large plan…');
    figures.push(...(await measureFiles(targetOf(ours, large), scale)));
  }
  const url = `${ours.origin}/w/${workspaceId}/plans/${large.planId}/actions`;
  const address = { url, bareUrl: `${ours.origin}/livez`, cookie };
  if (parts.includes('board')) {
    say('The board in a browser…');
    figures.push(...(await measureBoard(address, scale)));
  }
  // Last: everything else is measured on a plan of actions alone.
  if (parts.includes('steps')) {
    say('Every step in a browser…');
    const others = await completeLargePlan(ours.origin, workspace);
    say(`…of a plan of ${large.actionIds.length} actions and ${others} other records.`);
    figures.push(...(await measureSteps(address, scale)));
  }
  return figures;
}
