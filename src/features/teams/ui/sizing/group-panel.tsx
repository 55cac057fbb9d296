import { Clock, Handshake, IdCard, Target, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { type ServedGroup, servedGroupKind } from '../../../sizing/schema.ts';
import { segmentKind } from '../../../targets/schema.ts';
import { FieldLine } from '../fields/field-line.tsx';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import type { PartProps } from '../teams-props.ts';
import { groupFields } from './group-fields.ts';
import { useSizingEdits } from './use-sizing.ts';

const NONE = '';

/** A group of customers, line by line: for the phone, and for those who would rather not type in a table. */
export function GroupPanel(props: Pick<PartProps, 'plan' | 'format'> & { group: ServedGroup; onClose: () => void }) {
  const { group, onClose, format } = props;
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const edits = useSizingEdits();
  const profiles = useInOrder(profileKind);
  const segments = useRecords(segmentKind);
  const fields = groupFields(useFieldContext(props), { segments: [], profiles: [] });
  const { type, set } = useFieldCells({ kind: servedGroupKind, rows: [group], fields: [] });
  const disabled = !store.allows(servedGroupKind, 'update', group);
  const segment = segments.find(({ id }) => id === group.segmentId);
  const size = segment?.size ?? null;
  const choice = (
    name: 'segmentId' | 'profileId',
    icon: typeof Target,
    all: readonly { id: string; name: string }[],
  ) => (
    <Property icon={icon} label={t(`groups.columns.${name}`)}>
      <Choice
        label={t(`groups.columns.${name}`)}
        value={group[name] ?? NONE}
        options={[
          ...all.map(({ id, name: label }) => ({ id, label })),
          { id: NONE, label: t('need.noObjective'), className: 'text-ink-3' },
        ]}
        disabled={disabled}
        onChange={(id) => set(group, { [name]: id === NONE ? null : id })}
      >
        <span className="truncate">
          {all.find(({ id }) => id === group[name])?.name ?? (
            <span className="text-ink-3">{t('need.noObjective')}</span>
          )}
        </span>
      </Choice>
    </Property>
  );
  const line = (name: 'customers' | 'contactsPerYear' | 'contactMinutes', icon: typeof Target, placeholder = '–') => (
    <FieldLine
      icon={icon}
      label={t(`groups.columns.${name}`)}
      record={group}
      field={fields[name]}
      {...{ placeholder, disabled }}
      onType={(text) => type(group, fields[name], text)}
    />
  );
  return (
    <SidePanel
      label={t('groups.panel')}
      reference={t('groups.panel')}
      onClose={onClose}
      removal={
        store.allows(servedGroupKind, 'delete', group)
          ? { label: t('remove'), remove: () => edits.remove(group) }
          : undefined
      }
    >
      <InlineText
        label={t('groups.columns.name')}
        value={group.name}
        disabled={disabled}
        maxLength={120}
        className="text-lg font-semibold"
        selectAtFirst={!disabled && group.name === t('groups.new')}
        onCommit={(text) => type(group, fields.name, text)}
      />
      <dl className="mt-3 flex flex-col gap-0.5">
        {choice('segmentId', Target, segments)}
        {choice('profileId', IdCard, profiles)}
        {line('customers', Users, size === null ? '–' : t('groups.fromSegment', { size: format.number(size) }))}
        {line('contactsPerYear', Handshake)}
        {line('contactMinutes', Clock, t('groups.byVisits'))}
      </dl>
    </SidePanel>
  );
}
