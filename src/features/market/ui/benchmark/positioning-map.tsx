import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { followPointer } from '../../../../ui-kit/follow-pointer.ts';
import { Select } from '../../../../ui-kit/picker.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import {
  type Axis,
  MEASURES,
  type Party,
  placeOf,
  type Scale,
  scaleOf,
  US,
  valueAt,
  valueOn,
} from '../../../competition/rules.ts';
import type { PartProps } from '../market-props.ts';
import type { Benchmark } from '../use-benchmark.ts';
import { canSet, setValues } from './axis-edits.ts';
import { PositionTable } from './position-table.tsx';
import { valueText } from './value-text.ts';

/** What the map is drawn on until someone chooses. */
const USUAL = { x: 'price', y: 'share' };
const ARROWS: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** How many steps an arrow goes with Shift. */
const FAR = 5;

/** Everyone on two chosen axes. A point is dragged, moved with the arrows, or typed in the table below. */
export function PositioningMap({ plan, benchmark, search, format, onSearch }: PartProps & { benchmark: Benchmark }) {
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const { criteria, parties } = benchmark;
  const areaRef = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ id: string; x: number; y: number } | null>(null);
  const known = (axis: string | undefined, usual: Axis) =>
    MEASURES.find((measure) => measure === axis) ?? criteria.find(({ id }) => id === axis)?.id ?? usual;
  const axes = { x: known(search.x, USUAL.x), y: known(search.y, USUAL.y) };
  const nameOf = (axis: Axis) => {
    const measure = MEASURES.find((one) => one === axis);
    return measure ? t(`map.axes.${measure}`) : (criteria.find(({ id }) => id === axis)?.name ?? '');
  };
  const options = [
    ...MEASURES.map((measure) => ({ id: measure, label: t(`map.axes.${measure}`) })),
    ...criteria.map(({ id, name }) => ({ id, label: name })),
  ];
  // What is carried does not stretch the map under it.
  const scales = { x: scaleOf(axes.x, parties), y: scaleOf(axes.y, parties) };
  const placed = parties.flatMap((party) => {
    const [x, y] = [valueOn(axes.x, party), valueOn(axes.y, party)];
    return x === null || y === null ? [] : [{ party, x, y }];
  });
  const missing = parties.filter((party) => !placed.some((one) => one.party.id === party.id));

  const move = (party: Party, x: number, y: number) =>
    setValues(
      store,
      plan,
      party,
      new Map([
        [axes.x, x],
        [axes.y, y],
      ]),
    );
  const press = (event: PointerEvent, party: Party, from: { x: number; y: number }) => {
    const area = areaRef.current;
    const free = { x: canSet(store, plan, axes.x, party), y: canSet(store, plan, axes.y, party) };
    if (!area || event.button !== 0 || (!free.x && !free.y)) return;
    const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const box = area.getBoundingClientRect();
      return {
        x: free.x ? valueAt((clientX - box.left) / box.width, scales.x) : from.x,
        y: free.y ? valueAt((box.bottom - clientY) / box.height, scales.y) : from.y,
      };
    };
    followPointer(event, area, {
      move: (point) => setHeld({ id: party.id, ...at(point) }),
      drop: (point) => {
        const { x, y } = at(point);
        setHeld(null);
        move(party, x, y);
      },
      cancel: () => setHeld(null),
    });
  };
  const step = (event: KeyboardEvent, party: Party, from: { x: number; y: number }) => {
    const by = ARROWS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const count = event.shiftKey ? FAR : 1;
    const next = (value: number, { min, max, step: size }: Scale, steps: number) =>
      valueAt(placeOf(Math.min(max, Math.max(min, value + steps * size * count)), { min, max, step: size }), {
        min,
        max,
        step: size,
      });
    move(party, next(from.x, scales.x, by[0]), next(from.y, scales.y, by[1]));
  };
  return (
    <section aria-label={t('map.title')} className="min-w-0">
      <header className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <h2 className="min-w-28 flex-1 self-center text-lg font-semibold max-md:basis-full">{t('map.title')}</h2>
        {(['x', 'y'] as const).map((axis) => (
          <Select
            key={axis}
            label={t(`map.${axis}`)}
            className="w-40"
            value={axes[axis]}
            options={options}
            onChange={(id) => onSearch({ ...search, [axis]: id === USUAL[axis] ? undefined : id })}
          />
        ))}
      </header>
      <div className="mx-auto mt-5 grid max-w-[520px] grid-cols-[44px_minmax(0,1fr)] gap-x-2">
        <div className="relative text-right text-2xs text-ink-3" aria-hidden="true">
          {marksOf(scales.y).map((value) => (
            <span
              key={value}
              className="absolute right-0 translate-y-1/2 whitespace-nowrap"
              style={{ bottom: `${placeOf(value, scales.y) * 100}%` }}
            >
              {valueText(axes.y, value, format)}
            </span>
          ))}
        </div>
        <div ref={areaRef} className="relative aspect-[4/3] border-b border-l border-line-2">
          {marksOf(scales.y).map((value) => (
            <span
              key={value}
              aria-hidden="true"
              className="absolute inset-x-0 h-px bg-line"
              style={{ bottom: `${placeOf(value, scales.y) * 100}%` }}
            />
          ))}
          {marksOf(scales.x).map((value) => (
            <span
              key={value}
              aria-hidden="true"
              className="absolute inset-y-0 w-px bg-line"
              style={{ left: `${placeOf(value, scales.x) * 100}%` }}
            />
          ))}
          {placed.map(({ party, x, y }) => {
            const at = held?.id === party.id ? held : { x, y };
            const isFree = canSet(store, plan, axes.x, party) || canSet(store, plan, axes.y, party);
            const left = placeOf(at.x, scales.x);
            const label = t('map.point', {
              name: party.name,
              x: `${nameOf(axes.x)} ${valueText(axes.x, at.x, format)}`,
              y: `${nameOf(axes.y)} ${valueText(axes.y, at.y, format)}`,
            });
            return (
              <button
                key={party.id}
                type="button"
                data-point={party.id}
                aria-label={label}
                title={label}
                onPointerDown={(event) => press(event, party, { x, y })}
                onKeyDown={(event) => step(event, party, { x, y })}
                className={cx(
                  'absolute z-10 flex -translate-x-1/2 translate-y-1/2 touch-none items-center rounded-full p-2 pointer-coarse:p-4',
                  isFree ? 'cursor-grab active:cursor-grabbing' : 'cursor-default',
                )}
                style={{ left: `${left * 100}%`, bottom: `${placeOf(at.y, scales.y) * 100}%` }}
              >
                <span
                  data-forced-mark=""
                  className={cx(
                    'size-3 rounded-full border-2 border-surface',
                    party.id === US ? 'bg-accent' : 'bg-ink-2',
                  )}
                />
                <span
                  className={cx(
                    'absolute whitespace-nowrap text-sm',
                    left > 0.7 ? 'right-full -mr-1.5' : 'left-full -ml-1.5',
                    party.id === US ? 'font-semibold text-accent' : 'text-ink-2',
                  )}
                >
                  {party.name}
                </span>
              </button>
            );
          })}
        </div>
        <span />
        <div className="relative mt-1 h-4 text-2xs text-ink-3" aria-hidden="true">
          {marksOf(scales.x).map((value) => (
            <span
              key={value}
              className="absolute -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${placeOf(value, scales.x) * 100}%` }}
            >
              {valueText(axes.x, value, format)}
            </span>
          ))}
        </div>
      </div>
      {missing.length > 0 && (
        <p className="mt-2 text-sm text-ink-3">
          {t('map.missing', { names: format.list(missing.map(({ name }) => name)) })}
        </p>
      )}
      <p className="mt-2 text-sm text-ink-3">{t('map.hint')}</p>
      <PositionTable
        plan={plan}
        format={format}
        parties={parties}
        axes={[...new Set([axes.x, axes.y])].map((axis) => ({ id: axis, name: nameOf(axis) }))}
      />
    </section>
  );
}

/** Marks at round figures: every score, every tenth of a share or of an index, or every so many where there are too many. */
function marksOf({ min, max, step }: Scale): number[] {
  const unit = max - min === 4 && step === 1 ? 1 : step * 10;
  const every = unit * Math.ceil((max - min) / unit / 5);
  const count = Math.floor((max - min) / every + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => min + index * every);
}
