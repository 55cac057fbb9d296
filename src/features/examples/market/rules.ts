import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import {
  benchmarkCriterionKind,
  benchmarkScoreKind,
  competitorKind,
  competitorMoveKind,
} from '../../competition/schema.ts';
import { strategicOptionKind, swotItemKind, swotLinkKind } from '../../swot/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { SeedRequest, Text } from '../schema.ts';
import {
  COMPETITORS,
  type CompetitorKey,
  CRITERIA,
  type CriterionKey,
  OUR_NOTES,
  SCORES,
} from '../verdier/competition/rules.ts';
import { inYear } from '../verdier/course/rules.ts';
import type { PersonKey, SegmentKey } from '../verdier/schema.ts';
import { type ItemKey, ITEMS, LINKS, type OptionKey, OPTIONS } from '../verdier/swot/rules.ts';

interface Around {
  planId: string;
  year: number;
  people: Record<PersonKey, string>;
  segments: Readonly<Record<SegmentKey, string>>;
}

/** What the rest of the example refers to. */
export interface MarketIds {
  competitors: Record<CompetitorKey, string>;
  criteria: Record<CriterionKey, string>;
  options: Record<OptionKey, string>;
}

/** The competitors, the benchmark, the SWOT and its confrontation, in an order in which references point backwards. */
export function marketOperations(
  request: Pick<SeedRequest, 'locale' | 'newId'>,
  { planId, year, people, segments }: Around,
): { operations: Operation[]; ids: MarketIds } {
  const say = (text: Text) => text[request.locale];
  const idsFor = <K extends string>(contents: Record<K, unknown>): Record<K, string> =>
    Object.fromEntries(Object.keys(contents).map((key) => [key, request.newId()])) as Record<K, string>;
  const ids = { competitors: idsFor(COMPETITORS), criteria: idsFor(CRITERIA), options: idsFor(OPTIONS) };
  const items = idsFor(ITEMS);

  const competitors = ranked(keyed(COMPETITORS), ([key, { moves, threat, ...content }], rank) => {
    const { offer, strengths, weaknesses, ...figures } = content;
    return [
      creationOf(competitorKind, ids.competitors[key], rank, {
        ...figures,
        offer: say(offer),
        strengths: say(strengths),
        weaknesses: say(weaknesses),
        threatLevel: threat,
      }),
      ...ranked(moves, ({ on, title, source }, order) =>
        creationOf(competitorMoveKind, request.newId(), order, {
          competitorId: ids.competitors[key],
          title: say(title),
          moveDate: inYear(year - 1, on),
          source: say(source),
        }),
      ),
    ];
  }).flat();
  const criteria = ranked(keyed(CRITERIA), ([key, { name, definition, weight }], rank) =>
    creationOf(benchmarkCriterionKind, ids.criteria[key], rank, {
      name: say(name),
      definition: say(definition),
      weight,
    }),
  );
  const scores = keyed(SCORES).flatMap(([criterion, line]) =>
    keyed(line).map(([party, score]) => {
      const about = {
        criterionId: ids.criteria[criterion],
        competitorId: party === 'us' ? null : ids.competitors[party],
      };
      return creationOf(benchmarkScoreKind, uniqueId(benchmarkScoreKind, planId, about), 'a0', {
        ...about,
        score,
        ...(party === 'us' && { note: say(OUR_NOTES[criterion]) }),
      });
    }),
  );
  const swot = ranked(keyed(ITEMS), ([key, { quadrant, title, evidence, weight, segment, voters }], rank) =>
    creationOf(swotItemKind, items[key], rank, {
      quadrant,
      title: say(title),
      evidence: say(evidence),
      weight,
      segmentId: segment ? segments[segment] : null,
      voterIds: voters.map((person) => people[person]),
    }),
  );
  const links = LINKS.map(([internal, external, linkValue]) => {
    const about = { internalId: items[internal], externalId: items[external] };
    return creationOf(swotLinkKind, uniqueId(swotLinkKind, planId, about), 'a0', { ...about, linkValue });
  });
  const options = ranked(keyed(OPTIONS), ([key, { title, description, type, items: answered, owner }], rank) =>
    creationOf(strategicOptionKind, ids.options[key], rank, {
      title: say(title),
      description: documentOfText(say(description)),
      optionType: type,
      itemIds: answered.map((item: ItemKey) => items[item]),
      ownerId: people[owner],
    }),
  );
  return { operations: [...competitors, ...criteria, ...scores, ...swot, ...links, ...options], ids };
}

function keyed<K extends string, V>(contents: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(contents) as [K, V][];
}

function ranked<T, R>(contents: readonly T[], write: (content: T, rank: string) => R): R[] {
  const ranks = ranksAfter(null, contents.length);
  return contents.map((content, index) => write(content, ranks[index] ?? ''));
}
