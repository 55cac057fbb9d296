import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { shortcutText } from '../../../ui-kit/keys.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { commentKind, type SUBJECT_KINDS } from '../../discussion/schema.ts';
import { personKind } from '../../people/schema.ts';

/** What people say of a record, oldest first. */
export function Discussion({ subjectId, format }: { subjectId: string; format: Format }) {
  const { t } = useTranslation('board');
  const comments = useRecords(commentKind)
    .filter((comment) => comment.subjectId === subjectId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  const now = useNow();
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex items-baseline">
        <h3 className="flex-1 font-semibold">{t('panel.discussion')}</h3>
        {comments.length > 0 && <span className="text-sm text-ink-2">{t('comments', { count: comments.length })}</span>}
      </header>
      <ol className="mt-3 flex flex-col gap-4">
        {comments.map((comment) => {
          const author = people.get(comment.createdBy ?? '');
          return (
            <li key={comment.id} className="flex gap-2.5">
              <Avatar id={author?.id ?? ''} name={author?.name ?? '?'} size={24} decorative />
              <div className="min-w-0 flex-1">
                <p className="flex items-baseline gap-2">
                  <span className="truncate font-semibold">{author?.name}</span>
                  <time dateTime={comment.createdAt} className="shrink-0 text-sm text-ink-3">
                    {format.instant(Date.parse(comment.createdAt), now, TIME_ZONE)}
                  </time>
                </p>
                <p className="break-words whitespace-pre-wrap text-ink-2">{comment.body}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Where one writes; ⌘ Enter sends. What was typed stays until it is sent. */
export function CommentBox(props: { subjectKind: (typeof SUBJECT_KINDS)[number]; subjectId: string }) {
  const { t, i18n } = useTranslation('board');
  const store = usePlanStore();
  const [body, setBody] = useState('');
  if (!store.allowsCreating(commentKind)) return null;
  const send = () => {
    if (body.trim() === '') return;
    const fields = { subjectKind: props.subjectKind, subjectId: props.subjectId, body: body.trim() };
    store.edit([{ op: 'create', kind: commentKind.kind, id: newId(), rank: 'a0', fields }]);
    setBody('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="flex items-center gap-2 rounded-lg border border-line-2 bg-surface px-3 py-2 focus-within:border-accent">
      <textarea
        rows={1}
        value={body}
        aria-label={t('panel.write')}
        placeholder={t('panel.write')}
        maxLength={10_000}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-5 min-w-0 flex-1 resize-none bg-transparent outline-none"
      />
      <IconButton
        icon={SendHorizontal}
        label={t('panel.send')}
        shortcut={shortcutText('mod+enter', i18n.language)}
        onClick={send}
      />
    </div>
  );
}
