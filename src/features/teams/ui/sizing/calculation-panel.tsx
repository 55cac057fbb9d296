import { Target } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { objectiveKind } from '../../../objectives/schema.ts';
import { customersOf, MINUTES_A_DAY } from '../../../sizing/staffing/rules.ts';
import { minutesText } from '../../../sizing/typed/rules.ts';
import { figureText, peopleText } from './figure-text.ts';
import { SeasonBlock } from './season-block.tsx';
import { type Sized, type Sizing, useSizingEdits } from './use-sizing.ts';

const NONE = '';

interface CalculationProps {
  sized: Sized;
  sizing: Sizing;
  format: Format;
}

/** Every figure of a profile's need, with where it comes from. */
export function CalculationPanel(props: CalculationProps & { onClose: () => void }) {
  const { sized, format } = props;
  const { t } = useTranslation('sizing');
  const { profile, headcount, work, onePerson } = sized;
  const unknown = t('unknown');
  const days = (value: number | null) => figureText(value, format, unknown, 0);
  const { portfolioSize } = profile;
  const each = headcount && headcount.people > 0 ? (sized.customers ?? 0) / headcount.people : null;
  return (
    <SidePanel label={t('calc.panel')} reference={t('calc.panel')} onClose={props.onClose}>
      <h2 className="text-lg font-semibold">{profile.name}</h2>
      <ObjectiveLine sized={sized} />
      <Block title={t('calc.work')}>
        <Work sized={sized} format={format} />
        <Line label={t('calc.total')} value={days(work)} isTotal />
      </Block>
      <Block title={t('calc.person')}>
        {profile.sellingDays !== null ? (
          <Line label={t('calc.typedDays')} value={days(onePerson.days)} isTotal />
        ) : (
          <>
            <Line label={t('calc.weekdays')} value={format.number(onePerson.weekdays)} />
            <Line label={t('calc.holidays')} value={`− ${format.number(onePerson.holidays)}`} />
            <Line label={t('calc.leave')} value={`− ${days(onePerson.leaveDays)}`} />
            <Line
              label={t('calc.share')}
              value={`× ${onePerson.sellingShare === null ? unknown : format.percent(onePerson.sellingShare)}`}
            />
            <Line label={t('calc.total')} value={days(onePerson.days)} isTotal />
          </>
        )}
      </Block>
      <Block title={t('calc.result')}>
        <p className="tabular-nums">
          {t('calc.division', {
            work: days(work),
            person: days(onePerson.days),
            exact: headcount ? peopleText(headcount.exact, format) : unknown,
          })}
          {headcount && (
            <>
              , <span className="font-semibold">{t('calc.rounded', { count: headcount.people })}</span>
            </>
          )}
        </p>
        {sized.peak && (
          <p className="mt-1 text-ink-2 tabular-nums">
            {t('calc.peak', {
              need: peopleText(sized.peak.need, format),
              month: format.monthLong(sized.peak.month),
            })}
          </p>
        )}
        {profile.sizingMethod === 'portfolio' && portfolioSize !== null && headcount && each !== null && (
          <p className={cx('mt-1 text-sm', each > portfolioSize ? 'text-warn' : 'text-ink-3')}>
            {t('calc.portfolio', {
              customers: format.number(sized.customers ?? 0),
              people: format.number(headcount.people),
              each: figureText(each, format, unknown, 0),
              norm: format.number(portfolioSize),
            })}
          </p>
        )}
      </Block>
      <Block title={t('season.title')}>
        <SeasonBlock {...props} />
      </Block>
      {sized.months.length > 0 && <Months {...props} />}
    </SidePanel>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Line({ label, value, isTotal = false }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <p
      className={cx(
        'flex justify-between gap-3 py-0.5',
        isTotal ? 'mt-1 border-t border-line pt-1 font-medium' : 'text-ink-2',
      )}
    >
      <span>{label}</span>
      <span className="shrink-0 tabular-nums">{value}</span>
    </p>
  );
}

/** The objective whose target the profile works for, where nothing else is typed. */
function ObjectiveLine({ sized }: { sized: Sized }) {
  const { t } = useTranslation('sizing');
  const { canAsk, ask } = useSizingEdits();
  const objectives = useInOrder(objectiveKind).filter(({ target }) => target !== null);
  const { profile, objective } = sized;
  return (
    <dl className="mt-3">
      <Property icon={Target} label={t('need.objective')}>
        <Choice
          label={t('need.objective')}
          value={objective?.id ?? NONE}
          options={[
            ...objectives.map(({ id, title, target, unit }) => ({ id, label: title, hint: `${target} ${unit}` })),
            { id: NONE, label: t('need.noObjective'), className: 'text-ink-3' },
          ]}
          searchable
          disabled={!canAsk}
          onChange={(id) => ask(profile.id, id === NONE ? { objectiveId: null } : { objectiveId: id, quantity: null })}
        >
          <span className="truncate">
            {objective?.title ?? <span className="text-ink-3">{t('need.noObjective')}</span>}
          </span>
        </Choice>
      </Property>
    </dl>
  );
}

function Work({ sized, format }: { sized: Sized; format: Format }) {
  const { t } = useTranslation('sizing');
  const { profile, quantity, groups } = sized;
  const unknown = t('unknown');
  const figure = (value: number | null) => figureText(value, format, unknown);
  const percent = (value: number | null) => (value === null ? unknown : format.percent(value));
  if (profile.sizingMethod === 'portfolio') {
    return groups.map(({ group, days }) => (
      <Line
        key={group.id}
        label={t('calc.contacts', {
          name: group.name,
          customers: figure(customersOf(group)),
          contacts: figure(group.contactsPerYear),
          duration:
            group.contactMinutes === null
              ? t('calc.byVisits', { visits: figure(profile.visitsPerDay) })
              : minutesText(group.contactMinutes, format),
        })}
        value={figureText(days, format, unknown)}
      />
    ));
  }
  if (profile.sizingMethod === 'calling') {
    const { reachRate, callsPerDay } = profile;
    const calls = figureText(quantity === null || !reachRate ? null : quantity / reachRate, format, unknown, 0);
    return (
      <>
        <p className="text-ink-2">
          {t('calc.calling', { quantity: figure(quantity), reach: percent(reachRate), calls })}
        </p>
        <p className="text-ink-2">{t('calc.calls', { calls, perDay: figure(callsPerDay) })}</p>
      </>
    );
  }
  const { quoteRate, winRate, visitsPerDay } = profile;
  const won = quoteRate === null || winRate === null ? null : quoteRate * winRate;
  const meetings = figureText(quantity === null || !won ? null : quantity / won, format, unknown, 0);
  return (
    <>
      <p className="text-ink-2">
        {t('calc.hunting', { quantity: figure(quantity), quote: percent(quoteRate), win: percent(winRate), meetings })}
      </p>
      <p className="text-ink-2">{t('calc.meetings', { meetings, perDay: figure(visitsPerDay) })}</p>
      <p className="mt-1 text-sm text-ink-3">{t('calc.huntingNote')}</p>
    </>
  );
}

/** Month by month: what is needed, who is there, whom to hire. */
function Months({ sized, sizing, format }: CalculationProps) {
  const { t } = useTranslation('sizing');
  const { turnoverRate } = sized.profile;
  return (
    <Block title={t('need.months')}>
      <table className="w-full text-right text-sm tabular-nums">
        <thead className="text-2xs text-ink-3">
          <tr>
            <th scope="col" className="py-1 text-left font-normal">
              {t('calc.month')}
            </th>
            {(['days', 'need', 'have', 'hires', 'balance'] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pl-1.5 font-normal">
                {t(`calc.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sized.months.map(({ month, workMinutes, need, capacity, hires, balance }) => {
            const isPast = month < sizing.from;
            return (
              <tr key={month} className={cx('border-t border-line', isPast && 'text-ink-3')}>
                <th scope="row" className="py-1 text-left font-normal">
                  {format.monthShort(month)}
                  {isPast && <span className="sr-only">, {t('calc.past')}</span>}
                </th>
                <td>{workMinutes === null ? '–' : format.number(workMinutes / MINUTES_A_DAY, 1)}</td>
                <td>{peopleText(need, format)}</td>
                <td>{peopleText(capacity, format)}</td>
                <td className={hires > 0 ? 'font-semibold text-accent' : undefined}>
                  {hires > 0 ? `+${format.number(hires)}` : '–'}
                </td>
                <td className={cx('pl-1.5', !isPast && balance < 0 && 'text-bad')}>{peopleText(balance, format)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-3">
        {t('calc.monthsNote', {
          turnover: turnoverRate === null ? t('calc.noTurnover') : format.percent(turnoverRate),
        })}
      </p>
    </Block>
  );
}
