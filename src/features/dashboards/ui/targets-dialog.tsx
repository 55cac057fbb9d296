import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import type { Month } from '../../../kernel/calendar.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import type { Path } from '../../indicators/rules.ts';
import { kpiTargetKind } from '../../indicators/schema.ts';
import { pathFor, SEASONS, type Season, setTargets } from '../../indicators/targets/rules.ts';
import { MonthChart } from '../../../web/indicators/month-chart.tsx';

const HOWS = ['total', 'flat', 'steps'] as const;
type How = (typeof HOWS)[number];
const SEASON_IDS = Object.keys(SEASONS) as Season[];

export interface TargetsDialogProps {
  followUp: FollowUp;
  months: readonly Month[];
  format: Format;
  locale: 'fr' | 'en';
  onClose: () => void;
}

/** Sets every month’s target at once: a total over a season, the same each month, or from where one is to where one goes. */
export function TargetsDialog({ followUp, months, format, locale, onClose }: TargetsDialogProps) {
  const { kpi, standing } = followUp;
  const { t } = useTranslation('indicators');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const formId = useId();
  const isSum = kpi.aggregation === 'sum';
  const written = (value: number | null) => (value === null ? '' : format.number(value, decimalsOf(value)));
  const [how, setHow] = useState<How>(isSum ? 'total' : 'steps');
  const [season, setSeason] = useState<Season>('french');
  const [value, setValue] = useState(written(standing.target));
  const [from, setFrom] = useState(written(followUp.months[0]?.value ?? null));
  const [isTried, setTried] = useState(false);
  const read = (text: string) => readMeasure(text, locale, kpi.unit) ?? undefined;
  const [target, start] = [read(value), read(from)];
  const path = pathOfForm({ how, season, target, start, months, decimals: kpi.decimals });
  const problem = (given: number | undefined) =>
    isTried && given === undefined ? t('entry.problems.unreadable') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!path) return;
    store.edit(setTargets(kpi, path, (id) => store.get(kpiTargetKind, id)));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('targets.spread')}
      text={kpi.name}
      footer={
        <>
          <Button look="outline" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId}>
            {t('targets.apply', { count: months.length })}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid grid-cols-2 gap-3">
        <Select
          label={t('targets.how')}
          value={how}
          options={HOWS.filter((id) => isSum || id !== 'total').map((id) => ({ id, label: t(`targets.hows.${id}`) }))}
          onChange={(id) => setHow(HOWS.find((one) => one === id) ?? how)}
          className="col-span-2"
        />
        {how === 'steps' && (
          <TextField
            label={t('targets.from')}
            value={from}
            inputMode="decimal"
            error={problem(start)}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
        <TextField
          label={t(`targets.values.${how}`)}
          value={value}
          inputMode="decimal"
          error={problem(target)}
          onChange={(event) => setValue(event.target.value)}
        />
        {how === 'total' && (
          <Select
            label={t('targets.season')}
            value={season}
            options={SEASON_IDS.map((id) => ({ id, label: t(`targets.seasons.${id}`) }))}
            onChange={(id) => setSeason(SEASON_IDS.find((one) => one === id) ?? season)}
          />
        )}
      </form>
      <div className="mt-4 min-h-44">
        {path && (
          <MonthChart
            kpi={kpi}
            months={months}
            figures={followUp.months}
            path={path}
            format={format}
            shape={isSum ? 'bars' : 'line'}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The path that the form asks for; undefined as long as something is missing. */
function pathOfForm(form: {
  how: How;
  season: Season;
  target: number | undefined;
  start: number | undefined;
  months: readonly Month[];
  decimals: number;
}): Path | undefined {
  const { how, season, target: value, start, months, decimals } = form;
  if (value === undefined) return undefined;
  if (how === 'flat') return pathFor({ how, value }, months, decimals);
  if (how === 'total') return pathFor({ how, value, season }, months, decimals);
  return start === undefined ? undefined : pathFor({ how, from: start, value }, months, decimals);
}
