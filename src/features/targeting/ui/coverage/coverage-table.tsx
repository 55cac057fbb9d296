import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Currency } from '../../../../kernel/money.ts';
import { type CoverageCell, type CoverageMatrix, NO_CHANNEL, type Target } from '../../rules.ts';
import { ActionsLink } from '../actions-link.tsx';
import { useChannelNames } from '../use-coverage.ts';

/** Widths of the first column and, at least, of the others, in px. */
const CHANNEL = 170;
const COLUMN = 96;

interface CoverageTableProps {
  title: string;
  matrix: CoverageMatrix;
  /** What stands across, in order. */
  heads: readonly { target: Target; name: string; mark: ReactNode }[];
  currency: Currency;
  format: Format;
}

/** Actions and planned budget by channel, down, and by whom they serve, across; each cell leads to its actions. */
export function CoverageTable({ title, matrix, heads, currency, format }: CoverageTableProps) {
  const { t } = useTranslation('targets');
  const known = useChannelNames();
  const names = new Map([...known, [NO_CHANNEL, t('coverage.noChannel')]]);
  const rows = [...names].flatMap(([id, name]) => {
    const row = matrix.channels.get(id);
    return row ? [{ id, name, ...row }] : [];
  });
  const cell = (found: CoverageCell | undefined, label: string, target: Target, channelId?: string) =>
    found ? (
      <ActionsLink
        target={target}
        {...(channelId !== undefined && { channelId })}
        className="flex min-h-10 flex-col justify-center rounded-sm bg-accent-soft px-2 text-right leading-tight tabular-nums hover:underline"
      >
        <span className="sr-only">
          {t('coverage.cell', { label, count: found.actions, amount: format.money(found.plannedCents, currency) })}
        </span>
        <span aria-hidden="true" className="flex flex-col">
          <Figures of={found} currency={currency} format={format} />
        </span>
      </ActionsLink>
    ) : (
      <span className="flex min-h-10 items-center justify-end px-2 text-ink-3">–</span>
    );
  const total = (found: CoverageCell) => (
    <span className="flex min-h-10 flex-col justify-center px-2 text-right leading-tight tabular-nums">
      <Figures of={found} currency={currency} format={format} />
    </span>
  );
  return (
    <section aria-label={title} className="pb-7">
      <h2 className="px-[22px] font-semibold max-md:px-4">{title}</h2>
      <div className="mt-3 overflow-x-auto">
        <table
          className="w-full table-fixed border-collapse"
          style={{ minWidth: CHANNEL + COLUMN * (heads.length + 1) }}
        >
          <caption className="sr-only">{title}</caption>
          <thead className="border-y border-line bg-surface-2 text-sm text-ink-2">
            <tr>
              <th
                scope="col"
                style={{ width: CHANNEL }}
                className="sticky left-0 z-10 bg-surface-2 py-2 pr-2 pl-[22px] text-left align-bottom font-normal max-md:pl-4"
              >
                {t('coverage.channel')}
              </th>
              {heads.map(({ target, name, mark }) => (
                <th key={target.id} scope="col" className="p-2 text-right align-bottom font-normal">
                  <span className="mr-1.5 inline-flex align-[-2px]">{mark}</span>
                  {name}
                </th>
              ))}
              <th scope="col" className="py-2 pr-[22px] pl-2 text-right align-bottom font-normal">
                {t('coverage.allActions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells, total: whole }) => (
              <tr key={id} className="border-b border-line">
                <th
                  scope="row"
                  className="sticky left-0 z-10 bg-surface py-0 pr-2 pl-[22px] text-left font-medium max-md:pl-4"
                >
                  {name}
                </th>
                {heads.map((head) => (
                  <td key={head.target.id} className="p-0.5">
                    {cell(cells.get(head.target.id), `${head.name}, ${name}`, head.target, id)}
                  </td>
                ))}
                <td className="py-0.5 pr-3.5 pl-0.5">{total(whole)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-y-2 border-line bg-surface-2 font-semibold">
              <th scope="row" className="sticky left-0 z-10 bg-surface-2 py-0 pr-2 pl-[22px] text-left max-md:pl-4">
                {t('total')}
              </th>
              {heads.map(({ target, name }) => (
                <td key={target.id} className="p-0.5">
                  {cell(matrix.totals.get(target.id), name, target)}
                </td>
              ))}
              <td className="py-0.5 pr-3.5 pl-0.5">
                {total(
                  rows.reduce(
                    (sum, row) => ({
                      actions: sum.actions + row.total.actions,
                      plannedCents: sum.plannedCents + row.total.plannedCents,
                    }),
                    { actions: 0, plannedCents: 0 },
                  ),
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Figures({ of, currency, format }: { of: CoverageCell; currency: Currency; format: Format }) {
  return (
    <>
      <span className="text-ink">{format.number(of.actions)}</span>
      <span className="text-sm font-normal text-ink-2">
        {of.plannedCents === 0 ? '–' : format.money(of.plannedCents, currency)}
      </span>
    </>
  );
}
