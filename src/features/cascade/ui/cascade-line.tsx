import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { PartsSumText } from '../../../web/parts-sum-text.tsx';
import { ActionsLink } from './actions-link.tsx';
import { CELLS } from './cascade-edges.tsx';
import type { CascadeRow } from './cascade-model.ts';
import { measureText, periodText } from './measure-text.ts';
import { Dash, Progress } from './objective-columns.tsx';
import type { Drag } from './use-drag.ts';

export interface CascadeLineProps {
  row: CascadeRow;
  /** Its place among the lines, the headings being the first. */
  position: number;
  currency: Currency;
  format: Format;
  /** The plan's year, which dates leave out. */
  year: number;
  isFolded: boolean;
  isOpen: boolean;
  isActive: boolean;
  drag: Drag | null;
  /** Lets the line be dragged, where its objective may move, and dropped on; answers with the way to end that. */
  register: (id: string, line: HTMLElement, canMove: boolean) => () => void;
  canMove: boolean;
  onFold: () => void;
  onPress: () => void;
  /** The commands of the line, behind a button. */
  menu: ReactNode;
  onFocus: () => void;
}

/** An objective in the cascade: its name and indicator, who answers for it, from where to where, when, with what. */
export function CascadeLine(props: CascadeLineProps) {
  const { row, format, currency, drag, register, canMove } = props;
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => (ref.current ? register(row.id, ref.current, canMove) : undefined), [register, row.id, canMove]);
  const { t } = useTranslation('objectives');
  const { objective, depth } = row;
  const over = drag?.over?.id === row.id ? drag.over : null;
  const isBeside = over !== null && over.zone !== 'under';
  return (
    <tr
      ref={ref}
      aria-level={depth + 1}
      aria-rowindex={props.position}
      aria-expanded={row.children > 0 ? !props.isFolded : undefined}
      aria-selected={props.isOpen}
      tabIndex={props.isActive ? 0 : -1}
      data-objective={row.id}
      onFocus={props.onFocus}
      className={cx(
        'relative h-[52px] border-b border-line focus-visible:rounded-[5px] focus-visible:-outline-offset-2',
        props.isOpen ? 'bg-sel' : 'bg-surface hover:bg-surface-2',
        drag?.heldId === row.id && 'opacity-50',
        over?.zone === 'under' && (over.isRefused ? 'bg-bad-soft!' : 'bg-accent-soft!'),
      )}
    >
      <th scope="row" className="p-0 text-left font-normal">
        {props.isOpen && <span className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
        {isBeside && (
          <span
            className={cx(
              'pointer-events-none absolute right-0 left-4 z-10 h-0.5',
              over.zone === 'before' ? '-top-px' : '-bottom-px',
              over.isRefused ? 'bg-bad' : 'bg-accent',
            )}
          />
        )}
        <NameCell {...props} />
      </th>
      <td className={CELLS.owner}>
        <Owner row={row} none={t('noOwner')} />
      </td>
      <td className={cx(CELLS.measure, 'font-medium text-ink tabular-nums')}>
        {measureText(objective, format) || <Dash />}
        {row.parts && <PartsSumText parts={row.parts} unit={objective.unit} format={format} />}
      </td>
      <td className={cx(CELLS.period, 'text-ink-2')}>{periodText(objective, format, props.year) || <Dash />}</td>
      <td className={CELLS.actions}>
        {row.actions === 0 ? (
          <Dash />
        ) : (
          <>
            <ActionsLink objectiveId={row.id} tabIndex={-1}>
              {t('actions', { count: row.actions })}
            </ActionsLink>
            <span className="flex text-sm">
              <Progress ratio={row.progress} format={format} none={t('unknown')} />
            </span>
          </>
        )}
      </td>
      <td className={cx(CELLS.planned, 'text-ink tabular-nums', depth === 0 && 'font-semibold')}>
        {row.plannedCents === 0 ? <Dash /> : format.money(row.plannedCents, currency)}
      </td>
      <td className={CELLS.menu} data-print="hidden">
        {props.menu}
      </td>
    </tr>
  );
}

function NameCell(props: CascadeLineProps) {
  const { row, isFolded, format } = props;
  const { t } = useTranslation('objectives');
  const { objective, owner, depth } = row;
  const measure = measureText(objective, format);
  return (
    <div className="flex min-h-[52px] min-w-0 items-stretch pr-2 pl-3.5 max-md:pl-2">
      {Array.from({ length: depth }, (_, level) => (
        <span key={level} className="w-6 shrink-0 pl-[11px] max-md:w-4 max-md:pl-2">
          <span className="block h-full w-px bg-line-2" />
        </span>
      ))}
      <span className="flex w-6 shrink-0 items-center">
        {row.children > 0 && (
          <button
            type="button"
            tabIndex={-1}
            onClick={props.onFold}
            aria-label={isFolded ? t('commands.unfold') : t('commands.fold')}
            className="flex size-6 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:h-11"
          >
            <ChevronDown aria-hidden="true" className={cx('size-4 transition-transform', isFolded && '-rotate-90')} />
          </button>
        )}
      </span>
      <span className="flex min-w-0 flex-1 items-start gap-2 self-center py-2 pl-1">
        <ColorMark color={tagColor(objective.color)} className="mt-[6px]" />
        <span className="min-w-0 flex-1">
          <button
            type="button"
            tabIndex={-1}
            onClick={props.onPress}
            className={cx(
              'block max-w-full truncate rounded-xs text-left decoration-line-2 decoration-2 underline-offset-4 hover:underline max-md:whitespace-normal',
              depth === 0 ? 'font-semibold' : 'font-medium',
              row.isFound ? 'text-ink' : 'text-ink-2',
            )}
          >
            {objective.title}
          </button>
          <span className="flex min-w-0 gap-x-3 text-sm text-ink-3 @max-4xl:flex-wrap">
            <span className="truncate empty:hidden">{objective.indicator}</span>
            {measure && <span className="text-ink-2 tabular-nums @4xl:hidden">{measure}</span>}
            {owner && <span className="truncate text-ink-2 @3xl:hidden">{owner.name}</span>}
          </span>
          {row.parts && (
            <PartsSumText parts={row.parts} unit={objective.unit} format={format} className="@4xl:hidden" />
          )}
        </span>
      </span>
    </div>
  );
}

function Owner({ row: { owner, team }, none }: { row: CascadeRow; none: string }) {
  if (!owner) return <span className="text-ink-3">{none}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={owner.id} name={owner.name} size={24} decorative />
      <span className="min-w-0">
        <span className="block truncate text-ink">{owner.name}</span>
        <span className="block truncate text-sm text-ink-3">{team?.name ?? owner.jobTitle}</span>
      </span>
    </span>
  );
}
