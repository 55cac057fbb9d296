import { useTranslation } from 'react-i18next';
import { ThreadNodes } from '../../../web/chain/thread-nodes.tsx';
import { threadOf } from '../rules.ts';
import type { Chain } from '../schema.ts';

/** Enough to see; the graph shows the others. */
const MOST = 60;

/** What explains a record and what comes of it, each by name and kind. */
export function ThreadLists({ chain, id, onSelect }: { chain: Chain; id: string; onSelect: (id: string) => void }) {
  const { t } = useTranslation('chain');
  const { above, below } = threadOf(chain, id);
  return (
    <>
      <ThreadNodes title={t('above')} none={t('noAbove')} nodes={above} most={MOST} onSelect={onSelect} />
      <ThreadNodes title={t('below')} none={t('noBelow')} nodes={below} most={MOST} onSelect={onSelect} />
    </>
  );
}
