import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../../ui-kit/button.tsx';
import { ConfirmDialog } from '../../ui-kit/dialog.tsx';
import { showToast } from '../../ui-kit/toast.tsx';
import { problemKey } from '../problem-key.ts';
import { api } from '../http.ts';
import { useEnter } from './enter.ts';

/** Starts the example again, once one is sure: a fresh copy replaces this one. */
export function ResetExample({ workspaceId, look, label }: { workspaceId: string; look: ButtonLook; label: string }) {
  const { t } = useTranslation('pages');
  const { t: forms } = useTranslation('forms');
  const enter = useEnter();
  const [isAsking, setAsking] = useState(false);
  const reset = async () => {
    setAsking(false);
    try {
      const path = `/v1/workspaces/${workspaceId}/reset-example`;
      await enter(await api<{ workspaceId: string }>(path, { method: 'POST' }));
    } catch (error) {
      showToast({ text: forms(`problems.${problemKey(error)}`), urgent: true });
    }
  };
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('example.resetTitle')}
        text={t('example.resetText')}
        confirm={t('example.resetSure')}
        onConfirm={() => void reset()}
      />
    </>
  );
}
