import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

/** The plan as a file. The server writes it, from what it has confirmed. */
export function ExportMenu() {
  const { t, i18n } = useTranslation('board');
  const { actor, planId } = usePlanStore();
  const download = (extension: 'xlsx' | 'csv') => {
    const locale = i18n.language === 'en' ? 'en' : 'fr';
    const link = document.createElement('a');
    link.href = `/api/v1/workspaces/${actor.workspaceId}/plans/${planId}/export.${extension}?locale=${locale}`;
    link.download = '';
    link.click();
  };
  return (
    <Menu trigger={<Button icon={Download}>{t('exportFile')}</Button>} align="end">
      <MenuItem icon={FileSpreadsheet} onSelect={() => download('xlsx')}>
        {t('exportWorkbook')}
      </MenuItem>
      <MenuItem icon={FileText} onSelect={() => download('csv')}>
        {t('exportCsv')}
      </MenuItem>
    </Menu>
  );
}
