import type { BrowserJob } from '../parts/browser-part.ts';
import { measureBoard } from './measure-board.ts';
import { measureSteps } from './measure-steps.ts';

// Started by the bench as a process of its own, for what a browser needs of its environment is not the server's.
const asked = JSON.parse(process.argv[2] ?? '') as BrowserJob;
const figures =
  asked.job === 'board'
    ? await measureBoard(asked.address, asked.starts)
    : await measureSteps(asked.address, asked.rounds);
process.stdout.write(JSON.stringify(figures));
