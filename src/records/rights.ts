import { isAtLeast, type Role } from './actor.ts';
import type { AnyRecord, Rights, RightsQuestion } from './define-record.ts';

const has = (required: Role) => (question: RightsQuestion) => isAtLeast(question.role, required);

/** Read from `reader` up; everything else from `required` up. */
export function writableFrom(required: Role): Rights {
  return { read: has('reader'), create: has(required), update: has(required), delete: has(required) };
}

/**
 * Read from `reader` up, written by editors, and by contributors when `isTheirs`: "contributors edit what they
 * own". The question is asked of the record as it stands, so nobody gains a right by the edit itself.
 */
export function ownedByContributors(
  isTheirs: (record: AnyRecord, personId: string, question: RightsQuestion) => boolean,
): Rights {
  const write = (question: RightsQuestion) =>
    isAtLeast(question.role, 'editor') ||
    (isAtLeast(question.role, 'contributor') && isTheirs(question.record, question.actor.personId, question));
  return { read: has('reader'), create: write, update: write, delete: write };
}

/** Contributors create; authors change and delete their own, editors delete anyone's. */
export function authored(): Rights {
  const own = ({ role, record, actor }: RightsQuestion) =>
    isAtLeast(role, 'contributor') && record.createdBy === actor.personId;
  return {
    read: has('reader'),
    create: has('contributor'),
    update: own,
    delete: (question) => own(question) || isAtLeast(question.role, 'editor'),
  };
}
