import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { MessageText } from '../../../web/message-text.tsx';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { type Comment, commentKind } from '../../discussion/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { mentionsOf } from '../rules.ts';

const SHOWN = 5;
const LINE = 'flex w-full gap-2.5 rounded-sm px-2 py-1.5 text-left hover:bg-hover';

/** What others wrote to me by name, the latest first; each opens what it is about. */
export function Mentions({ onOpen, format }: { onOpen: (actionId: string) => void; format: Format }) {
  const { t } = useTranslation('home');
  const store = usePlanStore();
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  const mentions = mentionsOf(useRecords(commentKind), store.actor.personId).slice(0, SHOWN);
  if (mentions.length === 0) return <p className="text-ink-2">{t('mentions.none')}</p>;
  const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
  return (
    <ul className="-mx-2 flex flex-col">
      {mentions.map((comment) => {
        const { subjectKind, subjectId } = comment;
        const line = subjectKind === budgetLineKind.kind ? store.get(budgetLineKind, subjectId) : undefined;
        const action = store.get(actionKind, line?.actionId ?? subjectId);
        const objective = store.get(objectiveKind, subjectId);
        const title = action?.title ?? objective?.title ?? store.get(planKind, subjectId)?.name ?? '';
        const text = <MentionText comment={comment} title={title} people={people} format={format} />;
        return (
          <li key={comment.id}>
            {action ? (
              <button type="button" className={LINE} onClick={() => onOpen(action.id)}>
                {text}
              </button>
            ) : (
              <Link
                to="/w/$workspaceId/plans/$planId/actions"
                params={params}
                search={objective ? { objective: objective.id } : {}}
                className={LINE}
              >
                {text}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface MentionTextProps {
  comment: Comment;
  title: string;
  people: ReadonlyMap<string, Person>;
  format: Format;
}

function MentionText({ comment, title, people, format }: MentionTextProps) {
  const now = useNow();
  const author = people.get(comment.createdBy ?? '');
  return (
    <>
      <Avatar id={author?.id ?? ''} name={author?.name ?? '?'} decorative />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="truncate font-medium">{author?.name}</span>
          <time dateTime={comment.createdAt} className="shrink-0 text-sm text-ink-3">
            {format.instant(Date.parse(comment.createdAt), now, TIME_ZONE)}
          </time>
        </span>
        <span className="line-clamp-2 break-words text-ink-2">
          <MessageText body={comment.body} mentioned={comment.mentionIds.flatMap((id) => people.get(id) ?? [])} />
        </span>
        <span className="block truncate text-sm text-ink-3">{title}</span>
      </span>
    </>
  );
}
