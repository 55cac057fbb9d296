import { compareByRank, rankBetween } from '../../records/rank.ts';
import { isEmptyDocument } from '../../records/rich-text.ts';
import { sameValue } from '../../records/value.ts';
import { adhesionsOf, type NumberedVersion, numberedVersions } from '../publication/rules.ts';
import {
  type Play,
  type PlayContent,
  type PlayPart,
  type PlayReading,
  type PlayType,
  type PlayVersion,
  type ReadingItem,
  SALE_STAGES,
  type SaleStage,
  WORDS,
} from './schema.ts';

/** What of a play can differ from what was published, in reading order. */
export const CHANGES = [...WORDS, 'parts'] as const;
export type PlayChange = (typeof CHANGES)[number];

type Words = PlayContent['play'];

/** The parts of a play, in order. A practice has none: what it had as something else is kept aside. */
export function partsOf(play: Pick<Play, 'id' | 'playKind'>, parts: readonly PlayPart[]): PlayPart[] {
  if (play.playKind === 'practice') return [];
  return parts.filter(({ playId }) => playId === play.id).toSorted(compareByRank);
}

/** A play as it would be published now; `parts` are those of any play. */
export function contentOf(play: Words & { id: string }, parts: readonly PlayPart[]): PlayContent {
  const { title, playKind, situation, objection, wording } = play;
  return {
    play: { title, playKind, situation, objection: playKind === 'objection' ? objection : '', wording },
    parts: partsOf(play, parts).map((part) => ({ title: part.title, wording: part.wording })),
  };
}

/** What differs from one wording to another, in reading order. */
export function changesBetween(before: PlayContent, after: PlayContent): PlayChange[] {
  return CHANGES.filter((change) =>
    change === 'parts'
      ? !sameValue(before.parts, after.parts)
      : !sameValue(before.play[change] as unknown, after.play[change] as unknown),
  );
}

/** Whether a play says more than its name. */
export function isWritten({ play, parts }: PlayContent): boolean {
  return play.objection.trim() !== '' || !isEmptyDocument(play.wording) || parts.length > 0;
}

/** Where a play stands: never published, published as it is, or changed since. */
export interface PlayStanding {
  current?: NumberedVersion<PlayVersion>;
  /** What has changed since the current version; nothing where there is none. */
  changes: PlayChange[];
}

/** Where a play stands, by its versions among those of all plays, withdrawn ones included. It is a draft as long as it has none. */
export function standingOf(
  play: Words & { id: string },
  parts: readonly PlayPart[],
  versions: readonly PlayVersion[],
): PlayStanding {
  const current = numberedVersions(versions.filter(({ playId }) => playId === play.id)).at(-1);
  if (!current) return { changes: [] };
  return { current, changes: changesBetween(current.version.content, contentOf(play, parts)) };
}

/** What one looks for in the playbook; all plays where nothing is asked. */
export interface PlayFilter {
  kind?: PlayType | undefined;
  segment?: string | undefined;
  /** A stage of the sale, or the id of a step of a buying journey. */
  stage?: string | undefined;
}

/** Whether a play is of use there: one that names no segment is for all of them, one of no stage for any stage. */
export function isOfUse(
  play: Pick<Play, 'playKind' | 'segmentIds' | 'saleStage' | 'journeyStepIds'>,
  { kind, segment, stage }: PlayFilter,
): boolean {
  if (kind !== undefined && play.playKind !== kind) return false;
  if (segment !== undefined && play.segmentIds.length > 0 && !play.segmentIds.includes(segment)) return false;
  if (stage === undefined || play.journeyStepIds.includes(stage)) return true;
  const isSaleStage = SALE_STAGES.some((one) => one === stage);
  return isSaleStage && (play.saleStage === stage || play.saleStage === 'unspecified');
}

/** Plays by stage of the sale, in its order, those of any stage last; by rank within each. No stage is empty. */
export function byStage<P extends Pick<Play, 'id' | 'rank' | 'saleStage'>>(
  plays: readonly P[],
): { stage: SaleStage; plays: P[] }[] {
  const [anyStage, ...stages] = SALE_STAGES;
  return [...stages, anyStage]
    .map((stage) => ({ stage, plays: plays.filter(({ saleStage }) => saleStage === stage).toSorted(compareByRank) }))
    .filter((group) => group.plays.length > 0);
}

/** How far one is with a play that is to be read; `again`: what one has read has changed since. */
export type ReadingState = 'unpublished' | 'unread' | 'again' | 'read';

/** A play of the reading list, as it stands for a person. */
export interface ReadingStep {
  item: ReadingItem;
  play: Play;
  current?: NumberedVersion<PlayVersion>;
  state: ReadingState;
  /** The reading that counts. */
  reading?: PlayReading;
}

/** The playbook of a plan, as far as reading goes: its living records, and the versions that were withdrawn. */
export interface ReadingRecords {
  items: readonly ReadingItem[];
  plays: readonly Play[];
  versions: readonly PlayVersion[];
  readings: readonly PlayReading[];
}

/** What a person has to read, in order. A play that is not published yet is asked of nobody. */
export function readingListOf({ items, plays, versions, readings }: ReadingRecords, personId: string): ReadingStep[] {
  const byId = new Map(plays.map((play) => [play.id, play]));
  return items.toSorted(compareByRank).flatMap((item): ReadingStep[] => {
    const play = byId.get(item.playId);
    if (!play) return [];
    const own = versions.filter(({ playId }) => playId === play.id);
    const current = numberedVersions(own).at(-1);
    if (!current) return [{ item, play, state: 'unpublished' }];
    const [adhesion] = adhesionsOf(own, readings, [personId]);
    const reading = adhesion?.given?.acknowledgement;
    if (reading) return [{ item, play, current, state: 'read', reading }];
    const ownIds = new Set(own.map(({ id }) => id));
    const hasRead = readings.some((each) => each.personId === personId && ownIds.has(each.versionId));
    return [{ item, play, current, state: hasRead ? 'again' : 'unread' }];
  });
}

/** How many of the published plays are read, out of how many. */
export function progressOf(steps: readonly Pick<ReadingStep, 'state'>[]): { read: number; total: number } {
  const asked = steps.filter(({ state }) => state !== 'unpublished');
  return { read: asked.filter(({ state }) => state === 'read').length, total: asked.length };
}

/** The rank that takes one of `ordered` a place up (-1) or down (1); undefined where there is no such place. */
export function steppedRank(
  ordered: readonly { id: string; rank: string }[],
  id: string,
  by: -1 | 1,
): string | undefined {
  const at = ordered.findIndex((each) => each.id === id);
  if (at === -1 || ordered[at + by] === undefined) return undefined;
  const [low, high] = by === -1 ? [ordered[at - 2], ordered[at - 1]] : [ordered[at + 1], ordered[at + 2]];
  return rankBetween(low?.rank ?? null, high?.rank ?? null);
}
