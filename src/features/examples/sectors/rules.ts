import {
  addMonths,
  type Day,
  firstDay,
  lastDay,
  type Month,
  monthOfDay,
  partsOfDay,
} from '../../../kernel/calendar.ts';
import { type Currency, minorUnits } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import type { Channel } from '../../catalogue/schema.ts';
import { competitorKind } from '../../competition/schema.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { milestoneKind } from '../../objectives/milestones/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { ambitionKind, strategyKind } from '../../strategy/schema.ts';
import { strategicOptionKind, swotItemKind } from '../../swot/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { creationOf, ranked, templateAmount } from '../operations/rules.ts';
import type { Locale, Text } from '../schema.ts';
import { INDUSTRY } from './industry/rules.ts';
import { RETAIL } from './retail/rules.ts';
import type { Sector, SectorContent } from './schema.ts';
import { SERVICES } from './services/rules.ts';

export const SECTOR_CONTENTS: Record<Sector, SectorContent> = {
  services: SERVICES,
  retail: RETAIL,
  industry: INDUSTRY,
};

export interface SectorRequest {
  locale: Locale;
  planId: string;
  /** The plan’s period; a month of the content that comes after it falls in its last one. */
  periodStart: Day;
  periodEnd: Day;
  currency: Currency;
  newId(): string;
  /** Who answers for everything until the plan says otherwise. */
  ownerPersonId: string;
  /** The workspace's living channels, in order; an action takes the first of its family. */
  channels: readonly Pick<Channel, 'id' | 'family'>[];
}

/** The operations that fill a plan with what a company of this sector might plan, from strategy to indicators. */
export function sectorOperations(sector: Sector, request: SectorRequest): Operation[] {
  return new SectorPlan(SECTOR_CONTENTS[sector], request).write();
}

/** The lists whose contents others name. */
const KEYED = ['ambitions', 'segments', 'personas', 'findings', 'options', 'kpis', 'objectives'] as const;

class SectorPlan {
  private readonly content: SectorContent;
  private readonly request: SectorRequest;
  private readonly ids = new Map<string, string>();

  constructor(content: SectorContent, request: SectorRequest) {
    this.content = content;
    this.request = request;
    for (const list of KEYED) {
      for (const { key } of content[list]) this.ids.set(`${list}/${key}`, request.newId());
    }
  }

  write(): Operation[] {
    return [
      ...this.writeStrategy(),
      ...this.writeTargets(),
      ...this.writeMarket(),
      ...this.writeKpis(),
      ...this.writeObjectives(),
      ...this.writeActions(),
    ];
  }

  private say(text: Text): string {
    return text[this.request.locale];
  }

  private id(list: (typeof KEYED)[number], key: string): string {
    const id = this.ids.get(`${list}/${key}`);
    if (id === undefined) throw new RangeError(`The template names ${list}/${key}, which it does not have.`);
    return id;
  }

  private writeStrategy(): Operation[] {
    const { vision, positioning, ambitions } = this.content;
    return [
      creationOf(strategyKind, uniqueId(strategyKind, this.request.planId, {}), 'a0', {
        vision: documentOfText(this.say(vision)),
        positioning: documentOfText(this.say(positioning)),
      }),
      ...ranked(ambitions, (ambition, rank) =>
        creationOf(ambitionKind, this.id('ambitions', ambition.key), rank, {
          title: this.say(ambition.title),
          ambitionType: ambition.type,
          horizonYear: partsOfDay(this.request.periodEnd)[0] + ambition.inYears,
          indicator: this.say(ambition.indicator),
          unit: this.say(ambition.unit),
          baseline: ambition.baseline,
          target: ambition.target,
          ownerId: this.request.ownerPersonId,
        }),
      ),
    ];
  }

  private writeTargets(): Operation[] {
    return [
      ...ranked(this.content.segments, (segment, rank) =>
        creationOf(segmentKind, this.id('segments', segment.key), rank, {
          name: this.say(segment.name),
          criteria: this.say(segment.criteria),
          size: segment.size,
          revenueShare: segment.share,
          segmentPriority: segment.priority,
          color: segment.color,
          sellingMethods: [...segment.methods],
        }),
      ),
      ...ranked(this.content.personas, (persona, rank) =>
        creationOf(personaKind, this.id('personas', persona.key), rank, {
          name: this.say(persona.name),
          segmentId: this.id('segments', persona.segment),
          jobTitle: this.say(persona.job),
          decisionRole: persona.role,
          judgedOn: this.say(persona.judgedOn),
          goals: this.say(persona.goals),
          buyingTriggers: this.say(persona.triggers),
          objections: this.say(persona.objections),
        }),
      ),
    ];
  }

