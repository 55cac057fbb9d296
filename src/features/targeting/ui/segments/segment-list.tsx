import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Currency } from '../../../../kernel/money.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { PeerMark } from '../../../../ui-kit/peer-mark.tsx';
import { ProgressBar } from '../../../../ui-kit/progress-bar.tsx';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { totalRevenueShare, totalSize } from '../../../targets/rules.ts';
import { personaKind, type Segment, segmentKind } from '../../../targets/schema.ts';
import type { Coverage } from '../../rules.ts';
import { ActionsLink } from '../actions-link.tsx';
import { useEdits } from '../use-edits.ts';
import { PriorityChoice, ShareText, SizeText } from './segment-values.tsx';

/** The cells beside a segment's name, and from which width of the page on each is shown. */
const CELLS = {
  priority: 'w-[148px] px-1 py-0 text-left @max-3xl:hidden',
  size: 'w-[96px] px-2 py-0 text-right @max-xl:w-[74px]',
  share: 'w-[150px] px-2 py-0 text-right @max-xl:w-[100px]',
  personas: 'w-[96px] px-2 py-0 text-right @max-4xl:hidden',
  actions: 'w-[112px] px-2 py-0 text-right @max-2xl:hidden',
  planned: 'w-[132px] py-0 pr-[22px] pl-2 text-right @max-3xl:hidden',
} as const;
const COLUMNS = ['priority', 'size', 'share', 'personas', 'actions', 'planned'] as const;

interface SegmentListProps {
  segments: readonly Segment[];
  coverage: Coverage;
  openId: string | undefined;
  onOpen: (id: string) => void;
  currency: Currency;
  format: Format;
}

/** The segments, what each weighs, and the sum of their shares. */
export function SegmentList({ segments, coverage, openId, onOpen, currency, format }: SegmentListProps) {
  const { t } = useTranslation('targets');
  const edits = useEdits(segmentKind);
  const personas = useRecords(personaKind);
  const peers = new Map(usePeersOn(segmentKind.kind).map((peer) => [peer.rowId, peer]));
  const bySegment = useMemo(() => Map.groupBy(personas, ({ segmentId }) => segmentId), [personas]);
  const share = totalRevenueShare(segments);
  const size = totalSize(segments);
  const dash = <span className="text-ink-3">–</span>;
  // What has no sum: a dash would be read as zero.
  const nothing = '\u00a0';
  return (
    <>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{t('segments.table')}</caption>
        <thead className="border-y border-line bg-surface-2 text-sm text-ink-2">
          <tr className="h-[33px]">
            <th scope="col" className="py-0 pr-2 pl-[22px] text-left font-normal max-md:pl-4">
              {t('segments.name')}
            </th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                // As far in as what one chooses, which has room around it.
                className={cx(CELLS[column], 'font-normal', column === 'priority' && 'pl-2.5')}
              >
                {t(`segments.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => {
            const served = coverage.segments.totals.get(segment.id);
            const isOpen = segment.id === openId;
            const peer = peers.get(segment.id);
            return (
              <tr
                key={segment.id}
                data-segment={segment.id}
                data-shown={isOpen ? '' : undefined}
                className={cx('h-10 border-b border-line', isOpen ? 'bg-sel' : 'hover:bg-surface-2')}
              >
                <th scope="row" className="relative py-0 pr-2 pl-[22px] text-left font-normal max-md:pl-4">
                  {isOpen && <span className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
                  <button
                    type="button"
                    aria-pressed={isOpen}
                    onClick={() => onOpen(segment.id)}
                    className="flex min-h-9 max-w-full touch-target items-center gap-2 rounded-xs text-left font-medium decoration-line-2 decoration-2 underline-offset-4 hover:underline"
                  >
                    <ColorMark color={tagColor(segment.color)} />
                    <span className="min-w-0 py-1 leading-4">{segment.name}</span>
                  </button>
                  {peer && <PeerMark id={peer.id} name={peer.name} />}
                </th>
                <td className={CELLS.priority}>
                  <PriorityChoice segment={segment} edits={edits} />
                </td>
                <td className={CELLS.size}>
                  <SizeText segment={segment} edits={edits} format={format} align="text-right" />
                </td>
                <td className={CELLS.share}>
                  <span className="grid grid-cols-[minmax(0,1fr)_76px] items-center gap-2 @max-xl:grid-cols-1">
                    <ProgressBar ratio={segment.revenueShare ?? 0} tone="info" className="@max-xl:hidden" />
                    <ShareText segment={segment} edits={edits} format={format} align="text-right" />
                  </span>
                </td>
                <td className={cx(CELLS.personas, 'tabular-nums text-ink-2')}>
                  {bySegment.get(segment.id)?.length ?? dash}
                </td>
                <td className={CELLS.actions}>
                  {served ? (
                    <ActionsLink target={{ kind: 'segment', id: segment.id }}>
                      {t('actions', { count: served.actions })}
                    </ActionsLink>
                  ) : (
                    dash
                  )}
                </td>
                <td className={cx(CELLS.planned, 'tabular-nums')}>
                  {served && served.plannedCents > 0 ? format.money(served.plannedCents, currency) : dash}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr className="h-[41px] border-y-2 border-line bg-surface-2 font-semibold">
            <th scope="row" className="py-0 pr-2 pl-[22px] text-left max-md:pl-4">
              {t('total')}{' '}
              <span className="font-normal text-ink-3">{t('segments.count', { count: segments.length })}</span>
            </th>
            <td className={CELLS.priority}>{nothing}</td>
            <td className={cx(CELLS.size, 'pr-3.5 tabular-nums')}>{size === null ? dash : format.number(size)}</td>
            <td className={cx(CELLS.share, 'pr-3.5 tabular-nums', share !== null && share > 1 && 'text-bad')}>
              {share === null ? dash : format.percent(share, decimals(share))}
            </td>
            <td className={cx(CELLS.personas, 'tabular-nums')}>{personas.length}</td>
            <td className={CELLS.actions}>{nothing}</td>
            <td className={CELLS.planned}>{nothing}</td>
          </tr>
        </tfoot>
      </table>
      {share !== null && share !== 1 && (
        <p className="px-[22px] pt-2 text-sm text-ink-2 max-md:px-4">
          {share > 1
            ? t('segments.over', { share: format.percent(share - 1, decimals(share)) })
            : t('segments.rest', { share: format.percent(1 - share, decimals(share)) })}
        </p>
      )}
    </>
  );
}

/** Those the share has, at most one. */
function decimals(share: number): number {
  return Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1;
}
