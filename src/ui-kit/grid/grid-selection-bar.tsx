import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../icon-button.tsx';
import type { GridController } from './grid-controller.ts';
import type { GridRow } from './grid-types.ts';

/** What can be done with the selected rows, under the lines so that it hides none. Alt F10 goes there, Escape back. */
export function GridSelectionBar<Row extends GridRow>(props: {
  count: number;
  controller: GridController<Row>;
  children: ReactNode;
}) {
  const { count, controller } = props;
  const { t } = useTranslation('grid');
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      data-grid-bar=""
      data-print="hidden"
      aria-label={t('selected', { count })}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          controller.go(controller.position());
        } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          focusNext(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1);
        }
      }}
      className="flex min-h-12 flex-wrap items-center gap-1 border-t border-line bg-sel py-1.5 pr-3 pl-[22px]"
    >
      <span className="mr-2 font-semibold whitespace-nowrap">{t('selected', { count })}</span>
      {props.children}
      <IconButton icon={X} label={t('deselect')} onClick={() => controller.deselect()} className="ml-auto" />
    </div>
  );
}

function focusNext(bar: HTMLElement, step: 1 | -1) {
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at >= 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
