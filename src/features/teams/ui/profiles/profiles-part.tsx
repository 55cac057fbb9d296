import { IdCard } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { profileKind, SIZING_METHODS } from '../../../profiles/schema.ts';
import { choiceField } from '../fields/field-spec.ts';
import { GridBox } from '../fields/grid-box.tsx';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import type { PartProps } from '../teams-props.ts';
import { FitTable } from './fit-table.tsx';
import { profileColumns } from './profile-columns.tsx';
import { profileFields } from './profile-fields.ts';
import { useProfiles } from './use-profiles.ts';

/** The sorts of salespeople, with the norms that sizing is worked out from, and whom each of them suits. */
export function ProfilesPart(props: PartProps) {
  const { search, onSearch, format } = props;
  const { t } = useTranslation('sizing');
  const { t: words } = useTranslation('fields');
  const store = usePlanStore();
  const all = useProfiles();
  const { profiles } = all;
  const context = useFieldContext(props);
  const peers = usePeersOn(profileKind.kind);
  const fields = useMemo(() => profileFields(context), [context]);
  const method = useMemo(() => {
    const options = SIZING_METHODS.map((id) => ({ id, label: words(`choices.sizingMethod.${id}`) }));
    return choiceField('sizingMethod', options, { clearable: false, problem: context.problem });
  }, [context, words]);
  const onOpen = (profile: string) => onSearch({ ...search, profile });
  const { grid } = useFieldCells({
    kind: profileKind,
    rows: profiles,
    fields: [...Object.values(fields), method],
    ...(all.canCreate && { newRow: () => ({ name: t('profiles.new') }) }),
  });
  if (profiles.length === 0) {
    return (
      <EmptyState
        icon={IdCard}
        title={t('profiles.empty.title')}
        text={t(all.canCreate ? 'profiles.empty.text' : 'profiles.empty.readOnly')}
        example={t('profiles.empty.example')}
        action={
          all.canCreate && (
            <Button look="primary" onClick={all.createUsual}>
              {t('profiles.empty.action')}
            </Button>
          )
        }
      />
    );
  }
  const columns = profileColumns({
    fields,
    method,
    people: all.counts,
    canEdit: (record) => store.allows(profileKind, 'update', record),
    onOpen,
    format,
    t,
  });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
      <p className="max-w-[90ch] px-[22px] pb-3 text-ink-2 max-md:px-4">{t('profiles.explain')}</p>
      <GridBox rows={profiles.length} canCreate={all.canCreate}>
        <Grid<AnyRecord>
          label={t('profiles.table')}
          columns={columns}
          groups={[{ id: 'profiles', rows: profiles }]}
          openRowId={search.profile ?? null}
          peers={peers}
          createLabel={t('profiles.add')}
          onOpenRow={onOpen}
          {...grid}
        />
      </GridBox>
      <h2 className="px-[22px] pt-6 font-semibold max-md:px-4">{t('profiles.fits')}</h2>
      <p className="px-[22px] pt-0.5 pb-2 text-ink-2 max-md:px-4">{t('profiles.fitsExplain')}</p>
      <FitTable profiles={all} />
    </div>
  );
}
