import { Coins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Property } from '../../../ui-kit/property-list.tsx';
import { expectedResult } from '../../actions/rules.ts';
import { estimateOf } from '../../actions/schema.ts';
import { type ActionPropertiesProps, useActionEdits } from './use-action-edits.ts';

const SIDES = ['low', 'likely', 'high'] as const;
const COLUMNS = {
  volume: { low: 'volumeLow', likely: 'volume', high: 'volumeHigh' },
  yield: { low: 'yieldLow', likely: 'yield', high: 'yieldHigh' },
} as const;
/** What is wrong with a figure takes more room than its column: it begins further left. */
const EDITED =
  '[&>div]:flex [&>div]:flex-col [&>div]:items-end [&_[role=alert]]:px-1.5 [&_[role=alert]]:whitespace-nowrap';
const CELL = 'px-1.5 text-right tabular-nums';

/** What an action should bring: its volume and its yield, each between what and what, and what follows from both. */
export function ActionExpectation({ row, edit, format, disabled }: ActionPropertiesProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { action } = row;
  const { set, setCell } = useActionEdits(row, edit);
  const result = expectedResult(action);
  const figure = (value: number) => format.number(value, Math.min(1, decimalsOf(value)));
  const written = {
    volume: figure,
    yield: (ratio: number) => format.percent(ratio, Math.min(2, decimalsOf(ratio * 100))),
  };
  const setRevenue = (text: string) => {
    const read = parseAmount(text, { currency: edit.plan.currency, locale: edit.locale });
    if ('rule' in read || (read.cents ?? 0) < 0) return t('problems.amountUnreadable');
    return set({ expectedRevenueCents: read.cents });
  };
  return (
    <section aria-label={panel('expected.title')} className="mt-5 border-t border-line pt-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{panel('expected.title')}</h2>
        <span className="text-xs text-ink-3">{panel('expected.formula')}</span>
      </div>
      <table className="mt-1 w-full table-fixed">
        <thead>
          <tr className="text-right text-xs text-ink-3">
            <th scope="col" className="w-[116px]">
              <span className="sr-only">{panel('expected.title')}</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className="px-1.5 font-normal">
                {panel(`expected.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['volume', 'yield'] as const).map((name) => {
            const estimate = estimateOf(action, name);
            return (
              <tr key={name} className="h-7 align-top">
                <th scope="row" className="py-0.5 text-left font-normal text-ink-2 pointer-coarse:py-3">
                  {panel(`expected.${name}`)}
                </th>
                {SIDES.map((side) => {
                  const value = estimate[side];
                  return (
                    <td key={side} className={EDITED}>
                      <InlineText
                        label={panel('expected.field', {
                          name: panel(`expected.${name}`),
                          side: panel(`expected.${side}`).toLowerCase(),
                        })}
                        value={value === null ? '' : written[name](value)}
                        placeholder="–"
                        disabled={disabled}
                        className={cx(CELL, side !== 'likely' && 'text-ink-2')}
                        onCommit={(text) => setCell(COLUMNS[name][side], { kind: 'text', text })}
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr className="border-t border-line">
            <th scope="row" className="h-7 text-left font-normal text-ink-2">
              {panel('expected.result')}
            </th>
            {SIDES.map((side) => {
              const value = result[side];
              return (
                <td key={side} className={cx(CELL, side === 'likely' ? 'font-medium' : 'text-ink-2')}>
                  {value === null ? <span className="text-ink-3">{panel('expected.unknown')}</span> : figure(value)}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
      <dl className="mt-1">
        <Property icon={Coins} label={t('columns.revenue')}>
          <InlineText
            label={t('columns.revenue')}
            value={
              action.expectedRevenueCents === null ? '' : format.money(action.expectedRevenueCents, edit.plan.currency)
            }
            placeholder={disabled ? '–' : format.money(5_000_000, edit.plan.currency)}
            disabled={disabled}
            className="px-1.5 tabular-nums"
            onCommit={setRevenue}
          />
        </Property>
      </dl>
    </section>
  );
}