  private writeMarket(): Operation[] {
    const { competitors, findings, options } = this.content;
    return [
      ...ranked(competitors, (competitor, rank) =>
        creationOf(competitorKind, this.request.newId(), rank, {
          name: this.say(competitor.name),
          offer: this.say(competitor.offer),
          priceIndex: competitor.priceIndex,
          strengths: this.say(competitor.strengths),
          weaknesses: this.say(competitor.weaknesses),
          threatLevel: competitor.threat,
        }),
      ),
      ...ranked(findings, (finding, rank) =>
        creationOf(swotItemKind, this.id('findings', finding.key), rank, {
          title: this.say(finding.title),
          quadrant: finding.quadrant,
          evidence: this.say(finding.evidence),
          weight: finding.weight,
        }),
      ),
      ...ranked(options, (option, rank) =>
        creationOf(strategicOptionKind, this.id('options', option.key), rank, {
          title: this.say(option.title),
          optionType: option.type,
          itemIds: option.findings.map((key) => this.id('findings', key)),
        }),
      ),
    ];
  }

  private writeKpis(): Operation[] {
    return ranked(this.content.kpis, (kpi, rank) =>
      creationOf(kpiKind, this.id('kpis', kpi.key), rank, {
        name: this.say(kpi.name),
        definition: this.say(kpi.definition),
        unit: this.say(kpi.unit),
        kpiFamily: kpi.family,
        aggregation: kpi.aggregation,
        decimals: kpi.decimals,
        ownerId: this.request.ownerPersonId,
      }),
    );
  }

  private writeObjectives(): Operation[] {
    const { periodStart, periodEnd, ownerPersonId, newId } = this.request;
    return ranked(this.content.objectives, (objective, rank) => [
      creationOf(objectiveKind, this.id('objectives', objective.key), rank, {
        title: this.say(objective.title),
        justification: documentOfText(this.say(objective.why)),
        color: objective.color,
        kpiId: this.id('kpis', objective.kpi),
        baseline: objective.baseline,
        target: objective.target,
        measureKind: objective.measure,
        ...(objective.ambition !== undefined && { ambitionId: this.id('ambitions', objective.ambition) }),
        ...(objective.option !== undefined && { optionId: this.id('options', objective.option) }),
        ...(objective.segment !== undefined && { segmentId: this.id('segments', objective.segment) }),
        ownerId: ownerPersonId,
        startDate: periodStart,
        dueDate: periodEnd,
      }),
      creationOf(milestoneKind, newId(), rank, {
        title: this.say(objective.milestone.title),
        subjectKind: 'objective',
        subjectId: this.id('objectives', objective.key),
        dueDate: lastDay(this.month(objective.milestone.month)),
      }),
    ]).flat();
  }

  private writeActions(): Operation[] {
    const { channels, ownerPersonId, newId, periodStart, periodEnd } = this.request;
    return ranked(this.content.actions, (action, rank) => {
      const actionId = newId();
      const first = firstDay(this.month(action.from));
      const last = lastDay(this.month(action.to));
      return [
        creationOf(actionKind, actionId, rank, {
          title: this.say(action.title),
          description: documentOfText(this.say(action.how)),
          objectiveId: this.id('objectives', action.objective),
          ownerId: ownerPersonId,
          channelId: channels.find(({ family }) => family === action.family)?.id ?? null,
          segmentIds: (action.segments ?? []).map((key) => this.id('segments', key)),
          personaIds: (action.personas ?? []).map((key) => this.id('personas', key)),
          startDate: first > periodStart ? first : periodStart,
          dueDate: last < periodEnd ? last : periodEnd,
          priority: action.priority,
          ...(action.volume !== undefined && { expectedVolume: action.volume }),
          ...(action.yield !== undefined && { expectedYield: action.yield }),
        }),
        ...this.writeCosts(actionId, action.costs),
      ];
    }).flat();
  }

  private writeCosts(actionId: string, costs: SectorContent['actions'][number]['costs']): Operation[] {
    const { currency, newId } = this.request;
    return ranked(costs, ([month, euros, category], rank) =>
      creationOf(budgetLineKind, newId(), rank, {
        actionId,
        month: this.month(month),
        category,
        plannedCents: templateAmount(euros, currency) * minorUnits(currency),
      }),
    );
  }

  private month(index: number): Month {
    const month = addMonths(monthOfDay(this.request.periodStart), index);
    const last = monthOfDay(this.request.periodEnd);
    return month > last ? last : month;
  }
}
