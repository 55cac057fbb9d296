import { isAtLeast } from '../../records/actor.ts';
import { defineRecord, type Lookup, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { choice, identifier, integer, reference, references, text } from '../../records/field.ts';
import { authored } from '../../records/rights.ts';

/** Kinds of record that can be discussed and carry files. */
export const SUBJECT_KINDS = [
  'plan',
  'objective',
  'action',
  'budgetLine',
  'competitor',
  'swotItem',
  'strategicOption',
  'question',
] as const;

function subjectIssues(record: { subjectKind: string; subjectId: string; planId: string | null }, lookup: Lookup) {
  const subject = lookup.get(record.subjectKind, record.subjectId);
  const isHere = subject && (subject.planId === record.planId || subject.id === record.planId);
  return isHere ? [] : [{ path: 'subjectId', rule: 'unknown_reference' }];
}

export const commentKind = defineRecord({
  kind: 'comment',
  collection: 'comments',
  scope: 'plan',
  fields: {
    subjectKind: choice(SUBJECT_KINDS, 'action'),
    subjectId: identifier(),
    body: text(10_000, { required: true }),
    mentionIds: references('person', 50),
  },
  rights: authored(),
  check: subjectIssues,
});

export const MAX_ATTACHMENT_BYTES = 20_000_000;

/** A file beside a record. Its bytes are kept apart and cannot change: a new file is a new attachment. */
export const attachmentKind = defineRecord({
  kind: 'attachment',
  collection: 'attachments',
  scope: 'plan',
  hasContent: true,
  fields: {
    subjectKind: choice(SUBJECT_KINDS, 'action'),
    subjectId: identifier(),
    name: text(255, { required: true }),
    mediaType: text(127, { required: true }),
    sizeBytes: integer({ min: 0, max: MAX_ATTACHMENT_BYTES }),
    sha256: text(64, { required: true }),
  },
  rights: { ...authored(), update: ({ role, changed }) => isAtLeast(role, 'editor') && changed?.join() === 'name' },
  check: subjectIssues,
});

/** How far a person has read what is for them in a plan. Nobody else sees it. */
export const readingKind = defineRecord({
  kind: 'reading',
  collection: 'readings',
  scope: 'plan',
  fields: {
    ownerId: reference('person', 'keep', { required: true }),
    /** When the latest mention that they have seen was written: an instant, ISO 8601 in UTC; empty before the first. */
    mentionsSeenAt: text(30),
  },
  rights: {
    read: ({ role }) => isAtLeast(role, 'reader'),
    create: isOwn,
    update: (question) => isOwn(question) && !question.changed?.includes('ownerId'),
    delete: isOwn,
  },
  audience: (reading) => reading.ownerId,
});

function isOwn({ role, record, actor }: RightsQuestion): boolean {
  return isAtLeast(role, 'reader') && record.ownerId === actor.personId;
}

export type Comment = RecordOf<typeof commentKind>;
export type Attachment = RecordOf<typeof attachmentKind>;
export type Reading = RecordOf<typeof readingKind>;
