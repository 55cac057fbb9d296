import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui-kit/picker.tsx';
import { type Party, radarPoints, spoke, US } from '../../../competition/rules.ts';
import type { PartProps } from '../market-props.ts';
import type { Benchmark } from '../use-benchmark.ts';
import { radarLines } from './radar-name.ts';

const SIZE = { width: 540, height: 380 };
const RADIUS = 130;
const LINE_HEIGHT = 1.15;
const RINGS = [1, 2, 3, 4, 5];
const ALL = 'all';
/** Apart by their dashes too: no information by colour alone. */
const LOOKS = [
  { color: 'var(--tag-orange)', dashes: undefined },
  { color: 'var(--tag-teal)', dashes: '6 3' },
  { color: 'var(--tag-violet)', dashes: '2 3' },
  { color: 'var(--tag-green)', dashes: '8 3 2 3' },
  { color: 'var(--tag-red)', dashes: '1 4' },
  { color: 'var(--tag-grey)', dashes: '10 4' },
];

/** How we and the others stand on each criterion, drawn around a circle; the table above says the same in figures. */
export function Radar({ benchmark, search, onSearch }: PartProps & { benchmark: Benchmark }) {
  const { t } = useTranslation('market');
  const { criteria, parties, competitors } = benchmark;
  const us = parties.find(({ id }) => id === US);
  const others = parties.filter(({ id }) => id !== US);
  const shown = search.versus === undefined ? others : others.filter(({ id }) => id === search.versus);
  const lookOf = (party: Party) =>
    LOOKS[others.indexOf(party) % LOOKS.length] ?? { color: 'var(--ink-3)', dashes: undefined };
  const count = criteria.length;
  return (
    <section aria-label={t('radar.title')} className="min-w-0">
      <header className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <h2 className="flex-1 self-center text-lg font-semibold max-md:basis-full">{t('radar.title')}</h2>
        <Select
          label={t('radar.versus')}
          className="w-52"
          value={search.versus ?? ALL}
          options={[
            { id: ALL, label: t('radar.everyone') },
            ...competitors.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => onSearch({ ...search, versus: id === ALL ? undefined : id })}
        />
      </header>
      {count < 3 ? (
        <p className="mt-4 text-ink-3">{t('radar.tooFew')}</p>
      ) : (
        <>
          <svg
            aria-hidden="true"
            viewBox={`${-SIZE.width / 2} ${-SIZE.height / 2} ${SIZE.width} ${SIZE.height}`}
            className="mx-auto mt-2 block w-full max-w-[540px] overflow-visible"
          >
            {RINGS.map((ring) => (
              <polygon
                key={ring}
                points={criteria.map((_, index) => pointText(spoke(index, count, ring / 5))).join(' ')}
                fill="none"
                stroke={ring === 5 ? 'var(--line-2)' : 'var(--line)'}
              />
            ))}
            {criteria.map((criterion, index) => {
              const end = spoke(index, count, 1);
              const place = spoke(index, count, 1.13);
              return (
                <g key={criterion.id}>
                  <line x2={end.x * RADIUS} y2={end.y * RADIUS} stroke="var(--line)" />
                  <SpokeName name={criterion.name} place={place} />
                </g>
              );
            })}
            {RINGS.map((ring) => (
              <text key={ring} x={4} y={-(ring / 5) * RADIUS + 9} fontSize={9} fill="var(--ink-3)">
                {ring}
              </text>
            ))}
            {shown.map((party) => (
              <Outline key={party.id} points={radarPoints(criteria, party.scores)} {...lookOf(party)} width={1.5} />
            ))}
            {us && <Outline points={radarPoints(criteria, us.scores)} color="var(--accent)" width={2.5} filled />}
          </svg>
          <ul aria-hidden="true" className="mt-1 flex flex-wrap justify-center gap-x-4 gap-y-1 text-sm text-ink-2">
            {us && <Legend name={us.name} color="var(--accent)" width={2.5} />}
            {shown.map((party) => (
              <Legend key={party.id} name={party.name} {...lookOf(party)} width={1.5} />
            ))}
          </ul>
          <table className="sr-only">
            <caption>{t('radar.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('fields.criterion')}</th>
                {parties.map((party) => (
                  <th key={party.id} scope="col">
                    {party.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <th scope="row">{criterion.name}</th>
                  {parties.map((party) => (
                    <td key={party.id}>{party.scores.get(criterion.id) ?? t('unknown')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

type Point = { x: number; y: number };

/** Closed and filled only where every score is known: a straight line over a hole would be an invention. */
function Outline(props: {
  points: readonly (Point | null)[];
  color: string;
  width: number;
  dashes?: string | undefined;
  filled?: boolean;
}) {
  const { points, color, width, dashes, filled } = props;
  const stroke = { stroke: color, strokeWidth: width, strokeDasharray: dashes, strokeLinejoin: 'round' as const };
  const known = points.flatMap((point) => point ?? []);
  return (
    <g data-forced-mark="">
      {known.length === points.length ? (
        <polygon points={known.map(pointText).join(' ')} fill={filled ? color : 'none'} fillOpacity={0.1} {...stroke} />
      ) : (
        points.map((point, index) => {
          const next = points[(index + 1) % points.length];
          return point && next ? (
            <polyline
              key={pointText(point)}
              points={`${pointText(point)} ${pointText(next)}`}
              fill="none"
              {...stroke}
            />
          ) : null;
        })
      )}
      {known.map((point) => (
        <circle key={pointText(point)} cx={point.x * RADIUS} cy={point.y * RADIUS} r={width + 0.75} fill={color} />
      ))}
    </g>
  );
}

function Legend({
  name,
  color,
  dashes,
  width,
}: {
  name: string;
  color: string;
  dashes?: string | undefined;
  width: number;
}) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width={22} height={8} data-forced-mark="">
        <line x1={0} x2={22} y1={4} y2={4} stroke={color} strokeWidth={width} strokeDasharray={dashes} />
      </svg>
      {name}
    </li>
  );
}

function pointText({ x, y }: Point): string {
  return `${(x * RADIUS).toFixed(1)},${(y * RADIUS).toFixed(1)}`;
}

/** A criterion at the end of its spoke, in lines that grow away from the circle; larger where the chart is drawn smaller. */
function SpokeName({ name, place }: { name: string; place: Point }) {
  const lines = radarLines(name);
  const reach = Math.hypot(place.x, place.y);
  // From the last line, above the circle, to the first, below it.
  const first = ((place.y / reach - 1) / 2) * (lines.length - 1) * LINE_HEIGHT;
  return (
    <text
      y={place.y * RADIUS}
      textAnchor={Math.abs(place.x) < 0.2 ? 'middle' : place.x > 0 ? 'start' : 'end'}
      dominantBaseline="middle"
      className="text-[12px] max-md:text-[15px]"
      fill="var(--ink-2)"
    >
      {lines.map((line, index) => (
        <tspan key={line} x={place.x * RADIUS} dy={`${index === 0 ? first : LINE_HEIGHT}em`}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
