import { useTranslation } from 'react-i18next';
import type { Drawing, DrawnNode } from '../layout/schema.ts';

/** The same chain as tables: each record with what explains it and what comes of it, one step away. */
export function ChainList({ drawing, onSelect }: { drawing: Drawing; onSelect: (id: string) => void }) {
  const { t } = useTranslation('chain');
  const causes = Map.groupBy(drawing.links, ({ to }) => to);
  const effects = Map.groupBy(drawing.links, ({ from }) => from);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pb-8 max-md:px-4" tabIndex={-1}>
      {drawing.columns.map(({ name, nodes }) => (
        <table key={name} className="mb-6 w-full table-fixed border-collapse">
          <caption className="pt-2 pb-2 text-left font-semibold">{t(`columns.${name}`)}</caption>
          <thead className="text-sm text-ink-2">
            <tr className="border-b border-line">
              <th scope="col" className="h-8 w-2/5 pr-4 text-left font-normal">
                {t('name')}
              </th>
              <th scope="col" className="pr-4 text-left font-normal">
                {t('above')}
              </th>
              <th scope="col" className="text-left font-normal max-md:hidden">
                {t('below')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <tr key={node.id} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-4 text-left font-medium">
                  <button type="button" onClick={() => onSelect(node.id)} className="text-left hover:underline">
                    <NodeTitle node={node} />
                  </button>
                </th>
                <td className="py-2 pr-4 text-ink-2">
                  <Titles nodes={(causes.get(node) ?? []).map(({ from }) => from)} />
                </td>
                <td className="py-2 text-ink-2 max-md:hidden">
                  <Titles nodes={(effects.get(node) ?? []).map(({ to }) => to)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Titles({ nodes }: { nodes: readonly DrawnNode[] }) {
  if (nodes.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeTitle node={node} />
        </li>
      ))}
    </ul>
  );
}

function NodeTitle({ node }: { node: DrawnNode }) {
  const { t } = useTranslation('chain');
  const { count, title } = node;
  if (count === undefined) return <>{title}</>;
  return <>{t(title === '' ? 'looseActions' : 'actionsOf', { count, objective: title })}</>;
}
