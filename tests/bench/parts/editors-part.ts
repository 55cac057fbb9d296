import { type Figure, megabytes, ms } from '../figures.ts';
import type { Target } from '../load/jobs.ts';
import type { LoadMaker } from '../load/load-maker.ts';
import type { Scale } from '../scale.ts';

const SEEN_P95_MS = 150;
const PEAK_BYTES = 300 * 1024 * 1024;

/** Many people on one large plan at once. The reference has no live stream: there is nothing to set beside these. */
export async function measureEditors(
  load: LoadMaker,
  { target, authorizations, ids }: { target: Target; authorizations: string[]; ids: string[] },
  scale: Scale,
): Promise<Figure[]> {
  const group = `${scale.editors} editors, an edit each per second, for ${scale.editSeconds} s on that plan`;
  const result = await load.run({ job: 'editors', target, authorizations, ids, seconds: scale.editSeconds });
  const expected = scale.editors * scale.editSeconds;
  const troubles = result.lost + result.refused + result.cut + result.gaps;
  return [
    {
      group,
      name: 'Edit to seen by each of them, p95',
      measured: ms(result.seenP95Ms),
      target: `< ${SEEN_P95_MS} ms`,
      isMet: result.seenP95Ms < SEEN_P95_MS,
    },
    { group, name: '  p50, longest', measured: `${ms(result.seenP50Ms)}, ${ms(result.seenMaxMs)}` },
    { group, name: '  edit to acknowledged, p95', measured: ms(result.acknowledgedP95Ms) },
    {
      group,
      name: 'Edits acknowledged, lost, out of order, streams cut',
      measured: `${result.acknowledged}, ${result.lost}, ${result.gaps}, ${result.cut}`,
      target: `${expected}, 0, 0, 0`,
      isMet: result.acknowledged === expected && troubles === 0,
    },
    {
      group,
      name: 'Memory of the server at most',
      measured: megabytes(result.peakBytes),
      target: `< ${megabytes(PEAK_BYTES)}`,
      isMet: result.peakBytes < PEAK_BYTES,
    },
    { group, name: '  its processor', measured: `${Math.round(result.cpuShare * 100)} % of one` },
  ];
}
