import { contentOf, isWritten } from '../../playbook/rules.ts';
import { type Play, playKind, type PlayPart, type PlayVersion } from '../../playbook/schema.ts';
import type { Missing, Reason } from '../schema.ts';

/** What a playbook lacks, each with the first of the plays it is so of: a play says something, and is published. */
export function playbookLacks(
  plays: readonly Play[],
  parts: readonly PlayPart[],
  versions: readonly Pick<PlayVersion, 'playId'>[],
): Missing[] {
  if (plays.length === 0) return [{ reason: 'noPlay', count: 1 }];
  const published = new Set(versions.map(({ playId }) => playId));
  const unwritten = new Set(plays.filter((play) => !isWritten(contentOf(play, parts))));
  const drafts = plays.filter((play) => !published.has(play.id) && !unwritten.has(play));
  return [...those('playsUnwritten', [...unwritten]), ...those('playsUnpublished', drafts)];
}

function those(reason: Reason, plays: readonly Play[]): Missing[] {
  const [first] = plays;
  return first ? [{ reason, count: plays.length, first: { kind: playKind.kind, id: first.id } }] : [];
}
