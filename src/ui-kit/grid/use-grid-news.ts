import { useTranslation } from 'react-i18next';
import type { GridNews } from './grid-state.ts';
import type { GridColumn } from './grid-types.ts';

/** What happened to the columns, for those who hear the page. */
export function useGridNews(news: GridNews | null, columns: readonly GridColumn<never>[]): string {
  const { t } = useTranslation('grid');
  if (!news) return '';
  const column = columns.find(({ id }) => id === news.columnId)?.header ?? '';
  switch (news.kind) {
    case 'moved':
      return t('news.moved', { column, place: news.place, of: columns.length });
    case 'resized':
      return t('news.resized', { column, width: news.width });
    case 'sorted':
      return t(`news.sorted.${news.order}`, { column });
  }
}
