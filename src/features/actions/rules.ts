import type { Day } from '../../kernel/calendar.ts';
import { documentOfText, plainTextOf } from '../../records/rich-text.ts';
import type { Action, ActionStatus, ShownStatus } from './schema.ts';

/** Past its due date while still to do or in progress. Paused and cancelled actions are nobody's delay. */
export function isLate(action: Pick<Action, 'status' | 'dueDate'>, today: Day): boolean {
  return (
    action.dueDate !== null && action.dueDate < today && (action.status === 'todo' || action.status === 'in_progress')
  );
}

export function shownStatus(action: Pick<Action, 'status' | 'dueDate'>, today: Day): ShownStatus {
  return isLate(action, today) ? 'late' : action.status;
}

/** What an action's description says, as the plain text that files and searches show. */
export function descriptionText({ description }: Pick<Action, 'description'>): string {
  return plainTextOf(description);
}

/** The description that says this text, as files bring one. */
export function descriptionOf(text: string): Action['description'] {
  return documentOfText(text);
}

/** New values of an action's status and progress; a field that keeps its value is absent. */
export interface ProgressEdit {
  status?: ActionStatus;
  progress?: number;
}

/** What else changes when a status is chosen: done means entirely done, and starting over means nothing done. */
export function statusEdit(action: Pick<Action, 'status' | 'progress'>, status: ActionStatus): ProgressEdit {
  const progress = status === 'done' ? 1 : status === 'todo' ? 0 : action.progress;
  return differing(action, { status, progress });
}

/** What else changes when progress is typed: some progress means started, all of it means done. */
export function progressEdit(action: Pick<Action, 'status' | 'progress'>, progress: number): ProgressEdit {
  const isStarting = progress > 0 && action.status === 'todo';
  const isReopening = progress < 1 && action.status === 'done';
  const status = progress === 1 ? 'done' : isStarting || isReopening ? 'in_progress' : action.status;
  return differing(action, { status, progress });
}

function differing(action: Pick<Action, 'status' | 'progress'>, wanted: Required<ProgressEdit>): ProgressEdit {
  return {
    ...(wanted.status !== action.status && { status: wanted.status }),
    ...(wanted.progress !== action.progress && { progress: wanted.progress }),
  };
}
