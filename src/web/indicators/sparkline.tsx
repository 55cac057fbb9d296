import type { MonthFigure } from '../../features/indicators/series/rules.ts';

const WIDTH = 64;
const HEIGHT = 20;

/** The way of the last months at a glance; the figures beside it say what it shows. */
export function Sparkline({ figures }: { figures: readonly MonthFigure[] }) {
  const values = figures.map(({ value }) => value).filter((value) => value !== null);
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, at) => {
    const x = 2 + ((WIDTH - 4) * at) / (values.length - 1);
    const y = high === low ? HEIGHT / 2 : HEIGHT - 2 - ((HEIGHT - 4) * (value - low)) / (high - low);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const [x, y] = (points.at(-1) ?? '').split(',');
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="shrink-0 overflow-visible text-accent">
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
      <circle cx={x} cy={y} r={2} fill="currentColor" />
    </svg>
  );
}
