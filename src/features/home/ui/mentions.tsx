import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { titleOf } from '../../../records/record-title.ts';
import { newId } from '../../../kernel/ids.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Tag } from '../../../ui-kit/chip.tsx';
import { StatusDot } from '../../../ui-kit/status-dot.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { MessageText } from '../../../web/message-text.tsx';
import { recordLink } from '../../../web/record-link.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { type Comment, commentKind, readingKind } from '../../discussion/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { mentionsOf, readUntil, seenUntil } from '../rules.ts';
import { Block } from './block.tsx';

const SHOWN = 5;
const LINE = 'flex w-full gap-2.5 rounded-sm px-2 py-1.5 text-left hover:bg-hover';

/**
 * What others wrote to me by name, the latest first; each opens what it is about. Those written since this page was last
 * looked at are marked, on whatever device that was.
 */
export function Mentions({ onOpen, format }: { onOpen: (actionId: string) => void; format: Format }) {
  const { t } = useTranslation('home');
  const store = usePlanStore();
  const { personId } = store.actor;
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  const mentions = mentionsOf(useRecords(commentKind), personId);
  const seen = seenUntil(useRecords(readingKind), personId);
  const unread = mentions.filter(({ createdAt }) => createdAt > seen).length;
  const latest = mentions[0]?.createdAt ?? '';
  const read = () => store.note(readUntil(store.living(readingKind), personId, latest, newId));
  const readOnLeaving = useRef(read);
  useEffect(() => {
    readOnLeaving.current = read;
  });
  useEffect(() => () => readOnLeaving.current(), [readOnLeaving]);
  return (
    <Block
      title={t('mentions.title')}
      command={
        unread > 0 && (
          <>
            <Tag>{t('mentions.unread', { count: unread })}</Tag>
            <Button onClick={read} className="-my-1 ml-auto h-7 font-normal">
              {t('mentions.readAll')}
            </Button>
          </>
        )
      }
    >
      {mentions.length === 0 ? (
        <p className="text-ink-2">{t('mentions.none')}</p>
      ) : (
        <MentionList {...{ mentions: mentions.slice(0, SHOWN), seen, people, onOpen, format }} />
      )}
    </Block>
  );
}

interface MentionListProps {
  mentions: readonly Comment[];
  seen: string;
  people: ReadonlyMap<string, Person>;
  onOpen: (actionId: string) => void;
  format: Format;
}

function MentionList({ mentions, seen, people, onOpen, format }: MentionListProps) {
  const store = usePlanStore();
  const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
  return (
    <ul className="-mx-2 flex flex-col">
      {mentions.map((comment) => {
        const { subjectKind, subjectId } = comment;
        const line = subjectKind === budgetLineKind.kind ? store.get(budgetLineKind, subjectId) : undefined;
        const action = store.get(actionKind, line?.actionId ?? subjectId);
        const title = action?.title ?? titleOf(store.find(subjectKind, subjectId) ?? {});
        const link = recordLink(subjectKind, subjectId, store.actor.workspaceId, store.planId);
        const isNew = comment.createdAt > seen;
        const text = <MentionText {...{ comment, title, people, format, isNew }} />;
        return (
          <li key={comment.id}>
            {action ? (
              <button type="button" className={LINE} onClick={() => onOpen(action.id)}>
                {text}
              </button>
            ) : (
              <Link {...(link ?? { to: '/w/$workspaceId/plans/$planId/actions', params })} className={LINE}>
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
  isNew: boolean;
  format: Format;
}

function MentionText({ comment, title, people, isNew, format }: MentionTextProps) {
  const { t } = useTranslation('home');
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
          {isNew && (
            <span className="ml-auto flex shrink-0 items-center self-center">
              <StatusDot tone="info" />
              <span className="sr-only">{t('mentions.new')}</span>
            </span>
          )}
        </span>
        <span className="line-clamp-2 break-words text-ink-2">
          <MessageText body={comment.body} mentioned={comment.mentionIds.flatMap((id) => people.get(id) ?? [])} />
        </span>
        <span className="block truncate text-sm text-ink-3">{title}</span>
      </span>
    </>
  );
}
