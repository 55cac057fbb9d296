import { type Figure, ms } from '../figures.ts';
import type { Target, Voter } from '../load/jobs.ts';
import type { LoadMaker } from '../load/load-maker.ts';
import type { Scale } from '../scale.ts';

const SEEN_P95_MS = 150;

/** A team that votes at once in one workshop: each sees on their screen that the others are getting on. */
export async function measureAtelier(
  load: LoadMaker,
  { target, voters }: { target: Target; voters: Voter[] },
  scale: Scale,
): Promise<Figure[]> {
  const group = `${scale.voters} people in a workshop, a vote each per second, for ${scale.voteSeconds} s`;
  const result = await load.run({ job: 'atelier', target, voters, seconds: scale.voteSeconds });
  const expected = scale.voters * scale.voteSeconds;
  const troubles = result.lost + result.refused + result.cut + result.gaps;
  return [
    {
      group,
      name: 'Vote to seen by each of them, p95',
      measured: ms(result.seenP95Ms),
      target: `< ${SEEN_P95_MS} ms`,
      isMet: result.seenP95Ms < SEEN_P95_MS,
    },
    { group, name: '  p50, longest', measured: `${ms(result.seenP50Ms)}, ${ms(result.seenMaxMs)}` },
    {
      group,
      name: 'Votes taken, lost, refused, streams cut',
      measured: `${result.acknowledged}, ${result.lost}, ${result.refused}, ${result.cut}`,
      target: `${expected}, 0, 0, 0`,
      isMet: result.acknowledged === expected && troubles === 0,
    },
  ];
}
