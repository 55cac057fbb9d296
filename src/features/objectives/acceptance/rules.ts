import type { Objective } from '../schema.ts';
import type { Answer } from './schema.ts';

type Answered = Pick<
  Objective,
  'ownerId' | 'target' | 'dueDate' | 'acceptance' | 'acceptedById' | 'acceptedTarget' | 'acceptedDueDate'
>;

/** What its owner says of an objective as it stands now, and whether an earlier answer was to something else. */
export interface StandingAnswer {
  answer: Answer;
  /** It was answered, but its target, its due date or its owner has changed since: the question is asked again. */
  hasChanged: boolean;
}

/**
 * An answer stands for the person, the target and the due date it was given for: when another of them holds, whoever changed
 * it and by whatever way, the objective is pending again; when the change is undone, the answer stands again.
 */
export function standingAnswer(objective: Answered): StandingAnswer {
  if (objective.acceptance === 'pending') return { answer: 'pending', hasChanged: false };
  const stands =
    objective.acceptedById === objective.ownerId &&
    objective.acceptedTarget === objective.target &&
    objective.acceptedDueDate === objective.dueDate;
  return stands ? { answer: objective.acceptance, hasChanged: false } : { answer: 'pending', hasChanged: true };
}

/** The values that write an owner's answer to an objective as it stands. */
export function answerValues(
  { ownerId, target, dueDate }: Answered,
  answer: Answer,
): Pick<Objective, 'acceptance' | 'acceptedById' | 'acceptedTarget' | 'acceptedDueDate'> {
  if (answer === 'pending') {
    return { acceptance: answer, acceptedById: null, acceptedTarget: null, acceptedDueDate: null };
  }
  return { acceptance: answer, acceptedById: ownerId, acceptedTarget: target, acceptedDueDate: dueDate };
}

/** What an edit by `personId` writes: owners who move their own target or due date keep their word on the new one. */
export function withOwnAnswer<V extends Partial<Objective>>(
  objective: Answered,
  values: V,
  personId: string,
): V & Partial<Objective> {
  const moves = 'target' in values || 'dueDate' in values;
  if (!moves || objective.ownerId !== personId || standingAnswer(objective).answer === 'pending') return values;
  return { ...values, ...answerValues({ ...objective, ...values }, objective.acceptance) };
}

/** The objectives that wait for the answer of a person. */
export function awaitingAnswer<O extends Answered>(objectives: readonly O[], personId: string): O[] {
  return objectives.filter(
    (objective) =>
      objective.ownerId === personId && objective.target !== null && standingAnswer(objective).answer === 'pending',
  );
}
