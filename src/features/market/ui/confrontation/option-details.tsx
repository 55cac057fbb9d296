import { Compass, Puzzle, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../../records/rank.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Choices, Property } from '../../../../ui-kit/property-list.tsx';
import { useAllRecords, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { RichTextField } from '../../../../web/rich-text/rich-text-field.tsx';
import { personKind } from '../../../people/schema.ts';
import { OPTION_TYPES, type StrategicOption, strategicOptionKind, swotItemKind } from '../../../swot/schema.ts';
import { RelatedWork } from '../../../../web/related-work.tsx';
import { useMarketEdits } from '../use-market-edits.ts';

/** A way to go: what it answers, who carries it, and what came of it. */
export function OptionDetails({ option }: { option: StrategicOption }) {
  const { t } = useTranslation('market');
  const { t: editor } = useTranslation('editor');
  const { store, set } = useMarketEdits();
  const items = useRecords(swotItemKind).toSorted(compareByRank);
  const people = useAllRecords(personKind);
  const disabled = !store.allows(strategicOptionKind, 'update', option);
  const change = (values: Partial<StrategicOption>) => set(strategicOptionKind, option, values);
  const owner = people.find(({ id }) => id === option.ownerId);
  const answered = items.filter(({ id }) => option.itemIds.includes(id));
  const { description } = strategicOptionKind.fields;
  return (
    <>
      <InlineText
        label={t('fields.option')}
        value={option.title}
        disabled={disabled}
        maxLength={200}
        className="text-lg font-semibold text-balance"
        selectAtFirst={option.title === t('options.new') && !disabled}
        onCommit={(typed) => (typed.trim() === '' ? t('problems.optionRequired') : change({ title: typed.trim() }))}
      />
      <div className="mt-1">
        <RichTextField
          label={t('fields.description')}
          value={option.description}
          placeholder={t('options.descriptionExample')}
          disabled={disabled}
          onSave={(from, to) => {
            if (!description.accepts(to)) return editor('refused', { max: description.maxLength ?? 0 });
            // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
            const fields: Record<string, [unknown, unknown]> = { description: [from, to] };
            store.edit([{ op: 'update', kind: strategicOptionKind.kind, id: option.id, fields }]);
            return undefined;
          }}
        />
      </div>
      <dl className="mt-4 flex flex-col gap-1">
        <Property icon={Compass} label={t('fields.type')}>
          <Choice
            label={t('fields.type')}
            value={option.optionType}
            options={OPTION_TYPES.map((id) => ({
              id,
              label: t(`options.types.${id}`),
              hint: t(`options.pairs.${id}`),
            }))}
            disabled={disabled}
            onChange={(id) => change({ optionType: OPTION_TYPES.find((one) => one === id) ?? option.optionType })}
          >
            <span className="shrink-0">{t(`options.types.${option.optionType}`)}</span>
            <span className="min-w-0 text-ink-3">{t(`options.pairs.${option.optionType}`)}</span>
          </Choice>
        </Property>
        <Property icon={User} label={t('fields.owner')}>
          <Choice
            label={t('fields.owner')}
            value={option.ownerId}
            options={people
              .filter(({ deletedAt }) => deletedAt === null)
              .map(({ id, name, jobTitle }) => ({
                id,
                label: name,
                hint: jobTitle,
                mark: <Avatar id={id} name={name} decorative />,
              }))}
            searchable
            disabled={disabled}
            onChange={(ownerId) => change({ ownerId })}
          >
            {owner ? (
              <>
                <Avatar id={owner.id} name={owner.name} decorative />
                <span className="truncate">{owner.name}</span>
              </>
            ) : (
              <span className="text-ink-3">{t('options.noOwner')}</span>
            )}
          </Choice>
        </Property>
        <Property icon={Puzzle} label={t('fields.answers')}>
          <Choices
            label={t('fields.answers')}
            values={option.itemIds}
            options={items.map(({ id, title, quadrant }) => ({ id, label: title, hint: t(`one.${quadrant}`) }))}
            placeholder={t('options.noItem')}
            spoken={answered.map(({ title }) => title).join(', ')}
            disabled={disabled}
            onChange={(itemIds) => change({ itemIds })}
          >
            {answered.length > 0 && <span>{t('options.items', { count: answered.length })}</span>}
          </Choices>
        </Property>
      </dl>
      {answered.length > 0 && (
        <ul className="mt-1.5 flex flex-col gap-1 text-ink-2">
          {answered.map(({ id, title, quadrant }) => (
            <li key={id} className="flex gap-2">
              <span className="w-24 shrink-0 text-ink-3">{t(`one.${quadrant}`)}</span>
              <span className="min-w-0">{title}</span>
            </li>
          ))}
        </ul>
      )}
      <RelatedWork
        field="optionId"
        id={option.id}
        heading={t('work.fromOption')}
        none={t('work.noneForOption')}
        title={option.title}
      />
    </>
  );
}
