import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { CURRENCIES } from '../../../kernel/money.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { useToday } from '../../../web/today.ts';
import { type Plan, planKind } from '../schema.ts';
import { EnvelopeSettings } from './envelope-settings.tsx';
import { PeriodFields, readPeriod } from './period-fields.tsx';

/** Words made for the middle of a sentence, at the start of a line. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const STATUSES = ['draft', 'active', 'archived'] as const;
const OPENINGS = ['workspace', 'members'] as const;

/** What the plan is called, when it runs, what it may cost and who opens it. Each field is saved as one leaves it. */
export function PlanSettings({ plan, onDeleted }: { plan: Plan; onDeleted: () => void }) {
  const { t, i18n } = useTranslation('plans');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const today = useToday();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(i18n.language);
  const canEdit = store.allows(planKind, 'update', plan);
  const canOpen = store.allows(planKind, 'update', plan, ['openTo']);

  const [name, setName] = useState(plan.name);
  const [period, setPeriod] = useState({
    start: format.dayLong(plan.periodStart),
    end: format.dayLong(plan.periodEnd),
  });

  const set = (values: Partial<Plan>) => {
    const changed = Object.entries(values).filter(([field, to]) => plan[field as keyof Plan] !== to);
    if (changed.length === 0) return;
    const edits = changed.map(([field, to]): [string, [unknown, unknown]] => [field, [plan[field as keyof Plan], to]]);
    store.edit([{ op: 'update', kind: planKind.kind, id: plan.id, fields: Object.fromEntries(edits) }], null);
  };
  const savePeriod = () => {
    const { start, end } = readPeriod(period, today, locale);
    if (start && end && start <= end) set({ periodStart: start, periodEnd: end });
  };
  const remove = () => {
    store.delete(planKind, [plan.id], null);
    showToast({
      text: t('deleted', { name: plan.name }),
      action: wayBack(),
    });
    onDeleted();
  };

  return (
    <div className="flex max-w-xl flex-col gap-4">
      <TextField
        label={t('name')}
        value={name}
        maxLength={120}
        disabled={!canEdit}
        error={name.trim() === '' ? t('nameRequired') : null}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => name.trim() !== '' && set({ name: name.trim() })}
      />
      <PeriodFields period={period} today={today} disabled={!canEdit} onChange={setPeriod} onLeave={savePeriod} />
      <EnvelopeSettings plan={plan} disabled={!canEdit} onChange={set} />
      <div className="grid grid-cols-[3fr_4fr_5fr] gap-4 max-md:grid-cols-1">
        <Select
          label={t('currency')}
          value={plan.currency}
          disabled={!canEdit}
          options={CURRENCIES.map((currency) => ({ id: currency, label: currency }))}
          onChange={(id) => set({ currency: CURRENCIES.find((currency) => currency === id) ?? plan.currency })}
        />
        <Select
          label={t('status')}
          value={plan.status}
          disabled={!canEdit}
          options={STATUSES.map((status) => ({ id: status, label: capital(fields(`choices.status.${status}`)) }))}
          onChange={(id) => set({ status: STATUSES.find((status) => status === id) ?? plan.status })}
        />
        <Select
          label={t('openTo')}
          value={plan.openTo}
          disabled={!canOpen}
          options={OPENINGS.map((opening) => ({ id: opening, label: capital(fields(`choices.openTo.${opening}`)) }))}
          onChange={(id) => set({ openTo: OPENINGS.find((opening) => opening === id) ?? plan.openTo })}
        />
      </div>
      {store.allows(planKind, 'delete', plan) && (
        <div>
          <Button look="outline" onClick={remove}>
            {t('delete')}
          </Button>
        </div>
      )}
    </div>
  );
}
