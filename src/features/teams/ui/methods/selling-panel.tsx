import { CircleDot, IdCard, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AvatarStack } from '../../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Choices, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { personOptions } from '../../../../web/person-options.tsx';
import { useAllRecords } from '../../../../web/plan-store/plan-store-context.ts';
import type { Format } from '../../../../i18n/format.ts';
import { personKind } from '../../../people/schema.ts';
import { METHOD_PARTS } from '../../../selling/schema.ts';
import type { Segment, SellingMethod } from '../../../targets/schema.ts';
import { useSelling } from './use-selling.ts';

const UNUSED = 'unused';

/** One way of selling to one segment: its part, whose work it is, what there is to say. */
export function SellingPanel(props: { segment: Segment; method: SellingMethod; format: Format; onClose: () => void }) {
  const { segment, method, format } = props;
  const { t } = useTranslation('teams');
  const { t: targets } = useTranslation('targets');
  const people = useAllRecords(personKind);
  const selling = useSelling();
  const part = selling.partOf(segment, method);
  const record = selling.recordOf(segment, method);
  const disabled = !selling.canEdit(segment);
  const own = people.filter(({ id }) => record?.personIds.includes(id));
  const names = format.list(own.map(({ name }) => name));
  const choices = [...METHOD_PARTS.toReversed(), UNUSED] as const;
  return (
    <SidePanel label={t('methods.panel')} reference={segment.name} onClose={props.onClose}>
      <h2 className="text-lg font-semibold">{targets(`methods.${method}`)}</h2>
      <dl className="mt-3 flex flex-col gap-0.5">
        <Property icon={CircleDot} label={t('methods.part')}>
          <Choice
            label={t('methods.part')}
            value={part ?? UNUSED}
            options={choices.map((id) => ({ id, label: t(`methods.${id}`) }))}
            disabled={disabled}
            onChange={(id) => {
              const methodPart = METHOD_PARTS.find((one) => one === id);
              selling.write(segment, method, methodPart ? { methodPart } : null);
            }}
          >
            {t(`methods.${part ?? UNUSED}`)}
          </Choice>
        </Property>
        {part !== null && (
          <>
            <Property icon={Users} label={t('methods.people')}>
              <Choices
                label={t('methods.people')}
                values={own.map(({ id }) => id)}
                options={personOptions(
                  people.filter(({ id, deletedAt }) => deletedAt === null || own.some((one) => one.id === id)),
                )}
                placeholder={t('methods.nobody')}
                spoken={names}
                disabled={disabled}
                onChange={(ids) => selling.write(segment, method, { personIds: ids.slice(0, 20) })}
              >
                {own.length > 0 && (
                  <>
                    <AvatarStack people={own} max={3} />
                    <span className="truncate">{names}</span>
                  </>
                )}
              </Choices>
            </Property>
            <Property icon={IdCard} label={t('methods.profile')}>
              <InlineText
                label={t('methods.profile')}
                value={record?.sellerProfile ?? ''}
                placeholder={disabled ? '–' : t('methods.profileExample')}
                disabled={disabled}
                maxLength={120}
                className="px-1.5"
                onCommit={(text) => selling.write(segment, method, { sellerProfile: text.trim() })}
              />
            </Property>
          </>
        )}
      </dl>
      {part !== null && (
        <>
          <h3 className="mt-4 text-ink-2">{t('methods.remark')}</h3>
          <InlineText
            label={t('methods.remark')}
            value={record?.remark ?? ''}
            placeholder={disabled ? '–' : t('methods.remarkExample')}
            disabled={disabled}
            maxLength={500}
            multiline
            className="-mx-1.5 px-1.5"
            onCommit={(text) => selling.write(segment, method, { remark: text.trim() })}
          />
        </>
      )}
    </SidePanel>
  );
}
