import { Dialog as Base } from '@base-ui/react/dialog';
import { ChevronDown, ChevronUp, Maximize2, Minimize2, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKDROP } from './floating.ts';
import { cx } from './classes.ts';
import { PANEL_MARK, useFocusReturn } from './focus-return.ts';
import { IconButton } from './icon-button.tsx';
import { useNarrow } from './media.ts';
import { NO_ROOM } from './panel-room.ts';
import { matchesShortcut } from './use-shortcut.ts';

export interface SidePanelProps {
  /** Names the panel for those who hear the page. */
  label: string;
  /** Short reference shown at the top: a code. */
  reference?: string;
  onClose: () => void;
  /** Deletes the record, and the panel closes: in the header, where nothing that arrives later moves it. */
  removal?: { label: string; remove: () => void } | undefined;
  /** Goes to the record before (-1) or after (1); absent where there is no order. */
  onStep?: (by: -1 | 1) => void;
  /** Stays at the foot: a box to write in. */
  footer?: ReactNode;
  /** Over the page even where there is room: the place beside it is taken. */
  over?: boolean;
  children: ReactNode;
}

/** Kept while the window is: going from record to record must not fold the panel again. */
const EXPANDED_KEY = 'pactole.panel.expanded';

/** The selected record at the right of the page; over the page where there is no room beside it. */
export function SidePanel(props: SidePanelProps) {
  const isNarrow = useNarrow(NO_ROOM);
  const over = isNarrow || props.over === true;
  const [expanded, setExpanded] = useState(() => sessionStorage.getItem(EXPANDED_KEY) === 'true');
  const expand = (next: boolean) => {
    sessionStorage.setItem(EXPANDED_KEY, String(next));
    setExpanded(next);
  };
  const panelRef = useRef<HTMLDivElement>(null);
  useFocusReturn(panelRef);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isForPanel(event.target)) return;
    if (matchesShortcut('k', event)) props.onStep?.(-1);
    else if (matchesShortcut('j', event)) props.onStep?.(1);
    else if (!over && matchesShortcut('escape', event)) props.onClose();
  };
  if (!over) {
    return (
      <aside
        aria-label={props.label}
        data-print="hidden"
        data-expanded={expanded ? '' : undefined}
        className={cx(
          'h-full shrink-0 border-line',
          expanded ? 'absolute inset-0 z-30 rounded-[inherit] bg-surface' : 'w-[332px] border-l',
        )}
      >
        <div ref={panelRef} {...PANEL_MARK} onKeyDown={onKeyDown} className="flex h-full flex-col outline-none">
          <PanelBody {...props} expanded={expanded} onExpand={expand} />
        </div>
      </aside>
    );
  }
  return (
    <Base.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          ref={panelRef}
          {...PANEL_MARK}
          initialFocus={panelRef}
          // As beside the page.
          finalFocus={false}
          onKeyDown={onKeyDown}
          aria-label={props.label}
          data-floating=""
          className="fixed inset-y-0 right-0 z-50 flex w-full flex-col md:max-w-[480px] bg-surface shadow-pop outline-none transition-transform duration-150 ease-out data-ending-style:translate-x-8 data-starting-style:translate-x-8"
        >
          <PanelBody {...props} expanded={false} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PanelBody(props: SidePanelProps & { expanded: boolean; onExpand?: (expanded: boolean) => void }) {
  const { expanded, onExpand, removal } = props;
  const { t } = useTranslation('kit');
  return (
    <>
      <div className="flex h-[52px] shrink-0 items-center gap-1 border-b border-line pr-3 pl-5">
        <span className="flex-1 truncate text-sm text-ink-2">{props.reference}</span>
        {removal && (
          <IconButton
            icon={Trash2}
            label={removal.label}
            onClick={() => {
              removal.remove();
              props.onClose();
            }}
          />
        )}
        {props.onStep && (
          <>
            <IconButton icon={ChevronUp} label={t('previous')} shortcut="K" onClick={() => props.onStep?.(-1)} />
            <IconButton icon={ChevronDown} label={t('next')} shortcut="J" onClick={() => props.onStep?.(1)} />
          </>
        )}
        {onExpand && (
          <IconButton
            icon={expanded ? Minimize2 : Maximize2}
            label={expanded ? t('reduce') : t('expand')}
            onClick={() => onExpand(!expanded)}
          />
        )}
        <IconButton icon={X} label={t('close')} onClick={props.onClose} />
      </div>
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className={cx('px-5 py-4', expanded && 'mx-auto max-w-[1080px]')}>{props.children}</div>
      </div>
      {props.footer && (
        <div className={cx('shrink-0 px-3 pb-3', expanded && 'mx-auto w-full max-w-[1080px]')}>{props.footer}</div>
      )}
    </>
  );
}

/** Not what is typed somewhere, nor what a menu hung elsewhere in the page is for. */
function isForPanel(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role=listbox], [role=menu]') === null;
}
