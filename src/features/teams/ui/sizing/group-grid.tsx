import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { type ServedGroup, servedGroupKind } from '../../../sizing/schema.ts';
import { segmentKind } from '../../../targets/schema.ts';
import { sumOf } from '../capacity/capacity-columns.tsx';
import { fieldColumn } from '../fields/field-column.tsx';
import { GridBox } from '../fields/grid-box.tsx';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import type { PartProps } from '../teams-props.ts';
import { figureText, peopleText } from './figure-text.ts';
import { groupFields } from './group-fields.ts';
import { type Sizing, useSizingEdits } from './use-sizing.ts';

/** The customers to look after, by segment or zone: typed or pasted, with the work that each of them makes. */
export function GroupGrid(props: PartProps & { sizing: Sizing }) {
  const { search, onSearch, format, sizing } = props;
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const profiles = useInOrder(profileKind);
  const segments = useRecords(segmentKind);
  const peers = usePeersOn(servedGroupKind.kind);
  const context = useFieldContext(props);
  const edits = useSizingEdits();
  const fields = useMemo(() => {
    const options = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, label: name }));
    return groupFields(context, { segments: options(segments), profiles: options(profiles) });
  }, [context, segments, profiles]);
  const farmer = profiles.find(({ sizingMethod }) => sizingMethod === 'portfolio');
  const { groups } = sizing;
  const canCreate = store.allowsCreating(servedGroupKind);
  const { grid } = useFieldCells({
    kind: servedGroupKind,
    rows: groups,
    fields: Object.values(fields),
    ...(canCreate && { newRow: () => ({ name: t('groups.new'), ...(farmer && { profileId: farmer.id }) }) }),
  });
  const work = useMemo(() => workOfGroups(sizing), [sizing]);
  const unknown = t('unknown');
  const canEdit = (record: AnyRecord) => store.allows(servedGroupKind, 'update', record);
  const sizeText = (record: AnyRecord) => {
    const size = sizing.segmentSizeOf(record as ServedGroup);
    return size === null ? '–' : t('groups.fromSegment', { size: format.number(size) });
  };
  const computed = (id: 'work' | 'people', width: number, written: (of: Work) => string): GridColumn<AnyRecord> => ({
    id,
    header: t(`groups.columns.${id}`),
    width,
    align: 'end',
    card: id === 'work' ? 'end' : 'hidden',
    text: (record) => {
      const of = work.get(record.id);
      return of ? written(of) : '';
    },
    render: (record) => {
      const of = work.get(record.id);
      return <span className="font-medium tabular-nums">{of ? written(of) : '–'}</span>;
    },
  });
  const column = (name: keyof typeof fields, width: number, more: Partial<Parameters<typeof fieldColumn>[2]>) =>
    fieldColumn(fields[name], canEdit, { header: t(`groups.columns.${name}`), width, card: 'hidden', ...more });
  const columns: GridColumn<AnyRecord>[] = [
    column('name', 170, { grow: true, card: 'title' }),
    column('segmentId', 150, { minTableWidth: 992 }),
    column('profileId', 112, { card: 'meta' }),
    column('customers', 112, { align: 'end', fallback: sizeText, card: 'meta' }),
    column('contactsPerYear', 112, { align: 'end' }),
    column('contactMinutes', 140, { align: 'end', fallback: () => t('groups.byVisits') }),
    computed('work', 104, ({ days }) =>
      days === null ? unknown : t('need.days', { days: figureText(days, format, unknown) }),
    ),
    computed('people', 80, ({ people }) => (people === null ? unknown : peopleText(people, format))),
  ];
  const all = groups.map(({ id }) => work.get(id));
  const totalDays = sumOf(all.map((of) => of?.days ?? null));
  const totalPeople = sumOf(all.map((of) => of?.people ?? null));
  const hasFreeSegment = segments.some(({ id }) => !groups.some(({ segmentId }) => segmentId === id));
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 px-[22px] pt-7 pb-2 max-md:px-4">
        <div className="min-w-60 flex-1">
          <h2 className="font-semibold">{t('groups.title')}</h2>
          <p className="max-w-[90ch] pt-0.5 text-ink-2">{t('groups.explain')}</p>
        </div>
        {canCreate && hasFreeSegment && (
          <Button look="outline" onClick={() => edits.takeSegments(farmer?.id ?? null)}>
            {t('groups.fill')}
          </Button>
        )}
      </div>
      <GridBox rows={groups.length} hasFooter={groups.length > 0} canCreate={canCreate}>
        <Grid<AnyRecord>
          label={t('groups.table')}
          columns={columns}
          groups={[{ id: 'groups', rows: groups }]}
          openRowId={search.group ?? null}
          peers={peers}
          createLabel={t('groups.add')}
          onOpenRow={(group) => onSearch({ ...search, group, profile: undefined })}
          {...(canCreate && {
            onDelete: (ids: readonly string[]) => {
              const first = groups.find(({ id }) => ids.includes(id));
              if (first) edits.removeAll(ids, t('removed', { name: first.name }));
            },
          })}
          {...(groups.length > 0 && {
            footer: {
              title: t('groups.total'),
              cells: {
                work: totalDays === null ? unknown : t('need.days', { days: figureText(totalDays, format, unknown) }),
                people: totalPeople === null ? unknown : peopleText(totalPeople, format),
              },
            },
          })}
          {...grid}
        />
      </GridBox>
    </>
  );
}

interface Work {
  days: number | null;
  people: number | null;
}

/** What each group asks, in days and in people of whoever serves it. */
function workOfGroups({ sized }: Sizing): ReadonlyMap<string, Work> {
  return new Map(
    sized.flatMap(({ groups, onePerson }) =>
      groups.map(({ group, days }): [string, Work] => {
        const people = days === null || !onePerson.days ? null : days / onePerson.days;
        return [group.id, { days, people }];
      }),
    ),
  );
}
