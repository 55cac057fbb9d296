import { useTranslation } from 'react-i18next';
import { threadOf } from '../rules.ts';
import type { Chain, ChainNode } from '../schema.ts';

/** What explains a record and what comes of it, each by name and kind. */
export function ThreadLists({ chain, id, onSelect }: { chain: Chain; id: string; onSelect: (id: string) => void }) {
  const { t } = useTranslation('chain');
  const { above, below } = threadOf(chain, id);
  return (
    <>
      <NodeList title={t('above')} none={t('noAbove')} nodes={above} onSelect={onSelect} />
      <NodeList title={t('below')} none={t('noBelow')} nodes={below} onSelect={onSelect} />
    </>
  );
}

/** Enough to see; the graph shows the others. */
const MOST = 60;

function NodeList(props: { title: string; none: string; nodes: readonly ChainNode[]; onSelect: (id: string) => void }) {
  const { t } = useTranslation('chain');
  const { t: kinds } = useTranslation('kinds');
  const { nodes } = props;
  return (
    <section className="mt-4">
      <h3 className="text-sm text-ink-2">
        {props.title} {nodes.length > 0 && <span className="text-ink-3">{nodes.length}</span>}
      </h3>
      {nodes.length === 0 && <p className="mt-1 text-ink-3">{props.none}</p>}
      <ul className="mt-1 flex flex-col">
        {nodes.slice(0, MOST).map(({ id, kind, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => props.onSelect(id)}
              className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] touch-target items-baseline gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
            >
              <span className="min-w-0 flex-1">{title}</span>
              <span className="shrink-0 text-sm text-ink-3">{kinds(kind)}</span>
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > MOST && <p className="text-ink-3">{t('andMore', { count: nodes.length - MOST })}</p>}
    </section>
  );
}
