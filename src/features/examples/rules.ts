import { type Day, monthOf, partsOfDay } from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { tagKind } from '../catalogue/schema.ts';
import { commentKind } from '../discussion/schema.ts';
import { type Milestone, milestoneKind } from '../objectives/milestones/schema.ts';
import { planKind } from '../plans/schema.ts';
import { channelOperations } from './channels/rules.ts';
import { type MarketIds, marketOperations } from './market/rules.ts';
import { dashboardOperations, type IndicatorSeed, indicatorOperations, kpiIds } from './indicators/rules.ts';
import { answerTurns, monthOperations, objectiveOperations } from './objectives/rules.ts';
import { creationOf, found, ranked } from './operations/rules.ts';
import { type PlaybookSeed, playbookSeed } from './playbook/rules.ts';
import { strategySeed } from './strategy/rules.ts';
import type { ChannelKey, ExampleSeed, Locale, SeedRequest, Text, Turn } from './schema.ts';
import { type Followed, openingDay, reviewTurns } from './reviews/rules.ts';
import { type Revision, revisionMoment, versionTurns } from './versions/rules.ts';
import { ACQUISITION_PARTS } from './verdier/acquisition/parts/rules.ts';
import { ACQUISITION } from './verdier/acquisition/rules.ts';
import { ACTION_MILESTONES, COMMITMENTS } from './verdier/commitments/rules.ts';
import { personOperations, teamOperations } from './verdier/company/records/rules.ts';
import {
  COMPANY,
  ENVELOPE,
  PEOPLE,
  PLAN_DESCRIPTION,
  PLAN_NAME,
  PLANNED_MARGIN,
  PLANNED_REVENUE,
  TAGS,
  TEAMS,
} from './verdier/company/rules.ts';
import { COMPETITOR_OF, CRITERION_OF, OUR_SHARE } from './verdier/competition/rules.ts';
import { inYear, type Standing, spendAmounts, standingOf, weekdayFrom } from './verdier/course/rules.ts';
import { partsOf } from './verdier/spending/rules.ts';
import { envelopeOperations } from './verdier/envelopes/rules.ts';
import { DISCUSSION } from './verdier/discussion/rules.ts';
import { rangeOf } from './verdier/expectations/rules.ts';
import { KPI_OF_ACTION } from './verdier/indicators/effects/rules.ts';
import { LEADS_PARTS } from './verdier/leads/parts/rules.ts';
import { LEADS } from './verdier/leads/rules.ts';
import { preparationOperations, questionOfAction } from './verdier/preparation/records/rules.ts';
import { READINESS } from './verdier/readiness/rules.ts';
import { RETENTION } from './verdier/retention/rules.ts';
import { OPTION_OF_ACTION } from './verdier/swot/rules.ts';
import { workshopTurns } from './workshop/rules.ts';
import { type ProfileKey, PROFILES } from './verdier/teams/profiles/rules.ts';
import { profileOperations, teamsOperations } from './verdier/teams/records/rules.ts';
import { WORK_HOURS } from './verdier/teams/rules.ts';
import { viewOperations } from './verdier/views/rules.ts';
import { ExampleTargets } from './verdier/targets/records/rules.ts';
import type {
  ActionContent,
  MilestoneContent,
  ObjectiveContent,
  PersonKey,
  TagKey,
  TeamKey,
} from './verdier/schema.ts';

/** The example's objectives in the order of the plan, each before its parts. */
export const EXAMPLE_OBJECTIVES: readonly ObjectiveContent[] = [
  ACQUISITION,
  ...ACQUISITION_PARTS,
  RETENTION,
  LEADS,
  ...LEADS_PARTS,
  READINESS,
];

const ACTIONS = new Map(EXAMPLE_OBJECTIVES.flatMap(({ actions }) => actions.map((action) => [action.code, action])));

export const EXAMPLE_COMPANY = COMPANY;

