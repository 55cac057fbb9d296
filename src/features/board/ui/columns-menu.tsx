import { Columns3 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { onDemand, useOnDemand } from '../../../ui-kit/on-demand.ts';
import { Popover } from '../../../ui-kit/popover.tsx';
import type { ColumnsMenuProps } from './column-list.tsx';

export const columnListCode = onDemand(() => import('./column-list.tsx'));

/** Which columns the table shows, and in which order. */
export const ColumnsMenu = memo(function ColumnsMenu({ view, onView }: ColumnsMenuProps) {
  const { t } = useTranslation('board');
  return (
    <Popover
      label={t('columnsMenu.title')}
      align="end"
      className="w-64"
      trigger={
        <Button icon={Columns3}>
          <span className="@max-7xl:sr-only">{t('columnsMenu.title')}</span>
        </Button>
      }
    >
      <ColumnList view={view} onView={onView} />
    </Popover>
  );
});

function ColumnList(props: ColumnsMenuProps) {
  const code = useOnDemand(columnListCode, true);
  return code && <code.ColumnList {...props} />;
}
