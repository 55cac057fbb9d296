import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import type { Chain, ChainNode } from '../schema.ts';
import { ThreadLists } from './thread-lists.tsx';

/** The thread of one record told in full beside the graph. */
export function ThreadPanel(props: {
  chain: Chain;
  node: ChainNode;
  isOnly: boolean;
  onOnly: (only: boolean) => void;
  onSelect: (id: string) => void;
  onClose: () => void;
}) {
  const { chain, node } = props;
  const { t } = useTranslation('chain');
  const { t: kinds } = useTranslation('kinds');
  const store = usePlanStore();
  const link = recordLink(node.kind, node.id, store.actor.workspaceId, store.planId);
  return (
    <SidePanel label={t('thread')} reference={kinds(node.kind)} onClose={props.onClose}>
      <h2 className="text-lg font-semibold text-balance">{node.title}</h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {link && (
          <Link {...link} className="inline-flex touch-target items-center gap-1 text-accent hover:underline">
            {t('open')}
            <ArrowUpRight className="size-4" strokeWidth={1.75} aria-hidden="true" />
          </Link>
        )}
        <label className="flex touch-target items-center gap-2">
          <input
            type="checkbox"
            checked={props.isOnly}
            onChange={(event) => props.onOnly(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('only')}
        </label>
      </div>
      <ThreadLists chain={chain} id={node.id} onSelect={props.onSelect} />
    </SidePanel>
  );
}
