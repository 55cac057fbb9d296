import { readPlanRecords } from '../../changes/plan-records.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { Actor } from '../../records/actor.ts';
import type { Database } from '../../server/database/connect.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { channelKind, tagKind } from '../catalogue/schema.ts';
import { milestoneKind } from '../objectives/milestones/schema.ts';
import { objectiveKind } from '../objectives/schema.ts';
import { personKind } from '../people/schema.ts';
import { planKind } from '../plans/schema.ts';
import { responsibilityKind } from '../responsibilities/schema.ts';
import type { PlanState } from './operations/schema.ts';
import { LINKED_KINDS } from './linked/schema.ts';
import { linkedNames } from './linked/rules.ts';

/** What an import into a plan needs of it. @throws AppError `not_found` when it is not open to the actor. */
export async function readPlanState(database: Database, actor: Actor, planId: string): Promise<PlanState> {
  const records = await readPlanRecords(database, actor, planId, {
    plans: planKind,
    objectives: objectiveKind,
    actions: actionKind,
    budgetLines: budgetLineKind,
    responsibilities: responsibilityKind,
    milestones: milestoneKind,
    people: personKind,
    channels: channelKind,
    tags: tagKind,
    ...LINKED_KINDS,
  });
  const plan = records.plans.find(({ id }) => id === planId);
  if (!plan) throw new AppError('not_found', 'No such plan, or not open to this person.');
  const isLiving = ({ deletedAt }: { deletedAt: string | null }): boolean => deletedAt === null;
  return {
    ...records,
    plan,
    people: records.people.filter(isLiving),
    channels: records.channels.filter(isLiving),
    tags: records.tags.filter(isLiving),
    linked: linkedNames(records),
    named: [...records.people, ...records.channels, ...records.tags],
  };
}
