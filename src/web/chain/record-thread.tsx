import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { threadOf } from '../../features/chain/rules.ts';
import { NEEDS_CAUSE, NEEDS_EFFECT } from '../../features/chain/schema.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { ThreadNodes } from './thread-nodes.tsx';
import { useSettledChain } from './use-chain.ts';

/** The nearest; the chain’s own page shows the others. */
const MOST = 7;

/** In the panel of a record: what explains it, what comes of it, and the way to both in the chain. */
export function RecordThread({ id }: { id: string }) {
  const { t } = useTranslation('chain');
  const { actor, planId } = usePlanStore();
  const chain = useSettledChain();
  const node = chain?.nodes.get(id);
  if (!chain || !node) return null;
  const { above, below } = threadOf(chain, id);
  return (
    <section aria-label={t('thread')} data-print="hidden" className="mt-5 border-t border-line pt-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{t('thread')}</h2>
        <Link
          to="/w/$workspaceId/plans/$planId/chain"
          params={{ workspaceId: actor.workspaceId, planId }}
          search={{ node: id, only: true }}
          className="inline-flex touch-target items-center gap-1 text-sm text-accent underline-offset-2 hover:underline"
        >
          {t('inChain')}
          <ArrowUpRight className="size-4" strokeWidth={1.75} aria-hidden="true" />
        </Link>
      </div>
      {(above.length > 0 || NEEDS_CAUSE.has(node.kind)) && (
        <ThreadNodes title={t('above')} none={t('noAbove')} nodes={above.toReversed()} most={MOST} />
      )}
      {(below.length > 0 || NEEDS_EFFECT.has(node.kind)) && (
        <ThreadNodes title={t('below')} none={t('noBelow')} nodes={below} most={MOST} />
      )}
    </section>
  );
}
