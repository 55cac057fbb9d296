import {
  CalendarOff,
  CircleDot,
  Clock,
  FileCheck,
  GraduationCap,
  type LucideIcon,
  Phone,
  PhoneCall,
  Repeat,
  Sprout,
  Users,
  Wallet,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AvatarStack } from '../../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Choices, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { personOptions } from '../../../../web/person-options.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { personKind } from '../../../people/schema.ts';
import { type Profile, profileKind, SIZING_METHODS } from '../../../profiles/schema.ts';
import { FieldLine } from '../fields/field-line.tsx';
import type { FieldSpec } from '../fields/field-spec.ts';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import type { PartProps } from '../teams-props.ts';
import { type Norm, profileFields } from './profile-fields.ts';
import { useProfiles } from './use-profiles.ts';

const ACTIVITY: readonly [Norm, LucideIcon][] = [
  ['visitsPerDay', Users],
  ['callsPerDay', Phone],
  ['reachRate', PhoneCall],
  ['quoteRate', FileCheck],
  ['winRate', FileCheck],
  ['portfolioSize', Wallet],
];
const TIME: readonly [Norm, LucideIcon][] = [
  ['trainingShare', GraduationCap],
  ['adminShare', Clock],
  ['leaveDays', CalendarOff],
];

/** A profile: what it is for, its norms one by one, and who has it. */
export function ProfilePanel(
  props: Pick<PartProps, 'plan' | 'format'> & { profile: Profile; onClose: () => void; history: ReactNode },
) {
  const { profile, format, onClose } = props;
  const { t } = useTranslation('sizing');
  const { t: words } = useTranslation('fields');
  const store = usePlanStore();
  const all = useProfiles();
  const people = useInOrder(personKind);
  const fields = profileFields(useFieldContext(props));
  const { type, set } = useFieldCells({ kind: profileKind, rows: [profile], fields: [] });
  const disabled = !store.allows(profileKind, 'update', profile);
  const own = all.peopleOf(profile);
  const names = format.list(own.map(({ name }) => name));
  const line = (icon: LucideIcon, label: string, field: FieldSpec, placeholder?: string) => (
    <FieldLine
      key={field.id}
      {...{ icon, label, field, disabled }}
      record={profile}
      {...(placeholder !== undefined && { placeholder })}
      onType={(text) => type(profile, field, text)}
    />
  );
  const norms = (all: readonly [Norm, LucideIcon][]) =>
    all.map(([name, icon]) => line(icon, t(`profiles.columns.${name}`), fields[name]));
  return (
    <SidePanel
      label={t('profiles.panel')}
      reference={t('profiles.panel')}
      onClose={onClose}
      removal={
        store.allows(profileKind, 'delete', profile)
          ? { label: t('remove'), remove: () => all.remove(profile) }
          : undefined
      }
    >
      <InlineText
        label={t('profiles.columns.name')}
        value={profile.name}
        disabled={disabled}
        maxLength={80}
        className="text-lg font-semibold"
        selectAtFirst={!disabled && profile.name === t('profiles.new')}
        onCommit={(text) => type(profile, fields.name, text)}
      />
      <InlineText
        label={t('profiles.mission')}
        value={profile.mission}
        placeholder={disabled ? '–' : t('profiles.missionExample')}
        disabled={disabled}
        multiline
        maxLength={500}
        className="-mx-1.5 px-1.5 text-ink-2"
        onCommit={(text) => type(profile, fields.mission, text)}
      />
      <dl className="mt-3 flex flex-col gap-0.5">
        <Property icon={CircleDot} label={t('profiles.columns.sizingMethod')}>
          <Choice
            label={t('profiles.columns.sizingMethod')}
            value={profile.sizingMethod}
            options={SIZING_METHODS.map((id) => ({ id, label: words(`choices.sizingMethod.${id}`) }))}
            disabled={disabled}
            onChange={(sizingMethod) => set(profile, { sizingMethod })}
          >
            {words(`choices.sizingMethod.${profile.sizingMethod}`)}
          </Choice>
        </Property>
        <Property icon={Users} label={t('profiles.columns.people')}>
          <Choices
            label={t('profiles.who')}
            values={own.map(({ id }) => id)}
            options={personOptions(people)}
            placeholder={t('profiles.nobody')}
            spoken={names}
            disabled={disabled}
            onChange={(ids) => all.givePeople(profile, ids)}
          >
            {own.length > 0 && (
              <>
                <AvatarStack people={own} max={3} />
                <span className="truncate">{names}</span>
              </>
            )}
          </Choices>
        </Property>
      </dl>
      <h3 className="mt-4 mb-1 font-semibold">{t('profiles.groups.activity')}</h3>
      <dl className="flex flex-col gap-0.5">{norms(ACTIVITY)}</dl>
      <h3 className="mt-4 mb-1 font-semibold">{t('profiles.groups.time')}</h3>
      <dl className="flex flex-col gap-0.5">
        {norms(TIME)}
        {line(Clock, t('profiles.sellingDays'), fields.sellingDays, t('profiles.sellingCounted'))}
      </dl>
      <h3 className="mt-4 mb-1 font-semibold">{t('profiles.groups.people')}</h3>
      <dl className="flex flex-col gap-0.5">
        {line(Repeat, t('profiles.columns.turnoverRate'), fields.turnoverRate)}
        {line(Sprout, t('profiles.columns.ramp'), fields.ramp)}
      </dl>
      <p className="mt-1 text-sm text-ink-3">{t('profiles.rampHint')}</p>
      {props.history}
    </SidePanel>
  );
}
