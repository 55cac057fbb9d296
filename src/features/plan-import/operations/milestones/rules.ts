import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { type Milestone, milestoneKind } from '../../../objectives/milestones/schema.ts';
import type { MilestoneSubject, ProposedMilestone } from '../../schema.ts';

interface Finding {
  /** The id of what a milestone is of, what the same import brings included; null when it brings none. */
  subjectId: (subject: MilestoneSubject) => string | null;
  newId: () => string;
  storable: (text: string, max: number) => string;
}

/** The operations that make a new milestone, or that change of one that was exported what was edited, and nothing else. */
export function milestoneOperations(
  row: ProposedMilestone,
  milestones: ReadonlyMap<string, Milestone>,
  { subjectId, newId, storable }: Finding,
): Operation[] {
  const title = storable(row.title, 200);
  const { dueDate, done } = row;
  const id = row.subject && subjectId(row.subject);
  const subject = row.subject && id !== null ? { subjectKind: row.subject.kind, subjectId: id } : null;
  if (row.recordId === null) {
    if (!subject) return [];
    const fields = { title, ...subject, dueDate, done };
    return [{ op: 'create', kind: milestoneKind.kind, id: newId(), rank: '', fields }];
  }
  const milestone = milestones.get(row.recordId);
  if (!milestone) return [];
  return updateRecord(milestoneKind, milestone, {
    ...(row.edited.includes('milestone') && { title }),
    ...(row.edited.includes('due') && { dueDate }),
    ...(row.edited.includes('reached') && { done }),
    ...subject,
  });
}
