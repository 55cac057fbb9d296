import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { useBeingOn } from '../../../web/plan-store/use-being-on.ts';
import { usePeersOn } from '../../../web/plan-store/use-peers-on.ts';
import { playKind } from '../schema.ts';

/** Says to colleagues that one is on this play, and shows those who are. */
export function PlayPeers({ playId }: { playId: string }) {
  const { t } = useTranslation('playbook');
  useBeingOn(playKind.kind, playId);
  const here = usePeersOn(playKind.kind).filter(({ rowId }) => rowId === playId);
  return (
    <span className="flex items-center gap-1 pr-1">
      {here.map(({ id, name }) => (
        <span key={id} title={name}>
          <span className="sr-only">{t('isHere', { name })}</span>
          <Avatar id={id} name={name} decorative />
        </span>
      ))}
    </span>
  );
}
