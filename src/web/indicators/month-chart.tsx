import { useTranslation } from 'react-i18next';
import type { Format } from '../../i18n/format.ts';
import type { Month } from '../../kernel/calendar.ts';
import { axisBetween } from '../../ui-kit/axis.ts';
import type { Path } from '../../features/indicators/rules.ts';
import type { Kpi } from '../../features/indicators/schema.ts';
import type { MonthFigure } from '../../features/indicators/series/rules.ts';
import { bareText, measureText } from './kpi-text.ts';

const MARK = 'absolute right-0 translate-y-1/2 whitespace-nowrap';
/** A drawing of 100 by 100, stretched over its place. */
const SIDE = 100;

export interface MonthChartProps {
  kpi: Kpi;
  /** Months across, in order. */
  months: readonly Month[];
  figures: readonly MonthFigure[];
  path: Path;
  format: Format;
  shape: 'line' | 'bars';
  height?: number;
  /** As many months as their names fit under. */
  named?: number;
}

interface ChartMonth {
  month: Month;
  value: number | null;
  target: number | null;
}

/** What is realised beside what was aimed at, month by month: a drawing to see, a table to hear. */
export function MonthChart(props: MonthChartProps) {
  const { kpi, months, format, shape, height = 132, named = 12 } = props;
  const { t } = useTranslation('indicators');
  const values = new Map(props.figures.map(({ month, value }) => [month, value]));
  const columns = months.map((month): ChartMonth => {
    return { month, value: values.get(month) ?? null, target: props.path.get(month) ?? null };
  });
  const known = columns.flatMap(({ value, target }) => [value, target].filter((one) => one !== null));
  if (known.length === 0) {
    // An axis from 0 on would say that something is 0.
    return (
      <p className="grid place-items-center text-sm text-ink-3" style={{ minHeight: height }}>
        {t('noValue')}
      </p>
    );
  }
  const highest = Math.max(0, ...known);
  // Bars are read by their length, so they begin at 0.
  const lowest = shape === 'bars' ? Math.min(0, ...known) : Math.min(highest, ...known);
  const marks = axisBetween(lowest, highest);
  const [bottom = 0, top = 1] = [marks[0], marks.at(-1)];
  const share = (value: number) => (value - bottom) / (top - bottom || 1);
  const text = (value: number | null) => measureText(value, kpi, format, t('unknown'));
  const every = Math.ceil(months.length / named);
  // The axis tells what is between two marks, whatever precision the figures have.
  const decimals = marks.every((mark) => Number.isInteger(mark)) ? 0 : Math.max(1, kpi.decimals);
  /** Thousands and millions in short: the axis has little room. */
  const shortNumber = (value: number): string => {
    const size = Math.abs(value);
    const part = (of: number) => format.number(value / of, size % of === 0 ? 0 : 1);
    if (size >= 1_000_000) return t('axis.millions', { figure: part(1_000_000) });
    if (size >= 10_000) return t('axis.thousands', { figure: part(1000) });
    return bareText(value, { unit: '', decimals }, format, '');
  };
  return (
    <>
      <div aria-hidden="true">
        <Legend />
        <div className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <div className="grid text-right text-2xs text-ink-3" style={{ height }}>
            {/* The widest mark makes the room for all. */}
            <span className="invisible col-start-1 row-start-1 flex h-0 flex-col overflow-hidden">
              {marks.map((mark) => (
                <span key={mark}>{shortNumber(mark)}</span>
              ))}
            </span>
            <span className="relative col-start-1 row-start-1">
              {marks.map((mark) => (
                <span key={mark} className={MARK} style={{ bottom: share(mark) * height }}>
                  {shortNumber(mark)}
                </span>
              ))}
            </span>
          </div>
          <div className="relative" style={{ height }}>
            {marks.map((mark) => (
              <span
                key={mark}
                className={`absolute inset-x-0 h-px ${mark === bottom ? 'bg-line-2' : 'bg-line'}`}
                style={{ bottom: share(mark) * height }}
              />
            ))}
            {shape === 'bars' ? <Bars columns={columns} share={share} /> : <Lines columns={columns} share={share} />}
            <div className="absolute inset-0 flex">
              {columns.map(({ month, value, target }) => (
                <span
                  key={month}
                  title={`${format.monthLong(month)} · ${text(value)} / ${text(target)}`}
                  className="min-w-0 flex-1 hover:bg-hover/60"
                />
              ))}
            </div>
          </div>
          <span />
          <div className="mt-1 flex text-2xs text-ink-3">
            {months.map((month, index) => (
              <span key={month} className="min-w-0 flex-1 text-center whitespace-nowrap">
                {index % every === 0 && format.monthShort(month)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ChartTable kpi={kpi} columns={columns} format={format} />
    </>
  );
}

function Legend() {
  const { t } = useTranslation('indicators');
  return (
    <p className="flex gap-4 text-sm text-ink-2">
      <span className="flex items-center gap-1.5">
        <span data-forced-mark="" className="size-2 rounded-[2px] bg-accent" />
        {t('realised')}
      </span>
      <span className="flex items-center gap-1.5">
        <span data-forced-mark="" className="size-2 rounded-[2px] bg-accent-2" />
        {t('target')}
      </span>
    </p>
  );
}

interface DrawingProps {
  columns: readonly ChartMonth[];
  /** How high a value stands, 0 to 1. */
  share: (value: number) => number;
}

function Bars({ columns, share }: DrawingProps) {
  const zero = share(0) * SIDE;
  const slot = SIDE / Math.max(1, columns.length);
  const bar = (value: number | null, from: number, className: string) => {
    if (value === null) return null;
    const height = share(value) * SIDE - zero;
    return (
      <rect
        x={from}
        width={slot * 0.3}
        y={SIDE - Math.max(zero, zero + height)}
        height={Math.max(0.8, Math.abs(height))}
        className={className}
      />
    );
  };
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" className="absolute inset-0 size-full">
      {columns.map(({ month, value, target }, at) => (
        <g key={month}>
          {bar(target, slot * (at + 0.18), 'fill-accent-2/60')}
          {bar(value, slot * (at + 0.52), 'fill-accent')}
        </g>
      ))}
    </svg>
  );
}

function Lines({ columns, share }: DrawingProps) {
  const slot = SIDE / Math.max(1, columns.length);
  const place = (value: number, at: number) => `${slot * (at + 0.5)},${SIDE - share(value) * SIDE}`;
  const line = (of: (column: ChartMonth) => number | null) =>
    columns.flatMap((column, at) => {
      const value = of(column);
      return value === null ? [] : [place(value, at)];
    });
  const realised = line(({ value }) => value);
  return (
    <>
      <svg
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        <polyline
          points={line(({ target }) => target).join(' ')}
          className="fill-none stroke-accent-2"
          strokeWidth={2}
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
        <polyline
          points={realised.join(' ')}
          className="fill-none stroke-accent"
          strokeWidth={2}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {/* Round whatever the drawing is stretched to. */}
      {realised.map((point) => {
        const [x, y] = point.split(',');
        return (
          <span
            key={point}
            data-forced-mark=""
            className="absolute size-1.5 -translate-1/2 rounded-full bg-accent"
            style={{ left: `${x}%`, top: `${y}%` }}
          />
        );
      })}
    </>
  );
}

function ChartTable({ kpi, columns, format }: { kpi: Kpi; columns: readonly ChartMonth[]; format: Format }) {
  const { t } = useTranslation('indicators');
  return (
    <table className="sr-only">
      <caption>{t('chart', { name: kpi.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('realised')}</th>
          <th scope="col">{t('target')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ month, value, target }) => (
          <tr key={month}>
            <th scope="row">{format.monthLong(month)}</th>
            <td>{measureText(value, kpi, format, t('unknown'))}</td>
            <td>{measureText(target, kpi, format, t('unknown'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
