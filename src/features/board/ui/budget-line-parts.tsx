import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { Action } from '../../actions/schema.ts';
import { editParts, partsToBegin } from '../../budget/natures/rules.ts';
import { type AmountParts, BUDGET_NATURES, BUDGET_UNITS, type BudgetLine } from '../../budget/schema.ts';
import { type EditContext, readPercent } from './board-edits.ts';
import { BOX, Labelled } from './labelled.tsx';

const FIGURE = `${BOX} text-right tabular-nums`;
const LARGEST = 1e9;

interface BudgetLinePartsProps {
  line: BudgetLine;
  action: Action;
  edit: EditContext;
  format: Format;
  disabled: boolean;
}

/** What the amount of a line follows from: what is typed here makes the amount. */
export function BudgetLineParts({ line, action, edit, format, disabled }: BudgetLinePartsProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const { currency } = edit.plan;
  const set = (parts: Partial<AmountParts>): undefined => {
    store.edit(editParts(line, parts));
  };
  const setCents = (field: 'unitCents' | 'revenueCents', text: string) => {
    const read = parseAmount(text, { currency, locale: edit.locale });
    return 'rule' in read || (read.cents ?? 0) < 0 ? t('problems.amountUnreadable') : set({ [field]: read.cents });
  };
  const setUnits = (text: string) => {
    const units = readMeasure(text, edit.locale);
    const isCount = units !== undefined && (units === null || (units >= 0 && units <= LARGEST));
    return isCount ? set({ units }) : t('problems.numberUnreadable');
  };
  const setShare = (text: string) => {
    const revenueShare = readPercent(text);
    return revenueShare === undefined ? t('problems.progressUnreadable') : set({ revenueShare });
  };
  const amount = (field: 'unitCents' | 'revenueCents') => (
    <Labelled label={panel(`budget.${field}`)}>
      <InlineText
        label={panel(`budget.${field}`)}
        value={line[field] === null ? '' : format.money(line[field], currency)}
        placeholder="–"
        disabled={disabled}
        className={FIGURE}
        onCommit={(text) => setCents(field, text)}
      />
    </Labelled>
  );
  const expected = action.expectedRevenueCents;
  return (
    <div className="col-span-full grid grid-cols-2 gap-x-3 gap-y-2 @lg:grid-cols-5">
      <Labelled label={panel('budget.nature')}>
        <Choice
          label={panel('budget.nature')}
          value={line.nature}
          options={BUDGET_NATURES.map((id) => ({ id, label: fields(`choices.nature.${id}`) }))}
          disabled={disabled}
          onChange={(id) =>
            set(partsToBegin(line, BUDGET_NATURES.find((nature) => nature === id) ?? line.nature, action))
          }
        >
          <span className="truncate">{fields(`choices.nature.${line.nature}`)}</span>
        </Choice>
      </Labelled>
      {line.nature === 'per_unit' && (
        <>
          <Labelled label={panel('budget.units')}>
            <InlineText
              label={panel('budget.units')}
              value={line.units === null ? '' : format.number(line.units, decimalsOf(line.units))}
              placeholder="–"
              disabled={disabled}
              className={FIGURE}
              onCommit={setUnits}
            />
          </Labelled>
          <Labelled label={panel('budget.unitName')}>
            <Choice
              label={panel('budget.unitName')}
              value={line.unitName}
              options={BUDGET_UNITS.map((id) => ({ id, label: fields(`choices.unitName.${id}`) }))}
              disabled={disabled}
              onChange={(id) => set({ unitName: BUDGET_UNITS.find((unit) => unit === id) ?? line.unitName })}
            >
              <span className="truncate">{fields(`choices.unitName.${line.unitName}`)}</span>
            </Choice>
          </Labelled>
          {amount('unitCents')}
        </>
      )}
      {line.nature === 'revenue_share' && (
        <>
          <Labelled label={panel('budget.revenueShare')}>
            <InlineText
              label={panel('budget.revenueShare')}
              value={
                line.revenueShare === null
                  ? ''
                  : format.percent(line.revenueShare, Math.min(4, decimalsOf(line.revenueShare * 100)))
              }
              placeholder="–"
              disabled={disabled}
              className={FIGURE}
              onCommit={setShare}
            />
          </Labelled>
          {amount('revenueCents')}
          {expected !== null && expected !== line.revenueCents && (
            <p className="col-span-full flex flex-wrap items-baseline gap-x-1 text-sm text-ink-2">
              {panel('budget.otherRevenue', { amount: format.money(expected, currency) })}
              {!disabled && (
                <Button className="-ml-2 h-6! px-2!" onClick={() => set({ revenueCents: expected })}>
                  {panel('budget.takeRevenue')}
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
