import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainNode } from '../../features/chain/schema.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { recordLink } from '../record-link.ts';

const ROW =
  '-mx-2 flex min-h-8 w-[calc(100%+1rem)] touch-target items-baseline gap-2 rounded-md px-2 py-1 text-left text-ink hover:bg-hover';

/** One side of a thread: how many there are, and the first `most`, each by name and kind. */
export function ThreadNodes(props: {
  title: string;
  /** Said when there are none. */
  none: string;
  nodes: readonly ChainNode[];
  most: number;
  /** What pressing one does; its page is opened where this is not given. */
  onSelect?: (id: string) => void;
}) {
  const { nodes, most, onSelect } = props;
  const { t } = useTranslation('chain');
  const { t: kinds } = useTranslation('kinds');
  const { actor, planId } = usePlanStore();
  const row = ({ kind, id }: ChainNode, children: ReactNode) =>
    onSelect ? (
      <button type="button" onClick={() => onSelect(id)} className={ROW}>
        {children}
      </button>
    ) : (
      <Link {...recordLink(kind, id, actor.workspaceId, planId)} className={ROW}>
        {children}
      </Link>
    );
  return (
    <section className="mt-4">
      <h3 className="text-sm text-ink-2">
        {props.title} {nodes.length > 0 && <span className="text-ink-3">{nodes.length}</span>}
      </h3>
      {nodes.length === 0 && <p className="mt-1 text-ink-3">{props.none}</p>}
      <ul className="mt-1 flex flex-col">
        {nodes.slice(0, most).map((node) => (
          <li key={node.id}>
            {row(
              node,
              <>
                <span className="min-w-0 flex-1">{node.title}</span>
                <span className="shrink-0 text-sm text-ink-3">{kinds(node.kind)}</span>
              </>,
            )}
          </li>
        ))}
      </ul>
      {nodes.length > most && <p className="text-ink-3">{t('andMore', { count: nodes.length - most })}</p>}
    </section>
  );
}
