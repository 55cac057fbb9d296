import type { Action } from '../../actions/schema.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Channel, Tag } from '../../catalogue/schema.ts';
import type { Milestone } from '../../objectives/milestones/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import type { Responsibility } from '../../responsibilities/schema.ts';
import type { LinkedNames } from '../round-trip/schema.ts';

/** The living records that an import may match, edit or follow. */
export interface PlanState {
  plan: Plan;
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  responsibilities: readonly Responsibility[];
  milestones: readonly Milestone[];
  people: readonly Person[];
  channels: readonly Channel[];
  tags: readonly Tag[];
  linked: LinkedNames;
  /** All of these three, those no longer there included: exported rows still name them. */
  named: readonly { id: string; name: string }[];
}
