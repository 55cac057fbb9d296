import type { TFunction } from 'i18next';
import { Maximize2 } from 'lucide-react';
import type { Format } from '../../../../i18n/format.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { givingWay } from '../../../../ui-kit/grid/giving-way.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import { sellingShareOf } from '../../../profiles/rules.ts';
import type { Profile } from '../../../profiles/schema.ts';
import { fieldColumn } from '../fields/field-column.tsx';
import type { FieldSpec } from '../fields/field-spec.ts';
import { type Norm, NORMS, type ProfileFields } from './profile-fields.ts';

interface ProfileColumnContext {
  fields: ProfileFields;
  method: FieldSpec;
  /** How many people have each profile. */
  people: ReadonlyMap<string, number>;
  canEdit: (record: AnyRecord) => boolean;
  onOpen: (id: string) => void;
  format: Format;
  t: TFunction<'sizing'>;
}

/** What leaves a table too narrow for all; the panel of a profile has everything. */
const GIVE_WAY = [
  ...['ramp', 'turnoverRate', 'leaveDays', 'adminShare', 'trainingShare'],
  ...['portfolioSize', 'quoteRate', 'reachRate', 'people'],
];
const TIME: readonly Norm[] = ['trainingShare', 'adminShare', 'leaveDays', 'turnoverRate'];

/** A profile, how its need is worked out, who has it, and its norms: activity, time, newcomers. */
export function profileColumns(context: ProfileColumnContext): GridColumn<AnyRecord>[] {
  const { fields, method, people, canEdit, format, t } = context;
  const norm = (name: Norm) =>
    fieldColumn(fields[name], canEdit, {
      header: t(`profiles.columns.${name}`),
      width: WIDTHS[name],
      align: 'end',
      card: 'hidden',
    });
  const selling = (record: AnyRecord) => {
    const share = sellingShareOf(record as Profile);
    return share === null ? t('unknown') : format.percent(share);
  };
  const count = (record: AnyRecord) => people.get(record.id) ?? 0;
  const name = fieldColumn(fields.name, canEdit, {
    header: t('profiles.columns.name'),
    width: 148,
    grow: true,
    card: 'title',
  });
  const columns: GridColumn<AnyRecord>[] = [
    {
      ...name,
      render: (record) => (
        <>
          <span className="min-w-0 flex-1 truncate font-medium">{fields.name.text(record)}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('open', { name: fields.name.text(record) })}
            onClick={() => context.onOpen(record.id)}
            data-print="hidden"
            className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 opacity-0 group-hover/row:opacity-100 hover:bg-hover hover:text-ink max-md:hidden"
          >
            <Maximize2 className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
          </button>
        </>
      ),
    },
    fieldColumn(method, canEdit, { header: t('profiles.columns.sizingMethod'), width: 168, card: 'meta' }),
    {
      id: 'people',
      header: t('profiles.columns.people'),
      width: 80,
      align: 'end',
      card: 'end',
      text: (record) => format.number(count(record)),
      render: (record) =>
        count(record) === 0 ? (
          <span className="text-ink-3">–</span>
        ) : (
          <span className="text-ink-2 tabular-nums">{format.number(count(record))}</span>
        ),
    },
    ...NORMS.filter((one) => !TIME.includes(one)).map(norm),
    norm('trainingShare'),
    norm('adminShare'),
    {
      id: 'selling',
      header: t('profiles.columns.selling'),
      width: 112,
      align: 'end',
      card: 'hidden',
      text: selling,
      render: (record) => <span className="font-medium tabular-nums">{selling(record)}</span>,
    },
    norm('leaveDays'),
    norm('turnoverRate'),
    fieldColumn(fields.ramp, canEdit, { header: t('profiles.columns.ramp'), width: 142, card: 'hidden' }),
  ];
  return givingWay(columns, GIVE_WAY);
}

const WIDTHS: Record<Norm, number> = {
  visitsPerDay: 98,
  callsPerDay: 92,
  reachRate: 88,
  quoteRate: 88,
  winRate: 95,
  portfolioSize: 86,
  trainingShare: 78,
  adminShare: 92,
  leaveDays: 86,
  turnoverRate: 104,
};
