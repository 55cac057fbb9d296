import { Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { mentionedIn } from '../../discussion/rules.ts';
import { type Comment, commentKind } from '../../discussion/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { MentionBox } from './mention-box.tsx';
import { MessageText } from '../../../web/message-text.tsx';

/** What people say of a record, oldest first. */
export function Discussion({ subjectId, format }: { subjectId: string; format: Format }) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const comments = useRecords(commentKind)
    .filter((comment) => comment.subjectId === subjectId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex items-baseline">
        <h2 className="flex-1 font-semibold">{panel('record.discussion')}</h2>
        {comments.length > 0 && <span className="text-sm text-ink-2">{t('comments', { count: comments.length })}</span>}
      </header>
      {comments.length === 0 && store.allowsCreating(commentKind) && (
        <p className="mt-2 text-ink-3">{panel('discussion.empty')}</p>
      )}
      <ol className="mt-3 flex flex-col gap-3">
        {comments.map((comment) => (
          <Message
            key={comment.id}
            comment={comment}
            author={people.get(comment.createdBy ?? '')}
            people={people}
            format={format}
          />
        ))}
      </ol>
    </section>
  );
}

interface MessageProps {
  comment: Comment;
  author: Person | undefined;
  people: ReadonlyMap<string, Person>;
  format: Format;
}

function Message({ comment, author, people, format }: MessageProps) {
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const remove = () => {
    keepPlace();
    store.delete(commentKind, [comment.id]);
    showToast({ text: panel('discussion.deleted'), action: wayBack() });
  };
  return (
    <li className="group flex gap-2.5">
      <Avatar id={author?.id ?? ''} name={author?.name ?? '?'} size={24} decorative />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-2">
          <span className="truncate font-semibold">{author?.name}</span>
          <time dateTime={comment.createdAt} className="shrink-0 text-sm text-ink-3">
            {format.instant(Date.parse(comment.createdAt), now, TIME_ZONE)}
          </time>
          {comment.version > 1 && <span className="shrink-0 text-sm text-ink-3">({panel('discussion.edited')})</span>}
          {!isEditing && (
            <span className="ml-auto flex opacity-0 group-hover:opacity-100 focus-within:opacity-100 pointer-coarse:opacity-100">
              {store.allows(commentKind, 'update', comment) && (
                <IconButton
                  icon={Pencil}
                  label={panel('discussion.edit')}
                  onClick={() => setEditing(true)}
                  className="size-6!"
                />
              )}
              {store.allows(commentKind, 'delete', comment) && (
                <IconButton icon={Trash2} label={panel('discussion.delete')} onClick={remove} className="size-6!" />
              )}
            </span>
          )}
        </div>
        {isEditing ? (
          <MessageEditor comment={comment} onClose={() => setEditing(false)} />
        ) : (
          <p className="break-words whitespace-pre-wrap text-ink-2">
            <MessageText body={comment.body} mentioned={comment.mentionIds.flatMap((id) => people.get(id) ?? [])} />
          </p>
        )}
      </div>
    </li>
  );
}

/** One's own message again in a box; Escape leaves it as it was. */
function MessageEditor({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t: panel } = useTranslation('panel');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const people = useRecords(personKind);
  const [body, setBody] = useState(comment.body);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  const save = () => {
    const text = body.trim();
    if (text === '') return;
    // Those it was for without being named in it are still told.
    const unnamed = comment.mentionIds.filter((id) => !mentionedIn(comment.body, people).includes(id));
    const mentionIds = [...new Set([...unnamed, ...mentionedIn(text, people)])].slice(0, 50);
    store.edit(updateRecord(commentKind, comment, { body: text, mentionIds }));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="relative mt-1 flex flex-col gap-1 rounded-md border border-line-2 bg-surface p-1 focus-within:border-accent">
      <span className="flex px-1.5 pt-1">
        <MentionBox label={panel('discussion.edit')} value={body} onChange={setBody} onKeyDown={onKeyDown} box={box} />
      </span>
      <span className="flex justify-end gap-1">
        <Button onClick={onClose}>{kit('cancel')}</Button>
        <Button look="primary" disabled={body.trim() === ''} onClick={save}>
          {panel('discussion.save')}
        </Button>
      </span>
    </div>
  );
}
