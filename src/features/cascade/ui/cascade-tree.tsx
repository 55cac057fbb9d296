import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Destination, destinationOfStep, type Step } from '../../objectives/rules.ts';
import { unfolded } from '../rules.ts';
import { treeCommandOf } from './cascade-keys.ts';
import { CascadeFoot, CascadeHead } from './cascade-edges.tsx';
import { CascadeLine } from './cascade-line.tsx';
import { LineMenu } from './line-menu.tsx';
import { MovePalette } from './move-palette.tsx';
import type { LookProps } from './objective-list.tsx';
import { useDrag } from './use-drag.ts';
import type { CascadeRow } from './cascade-model.ts';

/** The objectives as a tree one reads from the company to people, and rearranges by hand or with the keyboard. */
export function CascadeTree(props: LookProps) {
  const { cascade, commands, edit, format, onOpen } = props;
  const { t } = useTranslation('objectives');
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const [activeId, setActiveId] = useState<string | null>(null);
  const [movingId, setMovingId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  // The line that must take the focus once it is drawn in its new place.
  const [wish, setWish] = useState<{ id: string } | null>(null);
  const treeRef = useRef<HTMLTableElement>(null);

  const rowOf = (id: string | null) => cascade.rows.find((row) => row.id === id);
  const move = (id: string, destination: Destination | undefined) => {
    const row = rowOf(id);
    if (!row || !destination) return;
    setSaid(commands.move(row.objective, destination) ?? '');
    if (destination.parentId !== null) setFolded(without(folded, destination.parentId));
    setWish({ id });
    setActiveId(id);
  };
  const isUnfolded = (id: string) => !folded.has(id) && (rowOf(id)?.children ?? 0) > 0;
  const { drag, register } = useDrag({ objectives: cascade.all, isUnfolded, onDrop: move });
  const shown = unfolded(cascade.rows, folded) as CascadeRow[];
  const active = shown.find(({ id }) => id === activeId) ?? shown[0];

  useEffect(() => {
    if (wish) treeRef.current?.querySelector<HTMLElement>(`[data-objective="${wish.id}"]`)?.focus();
  }, [wish]);

  const fold = (id: string, isFolded: boolean) => setFolded(isFolded ? new Set([...folded, id]) : without(folded, id));
  const step = (row: CascadeRow, by: Step) => {
    if (commands.canEdit(row.objective)) move(row.id, destinationOfStep(cascade.all, row.id, by));
  };
  const remove = (row: CascadeRow) => {
    const at = shown.indexOf(row);
    const next = shown[at + 1] ?? shown[at - 1];
    commands.remove([row.id]);
    if (next) setWish({ id: next.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.objective;
    const at = shown.findIndex((row) => row.id === id);
    const row = shown[at];
    const command = treeCommandOf(event, shown, at, folded);
    if (!row || !command) return;
    event.preventDefault();
    switch (command.type) {
      case 'go':
        setActiveId(command.id);
        setWish({ id: command.id });
        break;
      case 'fold':
        fold(command.id, command.folded);
        break;
      case 'step':
        step(row, command.step);
        break;
      case 'open':
        onOpen(row.id);
        break;
      case 'moveUnder':
        if (commands.canEdit(row.objective)) setMovingId(row.id);
        break;
      case 'delete':
        remove(row);
        break;
      case 'nothing':
        break;
    }
  };

  if (shown.length === 0) return <div className="flex-1">{props.empty}</div>;
  const year = Number(edit.plan.periodStart.slice(0, 4));
  return (
    <div
      ref={scrollWhileDragging}
      className="min-h-0 flex-1 overflow-y-auto border-t border-line print:overflow-visible"
    >
      <table
        ref={treeRef}
        role="treegrid"
        aria-label={t('table')}
        aria-rowcount={shown.length + 1}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="w-full table-fixed border-collapse outline-none"
      >
        <CascadeHead />
        <tbody>
          {shown.map((row, index) => {
            const isFolded = folded.has(row.id);
            return (
              <CascadeLine
                key={row.id}
                row={row}
                position={index + 2}
                currency={edit.plan.currency}
                format={format}
                year={year}
                isFolded={isFolded}
                isOpen={row.id === props.openId}
                isActive={row === active}
                drag={drag}
                onFold={() => fold(row.id, !isFolded)}
                onPress={() => {
                  setActiveId(row.id);
                  onOpen(row.id);
                }}
                register={register}
                canMove={commands.canEdit(row.objective)}
                onFocus={() => setActiveId(row.id)}
                menu={
                  <LineMenu
                    row={row}
                    commands={commands}
                    canStep={(by) => destinationOfStep(cascade.all, row.id, by) !== undefined}
                    isReachable={row === active}
                    onOpen={() => onOpen(row.id)}
                    onAdd={() => {
                      setFolded(without(folded, row.id));
                      onOpen(commands.create(row.id));
                    }}
                    onStep={(by) => step(row, by)}
                    onMove={() => setMovingId(row.id)}
                    onDelete={() => remove(row)}
                  />
                }
              />
            );
          })}
        </tbody>
      </table>
      <CascadeFoot cascade={cascade} currency={edit.plan.currency} format={format} />
      <output className="sr-only">{said}</output>
      <MovePalette
        objectives={cascade.all}
        moving={rowOf(movingId)?.objective}
        onClose={() => setMovingId(null)}
        onMove={move}
      />
    </div>
  );
}

function scrollWhileDragging(element: HTMLDivElement | null) {
  return element ? autoScrollForElements({ element }) : undefined;
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((other) => other !== id));
}
