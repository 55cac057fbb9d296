import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Job, Results } from './jobs.ts';

/** The process that makes the load; does one job at a time. */
export interface LoadMaker {
  run<J extends Job>(job: J): Promise<Results[J['job']]>;
  stop(): Promise<void>;
}

export function startLoadMaker(): LoadMaker {
  const child = fork(path.join(import.meta.dirname, 'load-process.ts'));
  const ended = once(child, 'exit');
  return {
    run<J extends Job>(job: J) {
      return new Promise<Results[J['job']]>((resolve, reject) => {
        const onExit = () => reject(new Error('The process that makes the load ended.'));
        child.once('exit', onExit);
        child.once('message', (answer: { result: Results[J['job']] } | { failure: string }) => {
          child.removeListener('exit', onExit);
          if ('failure' in answer) reject(new Error(answer.failure));
          else resolve(answer.result);
        });
        child.send(job);
      });
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
