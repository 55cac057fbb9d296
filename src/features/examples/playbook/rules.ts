import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { type Block, documentOfText, type RichText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { contentOf } from '../../playbook/rules.ts';
import {
  type PlayContent,
  playKind,
  type PlayPart,
  playPartKind,
  playReadingKind,
  playVersionKind,
  readingItemKind,
} from '../../playbook/schema.ts';
import { journeyStepKind } from '../../targets/schema.ts';
import { creationOf, ranked } from '../operations/rules.ts';
import type { ChannelKey, SeedRequest, Text, Turn } from '../schema.ts';
import { inYear, weekdayFrom } from '../verdier/course/rules.ts';
import { PLAYS, READING_LIST, READINGS } from '../verdier/playbook/rules.ts';
import type { ExamplePlay, PlayKey } from '../verdier/playbook/schema.ts';
import type { PersonKey, SegmentKey, YearDay } from '../verdier/schema.ts';
import { JOURNEYS } from '../verdier/targets/journeys/rules.ts';

interface PlaybookRequest {
  request: SeedRequest;
  planId: string;
  year: number;
  people: Readonly<Record<PersonKey, string>>;
}

/** What plays refer to, made elsewhere. */
interface Around {
  segments: Readonly<Record<SegmentKey, string>>;
  channels: Readonly<Record<ChannelKey, string>>;
  /** The operations that make the targets, among them the steps of the journeys. */
  targets: readonly Operation[];
}

export interface PlaybookSeed {
  /** The plays as they stand, and the reading list. */
  operations: Operation[];
  /** What was published and read before `today`, each in its author's name. */
  turns: Turn[];
  /** The plays that the action with this code uses. */
  usedBy(code: string): string[];
}

const KEYS = Object.keys(PLAYS) as PlayKey[];

/** The playbook of the example. */
export function playbookSeed({ request, planId, year, people }: PlaybookRequest, around: Around): PlaybookSeed {
  const { locale, newId, today } = request;
  const say = (text: Text) => text[locale];
  const ids = Object.fromEntries(KEYS.map((key) => [key, newId()])) as Record<PlayKey, string>;
  const wordsOf = ({ kind, title, situation, objection, wording }: ExamplePlay): PlayContent['play'] => ({
    title: say(title),
    playKind: kind,
    situation: say(situation),
    objection: objection ? say(objection) : '',
    wording: listedDocument(say(wording)),
  });
  const partsOf = (key: PlayKey) =>
    ranked(PLAYS[key].parts, ({ title, wording }, rank) => ({
      playId: ids[key],
      rank,
      title: say(title),
      wording: listedDocument(say(wording)),
    }));
  const plays = ranked(KEYS, (key, rank) => {
    const { segments, stage, step, method, channel, owner } = PLAYS[key];
    const { objection, ...words } = wordsOf(PLAYS[key]);
    return [
      creationOf(playKind, ids[key], rank, {
        ...words,
        ...(objection && { objection }),
        segmentIds: segments.map((segment) => around.segments[segment]),
        saleStage: stage,
        journeyStepIds: step ? [stepId(around.targets, JOURNEYS[step.persona][step.at]?.title[locale])] : [],
        sellingMethod: method,
        channelId: channel ? around.channels[channel] : null,
        ownerId: people[owner],
      }),
      ...partsOf(key).map(({ rank: at, ...fields }) => creationOf(playPartKind, newId(), at, fields)),
    ];
  }).flat();
  const list = ranked(READING_LIST, (key, rank) => {
    const fields = { playId: ids[key] };
    return creationOf(readingItemKind, uniqueId(readingItemKind, planId, fields), rank, fields);
  });
  const dayOf = ({ yearsAfter, day }: { yearsAfter: number; day: YearDay }) =>
    weekdayFrom(inYear(year + yearsAfter, day));

  const published = KEYS.flatMap((key) => {
    const ranks = ranksAfter(null, PLAYS[key].published.length);
    return PLAYS[key].published.map(({ on, parts, minor, note }, index) => {
      const id = newId();
      const then = partsOf(key).slice(0, parts) as PlayPart[];
      const content = contentOf({ ...wordsOf(PLAYS[key]), id: ids[key] }, then);
      const fields = { playId: ids[key], note: say(note), material: !minor, content };
      return { id, key, on: dayOf(on), fields, rank: ranks[index] ?? '' };
    });
  });
  const publications = published.map(({ id, on, fields, rank }) => ({
    on,
    authorId: people.claire,
    operations: [creationOf(playVersionKind, id, rank, fields)],
  }));
  const readings = READINGS.flatMap(({ by, play, on }) => {
    const day = dayOf(on);
    const version = published.findLast((each) => each.key === play && each.on < day);
    if (!version) return [];
    const fields = { versionId: version.id, personId: people[by] };
    const id = uniqueId(playReadingKind, planId, fields);
    return [{ on: day, authorId: people[by], operations: [creationOf(playReadingKind, id, 'a0', fields)] }];
  });
  // What someone does on a day is one change.
  const days = Map.groupBy([...publications, ...readings], ({ on, authorId }) => `${on} ${authorId}`);
  const turns = [...days.values()]
    .flatMap(([first, ...more]) => {
      if (!first) return [];
      const operations = [first, ...more].flatMap((each) => each.operations);
      return [{ ...first, operations }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, authorId, operations }, index): Turn => {
      // Early in the morning, a minute after what came before.
      return { authorId, operations, at: `${on}T06:${String(index).padStart(2, '0')}:00.000Z` };
    })
    .filter(({ at }) => at < today);
  return {
    operations: [...plays, ...list],
    turns,
    usedBy: (code) => KEYS.filter((key) => PLAYS[key].actions.includes(code)).map((key) => ids[key]),
  };
}

function stepId(operations: readonly Operation[], title: string | undefined): string {
  const step = operations.find(
    (operation) =>
      operation.op === 'create' && operation.kind === journeyStepKind.kind && operation.fields.title === title,
  );
  if (!step) throw new TypeError(`The example has no step called ${title}.`);
  return step.id;
}

/** A text as a document, of which lines that begin with a dash are a list. */
function listedDocument(text: string): RichText {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const isItem = line.startsWith('- ');
    const { content } = documentOfText(isItem ? line.slice(2) : line);
    const last = blocks.at(-1);
    if (!isItem) blocks.push(...content);
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content });
    else blocks.push({ type: 'bulletList', content: [{ type: 'listItem', content }] });
  }
  return { type: 'doc', content: blocks };
}
