import type { Day } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';

/** An action as an exported sheet shows it, with the ids behind the words. */
export interface ExportedAction {
  id: string;
  objectiveId: string | null;
  objective: string;
  title: string;
  ownerId: string | null;
  owner: string;
  dueDate: Day | null;
  plannedCents: Cents;
}

/** What an exported workbook remembers of itself: whose plan it is, and every action as it was that day. */
export interface Baseline {
  planId: string;
  actions: Map<string, ExportedAction>;
}

/** The columns of an exported plan that someone may edit. */
export type EditableField = 'objective' | 'action' | 'owner' | 'due' | 'budget';
