import { useTranslation } from 'react-i18next';
import { type Fields, type RecordKind, type RecordOf } from '../../../records/define-record.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { CHANNEL_FAMILIES, type Channel, channelKind, tagKind } from '../schema.ts';
import { CatalogueList, type CatalogueItem } from './catalogue-list.tsx';

/** The channels through which the company acts, each in a family of the trade. */
export function ChannelSettings() {
  const { t } = useTranslation('settings');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const edits = useCatalogueEdits(channelKind);
  const families = CHANNEL_FAMILIES.map((family) => ({ id: family, label: fields(`choices.family.${family}`) }));
  const family = (channel: Channel) => (
    <Picker
      label={t('catalogue.family', { name: channel.name })}
      value={channel.family}
      options={families}
      onChange={(id) => {
        const chosen = CHANNEL_FAMILIES.find((known) => known === id);
        if (chosen) store.edit(updateRecord(channelKind, channel, { family: chosen }), null);
      }}
      trigger={
        <button
          type="button"
          disabled={!edits.canEdit}
          className="min-h-7 max-w-[45%] touch-target truncate rounded-sm px-1.5 text-ink-2 hover:bg-hover disabled:hover:bg-transparent"
        >
          {fields(`choices.family.${channel.family}`)}
        </button>
      }
    />
  );
  return (
    <CatalogueList
      {...edits}
      label={t('catalogue.channels')}
      items={useRecords(channelKind)}
      addLabel={t('catalogue.addChannel')}
      newName={t('catalogue.newChannel')}
      maxLength={80}
      more={family}
    />
  );
}

/** Words one puts on actions to find them again. */
export function TagSettings() {
  const { t } = useTranslation('settings');
  return (
    <CatalogueList
      {...useCatalogueEdits(tagKind)}
      label={t('catalogue.tags')}
      items={useRecords(tagKind)}
      addLabel={t('catalogue.addTag')}
      newName={t('catalogue.newTag')}
      maxLength={40}
    />
  );
}

/** What the workspace shares belongs to no plan: its changes are committed without one. */
function useCatalogueEdits<F extends Fields>(kind: RecordKind<F>) {
  const store = usePlanStore();
  const wayBack = useWayBack();
  return {
    canEdit: store.allowsCreating(kind),
    onAdd: ({ id, name, color, rank }: CatalogueItem) => {
      store.edit([{ op: 'create', kind: kind.kind, id, rank, fields: { name, color } }], null);
    },
    onChange: (item: RecordOf<RecordKind<F>>, values: Partial<RecordOf<RecordKind<F>>>) => {
      store.edit(updateRecord(kind, item, values), null);
    },
    onDelete: ({ id }: CatalogueItem) => {
      store.delete(kind, [id], null);
      return wayBack();
    },
  };
}
