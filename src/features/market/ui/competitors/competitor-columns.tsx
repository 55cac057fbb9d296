import type { TFunction } from 'i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import type { WeightedMean } from '../../../competition/rules.ts';
import type { Competitor, CompetitorMove } from '../../../competition/schema.ts';
import { Level } from '../level.tsx';
import { LEVELS, levelOf } from '../level-choice.tsx';
import { readPriceIndex, readShare, shareText } from './competitor-values.ts';

export interface CompetitorRow extends WeightedMean {
  id: string;
  competitor: Competitor;
  latest: CompetitorMove | null;
  actions: number;
}

export interface ColumnContext {
  format: Format;
  locale: 'fr' | 'en';
  /** That of the plan, which days need not repeat. */
  year: number;
  t: TFunction<'market'>;
  canEdit: (row: CompetitorRow) => boolean;
}

export function competitorColumns(context: ColumnContext): GridColumn<CompetitorRow>[] {
  const { format, locale, year, t } = context;
  const readOnly = (row: CompetitorRow) => !context.canEdit(row);
  const share = (value: number) => shareText(value, format);
  const mean = ({ mean: value }: CompetitorRow) => (value === null ? t('unknown') : format.number(value, 1));
  const latest = ({ latest: move }: CompetitorRow) =>
    move === null
      ? ''
      : move.moveDate === null
        ? move.title
        : t('competitors.datedMove', { day: format.dayShort(move.moveDate, year), title: move.title });
  return [
    {
      id: 'name',
      header: t('fields.name'),
      width: 180,
      grow: true,
      card: 'title',
      text: (row) => row.competitor.name,
      render: (row) => <span className="truncate font-medium text-ink">{row.competitor.name}</span>,
      editor: { kind: 'text', maxLength: 120 },
      readOnly,
    },
    {
      id: 'threat',
      header: t('fields.threat'),
      width: 128,
      card: 'meta',
      text: (row) => t(`threats.l${levelOf(row.competitor.threatLevel)}`),
      clipboard: (row) => String(row.competitor.threatLevel),
      render: (row) => (
        <span className="flex min-w-0 items-center gap-2">
          <Level value={row.competitor.threatLevel} />
          <span className="truncate text-ink-2">{t(`threats.l${levelOf(row.competitor.threatLevel)}`)}</span>
        </span>
      ),
      editor: {
        kind: 'choice',
        value: (row) => String(row.competitor.threatLevel),
        options: () =>
          LEVELS.map((level) => ({ id: String(level), label: t(`threats.l${level}`), mark: <Level value={level} /> })),
      },
      readOnly,
    },
    {
      id: 'price',
      header: t('fields.price'),
      width: 108,
      align: 'end',
      card: 'meta',
      text: (row) => numberText(row.competitor.priceIndex, format),
      render: (row) => figure(numberText(row.competitor.priceIndex, format)),
      editor: {
        kind: 'amount',
        interpret: (typed) =>
          readPriceIndex(typed, locale) === undefined
            ? { problem: t('problems.priceUnreadable') }
            : { reading: typed.trim() },
      },
      readOnly,
    },
    {
      id: 'share',
      header: t('fields.share'),
      width: 116,
      align: 'end',
      card: 'meta',
      text: (row) => (row.competitor.marketShare === null ? '' : share(row.competitor.marketShare)),
      render: (row) => figure(row.competitor.marketShare === null ? '' : share(row.competitor.marketShare)),
      editor: {
        kind: 'amount',
        interpret: (typed) => {
          const value = readShare(typed, locale);
          if (value === undefined) return { problem: t('problems.shareUnreadable') };
          return { reading: value === null ? '' : share(value) };
        },
      },
      readOnly,
    },
    {
      id: 'mean',
      header: t('fields.mean'),
      width: 112,
      align: 'end',
      card: 'end',
      text: mean,
      render: (row) => <span className="text-ink-2 tabular-nums">{mean(row)}</span>,
    },
    {
      id: 'latest',
      header: t('fields.latest'),
      width: 260,
      minTableWidth: 900,
      card: 'hidden',
      text: latest,
      render: (row) => (
        <span className="truncate text-ink-2" title={latest(row)}>
          {latest(row) || <span className="text-ink-3">–</span>}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t('fields.actions'),
      width: 72,
      align: 'end',
      card: 'hidden',
      text: (row) => format.number(row.actions),
      render: (row) => figure(row.actions === 0 ? '' : format.number(row.actions)),
    },
  ];
}

function numberText(value: number | null, format: Format): string {
  return value === null ? '' : format.number(value);
}

function figure(text: string) {
  return <span className={text === '' ? 'text-ink-3' : 'text-ink tabular-nums'}>{text || '–'}</span>;
}
