import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Tag } from '../../../ui-kit/chip.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { api } from '../../../web/http.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import type { Session } from '../schema.ts';
import { deviceName } from './device-name.ts';

const SESSIONS = ['me', 'sessions'];

/** Where one is signed in, and the way to end it there. */
export function SessionList() {
  const { t } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await api<{ sessions: Session[] }>('/v1/me/sessions')).sessions,
  });
  const end = async (path: string, said: string) => {
    try {
      await api(path, { method: 'DELETE' });
      showToast({ text: said });
    } catch (error) {
      showToast({ text: forms(`problems.${problemKey(error)}`), urgent: true });
    }
    await queries.invalidateQueries({ queryKey: SESSIONS });
  };
  if (sessions.isError) return <Banner tone="bad">{forms(`problems.${problemKey(sessions.error)}`)}</Banner>;
  if (!sessions.isSuccess) return <Skeleton lines={3} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-2">{t('account.sessionsText')}</p>
      <ul className="w-full divide-y divide-line rounded-lg border border-line">
        {sessions.data.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onEnd={() => void end(`/v1/me/sessions/${session.id}`, t('account.closed'))}
          />
        ))}
      </ul>
      {sessions.data.length > 1 && (
        <Button look="outline" onClick={() => void end('/v1/me/sessions', t('account.othersClosed'))}>
          {t('account.closeOthers')}
        </Button>
      )}
    </div>
  );
}

function SessionLine({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const now = useNow();
  const { t, i18n } = useTranslation('accounts');
  const device = deviceName(session.userAgent);
  const created = formatFor(i18n.language).instant(Date.parse(session.createdAt), now, TIME_ZONE);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
      <Monitor className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device ? t('account.browserOn', device) : t('account.unknownDevice')}
          {session.isCurrent && <Tag tone="accent">{t('account.current')}</Tag>}
        </p>
        <p className="text-sm text-ink-3">
          {[t('account.lastSeen', { created }), session.ipAddress].filter((part) => part).join(' · ')}
        </p>
      </div>
      {!session.isCurrent && <Button onClick={onEnd}>{t('account.close')}</Button>}
    </li>
  );
}
