import { Paperclip, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { ApiProblem, api, Unreachable } from '../../../web/http.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { attachmentKind, MAX_ATTACHMENT_BYTES, type SUBJECT_KINDS } from '../../discussion/schema.ts';

type Subject = { kind: (typeof SUBJECT_KINDS)[number]; id: string };

/** Files beside a record: the list, and one more. */
export function Attachments({ subject, format }: { subject: Subject; format: Format }) {
  const { t } = useTranslation('board');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const { problem, isSending, send } = useUpload(subject, format);
  const input = useRef<HTMLInputElement>(null);
  const attachments = useRecords(attachmentKind)
    .filter(({ subjectId }) => subjectId === subject.id)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const canAttach = store.allowsCreating(attachmentKind);
  if (attachments.length === 0 && !canAttach) return null;

  const remove = (id: string, name: string) => {
    store.delete(attachmentKind, [id]);
    showToast({
      text: t('panel.detached', { name }),
      action: { label: kit('undo'), run: () => void store.undo() },
    });
  };
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex min-h-7 items-center">
        <h3 className="flex-1 font-semibold">{t('panel.attachments')}</h3>
        {canAttach && (
          <>
            <input
              ref={input}
              type="file"
              aria-label={t('panel.attach')}
              tabIndex={-1}
              className="sr-only"
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) void send(file);
              }}
            />
            <Button icon={Plus} busy={isSending} onClick={() => input.current?.click()}>
              {t('panel.attach')}
            </Button>
          </>
        )}
      </header>
      <ul className="flex flex-col">
        {attachments.map((attachment) => (
          <li key={attachment.id} className="group flex min-h-8 items-center gap-2">
            <Paperclip size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
            <a
              href={`/api/v1/workspaces/${store.actor.workspaceId}/attachments/${attachment.id}/content`}
              download={attachment.name}
              className="min-w-0 flex-1 truncate text-ink underline-offset-2 hover:underline"
            >
              {attachment.name}
            </a>
            <span className="shrink-0 text-sm text-ink-3 tabular-nums">
              {format.fileSize(attachment.sizeBytes ?? 0)}
            </span>
            {store.allows(attachmentKind, 'delete', attachment) && (
              <IconButton
                icon={X}
                label={t('panel.detach', { name: attachment.name })}
                onClick={() => remove(attachment.id, attachment.name)}
              />
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </section>
  );
}

/** Sends a file; a lost answer is asked for again under the same id. The record itself comes through the stream. */
function useUpload(subject: Subject, format: Format) {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send = async (file: File) => {
    if (file.size > MAX_ATTACHMENT_BYTES) {
      setProblem(t('panel.attachTooLarge', { max: format.fileSize(MAX_ATTACHMENT_BYTES) }));
      return;
    }
    setProblem(undefined);
    setSending(true);
    const body = new FormData();
    const options = { id: newId(), planId: store.planId, subjectKind: subject.kind, subjectId: subject.id };
    body.set('options', JSON.stringify(options));
    body.set('file', file);
    try {
      const path = `/v1/workspaces/${store.actor.workspaceId}/attachments`;
      await retryOnce(() => api(path, { method: 'POST', body }));
    } catch (error) {
      const isOffline = error instanceof Unreachable;
      if (!isOffline && !(error instanceof ApiProblem)) throw error;
      setProblem(isOffline ? t('panel.attachOffline') : t('panel.attachRefused'));
    } finally {
      setSending(false);
    }
  };
  return { problem, isSending, send };
}

async function retryOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreachable) return work();
    throw error;
  }
}
