import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, megabytes, ms } from '../figures.ts';
import { familyBytes, residentBytes } from '../processes.ts';
import type { Scale } from '../scale.ts';
import type { Stand } from '../stand.ts';
import { median } from '../statistics.ts';

const START_MS = 1000;
const REST_BYTES = 130 * 1024 * 1024;

interface Start {
  startMs: number;
  bytes: number;
}

/** Starting again on data that is there, and what is held once nobody asks for anything. */
export async function measureStart(stand: Stand, scale: Scale): Promise<Figure[]> {
  const ours: Start[] = [];
  const bare: Start[] = [];
  let database = 0;
  for (let round = 0; round < scale.starts; round += 1) {
    const program = await stand.startOurs();
    // The reference needs our PostgreSQL: it starts and rests beside us.
    const reference = await stand.startReference();
    await delay(scale.restMs);
    ours.push({ startMs: program.startMs, bytes: residentBytes(program.pid) });
    bare.push({ startMs: reference.startMs, bytes: residentBytes(reference.pid) });
    database = familyBytes(stand.database().pid);
    await stand.stopServers();
  }
  const middle = (starts: Start[], of: keyof Start) => median(starts.map((each) => each[of]));
  const group = 'Starting and resting';
  return [
    {
      group,
      name: 'Start to first answer, warm, PostgreSQL included',
      measured: ms(middle(ours, 'startMs')),
      target: `< ${START_MS} ms`,
      isMet: middle(ours, 'startMs') < START_MS,
      reference: `${ms(middle(bare, 'startMs'))} (PostgreSQL already up)`,
    },
    {
      group,
      name: 'Memory of our process at rest',
      measured: megabytes(middle(ours, 'bytes')),
      target: `< ${megabytes(REST_BYTES)}`,
      isMet: middle(ours, 'bytes') < REST_BYTES,
      reference: megabytes(middle(bare, 'bytes')),
    },
    { group, name: '  PostgreSQL’s, shared pages once', measured: megabytes(database) },
  ];
}
