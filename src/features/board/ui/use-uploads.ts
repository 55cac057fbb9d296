import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { ApiProblem, Unreachable, upload } from '../../../web/http.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { MAX_ATTACHMENT_BYTES, type SUBJECT_KINDS } from '../../discussion/schema.ts';

export interface Subject {
  kind: (typeof SUBJECT_KINDS)[number];
  id: string;
}

/** A file on its way, or one that did not arrive. */
export interface Upload {
  id: string;
  file: File;
  /** Share sent, 0 to 1. */
  progress: number;
  problem?: string;
  stop: () => void;
}

/** Sends files beside a record. Each keeps its id when tried again; the record itself comes through the stream. */
export function useUploads(subject: Subject, format: Format) {
  const { t } = useTranslation('panel');
  const store = usePlanStore();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: string, values: Partial<Upload>) =>
    setUploads((current) => current.map((one) => (one.id === id ? { ...one, ...values } : one)));
  const drop = (id: string) => setUploads((current) => current.filter((one) => one.id !== id));

  const send = async (file: File, id: string = newId()) => {
    const { name } = file;
    const control = new AbortController();
    const begun: Upload = { id, file, progress: 0, stop: () => control.abort() };
    setUploads((current) => [...current.filter((one) => one.id !== id), begun]);
    if (file.size > MAX_ATTACHMENT_BYTES) {
      change(id, { problem: t('files.tooLarge', { name, max: format.fileSize(MAX_ATTACHMENT_BYTES) }) });
      return;
    }
    const body = new FormData();
    body.set('options', JSON.stringify({ id, planId: store.planId, subjectKind: subject.kind, subjectId: subject.id }));
    body.set('file', file, name);
    try {
      await upload(`/v1/workspaces/${store.actor.workspaceId}/attachments`, {
        body,
        signal: control.signal,
        onProgress: (progress) => change(id, { progress }),
      });
      drop(id);
    } catch (error) {
      if (control.signal.aborted) return drop(id);
      const isOffline = error instanceof Unreachable;
      if (!isOffline && !(error instanceof ApiProblem)) throw error;
      change(id, { problem: isOffline ? t('files.offline', { name }) : t('files.refused', { name }) });
    }
  };
  return { uploads, send, drop };
}
