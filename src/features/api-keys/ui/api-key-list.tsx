import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { ConfirmDialog } from '../../../ui-kit/dialog.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { api } from '../../../web/http.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import type { ApiKey } from '../schema.ts';
import { NewApiKeyDialog } from './new-api-key-dialog.tsx';

/** One's own keys in a workspace: made, shown once, revoked. */
export function ApiKeyList({ workspaceId }: { workspaceId: string }) {
  const { t } = useTranslation('settings');
  const { t: forms } = useTranslation('forms');
  const queries = useQueryClient();
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const queryKey = ['api-keys', workspaceId];
  const path = `/v1/workspaces/${workspaceId}/api-keys`;
  const keys = useQuery({ queryKey, queryFn: async () => (await api<{ apiKeys: ApiKey[] }>(path)).apiKeys });
  const refresh = () => void queries.invalidateQueries({ queryKey });

  const revoke = async (key: ApiKey) => {
    setRevoking(undefined);
    try {
      await api(`${path}/${key.id}`, { method: 'DELETE' });
      showToast({ text: t('keys.revoked') });
    } catch (error) {
      showToast({ text: forms(`problems.${problemKey(error)}`), urgent: true });
    }
    refresh();
  };

  if (keys.isError) return <Banner tone="bad">{forms(`problems.${problemKey(keys.error)}`)}</Banner>;
  if (!keys.isSuccess) return <Skeleton lines={3} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-xl text-ink-2 text-pretty">{t('keys.text')}</p>
      {keys.data.length > 0 && (
        <ul className="w-full divide-y divide-line rounded-lg border border-line">
          {keys.data.map((key) => (
            <KeyLine key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="outline" icon={Plus} onClick={() => setCreating(true)}>
          {t('keys.create')}
        </Button>
        <a href="/api/docs" className="inline-flex touch-target items-center px-2 text-accent hover:underline">
          {t('keys.documentation')}
        </a>
      </div>
      {isCreating && <NewApiKeyDialog path={path} onClose={() => setCreating(false)} onCreated={refresh} />}
      <ConfirmDialog
        open={revoking !== undefined}
        onOpenChange={() => setRevoking(undefined)}
        title={t('keys.revokeTitle', { name: revoking?.name ?? '' })}
        text={t('keys.revokeText')}
        confirm={t('keys.revoke')}
        danger
        onConfirm={() => revoking && void revoke(revoking)}
      />
    </div>
  );
}

function KeyLine({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const now = useNow();
  const { t, i18n } = useTranslation('settings');
  const format = formatFor(i18n.language);
  const instant = (iso: string) => format.instant(Date.parse(iso), now, TIME_ZONE);
  const isRevoked = apiKey.revokedAt !== null;
  const isExpired = apiKey.expiresAt !== null && Date.parse(apiKey.expiresAt) <= now;
  const state = () => {
    if (isRevoked) return t('keys.state.revoked');
    if (isExpired) return t('keys.state.expired');
    if (apiKey.expiresAt === null) return t('keys.state.forever');
    return t('keys.state.expires', { day: format.dayLong(apiKey.expiresAt.slice(0, 10)) });
  };
  const used = apiKey.lastUsedAt === null ? t('keys.unused') : t('keys.used', { instant: instant(apiKey.lastUsedAt) });
  const scope = apiKey.scopes.includes('write') ? t('keys.write') : t('keys.read');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
      <KeyRound className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-52">
        <p className={isRevoked || isExpired ? 'text-ink-3 line-through' : 'font-medium'}>{apiKey.name}</p>
        <p className="text-sm text-ink-3">
          <code>{`${apiKey.prefix}…`}</code>
          {` · ${[scope, state(), used].join(' · ')}`}
        </p>
      </div>
      {!isRevoked && !isExpired && <Button onClick={onRevoke}>{t('keys.revoke')}</Button>}
    </li>
  );
}