/** The example as the changes that make it, in order: the plan at once, then what people said of it, day by day. */
export function exampleChanges(
  request: SeedRequest,
): { planId: string; operations: Operation[]; authorId?: string; at?: string }[] {
  const { planId, operations, discussion } = exampleOperations(request);
  const turns = discussion.map(({ authorId, at, operations: said }) => ({ planId, operations: said, authorId, at }));
  return [{ planId, operations }, ...turns];
}

/** The example's company, and the part played by the person for whom it is made. */
export function exampleVisitor(locale: Locale): {
  company: string;
  name: string;
  email: string;
  jobTitle: string;
  department: (typeof PEOPLE)[PersonKey]['department'];
} {
  const { name, email, jobTitle, department } = PEOPLE.claire;
  return { company: COMPANY, name, email, jobTitle: jobTitle[locale], department };
}

/**
 * The whole example, "Verdier Automation", as one change for a workspace of its own: teams, people, channels,
 * tags, the plan of the year of `today`, its objectives, actions, budget lines and saved views; and the discussion
 * so far, whose turns are committed afterwards in their authors' names. The plan is seen in mid-course: statuses,
 * progress and money all follow from `today`. `ownerPersonId` exists already and plays the sales director.
 */
export function exampleOperations(request: SeedRequest): ExampleSeed {
  return new Example(request).write();
}

class Example {
  readonly request: SeedRequest;
  readonly year: number;
  readonly planId: string;
  readonly teams: Record<TeamKey, string>;
  readonly people: Record<PersonKey, string>;
  readonly profiles: Record<ProfileKey, string>;
  readonly tags: Record<TagKey, string>;
  readonly targets: ExampleTargets;
  readonly objectives: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, string>;
  readonly kpis: IndicatorSeed['kpis'];
  private readonly revisions: Revision[] = [];
  private readonly followed: Followed[] = [];

  constructor(request: SeedRequest) {
    this.request = request;
    [this.year] = partsOfDay(request.today);
    this.planId = request.newId();
    this.teams = this.idsFor(TEAMS);
    this.people = { ...this.idsFor(PEOPLE), claire: request.ownerPersonId };
    this.profiles = this.idsFor(PROFILES);
    this.tags = this.idsFor(TAGS);
    this.targets = new ExampleTargets(request);
    this.objectives = new Map(EXAMPLE_OBJECTIVES.map(({ key }) => [key, request.newId()]));
    this.actions = new Map([...ACTIONS.keys()].map((code) => [code, request.newId()]));
    this.kpis = kpiIds(request.newId);
  }

  write(): ExampleSeed {
    const channels = channelOperations(this.request);
    const { year, planId, people } = this;
    const strategy = strategySeed({ ...this.request, year, planId, people, ...this.targets });
    const market = marketOperations(this.request, { ...this, ...this.targets });
    const targets = this.targets.write({ channels: channels.ids });
    const playbook = playbookSeed(this, { segments: this.targets.segments, channels: channels.ids, targets });
    return {
      planId: this.planId,
      operations: [
        ...teamOperations(this),
        ...profileOperations(this),
        ...personOperations(this),
        ...channels.operations,
        ...this.writeTags(),
        this.writePlan(),
        ...preparationOperations(this),
        ...envelopeOperations(this, channels.ids),
        ...targets,
        ...strategy.operations,
        ...playbook.operations,
        ...market.operations,
        ...indicatorOperations(this),
        ...objectiveOperations(EXAMPLE_OBJECTIVES, { ...this, ...this.targets, ...market.ids, ...strategy }),
        ...this.targets.writeContributions(this),
        ...this.writeActions(channels.ids, market.ids, playbook),
        ...teamsOperations({ ...this, ...this.targets, acquisitionId: found(this.objectives, 'acquisition') }),
        ...monthOperations(EXAMPLE_OBJECTIVES, this),
        ...this.writeMilestones(),
        ...viewOperations(this),
        ...dashboardOperations(this),
      ],
      discussion: [
        ...workshopTurns(this),
        ...strategy.turns,
        ...playbook.turns,
        ...answerTurns(EXAMPLE_OBJECTIVES, this),
        ...this.writeDiscussion(),
        ...versionTurns({ ...this.request, year }, this.revisions),
        ...reviewTurns({ ...this.request, year }, this.followed),
      ].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    };
  }

