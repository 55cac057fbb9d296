import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import type { Quadrant } from '../../../swot/schema.ts';

/** Cards that share a quadrant, and a place to drop others on. */
export function SwotQuadrant(props: {
  quadrant: Quadrant;
  count: number;
  /** Above which card the one held over the quadrant would go, or how many there are; null while none is held there. */
  dropAbove: number | null;
  onCreate: (() => void) | undefined;
  register: (groupId: string, column: HTMLElement, scroller: HTMLElement) => () => void;
  children: ReactNode;
}) {
  const { quadrant, count, dropAbove, register } = props;
  const { t } = useTranslation('market');
  const ref = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const [column, scroller] = [ref.current, scrollerRef.current];
    return column && scroller ? register(quadrant, column, scroller) : undefined;
  }, [quadrant, register]);
  return (
    <section
      ref={ref}
      aria-label={t('swot.region', { quadrant: t(`quadrants.${quadrant}`), count })}
      data-column={quadrant}
      className={cx(
        'flex min-h-44 min-w-0 flex-col rounded-lg bg-bg',
        dropAbove !== null && 'outline-2 -outline-offset-2 outline-accent/40',
      )}
    >
      <header className="flex min-h-10 items-baseline gap-2 px-3 pt-2.5">
        <h2 className="font-semibold">{t(`quadrants.${quadrant}`)}</h2>
        <span className="text-ink-3 tabular-nums">{count}</span>
        <span className="ml-auto truncate text-sm text-ink-3">{t(`swot.about.${quadrant}`)}</span>
      </header>
      <ul ref={scrollerRef} className="relative flex flex-col px-2">
        {props.children}
        {dropAbove === count && <li aria-hidden="true" className="h-0.5 rounded-full bg-accent" />}
      </ul>
      {count === 0 && <p className="px-3 pb-2 text-ink-3">{t(`swot.none.${quadrant}`)}</p>}
      {props.onCreate && (
        <button
          type="button"
          data-guide={count === 0 ? 'quadrantsEmpty' : undefined}
          onClick={props.onCreate}
          className="mx-2 mt-auto mb-2 flex h-8 shrink-0 touch-target items-center gap-2 rounded-md px-2 text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Plus className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {t(`swot.add.${quadrant}`)}
        </button>
      )}
    </section>
  );
}
