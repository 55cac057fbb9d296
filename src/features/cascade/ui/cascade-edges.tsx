import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { progressOf } from '../rules.ts';
import { ActionsLink } from './actions-link.tsx';
import type { Cascade } from './cascade-model.ts';
import { Progress } from './objective-columns.tsx';

/** The cells beside an objective's name, and from which width of the page on each is shown. */
export const CELLS = {
  owner: 'w-[172px] px-2 py-0 text-left @max-3xl:hidden',
  measure: 'w-[192px] px-2 py-1 text-left @max-4xl:hidden',
  period: 'w-[142px] truncate px-2 py-0 text-left @max-6xl:hidden',
  actions: 'w-[128px] px-2 py-0 text-left @max-5xl:hidden',
  planned: 'w-[92px] px-2 py-0 text-right whitespace-nowrap',
  menu: 'w-[44px] py-0 pr-3 text-right',
} as const;

const COLUMNS = ['owner', 'measure', 'period', 'actions', 'planned'] as const;

/** The names of the columns. */
export function CascadeHead() {
  const { t } = useTranslation('objectives');
  return (
    <thead className="sticky top-0 z-20 bg-surface-2 text-sm text-ink-2 shadow-[0_1px_0_var(--line)]">
      <tr aria-rowindex={1} className="h-[33px]">
        <th scope="col" className="px-[22px] py-0 text-left font-normal max-md:px-4">
          {t('columns.title')}
        </th>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={cx(CELLS[column], 'font-normal')}>
            {t(`columns.${column}`)}
          </th>
        ))}
        <th scope="col" className={CELLS.menu} data-print="hidden">
          <span className="sr-only">{t('commands.title')}</span>
        </th>
      </tr>
    </thead>
  );
}

/** The whole plan: its first level, and the actions that serve no objective, which are counted apart. */
export function CascadeFoot(props: {
  cascade: Pick<Cascade, 'all' | 'loose' | 'total'>;
  currency: Currency;
  format: Format;
}) {
  const { format } = props;
  const { all, loose, total } = props.cascade;
  const { t } = useTranslation('objectives');
  return (
    <div className="sticky bottom-0 z-20 flex min-h-[41px] items-center border-t-2 border-line bg-surface-2">
      <p className="flex min-w-0 flex-1 flex-wrap gap-x-2.5 py-2 pl-[22px] max-md:pl-4">
        <span className="font-semibold">{t('total')}</span>
        <span className="text-ink-3">{t('count', { count: all.length })}</span>
        {loose.actions > 0 && <ActionsLink objectiveId={null}>{t('loose', { count: loose.actions })}</ActionsLink>}
      </p>
      <span className={cx(CELLS.actions, 'flex shrink-0')}>
        <Progress ratio={progressOf(total)} format={format} none={t('unknown')} />
      </span>
      <span className={cx(CELLS.planned, 'shrink-0 font-semibold tabular-nums')}>
        {format.money(total.budget.planned, props.currency)}
      </span>
      <span className={cx(CELLS.menu, 'shrink-0')} data-print="hidden" />
    </div>
  );
}
