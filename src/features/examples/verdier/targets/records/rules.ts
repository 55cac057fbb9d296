import type { Operation } from '../../../../../records/change.ts';
import { documentOfText } from '../../../../../records/rich-text.ts';
import { uniqueId } from '../../../../../records/unique-record.ts';
import type { Action } from '../../../../actions/schema.ts';
import {
  contributionKind,
  customerProblemKind,
  journeyStepKind,
  personaKind,
  segmentKind,
} from '../../../../targets/schema.ts';
import { creationOf, ranked } from '../../../operations/rules.ts';
import type { ChannelKey, SeedRequest, Text } from '../../../schema.ts';
import { AIMS } from '../aims/rules.ts';
import { JOURNEYS } from '../journeys/rules.ts';
import { PERSONAS } from '../personas/rules.ts';
import { PROBLEMS } from '../problems/rules.ts';
import { SEGMENTS } from '../rules.ts';
import type { SegmentKey } from '../../schema.ts';
import type { PersonaKey, SegmentContent } from '../schema.ts';

/** What the targets refer to, made elsewhere. */
interface Around {
  planId: string;
  channels: Record<ChannelKey, string>;
  objectives: ReadonlyMap<string, string>;
}

/** The example's segments, personas, journeys, problems and contributions, and whom each action is for. */
export class ExampleTargets {
  private readonly request: SeedRequest;
  readonly segments: Readonly<Record<SegmentKey, string>>;
  readonly personas: Record<PersonaKey, string>;

  constructor(request: SeedRequest) {
    this.request = request;
    const idsFor = <K extends string>(contents: Record<K, unknown>) =>
      Object.fromEntries(Object.keys(contents).map((key) => [key, request.newId()])) as Record<K, string>;
    this.segments = idsFor(SEGMENTS);
    this.personas = idsFor(PERSONAS);
  }

  /** The values of the action with this code that say whom it is for and how they are met. */
  aimOf(code: string): Partial<Pick<Action, 'segmentIds' | 'personaIds' | 'sellingMethod'>> {
    const aim = AIMS[code];
    if (!aim) return {};
    return {
      segmentIds: aim.segments.map((key) => this.segments[key]),
      personaIds: aim.personas.map((key) => this.personas[key]),
      sellingMethod: aim.method,
    };
  }

  /** What stands before objectives and actions: they refer to it. */
  write({ channels }: Pick<Around, 'channels'>): Operation[] {
    return [...this.writeSegments(), ...this.writePersonas(), ...this.writeJourneys(channels), ...this.writeProblems()];
  }

  /** What stands after the objectives, being a part of each. */
  writeContributions({ planId, objectives }: Pick<Around, 'planId' | 'objectives'>): Operation[] {
    const pairs = entriesOf(SEGMENTS).flatMap(([segment, { contributions }]) =>
      entriesOf(contributions).map(([objective, brought]) => ({ segment, objective, brought })),
    );
    return ranked(pairs, ({ segment, objective, brought }, rank) => {
      const refs = { objectiveId: objectives.get(objective) ?? '', segmentId: this.segments[segment] };
      const value = brought < 1 ? { share: brought } : { amount: brought };
      return creationOf(contributionKind, uniqueId(contributionKind, planId, refs), rank, { ...refs, ...value });
    });
  }

  private say(text: Text): string {
    return text[this.request.locale];
  }

  private writeSegments(): Operation[] {
    return ranked(entriesOf(SEGMENTS), ([key, segment], rank) => {
      const { name, definition, criteria, size, revenueShare, priority, color, methods }: SegmentContent = segment;
      return creationOf(segmentKind, this.segments[key], rank, {
        name: this.say(name),
        definition: documentOfText(this.say(definition)),
        criteria: this.say(criteria),
        size,
        revenueShare,
        segmentPriority: priority,
        color,
        sellingMethods: [...methods],
      });
    });
  }

  private writePersonas(): Operation[] {
    return ranked(entriesOf(PERSONAS), ([key, { name, segment, decisionRole, card }], rank) =>
      creationOf(personaKind, this.personas[key], rank, {
        name,
        segmentId: this.segments[segment],
        decisionRole,
        ...Object.fromEntries(entriesOf(card).map(([field, text]) => [field, this.say(text)])),
      }),
    );
  }

  private writeJourneys(channels: Record<ChannelKey, string>): Operation[] {
    return entriesOf(JOURNEYS).flatMap(([persona, steps]) =>
      ranked(steps, (step, rank) =>
        creationOf(journeyStepKind, this.request.newId(), rank, {
          personaId: this.personas[persona],
          title: this.say(step.title),
          channelIds: step.channels.map((channel) => channels[channel]),
          question: this.say(step.question),
          answer: this.say(step.answer),
        }),
      ),
    );
  }

  private writeProblems(): Operation[] {
    return ranked(PROBLEMS, ({ of, title, answer, proof }, rank) =>
      creationOf(customerProblemKind, this.request.newId(), rank, {
        title: this.say(title),
        ...('segment' in of ? { segmentId: this.segments[of.segment] } : { personaId: this.personas[of.persona] }),
        answer: this.say(answer),
        proof: this.say(proof),
      }),
    );
  }
}

function entriesOf<K extends string, V>(contents: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(contents) as [K, V][];
}