  private idsFor<K extends string>(contents: Record<K, unknown>): Record<K, string> {
    return Object.fromEntries(Object.keys(contents).map((key) => [key, this.request.newId()])) as Record<K, string>;
  }

  private say(text: Text): string {
    return text[this.request.locale];
  }

  private writeTags(): Operation[] {
    return ranked(Object.entries(TAGS), ([key, { name, color }], rank) =>
      creationOf(tagKind, this.tags[key as TagKey], rank, { name: this.say(name), color }),
    );
  }

  private writePlan(): Operation {
    return creationOf(planKind, this.planId, 'a0', {
      name: `${this.say(PLAN_NAME)} ${this.year}`,
      description: this.say(PLAN_DESCRIPTION),
      status: 'active',
      periodStart: inYear(this.year, '01-01'),
      periodEnd: inYear(this.year, '12-31'),
      currency: 'EUR',
      plannedRevenueCents: PLANNED_REVENUE * 100,
      envelopeCents: ENVELOPE * 100,
      marginRate: PLANNED_MARGIN,
      marketShare: OUR_SHARE,
    });
  }

  private writeMilestones(): Operation[] {
    const write = (contents: readonly MilestoneContent[], subject: Pick<Milestone, 'subjectKind' | 'subjectId'>) =>
      ranked(contents, ({ title, on, reachedOn }, rank) => {
        const id = this.request.newId();
        return creationOf(milestoneKind, id, rank, {
          ...subject,
          title: this.say(title),
          dueDate: inYear(this.year, on),
          ...this.follow(milestoneKind, id, (day) => ({ done: inYear(this.year, reachedOn ?? on) < day })),
        });
      });
    return [
      ...EXAMPLE_OBJECTIVES.flatMap(({ key }) =>
        write(COMMITMENTS[key].milestones, { subjectKind: 'objective', subjectId: found(this.objectives, key) }),
      ),
      ...Object.entries(ACTION_MILESTONES).flatMap(([code, contents]) =>
        write(contents, { subjectKind: 'action', subjectId: found(this.actions, code) }),
      ),
    ];
  }

  /** Every action followed by its budget lines, all actions of the plan in the order of their codes. */
  private writeActions(channels: Record<ChannelKey, string>, market: MarketIds, playbook: PlaybookSeed): Operation[] {
    const entries = EXAMPLE_OBJECTIVES.flatMap(({ key, actions }) =>
      actions.map((action) => ({ key, action })),
    ).toSorted((a, b) => placeOf(a.action) - placeOf(b.action) || (a.action.code < b.action.code ? -1 : 1));
    return ranked(entries, ({ key, action }, rank) => {
      const standing = this.standing(action);
      const id = found(this.actions, action.code);
      const { code, owner, contributors, channel, tags, dependsOn, priority, expectedRevenue } = action;
      const operation = creationOf(actionKind, id, rank, {
        title: this.say(action.title),
        description: documentOfText(this.say(action.description)),
        code,
        objectiveId: found(this.objectives, key),
        ownerId: this.people[owner],
        contributorIds: contributors.map((person) => this.people[person]),
        channelId: channels[channel],
        optionId: at(market.options, OPTION_OF_ACTION[code]),
        competitorId: at(market.competitors, COMPETITOR_OF[code]),
        criterionId: at(market.criteria, CRITERION_OF[code]),
        questionId: questionOfAction(this.planId, code),
        kpiId: KPI_OF_ACTION[code] ? found(this.kpis, KPI_OF_ACTION[code]) : null,
        ...this.targets.aimOf(code),
        tagIds: tags.map((tag) => this.tags[tag]),
        playIds: playbook.usedBy(code),
        dependsOnIds: (dependsOn ?? []).map((other) => found(this.actions, other)),
        startDate: standing.startDate,
        dueDate: standing.dueDate,
        priority,
        ...this.follow(actionKind, id, (day) => {
          const { status, progress } = this.standing(action, day);
          return { status, progress };
        }),
        expectedVolume: action.expectedVolume ?? null,
        expectedYield: action.expectedYield ?? null,
        ...rangeOf(code),
        expectedRevenueCents: expectedRevenue === undefined ? null : expectedRevenue * 100,
        workHours: WORK_HOURS[code] ?? null,
      });
      return [operation, ...this.writeBudget(action, standing)];
    }).flat();
  }

