import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;

/** Processor time of a process and all its threads so far, in seconds, with that of children it has waited for. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold anything; numbers follow the last bracket.
  const [, , , , , , , , , , , user, system, childUser, childSystem] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [user, system, childUser, childSystem].reduce((sum, text) => sum + Number(text), 0);
  return ticks / TICKS_PER_SECOND;
}

/** The same for a process and its living children: PostgreSQL works in one process per connection. */
export function familyCpuSeconds(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + cpuSecondsIfAlive(child), cpuSeconds(pid));
}

/** Memory a process holds at this moment, in bytes, pages it shares with others included. */
export function residentBytes(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, 'VmRSS') * 1024;
}

/** Memory of a process and its children, in bytes, pages they share counted once. */
export function familyBytes(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + proportionalBytes(each), 0);
}

function proportionalBytes(pid: number): number {
  try {
    return kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') * 1024;
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function cpuSecondsIfAlive(pid: number): number {
  try {
    return cpuSeconds(pid);
  } catch {
    return 0;
  }
}

function kilobytes(file: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${file} does not tell ${name}.`);
  return Number(found);
}
