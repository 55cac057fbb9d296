import type { Day } from '../../../kernel/calendar.ts';
import type { Operation } from '../../../records/change.ts';
import { rankBetween, ranksAfter } from '../../../records/rank.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { contentOf } from '../../strategy/rules.ts';
import {
  acknowledgementKind,
  type Ambition,
  ambitionKind,
  type StrategyContent,
  strategyKind,
  strategyVersionKind,
  type ValueProposition,
  valuePropositionKind,
} from '../../strategy/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { SeedRequest, Text, Turn } from '../schema.ts';
import { PEOPLE } from '../verdier/company/rules.ts';
import { inYear, weekdayFrom } from '../verdier/course/rules.ts';
import type {
  AmbitionContent,
  AnswersContent,
  ObjectiveKey,
  PartKey,
  PersonKey,
  PublishedContent,
  SegmentKey,
} from '../verdier/schema.ts';
import {
  AMBITION_OF_OBJECTIVE,
  AMBITIONS,
  FIGURES_NOTE,
  FIRST_POSITIONING,
  FOR_EVERYONE,
  LAST_YEAR,
  PROPOSITIONS,
  STRATEGY,
  VERSIONS,
} from '../verdier/strategy/rules.ts';
import { PERSONAS } from '../verdier/targets/personas/rules.ts';
import { SEGMENTS } from '../verdier/targets/rules.ts';
import type { PersonaKey } from '../verdier/targets/schema.ts';

interface StrategyRequest extends SeedRequest {
  planId: string;
  year: number;
  people: Readonly<Record<PersonKey, string>>;
  segments: Readonly<Record<SegmentKey, string>>;
  personas: Readonly<Record<PersonaKey, string>>;
}

export interface StrategySeed {
  operations: Operation[];
  turns: Turn[];
  /** The ambition that an objective serves. */
  ambitionOf(objective: ObjectiveKey | PartKey): string | null;
}

/**
 * The strategy of the example: the text as it stands, part of the plan's change; then, each in its author's name, the
 * versions published before `today` and what people answered.
 */
export function strategySeed(request: StrategyRequest): StrategySeed {
  const { locale, year, people, segments, personas, planId, newId } = request;
  const say = (text: Text) => text[locale];
  const answers = (content: AnswersContent) => ({
    advantage: say(content.advantage),
    whyUs: say(content.whyUs),
    difference: say(content.difference),
  });
  const prose = Object.fromEntries(Object.entries(STRATEGY).map(([name, text]) => [name, documentOfText(say(text))]));
  const strategy = {
    ...(prose as Record<keyof typeof STRATEGY, StrategyContent['strategy']['vision']>),
    ...answers(FOR_EVERYONE),
    lastRevenueCents: LAST_YEAR.revenue * 100,
    earlierRevenueCents: LAST_YEAR.earlierRevenue * 100,
    lastMargin: LAST_YEAR.margin,
    lastCustomers: LAST_YEAR.customers,
    lastNewCustomers: LAST_YEAR.newCustomers,
    lastLostCustomers: LAST_YEAR.lostCustomers,
    lastConversion: LAST_YEAR.conversion,
    lastQuotes: LAST_YEAR.quotes,
    figuresNote: say(FIGURES_NOTE),
  };
  const fieldsOf = (ambition: AmbitionContent) => ({
    title: say(ambition.title),
    ambitionType: ambition.type,
    description: documentOfText(say(ambition.description)),
    horizonYear: year + ambition.inYears,
    indicator: say(ambition.indicator),
    unit: say(ambition.unit),
    baseline: ambition.baseline,
    target: ambition.target,
    ownerId: people[ambition.owner],
    segmentId: ambition.segment ? segments[ambition.segment] : null,
  });
  const ambitions = AMBITIONS.map((ambition) => ({ id: newId(), key: ambition.key, fields: fieldsOf(ambition) }));
  const propositions = PROPOSITIONS.map(({ of, answers: given }) => ({
    ...answers(given),
    segmentId: 'segment' in of ? segments[of.segment] : null,
    personaId: 'persona' in of ? personas[of.persona] : null,
  }));
  const names = new Map([
    ...Object.entries(PEOPLE).map(([key, { name }]): [string, string] => [people[key as PersonKey], name]),
    ...Object.entries(SEGMENTS).map(([key, { name }]): [string, string] => [segments[key as SegmentKey], say(name)]),
    ...Object.entries(PERSONAS).map(([key, { name }]): [string, string] => [personas[key as PersonaKey], name]),
  ]);
  const published = ({ isFirst }: PublishedContent): StrategyContent =>
    contentOf({
      strategy: isFirst ? { ...strategy, positioning: documentOfText(say(FIRST_POSITIONING)) } : strategy,
      ambitions: inOrder(AMBITIONS.filter(({ type }) => !isFirst || type !== 'launch').map(fieldsOf)) as Ambition[],
      propositions: inOrder(propositions) as ValueProposition[],
      names,
    });
  return {
    operations: [
      creationOf(strategyKind, uniqueId(strategyKind, planId, {}), 'a0', strategy),
      ...ranked(ambitions, ({ id, fields }, rank) => creationOf(ambitionKind, id, rank, fields)),
      ...ranked(propositions, (proposition, rank) => creationOf(valuePropositionKind, newId(), rank, proposition)),
    ],
    turns: publishedTurns(request, published),
    ambitionOf: (objective) => ambitions.find(({ key }) => key === AMBITION_OF_OBJECTIVE[objective])?.id ?? null,
  };
}

/** Each version by the sales director, then the answers to it, as far as they come before `today`. */
function publishedTurns(request: StrategyRequest, published: (version: PublishedContent) => StrategyContent): Turn[] {
  const { locale, planId, people, today, newId } = request;
  let rank: string | null = null;
  return VERSIONS.flatMap((version): Turn[] => {
    const year = request.year + version.on.yearsAfter;
    const versionId = newId();
    rank = rankBetween(rank, null);
    const note = version.note[locale];
    const publication: Turn = {
      authorId: people.claire,
      at: momentOf(inYear(year, version.on.day), 0),
      operations: [
        creationOf(strategyVersionKind, versionId, rank, { note, material: true, content: published(version) }),
      ],
    };
    const answers = version.answers.map(({ on, by, remark }, index): Turn => {
      const fields = { versionId, personId: people[by], ...(remark && { remark: remark[locale] }) };
      const id = uniqueId(acknowledgementKind, planId, fields);
      return {
        authorId: people[by],
        at: momentOf(inYear(year, on), index + 1),
        operations: [creationOf(acknowledgementKind, id, 'a0', fields)],
      };
    });
    return [publication, ...answers].filter(({ at }) => at < today);
  });
}

/** In the afternoon, a few minutes after what came before. */
function momentOf(day: Day, place: number): string {
  const minutes = 7 * place;
  const [hour, minute] = [13 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${weekdayFrom(day)}T${hour}:${minute}:00.000Z`;
}

function inOrder<T>(items: readonly T[]): (T & { id: string; rank: string })[] {
  return ranked(items, (item, rank) => ({ ...item, id: rank, rank }));
}

function ranked<T, R>(items: readonly T[], write: (item: T, rank: string) => R): R[] {
  const ranks = ranksAfter(null, items.length);
  return items.map((item, index) => write(item, ranks[index] ?? ''));
}
