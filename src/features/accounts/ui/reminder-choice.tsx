import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../ui-kit/toast.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { authRequests } from './requests.ts';

export interface ReminderChoiceProps {
  /** Undefined until the server answers, where what an older version kept on this device does not say: it is on by default. */
  isOn: boolean | undefined;
  /** Without it nobody is written to, whatever one chooses. */
  sendsMail: boolean;
  onSaved: () => Promise<void> | void;
}

/** Whether one is written to on Mondays when an indicator of one’s own waits for its value. Kept at once. */
export function ReminderChoice({ isOn, sendsMail, onSaved }: ReminderChoiceProps) {
  const { t } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const [asked, setAsked] = useState<boolean>();
  const choose = async (next: boolean) => {
    if (asked !== undefined) return;
    setAsked(next);
    try {
      await authRequests.updateProfile({ indicatorReminders: next });
      await onSaved();
      showToast({ text: forms('saved') });
    } catch (error) {
      showToast({ text: forms(`problems.${problemKey(error)}`), urgent: true });
    }
    setAsked(undefined);
  };
  return (
    <div className="flex max-w-[70ch] flex-col gap-1">
      <label className="flex min-h-6 w-fit items-center gap-2 font-medium pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={asked ?? isOn ?? true}
          onChange={(event) => void choose(event.target.checked)}
          aria-describedby="reminder-text"
          className="size-4 accent-accent"
        />
        {t('account.reminder')}
      </label>
      <p id="reminder-text" className="pl-6 text-ink-2">
        {sendsMail ? t('account.reminderText') : t('account.reminderNoMail')}
      </p>
    </div>
  );
}
