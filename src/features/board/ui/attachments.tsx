import { Paperclip, Plus, X } from 'lucide-react';
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { useKeepPageOnDrop } from '../../../ui-kit/keep-page-on-drop.ts';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { attachmentKind, MAX_ATTACHMENT_BYTES } from '../../discussion/schema.ts';
import { type Subject, type Upload, useUploads } from './use-uploads.ts';

/** Files beside a record: the list, and more of them, chosen, dropped or pasted. */
export function Attachments({ subject, format }: { subject: Subject; format: Format }) {
  const { t } = useTranslation('panel');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const { uploads, send, drop } = useUploads(subject, format);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const attachments = useRecords(attachmentKind)
    .filter(({ subjectId }) => subjectId === subject.id)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const canAttach = store.allowsCreating(attachmentKind);
  const sendAll = (files: Iterable<File>) => {
    for (const file of files) void send(file);
  };
  useKeepPageOnDrop();
  usePastedFiles((files) => {
    // A picture on the clipboard is called « image.png » everywhere.
    if (canAttach) sendAll(files.map((file) => (file.name === 'image.png' ? named(file, t('files.pasted')) : file)));
  });
  if (attachments.length === 0 && !canAttach) return null;

  const remove = (id: string, name: string) => {
    keepPlace();
    store.delete(attachmentKind, [id]);
    showToast({
      text: t('files.detached', { name }),
      action: wayBack(),
    });
  };
  const onDrag = (event: DragEvent) => {
    if (!canAttach || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') sendAll(event.dataTransfer.files);
  };
  return (
    <section
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrag}
      className={cx('mt-5 border-t border-line pt-4', isOver && 'rounded-md outline-2 outline-accent outline-dashed')}
    >
      <header className="flex min-h-7 items-center">
        <h2 className="flex-1 font-semibold">{t('files.title')}</h2>
        {canAttach && (
          <>
            <input
              ref={input}
              type="file"
              multiple
              aria-label={t('files.attach')}
              tabIndex={-1}
              className="sr-only"
              onChange={(event) => {
                sendAll(event.target.files ?? []);
                event.target.value = '';
              }}
            />
            <Button icon={Plus} onClick={() => input.current?.click()}>
              {t('files.attach')}
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
                label={t('files.detach', { name: attachment.name })}
                onClick={() => remove(attachment.id, attachment.name)}
              />
            )}
          </li>
        ))}
        {uploads.map((one) => (
          <UploadLine
            key={one.id}
            upload={one}
            onRetry={one.file.size <= MAX_ATTACHMENT_BYTES ? () => void send(one.file, one.id) : undefined}
            onClose={() => drop(one.id)}
          />
        ))}
      </ul>
      {canAttach && (
        <p className={cx('mt-1 text-sm', isOver ? 'text-accent' : 'text-ink-3')}>
          {isOver ? t('files.drop') : t('files.limit', { max: format.fileSize(MAX_ATTACHMENT_BYTES) })}
        </p>
      )}
    </section>
  );
}

function UploadLine(props: { upload: Upload; onRetry: (() => void) | undefined; onClose: () => void }) {
  const { file, progress, problem, stop } = props.upload;
  const { t } = useTranslation('panel');
  const { t: kit } = useTranslation('kit');
  if (problem !== undefined) {
    return (
      <li role="alert" className="flex min-h-8 items-center gap-2 text-bad">
        <span className="min-w-0 flex-1 break-words">{problem}</span>
        {props.onRetry && <Button onClick={props.onRetry}>{t('files.retry')}</Button>}
        <IconButton icon={X} label={kit('close')} onClick={props.onClose} />
      </li>
    );
  }
  return (
    <li className="flex min-h-8 items-center gap-2">
      <Paperclip size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 truncate text-ink-2">{file.name}</span>
      <ProgressBar ratio={progress} label={t('files.sending', { name: file.name })} className="w-16" />
      <IconButton icon={X} label={t('files.stop', { name: file.name })} onClick={stop} />
    </li>
  );
}

/** Files pasted anywhere on the page, unless the paste was for something else. */
function usePastedFiles(onFiles: (files: File[]) => void): void {
  const run = useEffectEvent(onFiles);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A range copied from a spreadsheet carries its picture: where there is text, the text is meant.
      if (event.defaultPrevented || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      run(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function named(file: File, name: string): File {
  return new File([file], `${name}.png`, { type: file.type });
}
