import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Drawing, DrawnNode } from '../layout/schema.ts';

/** About what a table takes: its caption and head, and one line for each record. Tables out of view are not laid out. */
const CAPTION_PX = 70;
const ROW_PX = 37;

type ChainText = TFunction<'chain'>;

/** The same chain as tables: each record with what explains it and what comes of it, one step away. */
export function ChainList({ drawing, onSelect }: { drawing: Drawing; onSelect: (id: string) => void }) {
  const { t } = useTranslation('chain');
  const causes = Map.groupBy(drawing.links, ({ to }) => to);
  const effects = Map.groupBy(drawing.links, ({ from }) => from);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pb-8 max-md:px-4" tabIndex={-1}>
      {drawing.columns.map(({ name, nodes }) => (
        <div
          key={name}
          className="mb-6 [content-visibility:auto]"
          style={{ containIntrinsicBlockSize: `auto ${CAPTION_PX + nodes.length * ROW_PX}px` }}
        >
          <table className="w-full table-fixed border-collapse">
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
                      {nodeText(node, t)}
                    </button>
                  </th>
                  <td className="py-2 pr-4 text-ink-2">
                    <Titles t={t} nodes={(causes.get(node) ?? []).map(({ from }) => from)} />
                  </td>
                  <td className="py-2 text-ink-2 max-md:hidden">
                    <Titles t={t} nodes={(effects.get(node) ?? []).map(({ to }) => to)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}

/** The text maker comes from the table: one for each of thousands of names would cost more than the names. */
function Titles({ nodes, t }: { nodes: readonly DrawnNode[]; t: ChainText }) {
  if (nodes.length === 0) return <span className="text-ink-3">–</span>;
  const [only, ...others] = nodes;
  if (only && others.length === 0) return nodeText(only, t);
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id}>{nodeText(node, t)}</li>
      ))}
    </ul>
  );
}

function nodeText({ count, title }: DrawnNode, t: ChainText): string {
  if (count === undefined) return title;
  return t(title === '' ? 'looseActions' : 'actionsOf', { count, objective: title });
}
