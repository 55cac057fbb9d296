import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { type Axis, type Party, valueOn } from '../../../competition/rules.ts';
import type { Plan } from '../../../plans/schema.ts';
import { readPriceIndex, readShare } from '../competitors/competitor-values.ts';
import { canSet, setValues } from './axis-edits.ts';
import { readScore } from './score-edits.ts';
import { valueText } from './value-text.ts';

/** What the map shows, in figures one may type. */
export function PositionTable(props: {
  plan: Plan;
  format: Format;
  parties: readonly Party[];
  axes: readonly { id: Axis; name: string }[];
}) {
  const { plan, format, parties, axes } = props;
  const { t, i18n } = useTranslation('market');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const store = usePlanStore();
  const read = (axis: Axis, typed: string): number | null | undefined =>
    axis === 'price' ? readPriceIndex(typed, locale) : axis === 'share' ? readShare(typed, locale) : readScore(typed);
  const problem = (axis: Axis) =>
    axis === 'price'
      ? t('problems.priceUnreadable')
      : axis === 'share'
        ? t('problems.shareUnreadable')
        : t('problems.scoreUnreadable');
  return (
    <table className="mt-4 w-full max-w-[520px] border-collapse text-left">
      <caption className="sr-only">{t('map.table')}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-ink-2">
          <th scope="col" className="h-8 font-medium">
            {t('map.party')}
          </th>
          {axes.map(({ id, name }) => (
            <th key={id} scope="col" className="w-[34%] pl-1.5 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => (
          <tr key={party.id} className="border-b border-line">
            <th scope="row" className="h-9 font-medium">
              {party.name}
            </th>
            {axes.map(({ id: axis, name }) => {
              const value = valueOn(axis, party);
              const isFree = canSet(store, plan, axis, party);
              return (
                <td key={axis} className="tabular-nums">
                  <InlineText
                    label={`${party.name}, ${name}`}
                    value={value === null ? '' : valueText(axis, value, format)}
                    placeholder={t('unknown')}
                    disabled={!isFree}
                    className="px-1.5"
                    onCommit={(typed) => {
                      const next = read(axis, typed);
                      if (next === undefined || (next === null && axis === 'threat')) return problem(axis);
                      setValues(store, plan, party, new Map([[axis, next]]));
                      return undefined;
                    }}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
