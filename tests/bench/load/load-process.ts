import { runAtelier } from './atelier-load.ts';
import { runCommits, runSnapshots } from './change-load.ts';
import { runEditors } from './editors-load.ts';
import type { Job, Results } from './jobs.ts';
import { runRest } from './rest-load.ts';

// Its own process: a load made in the server's process, or in the one that waits for it, would measure itself.
process.on('message', (job: Job) => void answer(job));
process.once('disconnect', () => process.exit());

async function answer(job: Job): Promise<void> {
  try {
    process.send?.({ result: await run(job) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function run(job: Job): Promise<Results[Job['job']]> {
  switch (job.job) {
    case 'rest':
      return runRest(job);
    case 'commits':
      return runCommits(job);
    case 'snapshot':
      return runSnapshots(job);
    case 'editors':
      return runEditors(job);
    case 'atelier':
      return runAtelier(job);
  }
}
