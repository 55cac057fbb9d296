import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** What the figures were measured on; they mean little elsewhere. */
export function describeMachine(): string {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${processor?.model.trim() || process.arch} × ${os.cpus().length}, ${memory} GB, Node ${process.versions.node}, load ${os
    .loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;
}

/** The commit that was measured, when this is a clone. */
export function describeCommit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
