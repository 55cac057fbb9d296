import { ListFilter } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { onDemand, useOnDemand } from '../../../ui-kit/on-demand.ts';
import { Popover } from '../../../ui-kit/popover.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { countCriteria } from '../view/rules.ts';
import type { BoardFilterProps } from './filter-panel.tsx';

export const filterPanelCode = onDemand(() => import('./filter-panel.tsx'));

/** The button that opens the filter, with how many criteria are set. */
export const BoardFilterButton = memo(function BoardFilterButton(props: BoardFilterProps) {
  const { t } = useTranslation('board');
  const [open, setOpen] = useState(false);
  const count = countCriteria(props.filter);
  useShortcut('f', () => setOpen(true));
  return (
    <Popover
      label={t('filter.title')}
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-[min(23rem,calc(100vw-1rem))] p-3"
      trigger={
        <Button icon={ListFilter} aria-keyshortcuts="f">
          <span className="@max-6xl:sr-only">{t('filter.title')}</span>
          {count > 0 && (
            <span className="rounded-xs bg-accent-soft px-1.5 text-xs font-semibold text-accent tabular-nums">
              {props.format.number(count)}
              <span className="sr-only"> {t('filter.criteria', { count })}</span>
            </span>
          )}
        </Button>
      }
    >
      <FilterPanel {...props} />
    </Popover>
  );
});

function FilterPanel(props: BoardFilterProps) {
  const code = useOnDemand(filterPanelCode, true);
  return code && <code.FilterPanel {...props} />;
}
