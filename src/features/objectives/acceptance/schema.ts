import { isAtLeast } from '../../../records/actor.ts';
import type { Rights, RightsQuestion } from '../../../records/define-record.ts';
import { choice, day, number, reference, text } from '../../../records/field.ts';

export const ANSWERS = ['pending', 'accepted', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What whoever answers for an objective said of it, and of which target and due date it was said. */
export const ANSWER_FIELDS = {
  acceptance: choice(ANSWERS, 'pending'),
  acceptanceRemark: text(1000),
  acceptedById: reference('person', 'keep'),
  acceptedTarget: number(),
  acceptedDueDate: day(),
};

const FIELDS = Object.keys(ANSWER_FIELDS);

const isOwners = ({ record, actor, role }: RightsQuestion) =>
  isAtLeast(role, 'contributor') && record.ownerId === actor.personId;

/** Nobody answers in another's name: an answer is its owner's alone, from the first day on. */
export function answeredByOwner(rights: Rights): Rights {
  return {
    ...rights,
    create: (question) =>
      rights.create(question) &&
      (isOwners(question) || (question.record.acceptance === 'pending' && question.record.acceptedById === null)),
    update: (question) =>
      rights.update(question) && (isOwners(question) || !FIELDS.some((name) => question.changed?.includes(name))),
  };
}
