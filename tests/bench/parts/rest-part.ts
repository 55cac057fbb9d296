import { type Figure, ms } from '../figures.ts';
import { OPERATIONS, type Target, type Throughput } from '../load/jobs.ts';
import type { LoadMaker } from '../load/load-maker.ts';
import type { Scale } from '../scale.ts';
import { median } from '../statistics.ts';

const MOST_TIMES_THE_REFERENCE = 2.5;

const NAMES = { list: 'List 50', get: 'Get', create: 'Create', update: 'Update' };

interface Plans {
  listed: Target;
  growing: Target;
}

/**
 * Processor time per request and requests per second of each REST operation, beside the reference's. Runs alternate,
 * so that a busy neighbour disturbs both, and the ratio is the median of the pairs'.
 */
export async function measureRest(
  load: LoadMaker,
  sides: { ours: Plans; reference: Plans; ids: string[] },
  scale: Scale,
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const group = `REST at ${scale.connections} connections, among ${scale.listed} actions`;
  for (const operation of OPERATIONS) {
    const { runMs, settleMs, connections } = scale;
    const run = (target: Target) =>
      load.run({ job: 'rest', operation, target, ids: sides.ids, runMs, settleMs, connections });
    const pairs: { ours: Throughput; reference: Throughput }[] = [];
    for (let round = 0; round < scale.rounds; round += 1) {
      const plan = operation === 'create' ? 'growing' : 'listed';
      pairs.push({ ours: await run(sides.ours[plan]), reference: await run(sides.reference[plan]) });
    }
    const ratio = median(pairs.map(({ ours, reference }) => ours.cpuMs / reference.cpuMs));
    const of = (side: 'ours' | 'reference', figure: keyof Throughput) =>
      median(pairs.map((pair) => pair[side][figure]));
    figures.push({
      group,
      name: `${NAMES[operation]}: processor per request`,
      measured: `${ms(of('ours', 'cpuMs'))} = ${ratio.toFixed(2)} × reference`,
      target: `≤ ${MOST_TIMES_THE_REFERENCE} × reference`,
      isMet: ratio <= MOST_TIMES_THE_REFERENCE,
      reference: ms(of('reference', 'cpuMs')),
    });
    const speed = (side: 'ours' | 'reference') =>
      `${Math.round(of(side, 'perSecond'))}/s, p50 ${ms(of(side, 'p50Ms'))}, p95 ${ms(of(side, 'p95Ms'))}`;
    figures.push({ group, name: '  speed', measured: speed('ours'), reference: speed('reference') });
    figures.push({
      group,
      name: '  PostgreSQL’s processor',
      measured: ms(of('ours', 'databaseCpuMs')),
      reference: ms(of('reference', 'databaseCpuMs')),
    });
    say(`${NAMES[operation]}: ${ratio.toFixed(2)} × reference`);
  }
  return figures;
}
