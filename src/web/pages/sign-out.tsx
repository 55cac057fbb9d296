import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authRequests } from '../../features/accounts/ui/requests.ts';
import { ConfirmDialog } from '../../ui-kit/dialog.tsx';
import { showToast } from '../../ui-kit/toast.tsx';
import { problemKey } from '../problem-key.ts';
import { Unreachable } from '../http.ts';
import { endSession } from '../kept-session.ts';
import { countUnsent } from '../plan-store/kept-copies.ts';

/**
 * The way out. Nothing stays readable on this device, not even edits that the server does not have: hence `question`,
 * to be drawn on the page, asked when there are some. `close` lets go of what is open before it is erased, `onLeft`
 * goes somewhere else.
 */
export function useSignOut({ close, onLeft }: { close?: () => void; onLeft: () => void }): {
  signOut: () => void;
  question: ReactNode;
} {
  const { t } = useTranslation('shell');
  const { t: forms } = useTranslation('forms');
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    setAsking(false);
    try {
      await authRequests.signOut();
    } catch (error) {
      const text = error instanceof Unreachable ? t('signOutOffline') : forms(`problems.${problemKey(error)}`);
      showToast({ text, urgent: true });
      return;
    }
    close?.();
    // Answers still on their way would be kept again.
    await queries.cancelQueries();
    await endSession();
    queries.clear();
    onLeft();
  };
  const ask = async () => {
    const count = await countUnsent();
    if (count === 0) return leave();
    setUnsent(count);
    return setAsking(true);
  };
  return {
    signOut: () => void ask(),
    question: (
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('signOutAsk')}
        text={t('signOutUnsent', { count: unsent })}
        confirm={t('signOut')}
        danger
        onConfirm={() => void leave()}
      />
    ),
  };
}
