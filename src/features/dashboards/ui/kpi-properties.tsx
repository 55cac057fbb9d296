import {
  Calculator,
  CalendarDays,
  ChartNoAxesColumn,
  Divide,
  Folder,
  Hash,
  Repeat,
  Ruler,
  TrendingUp,
  User,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { useAllRecords } from '../../../web/plan-store/plan-store-context.ts';
import { personOptions } from '../../../web/person-options.tsx';
import { AGGREGATIONS, CADENCES, KPI_FAMILIES, type Kpi, MOST_DECIMALS } from '../../indicators/schema.ts';
import { personKind } from '../../people/schema.ts';

const DIRECTIONS = ['up', 'down'] as const;
const DECIMALS = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => String(count));

/** What an indicator is: who gives it, in which unit, which way is better, how its months are put together. */
export function KpiProperties(props: { kpi: Kpi; disabled: boolean; onChange: (values: Partial<Kpi>) => undefined }) {
  const { kpi, disabled, onChange } = props;
  const { t } = useTranslation('indicators');
  const people = useAllRecords(personKind);
  const owner = people.find(({ id }) => id === kpi.ownerId);
  const text = (field: 'numerator' | 'denominator' | 'dateBasis' | 'unit', maxLength: number) => (
    <InlineText
      label={t(field)}
      value={kpi[field]}
      placeholder="–"
      disabled={disabled}
      maxLength={maxLength}
      className="px-1.5"
      onCommit={(typed) => onChange({ [field]: typed.trim() })}
    />
  );
  const choice = <Id extends string>(
    label: string,
    value: Id,
    ids: readonly Id[],
    word: (id: Id) => string,
    set: (id: Id) => void,
  ) => (
    <Choice
      label={label}
      value={value}
      options={ids.map((id) => ({ id, label: word(id) }))}
      disabled={disabled}
      onChange={(id) => set(ids.find((one) => one === id) ?? value)}
    >
      <span className="truncate">{word(value)}</span>
    </Choice>
  );
  return (
    <dl className="flex flex-col gap-1">
      <Property icon={User} label={t('owner')} guide="kpisUnowned">
        <Choice
          label={t('owner')}
          value={kpi.ownerId}
          options={personOptions(people.filter(({ deletedAt }) => deletedAt === null))}
          searchable
          disabled={disabled}
          onChange={(ownerId) => onChange({ ownerId })}
        >
          {owner ? (
            <>
              <Avatar id={owner.id} name={owner.name} decorative />
              <span className="truncate">{owner.name}</span>
            </>
          ) : (
            <span className="text-ink-3">{t('noOwner')}</span>
          )}
        </Choice>
      </Property>
      <Property icon={Repeat} label={t('cadence')}>
        {choice(
          t('cadence'),
          kpi.cadence,
          CADENCES,
          (id) => t(`cadences.${id}`),
          (cadence) => onChange({ cadence }),
        )}
      </Property>
      <Property icon={Ruler} label={t('unit')}>
        {text('unit', 30)}
      </Property>
      <Property icon={Hash} label={t('decimals')}>
        {choice(
          t('decimals'),
          String(kpi.decimals),
          DECIMALS,
          (id) => id,
          (id) => onChange({ decimals: Number(id) }),
        )}
      </Property>
      <Property icon={TrendingUp} label={t('direction')}>
        {choice(
          t('direction'),
          kpi.direction,
          DIRECTIONS,
          (id) => t(`directions.${id}`),
          (direction) => onChange({ direction }),
        )}
      </Property>
      <Property icon={Calculator} label={t('aggregation')}>
        {choice(
          t('aggregation'),
          kpi.aggregation,
          AGGREGATIONS,
          (id) => t(`aggregations.${id}`),
          (aggregation) => onChange({ aggregation }),
        )}
      </Property>
      {kpi.aggregation === 'ratio' || kpi.numerator !== '' || kpi.denominator !== '' ? (
        <>
          <Property icon={ChartNoAxesColumn} label={t('numerator')}>
            {text('numerator', 200)}
          </Property>
          <Property icon={Divide} label={t('denominator')}>
            {text('denominator', 200)}
          </Property>
        </>
      ) : null}
      <Property icon={CalendarDays} label={t('dateBasis')}>
        {text('dateBasis', 200)}
      </Property>
      <Property icon={Folder} label={t('family')}>
        {choice(
          t('family'),
          kpi.kpiFamily,
          KPI_FAMILIES,
          (id) => t(`families.${id}`),
          (kpiFamily) => onChange({ kpiFamily }),
        )}
      </Property>
    </dl>
  );
}
