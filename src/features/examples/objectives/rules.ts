import { monthOf } from '../../../kernel/calendar.ts';
import type { Operation } from '../../../records/change.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { objectiveMonthKind } from '../../objectives/path/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { creationOf, found, ranked } from '../operations/rules.ts';
import type { SeedRequest, Text, Turn } from '../schema.ts';
import type { StrategySeed } from '../strategy/rules.ts';
import { COMMITMENTS } from '../verdier/commitments/rules.ts';
import { inYear, weekdayFrom } from '../verdier/course/rules.ts';
import { MEASURED } from '../verdier/indicators/rules.ts';
import type { KpiKey, ObjectiveContent, PersonKey, SegmentKey } from '../verdier/schema.ts';
import { OPTION_OF_OBJECTIVE, type OptionKey } from '../verdier/swot/rules.ts';

interface Around {
  request: SeedRequest;
  year: number;
  planId: string;
  people: Readonly<Record<PersonKey, string>>;
  /** By the key of each. */
  objectives: ReadonlyMap<string, string>;
}

interface Origins extends Pick<StrategySeed, 'ambitionOf'> {
  options: Readonly<Record<OptionKey, string>>;
  segments: Readonly<Record<SegmentKey, string>>;
  kpis: ReadonlyMap<KpiKey, string>;
}

/** The objectives, each before its parts, after what they refer to. */
export function objectiveOperations(contents: readonly ObjectiveContent[], around: Around & Origins): Operation[] {
  const { request, year, people, objectives, options, segments, kpis, ambitionOf } = around;
  const say = (text: Text) => text[request.locale];
  return ranked(contents, (objective, rank) => {
    const { key, parent, title, description, color, owner, indicator, unit, baseline, target, start, due } = objective;
    const { dataSource, justification, measureKind, seasonality } = COMMITMENTS[key];
    const [option, kpi] = [OPTION_OF_OBJECTIVE[key], MEASURED[key]];
    return creationOf(objectiveKind, found(objectives, key), rank, {
      title: say(title),
      description: documentOfText(say(description)),
      color,
      parentId: parent ? found(objectives, parent) : null,
      ownerId: people[owner],
      ambitionId: ambitionOf(key),
      optionId: option ? options[option] : null,
      segmentId: objective.segment ? segments[objective.segment] : null,
      kpiId: kpi ? (kpis.get(kpi) ?? null) : null,
      indicator: say(indicator),
      unit: say(unit),
      baseline,
      target,
      startDate: inYear(year, start),
      dueDate: inYear(year, due),
      dataSource: say(dataSource),
      justification: documentOfText(say(justification)),
      measureKind,
      seasonality,
    });
  });
}

/** What each month was last year, and what is aimed at where that is typed. */
export function monthOperations(contents: readonly ObjectiveContent[], around: Around): Operation[] {
  const { year, planId, objectives } = around;
  return contents.flatMap(({ key, start, due }) => {
    const { lastYear, months } = COMMITMENTS[key];
    return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1)).flatMap((month, index) => {
      const isWithin = month >= inYear(year, start).slice(0, 7) && month <= inYear(year, due).slice(0, 7);
      const lastYearValue = lastYear[index] ?? null;
      const monthTarget = isWithin ? (months?.[index] ?? null) : null;
      if (lastYearValue === null && monthTarget === null) return [];
      const fields = { objectiveId: found(objectives, key), month, lastYearValue, monthTarget };
      return creationOf(objectiveMonthKind, uniqueId(objectiveMonthKind, planId, fields), 'a0', fields);
    });
  });
}

/**
 * Owners accept in the first days of the year, each in their own name; what is kept for someone to be hired goes over to them
 * once they are trained, and they accept it again.
 */
export function answerTurns(contents: readonly ObjectiveContent[], around: Around): Turn[] {
  const { request, year, people, objectives } = around;
  const say = (text: Text) => text[request.locale];
  const turn = (author: PersonKey, at: string, key: string, fields: Record<string, [unknown, unknown]>): Turn => ({
    authorId: people[author],
    at,
    operations: [{ op: 'update', kind: objectiveKind.kind, id: found(objectives, key), fields }],
  });
  return contents
    .flatMap(({ key, owner, target, due }, index): Turn[] => {
      const { acceptance, handover } = COMMITMENTS[key];
      if (!acceptance) return [];
      const moment = (on: string, hour: string) => `${weekdayFrom(inYear(year, on))}T${hour}:${10 + index}:00.000Z`;
      const accepted = turn(owner, moment(acceptance.on, '07'), key, {
        acceptance: ['pending', 'accepted'],
        acceptanceRemark: ['', say(acceptance.remark)],
        acceptedById: [null, people[owner]],
        acceptedTarget: [null, target],
        acceptedDueDate: [null, inYear(year, due)],
      });
      if (!handover) return [accepted];
      const { on, to, remark } = handover;
      return [
        accepted,
        turn(owner, moment(on, '07'), key, { ownerId: [people[owner], people[to]] }),
        turn(to, moment(on, '08'), key, {
          acceptanceRemark: [say(acceptance.remark), say(remark)],
          acceptedById: [people[owner], people[to]],
        }),
      ];
    })
    .filter(({ at }) => at < request.today);
}
