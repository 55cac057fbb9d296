import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKDROP } from '../floating.ts';
import { cx } from '../classes.ts';
import type { DialogProps } from '../layer-props.ts';
import { IconButton } from '../icon-button.tsx';

const WIDTHS = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl', xl: 'max-w-6xl' };

export function DialogLayer({ open, onOpenChange, title, text, width = 'md', children, footer }: DialogProps) {
  const { t } = useTranslation('kit');
  const popupRef = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={(isOpen) => !isOpen && keepInPage()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          ref={popupRef}
          // The first field or answer, not the cross at the top.
          initialFocus={() => firstControl(popupRef.current)}
          data-floating=""
          className={cx(
            'fixed inset-x-2 top-[10vh] z-50 mx-auto flex max-h-[84dvh] flex-col rounded-lg bg-surface shadow-pop outline-none',
            'transition-[opacity,transform] duration-150 ease-out data-ending-style:scale-[0.98] data-ending-style:opacity-0',
            'data-starting-style:scale-[0.98] data-starting-style:opacity-0 max-md:top-auto max-md:bottom-2',
            WIDTHS[width],
          )}
        >
          <div data-dialog-head="" className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {text && <Base.Description className="mt-0.5 text-ink-2">{text}</Base.Description>}
            </div>
            <Base.Close render={<IconButton icon={X} label={t('close')} className="-mr-2" />} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>
          {footer && <div className="flex flex-wrap justify-end gap-2 px-5 pt-2 pb-4">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What opened it may be gone by then: the keyboard goes on from the page, not from above everything. */
function keepInPage(): void {
  // Once the dialog has left the page.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  });
}

function firstControl(popup: HTMLElement | null): HTMLElement | null {
  const controls = popup?.querySelectorAll<HTMLElement>('input, select, textarea, button, a[href]') ?? [];
  return [...controls].find((control) => !control.closest('[data-dialog-head]')) ?? popup;
}
