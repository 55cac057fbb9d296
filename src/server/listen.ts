import type { Server } from 'node:http';
import { readdir, readFile, readlink } from 'node:fs/promises';

/** Listens, or says who already does. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      const holder = await findListener(port);
      const by = holder ? `by ${holder.name} (process ${holder.pid})` : 'by another program';
      throw new PortTaken(`Port ${port} is already used ${by}. Choose another one: PORT=${port + 1} npm start`);
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** The process listening on a TCP port, where the system tells (Linux). */
async function findListener(port: number): Promise<{ pid: number; name: string } | undefined> {
  try {
    const inodes = new Set<string>();
    for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
      const lines = (await readFile(table, 'utf8').catch(() => '')).split('\n').slice(1);
      for (const line of lines) {
        const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
        if (state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === port) inodes.add(`socket:[${inode}]`);
      }
    }
    if (inodes.size === 0) return undefined;
    for (const entry of await readdir('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const descriptors = await readdir(`/proc/${entry}/fd`).catch(() => []);
      for (const descriptor of descriptors) {
        const target = await readlink(`/proc/${entry}/fd/${descriptor}`).catch(() => '');
        if (inodes.has(target)) {
          return { pid: Number(entry), name: await commandOf(entry) };
        }
      }
    }
  } catch {
    // Only to say more: without /proc the sentence names no one.
  }
  return undefined;
}

/** `node src/server/main.ts` rather than the name of a thread. */
async function commandOf(pid: string): Promise<string> {
  const [program = '', ...rest] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\u0000');
  return [program.split('/').at(-1), ...rest].join(' ').trim().slice(0, 120);
}
