import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { Select } from '../../../ui-kit/picker.tsx';
import { useRevenueShareText } from '../../../web/revenue-share.ts';
import {
  decideEnvelope,
  ENVELOPE_KINDS,
  type EnvelopeDecision,
  type EnvelopeKind,
  envelopeKind,
  readShareOfRevenue,
} from '../envelope/rules.ts';
import type { Plan } from '../schema.ts';
import { LeftField } from './left-field.tsx';

/** What the plan may cost: the revenue it aims at, the margin made on it, and the envelope, decided in one of three ways. */
export function EnvelopeSettings(props: { plan: Plan; disabled: boolean; onChange: (values: Partial<Plan>) => void }) {
  const { plan, disabled, onChange } = props;
  const { t, i18n } = useTranslation('plans');
  const revenueShare = useRevenueShareText();
  const [choosing, setChoosing] = useState<EnvelopeKind | null>(null);
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(i18n.language);
  const { envelopeCents, envelopeShare, marginRate, plannedRevenueCents } = plan;
  const kind = choosing ?? envelopeKind(plan);
  const money = (cents: number | null) => (cents === null ? '' : format.money(cents, plan.currency));
  const percent = (ratio: number | null) =>
    ratio === null ? '' : format.percent(ratio, decimalsOf(Number((ratio * 100).toFixed(4))));

  const decide = (decision: EnvelopeDecision) => {
    setChoosing(null);
    onChange(decideEnvelope(plan, decision));
    return undefined;
  };
  const choose = (id: string) => {
    const chosen = ENVELOPE_KINDS.find((known) => known === id) ?? kind;
    if (chosen === 'none') decide({ amountCents: null });
    else if (chosen === 'amount' && envelopeCents !== null) decide({ amountCents: envelopeCents });
    // A share waits to be given, and so does an amount where there is none.
    else setChoosing(chosen);
  };
  const saveAmount = (typed: string) => {
    const context = { currency: plan.currency, locale } as const;
    const share = readShareOfRevenue(typed, context);
    if (share) return decide(share);
    const read = parseAmount(typed, context);
    return 'rule' in read || (read.cents ?? 0) < 0 ? t('amountUnreadable') : decide({ amountCents: read.cents });
  };
  const saveShare = (typed: string) => {
    const share = readShareOfRevenue(typed, { currency: plan.currency, locale });
    if (share) return decide(share);
    const ratio = readRatio(typed, locale);
    if (ratio === null) return undefined;
    if (ratio === undefined) return t('percentUnreadable');
    return plannedRevenueCents === null ? t('revenueMissing') : decide({ share: ratio });
  };
  const saveRevenue = (typed: string) => {
    const read = parseAmount(typed, { currency: plan.currency, locale });
    if ('rule' in read || (read.cents ?? 0) < 0) return t('amountUnreadable');
    onChange(decideEnvelope(plan, { revenueCents: read.cents }));
    return undefined;
  };
  const saveMargin = (typed: string) => {
    const ratio = readRatio(typed, locale);
    if (ratio === undefined) return t('percentUnreadable');
    onChange({ marginRate: ratio });
    return undefined;
  };

  return (
    <fieldset className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <legend className="sr-only">{t('figures')}</legend>
      <LeftField
        label={t('plannedRevenue')}
        hint={t('plannedRevenueHint')}
        value={money(plannedRevenueCents)}
        disabled={disabled}
        onSave={saveRevenue}
      />
      <LeftField
        label={t('marginRate')}
        hint={t('marginRateHint')}
        value={percent(marginRate)}
        disabled={disabled}
        onSave={saveMargin}
      />
      <Select
        label={t('envelope')}
        hint={kind === 'none' ? t('envelopeHints.none') : undefined}
        value={kind}
        disabled={disabled}
        options={ENVELOPE_KINDS.map((id) => ({ id, label: t(`envelopeKinds.${id}`) }))}
        onChange={choose}
      />
      {kind === 'amount' && (
        <LeftField
          label={t('envelopeAmount')}
          hint={(envelopeShare === null && revenueShare(plan, format)) || t('envelopeHints.amount')}
          value={envelopeShare === null ? money(envelopeCents) : ''}
          disabled={disabled}
          onSave={saveAmount}
        />
      )}
      {kind === 'share' && (
        <LeftField
          label={t('envelopeShare')}
          hint={
            envelopeShare === null
              ? t('envelopeHints.share')
              : t('envelopeMakes', { amount: money(envelopeCents), share: revenueShare(plan, format) ?? '' })
          }
          value={percent(envelopeShare)}
          disabled={disabled}
          onSave={saveShare}
        />
      )}
    </fieldset>
  );
}

/** A percentage from 0 to 100, as a ratio to the millionth; null when nothing is typed, undefined when it is none. */
function readRatio(typed: string, locale: 'fr' | 'en'): number | null | undefined {
  const percent = readMeasure(typed, locale);
  if (percent === null || percent === undefined) return percent;
  return percent < 0 || percent > 100 ? undefined : Number((percent / 100).toFixed(6));
}
