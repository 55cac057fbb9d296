import type { TFunction } from 'i18next';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import { type Party, US } from '../../../competition/rules.ts';
import type { BenchmarkCriterion } from '../../../competition/schema.ts';
import { Level } from '../level.tsx';
import { LEVELS } from '../level-choice.tsx';

export interface CriterionRow {
  id: string;
  criterion: BenchmarkCriterion;
  /** By party; null where nobody knows. */
  scores: ReadonlyMap<string, number | null>;
  /** How far we are from the best of the others. */
  lead: number | null;
  actions: number;
}

export interface BenchmarkColumnContext {
  parties: readonly Party[];
  format: Format;
  t: TFunction<'market'>;
  canScore: boolean;
  /** Rows are cards, where a figure stands without its heading. */
  isNarrow: boolean;
  canEdit: (row: CriterionRow) => boolean;
}

export function benchmarkColumns(context: BenchmarkColumnContext): GridColumn<CriterionRow>[] {
  const { parties, t } = context;
  return [
    {
      id: 'name',
      header: t('fields.criterion'),
      width: 190,
      grow: true,
      card: 'title',
      text: (row) => row.criterion.name,
      render: (row) => (
        <span className="truncate font-medium text-ink" title={row.criterion.definition || undefined}>
          {row.criterion.name}
        </span>
      ),
      editor: { kind: 'text', maxLength: 120 },
      readOnly: (row) => !context.canEdit(row),
    },
    {
      id: 'weight',
      header: t('fields.weight'),
      width: 74,
      card: 'meta',
      text: (row) => String(row.criterion.weight),
      render: (row) => (
        <span className="flex items-center gap-2 text-ink-2 tabular-nums">
          <Level value={row.criterion.weight} />
          {row.criterion.weight}
        </span>
      ),
      editor: {
        kind: 'choice',
        value: (row) => String(row.criterion.weight),
        options: () => LEVELS.map((level) => ({ id: String(level), label: t(`weights.l${level}`) })),
      },
      readOnly: (row) => !context.canEdit(row),
    },
    ...parties.map((party) => scoreColumn(party, context)),
    {
      id: 'lead',
      header: t('fields.lead'),
      width: 92,
      align: 'end',
      card: 'end',
      text: (row) => leadText(row.lead, context),
      render: (row) => (
        <span
          className={cx(
            'tabular-nums',
            row.lead === null ? 'text-ink-3' : row.lead < 0 ? 'font-medium text-bad' : 'text-ink-2',
          )}
        >
          {leadText(row.lead, context)}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t('fields.actions'),
      width: 70,
      align: 'end',
      minTableWidth: 860,
      card: 'hidden',
      text: (row) => String(row.actions),
      render: (row) => <span className={row.actions === 0 ? 'text-ink-3' : ''}>{row.actions || '–'}</span>,
    },
  ];
}

function scoreColumn(party: Party, { t, canScore, isNarrow }: BenchmarkColumnContext): GridColumn<CriterionRow> {
  const isUs = party.id === US;
  const scoreOf = (row: CriterionRow) => row.scores.get(party.id) ?? null;
  return {
    id: party.id,
    header: party.name,
    width: 118,
    align: 'end',
    card: isUs ? 'meta' : 'hidden',
    text: (row) => (scoreOf(row) === null ? '' : String(scoreOf(row))),
    render: (row) => {
      const score = scoreOf(row);
      return (
        <span
          data-guide={score === null ? 'unscored' : undefined}
          className={cx('tabular-nums', score === null ? 'text-ink-3' : isUs ? 'font-semibold text-accent' : '')}
        >
          {isNarrow && `${party.name} `}
          {score ?? '–'}
        </span>
      );
    },
    editor: {
      kind: 'choice',
      value: (row) => (scoreOf(row) === null ? null : String(scoreOf(row))),
      options: () => [
        ...LEVELS.map((level) => ({ id: String(level), label: t(`scores.l${level}`) })),
        { id: '', label: t('scores.unknown'), className: 'text-ink-3' },
      ],
    },
    readOnly: () => !canScore,
  };
}

function leadText(lead: number | null, { t, format }: BenchmarkColumnContext): string {
  if (lead === null) return t('unknown');
  return lead > 0 ? `+${format.number(lead)}` : format.number(lead);
}