  private writeBudget(action: ActionContent, standing: Standing): Operation[] {
    return ranked(action.spending, (spend, rank) => {
      const id = this.request.newId();
      const amountsOn = (day: Day) => spendAmounts(spend, action, this.year, day, standing);
      const { plannedCents, revisedCents } = amountsOn(this.request.today);
      // What was revised in the course of the year began as planned: the log tells it on its day.
      const on = spend.revised?.on ?? action.course?.cancelledOn;
      const isLater = on !== undefined && revisionMoment(this.year, on) < this.request.today;
      if (isLater && revisedCents !== null) this.revisions.push({ on, lineId: id, revisedCents });
      return creationOf(budgetLineKind, id, rank, {
        actionId: found(this.actions, action.code),
        month: monthOf(this.year, spend.month),
        category: spend.category,
        label: this.say(spend.label),
        ...partsOf(spend),
        plannedCents,
        revisedCents: isLater ? null : revisedCents,
        ...this.follow(budgetLineKind, id, (day) => {
          const { committedCents, invoicedCents, paidCents } = amountsOn(day);
          return { committedCents, invoicedCents, paidCents };
        }),
      });
    });
  }

  private standing(action: ActionContent, day = this.request.today): Standing {
    return standingOf(action, this.year, day, (code) => found(ACTIONS, code));
  }

  /** What a record is created with of what the reviews then bring up to date. */
  private follow(kind: RecordKind, id: string, valuesOn: Followed['valuesOn']): ReturnType<Followed['valuesOn']> {
    this.followed.push({ kind, id, valuesOn });
    return valuesOn(openingDay(this.year, this.request.today));
  }

  /** What was said before `today`: said in the morning, a little later each time, so that order is by time too. */
  private writeDiscussion(): Turn[] {
    const { today, newId } = this.request;
    const past = DISCUSSION.map((comment, index) => {
      const minutes = 7 * index;
      const [hour, minute] = [8 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
      return { comment, at: `${weekdayFrom(inYear(this.year, comment.on))}T${hour}:${minute}:00.000Z` };
    }).filter(({ at }) => at < today);
    return ranked(past, ({ comment, at }, rank): Turn => {
      const operation = creationOf(commentKind, newId(), rank, {
        ...this.subjectOf(comment.about),
        body: this.say(comment.body),
        mentionIds: comment.mentions.map((person) => this.people[person]),
      });
      return { authorId: this.people[comment.author], at, operations: [operation] };
    });
  }

  private subjectOf(about: string): { subjectKind: 'plan' | 'objective' | 'action'; subjectId: string } {
    if (about === 'plan') return { subjectKind: 'plan', subjectId: this.planId };
    const objectiveId = this.objectives.get(about);
    if (objectiveId) return { subjectKind: 'objective', subjectId: objectiveId };
    return { subjectKind: 'action', subjectId: found(this.actions, about) };
  }
}

/** The letters of an action's code, in the order of the company's objectives. */
const LETTERS = ['CQ', 'FI', 'LE', 'EQ'];

function placeOf({ code }: Pick<ActionContent, 'code'>): number {
  return LETTERS.indexOf(code.slice(0, 2));
}

/** The id under a key, null where there is no key. */
function at<K extends string>(ids: Record<K, string>, key: K | undefined): string | null {
  return key === undefined ? null : ids[key];
}
