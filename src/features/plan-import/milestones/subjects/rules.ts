import { foldText } from '../../../../kernel/folded-text.ts';
import { meansNoObjective, objectiveTitle } from '../../lines/rules.ts';
import { placeOf } from '../../round-trip/edits/rules.ts';
import type { Baseline } from '../../round-trip/schema.ts';
import type { DoubtRule, MilestoneSubject, PlanProposal, ProposalContext } from '../../schema.ts';

interface Named {
  subject: MilestoneSubject;
  /** Folded titles of the objectives it has served, the empty text for none. */
  objectives: Set<string>;
}

/** What can be called by a title. */
class Names {
  readonly #byTitle = new Map<string, Map<string, Named>>();

  add(title: string, subject: MilestoneSubject, objective = ''): void {
    const key = foldText(title);
    const ofTitle = this.#byTitle.get(key) ?? new Map<string, Named>();
    this.#byTitle.set(key, ofTitle);
    const identity = subject.id ?? subject.key;
    const named = ofTitle.get(identity) ?? { subject, objectives: new Set() };
    named.objectives.add(objective);
    ofTitle.set(identity, named);
  }

  called(title: string): Named[] {
    return [...(this.#byTitle.get(title)?.values() ?? [])];
  }
}

/**
 * Finds what a milestone is of by the words of its row: as the file calls it now, edits and new rows included, otherwise as
 * the plan calls it or the export called it.
 */
export class MilestoneSubjects {
  readonly #objectives = [new Names(), new Names()] as const;
  readonly #actions = [new Names(), new Names()] as const;

  constructor(proposal: PlanProposal, context: ProposalContext, baseline: Baseline) {
    const living = new Set([...context.objectives, ...context.actions].map(({ id }) => id));
    const isOwn = baseline.planId === context.planId;
    const [fileObjectives, planObjectives] = this.#objectives;
    for (const { key, title, existingId } of proposal.objectives) {
      fileObjectives.add(title, { kind: 'objective', id: existingId, key });
    }
    const remembered = isOwn ? [...baseline.objectives].map(([id, title]) => ({ id, title })) : [];
    for (const { id, title } of [...context.objectives, ...remembered]) {
      if (living.has(id)) planObjectives.add(title, { kind: 'objective', id, key: '' });
    }
    const [fileActions, planActions] = this.#actions;
    for (const action of proposal.actions) {
      const id = action.recordId ?? action.existingId;
      if (id !== null && !living.has(id)) continue;
      fileActions.add(action.title, { kind: 'action', id, key: placeOf(action) }, action.objectiveKey ?? '');
    }
    for (const { id, said } of [...context.actions, ...(isOwn ? baseline.actions.values() : [])]) {
      if (living.has(id)) planActions.add(said.action, { kind: 'action', id, key: '' }, foldText(said.objective));
    }
  }

  /** What these words name; the rule of a doubt when they name nothing, or several things. */
  find(objective: string, action: string): MilestoneSubject | DoubtRule {
    if (objective === '' && action === '') return 'milestone_subject_missing';
    for (const level of [0, 1] as const) {
      const found =
        action === ''
          ? (keysOf(objective)
              .map((key) => this.#objectives[level].called(key))
              .find((named) => named.length > 0) ?? [])
          : narrowed(this.#actions[level].called(foldText(action)), objective);
      if (found.length > 1) return 'milestone_subject_ambiguous';
      if (found[0]) return found[0].subject;
    }
    return 'milestone_subject_unknown';
  }

  /** True when the action called so serves, or served, the objective called so: its milestones may say either. */
  serves(action: string, objective: string): boolean {
    const keys = keysOf(objective);
    return this.#actions.some((names) =>
      names.called(foldText(action)).some(({ objectives }) => keys.some((key) => objectives.has(key))),
    );
  }
}

/** Of several actions of one title, those that serve the objective said beside. */
function narrowed(named: Named[], objective: string): Named[] {
  if (named.length < 2 || objective === '') return named;
  const keys = keysOf(objective);
  const serving = named.filter(({ objectives }) => keys.some((key) => objectives.has(key)));
  return serving.length > 0 ? serving : named;
}

/** How an objective may be known: as it is written, without "Objectif 2 :", and by nothing where that is what is said. */
function keysOf(objective: string): string[] {
  const keys = [foldText(objective), foldText(objectiveTitle(objective))];
  return meansNoObjective(objective) ? [...keys, ''] : keys;
}
