import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { addMonths, type Day, lastDay, monthOfDay } from '../../../kernel/calendar.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { ChoiceCard } from '../../../ui-kit/choice-card.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useToday } from '../../../web/today.ts';
import type { Plan } from '../schema.ts';
import { PeriodFields, readPeriod } from './period-fields.tsx';

const MODELS = ['starter', 'services', 'retail', 'industry', 'verdier', 'blank', 'copy'] as const;
const GROUP = 'model';

export interface NewPlan {
  model: (typeof MODELS)[number] | 'own';
  /** The plan that is copied, or the company's own model. */
  sourceId: string;
  name: string;
  start: Day;
  end: Day;
}

/** What a plan starts from, its name and its year. */
export function NewPlanForm(props: {
  /** The first day of the fiscal year that follows the plans there are. */
  firstDay: Day;
  /** Plans that may be copied, the last first. */
  sources: readonly Pick<Plan, 'id' | 'name'>[];
  /** The company's own models, among the same choices. */
  renderOwn: (choices: {
    group: string;
    chosenId: string | null;
    onChoose: (id: string) => void;
    onLost: () => void;
  }) => ReactNode;
  problem: string | null;
  busy: boolean;
  onCreate: (plan: NewPlan) => void;
}) {
  const { t, i18n } = useTranslation('plans');
  const today = useToday();
  const format = formatFor(i18n.language);
  const [model, setModel] = useState<NewPlan['model']>('starter');
  const [sourceId, setSourceId] = useState(props.sources[0]?.id ?? '');
  const [ownId, setOwnId] = useState('');
  const [name, setName] = useState<string>(t('defaultName', { year: props.firstDay.slice(0, 4) }));
  const [period, setPeriod] = useState({
    start: format.dayLong(props.firstDay),
    end: format.dayLong(lastDay(addMonths(monthOfDay(props.firstDay), 11))),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { start, end } = readPeriod(period, today, i18n.language === 'en' ? 'en' : 'fr');
    if (name.trim() === '' || !start || !end || end < start) return;
    props.onCreate({ model, sourceId: model === 'own' ? ownId : sourceId, name: name.trim(), start, end });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
      {props.problem && <Banner tone="bad">{props.problem}</Banner>}
      <fieldset className="grid grid-cols-3 gap-2 max-md:grid-cols-1">
        <legend className="sr-only">{t('model')}</legend>
        {MODELS.filter((choice) => choice !== 'copy' || props.sources.length > 0).map((choice) => (
          <ChoiceCard
            key={choice}
            group={GROUP}
            title={t(`models.${choice}.title`)}
            text={t(`models.${choice}.text`)}
            checked={model === choice}
            // Alone on its line.
            className={choice === 'copy' ? 'md:col-span-3' : undefined}
            onChoose={() => setModel(choice)}
          />
        ))}
      </fieldset>
      {props.renderOwn({
        group: GROUP,
        chosenId: model === 'own' ? ownId : null,
        onChoose: (id) => {
          setModel('own');
          setOwnId(id);
        },
        onLost: () => setModel('starter'),
      })}
      {model === 'copy' && (
        <Select
          label={t('source')}
          options={props.sources.map(({ id, name: label }) => ({ id, label }))}
          value={sourceId}
          onChange={setSourceId}
        />
      )}
      <TextField
        label={t('name')}
        value={name}
        maxLength={120}
        error={name.trim() === '' ? t('nameRequired') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <PeriodFields period={period} today={today} onChange={setPeriod} />
      <div className="flex justify-end">
        <Button type="submit" look="primary" size="lg" busy={props.busy}>
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
