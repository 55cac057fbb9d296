import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import type { Drawing, DrawnNode } from '../layout/schema.ts';
import { ChainEdges, COLUMN, HEAD, leftOf, MARGIN, NODE_HEIGHT, NODE_WIDTH, ROW, topOf } from './chain-edges.tsx';
import { nodeToward } from './chain-keys.ts';

export interface ChainGraphProps {
  drawing: Drawing;
  /** The record whose thread is lit. */
  selectedId: string | undefined;
  /** The ids of that thread; null when all is equal. */
  lit: ReadonlySet<string> | null;
  zoom: number;
  onSelect: (id: string) => void;
  onZoom: (by: 1 | -1) => void;
}

/** The chain drawn in columns: arrows go from record to record along the links, Enter lights one's thread. */
export function ChainGraph(props: ChainGraphProps) {
  const { drawing, selectedId, lit, zoom, onSelect } = props;
  const { t } = useTranslation('chain');
  const root = useRef<HTMLElement>(null);
  const nodes = drawing.columns.flatMap((column) => column.nodes);
  const [focusedId, setFocusedId] = useState<string>();
  const entry = [focusedId, selectedId].find((id) => nodes.some((node) => node.id === id)) ?? nodes[0]?.id;
  const isGone = focusedId !== undefined && !nodes.some(({ id }) => id === focusedId);
  useLayoutEffect(() => {
    // What stood for many gave its place to them, and the browser dropped the focus on the page.
    if (isGone && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>(`[data-node="${entry}"]`)?.focus();
  }, [isGone, entry]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      props.onZoom(event.key === '+' ? 1 : -1);
      return;
    }
    const from = nodes.find(({ id }) => id === event.currentTarget.dataset.node);
    const next = from && nodeToward(drawing, from, event.key);
    if (!next) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-node="${next.id}"]`)?.focus();
  };
  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-auto bg-surface-2 print:overflow-visible" tabIndex={-1}>
      <section
        ref={root}
        aria-label={t('graph')}
        className="relative"
        style={{
          zoom,
          width: MARGIN * 2 + (drawing.columns.length - 1) * COLUMN + NODE_WIDTH,
          height: HEAD + drawing.rows * ROW + MARGIN,
        }}
      >
        <ChainEdges drawing={drawing} lit={lit} />
        {drawing.columns.map((column, index) => (
          <section key={column.name} aria-labelledby={`chain-${column.name}`}>
            <h2
              id={`chain-${column.name}`}
              className="absolute top-3 text-sm text-ink-2"
              style={{ left: MARGIN + index * COLUMN, width: NODE_WIDTH }}
            >
              {t(`columns.${column.name}`)}
              <span className="ml-1.5 text-ink-3">{column.nodes.reduce((sum, { count = 1 }) => sum + count, 0)}</span>
            </h2>
            {column.nodes.map((node) => (
              <Node
                key={node.id}
                node={node}
                isEntry={node.id === entry}
                isSelected={node.id === selectedId}
                isDim={lit !== null && !lit.has(node.id)}
                onFocus={() => setFocusedId(node.id)}
                onPress={() => onSelect(node.id)}
                onKeyDown={onKeyDown}
              />
            ))}
          </section>
        ))}
      </section>
    </div>
  );
}

function Node(props: {
  node: DrawnNode;
  isEntry: boolean;
  isSelected: boolean;
  isDim: boolean;
  onFocus: () => void;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const { node } = props;
  const { t } = useTranslation('chain');
  const { t: kinds } = useTranslation('kinds');
  const title =
    node.count === undefined
      ? node.title
      : t(node.title === '' ? 'looseActions' : 'actionsOf', { count: node.count, objective: node.title });
  const lacks = [node.lacksCause && t('noCause'), node.lacksEffect && t('noEffect')].filter((word) => word !== false);
  return (
    <button
      type="button"
      data-node={node.id}
      tabIndex={props.isEntry ? 0 : -1}
      aria-pressed={props.isSelected}
      title={title}
      onFocus={props.onFocus}
      onClick={props.onPress}
      onKeyDown={props.onKeyDown}
      style={{ left: leftOf(node), top: topOf(node), width: NODE_WIDTH, height: NODE_HEIGHT }}
      className={cx(
        'absolute flex items-center gap-2 rounded-md border bg-surface px-2.5 text-left shadow-sh hover:border-ink-3',
        props.isSelected ? 'border-accent bg-sel' : lacks.length > 0 ? 'border-dashed border-ink-3' : 'border-line-2',
        props.isDim && 'bg-surface-2 text-ink-3 shadow-none',
      )}
    >
      <span className="min-w-0 flex-1 truncate">{title}</span>
      <span className="sr-only">
        {kinds(node.kind)}
        {lacks.map((word) => `, ${word}`)}
      </span>
    </button>
  );
}
