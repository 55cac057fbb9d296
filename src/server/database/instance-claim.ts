import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { SetupError } from './setup-error.ts';

export interface Holder {
  pid: number;
  /** ISO 8601. */
  since: string;
}

export interface Claim {
  release(): Promise<void>;
}

/**
 * Claims a data folder for this process, by listening on a socket beside it. The system closes the socket when
 * the process ends, however it ends, so nothing stale can lock anybody out, and process numbers used again
 * cannot mislead. (Two starts within the same milliseconds are told apart by PostgreSQL's own lock.)
 */
export async function claimInstance(runtime: string, home: string): Promise<Claim> {
  const address = claimAddress(runtime, home);
  const holder = await findHolder(runtime, home);
  if (holder) {
    const since = holder.since.slice(0, 19).replace('T', ' ');
    throw new SetupError(
      `The data folder ${home} is already used by process ${holder.pid}, started on ${since} UTC. ` +
        'Stop that process first, or give this one another folder with PACTOLE_DATA.',
    );
  }
  if (process.platform !== 'win32') await rm(address, { force: true });
  const card: Holder = { pid: process.pid, since: new Date().toISOString() };
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(card));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Who holds the folder now, or undefined. */
export function findHolder(runtime: string, home: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(claimAddress(runtime, home));
    socket.setTimeout(2000, () => socket.destroy());
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(readCard(text)));
  });
}

function readCard(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function claimAddress(runtime: string, home: string): string {
  if (process.platform !== 'win32') return path.join(runtime, 'claim');
  return `\\\\.\\pipe\\pactole-${createHash('sha256').update(home.toLowerCase()).digest('hex').slice(0, 24)}`;
}
