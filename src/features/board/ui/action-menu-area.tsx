import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, Suspense, useState } from 'react';
import { lazyPart, onDemand } from '../../../ui-kit/on-demand.ts';
import type { MenuPlace } from '../../../ui-kit/layer-props.ts';
import type { GridHandle } from '../../../ui-kit/grid/grid-types.ts';
import type { AskedMenu, BoardLookProps } from './board-look.ts';

const actionMenuCode = onDemand(() => import('./action-menu.tsx'));
const ActionMenu = lazyPart(actionMenuCode, 'ActionMenu');

/** Opens the menu of an action in any look: with the other button, the menu key or Shift F10. */
export function ActionMenuArea(
  props: Omit<BoardLookProps, 'handle'> & { handle: RefObject<GridHandle | null>; children: ReactNode },
) {
  const [asked, setAsked] = useState<AskedMenu | null>(null);
  const ask = (event: MouseEvent | KeyboardEvent, at: MenuPlace['at']) => {
    const menu = menuAt(event.target as HTMLElement, at);
    if (!menu) return;
    event.preventDefault();
    setAsked(menu);
  };
  return (
    <div
      role="presentation"
      className="contents"
      onContextMenu={(event) => {
        // A finger that stays down carries.
        if ((event.nativeEvent as PointerEvent).pointerType === 'touch') return;
        ask(event, { x: event.clientX, y: event.clientY });
      }}
      onKeyDown={(event) => {
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) ask(event, null);
      }}
    >
      {props.children}
      {asked && (
        <Suspense>
          <ActionMenu {...props} asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </div>
  );
}

function menuAt(target: HTMLElement, at: MenuPlace['at']): AskedMenu | undefined {
  // What is being typed has the browser’s own menu.
  if (target.closest('input, textarea, [contenteditable=true], [data-floating]')) return undefined;
  const recordId = target.closest<HTMLElement>('[data-record]')?.dataset.record;
  const element = target.closest<HTMLElement>('[tabindex]');
  return recordId === undefined || !element ? undefined : { recordId, element, at };
}
