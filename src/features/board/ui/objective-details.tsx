import { Calendar, CalendarCheck, ChartLine, Flag, Gauge, ListTree, Palette, Ruler, Target, User } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { destinationUnder, isBackwards, placeAt, possibleParents } from '../../objectives/rules.ts';
import { withOwnAnswer } from '../../objectives/acceptance/rules.ts';
import { type Objective, objectiveKind } from '../../objectives/schema.ts';
import { ObjectiveCommitment } from './objective/objective-commitment.tsx';
import { WorkshopOrigin } from './objective/workshop-origin.tsx';
import { SmartCheck } from './objective/smart-check.tsx';
import { personKind } from '../../people/schema.ts';
import { updateRecord } from '../../../records/edit.ts';
import { type EditContext, readDayIn } from './board-edits.ts';
import { Discussion } from './discussion.tsx';
import { Attachments } from './attachments.tsx';
import { KpiChoice, ObjectiveStanding } from './objective-kpi.tsx';
import { RecordDescription } from './record-description.tsx';
import { ObjectiveParts } from '../../../web/parts-sum-text.tsx';
import { personOptions } from '../../../web/person-options.tsx';

/** What the guide calls an objective that has no target, or nothing that measures it. */
const UNMEASURED = 'objectivesUnmeasured';

interface ObjectiveDetailsProps {
  objective: Objective;
  edit: EditContext;
  format: Format;
  history?: ReactNode;
  /** What is being done for it, or the way there. */
  work?: ReactNode;
}

/** What the plan aims at: its words, its measure, its dates, whoever answers for it. */
export function ObjectiveDetails(props: ObjectiveDetailsProps) {
  const { objective, edit, format } = props;
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { t: own } = useTranslation('objective');
  const { t: fields } = useTranslation('fields');
  const { t: indicators } = useTranslation('indicators');
  const store = usePlanStore();
  const people = useAllRecords(personKind);
  const disabled = !store.allows(objectiveKind, 'update', objective);
  const owner = people.find(({ id }) => id === objective.ownerId);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const set = (values: Partial<Objective>) => {
    store.edit(updateRecord(objectiveKind, objective, withOwnAnswer(objective, values, store.actor.personId)));
    return undefined;
  };
  const text = (field: 'indicator' | 'unit', maxLength: number) => (
    <InlineText
      label={own(field)}
      value={objective[field]}
      placeholder={disabled ? '–' : own(`${field}Example`)}
      disabled={disabled}
      maxLength={maxLength}
      className="px-1.5"
      onCommit={(typed) => set({ [field]: typed.trim() })}
    />
  );
  const measure = (field: 'baseline' | 'target') => {
    const value = objective[field];
    const written = value === null ? '' : format.number(value, decimalsOf(value));
    return (
      <InlineText
        label={own(field)}
        value={[written, written && objective.unit].filter(Boolean).join('\u00a0')}
        placeholder="–"
        disabled={disabled}
        className="px-1.5 tabular-nums"
        onCommit={(typed) => {
          const read = readMeasure(typed, edit.locale, objective.unit);
          return read === undefined ? t('problems.numberUnreadable') : set({ [field]: read });
        }}
      />
    );
  };
  const day = (field: 'startDate' | 'dueDate', role: 'start' | 'end') => (
    <InlineText
      label={own(field)}
      value={objective[field] === null ? '' : format.dayLong(objective[field])}
      placeholder={field === 'dueDate' ? t('noDate') : own('noStart')}
      disabled={disabled}
      className="px-1.5"
      onCommit={(typed) => {
        const read = readDayIn(typed, edit, role);
        if ('problem' in read) return t(`problems.${read.problem}`);
        if (isBackwards({ ...objective, [field]: read.day })) return t('problems.objectiveBackwards');
        return set({ [field]: read.day });
      }}
    />
  );

  return (
    <div className="@3xl:grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)] @3xl:gap-x-12">
      <div className="min-w-0">
        <InlineText
          label={own('name')}
          value={objective.title}
          disabled={disabled}
          className="text-lg font-semibold text-balance"
          maxLength={200}
          selectAtFirst={objective.title === t('newObjectiveTitle') && !disabled}
          onTyped={setTypedTitle}
          onCommit={(typed) =>
            typed.trim() === '' ? t('problems.objectiveTitleRequired') : set({ title: typed.trim() })
          }
        />
        <RecordDescription
          kind={objectiveKind}
          record={objective}
          placeholder={own('addDescription')}
          disabled={disabled}
        />
        <SmartCheck objective={objective} typedTitle={typedTitle} format={format} />
        <dl className="mt-4 flex flex-col gap-1">
          <Property icon={User} label={panel('record.owner')} guide="objectivesUnowned nobodyInCharge">
            <Choice
              label={panel('record.owner')}
              value={objective.ownerId}
              options={personOptions(people.filter(({ deletedAt }) => deletedAt === null))}
              searchable
              disabled={disabled}
              onChange={(ownerId) => set({ ownerId })}
            >
              {owner ? (
                <>
                  <Avatar id={owner.id} name={owner.name} decorative />
                  <span className="truncate">{owner.name}</span>
                </>
              ) : (
                <span className="text-ink-3">{t('noOwner')}</span>
              )}
            </Choice>
          </Property>
          <WorkshopOrigin objectiveId={objective.id} />
          <Property icon={ListTree} label={own('parent')}>
            <ParentChoice objective={objective} disabled={disabled} onChange={set} />
          </Property>
          <Property icon={ChartLine} label={indicators('objective.followed')}>
            <KpiChoice objective={objective} disabled={disabled} onChange={set} />
          </Property>
          {objective.kpiId === null && (
            <>
              <Property
                icon={Gauge}
                label={own('indicator')}
                {...(objective.indicator === '' && { guide: UNMEASURED })}
              >
                {text('indicator', 120)}
              </Property>
              <Property icon={Ruler} label={own('unit')}>
                {text('unit', 30)}
              </Property>
            </>
          )}
          <Property icon={Flag} label={own('baseline')}>
            {measure('baseline')}
          </Property>
          <Property icon={Target} label={own('target')} {...(objective.target === null && { guide: UNMEASURED })}>
            {measure('target')}
            <ObjectiveParts objective={objective} format={format} />
          </Property>
          <Property icon={Calendar} label={own('startDate')}>
            {day('startDate', 'start')}
          </Property>
          <Property icon={CalendarCheck} label={own('dueDate')} guide="objectivesUndated">
            {day('dueDate', 'end')}
          </Property>
          <Property icon={Palette} label={own('color')}>
            <Choice
              label={own('color')}
              value={objective.color}
              options={COLORS.map((color) => ({
                id: color,
                label: fields(`choices.color.${color}`),
                mark: <ColorMark color={tagColor(color)} />,
              }))}
              disabled={disabled}
              onChange={(id) => set({ color: COLORS.find((color) => color === id) ?? objective.color })}
            >
              <ColorMark color={tagColor(objective.color)} />
              {fields(`choices.color.${objective.color}`)}
            </Choice>
          </Property>
        </dl>
        <ObjectiveStanding objective={objective} plan={edit.plan} format={format} />
        <ObjectiveCommitment objective={objective} edit={edit} disabled={disabled} format={format} onChange={set} />
        {props.work}
      </div>
      <div className="min-w-0 @3xl:[&>section:first-child]:mt-0 @3xl:[&>section:first-child]:border-0 @3xl:[&>section:first-child]:pt-0">
        <Discussion subjectId={objective.id} format={format} />
        <Attachments subject={{ kind: 'objective', id: objective.id }} format={format} />
        <RecordThread id={objective.id} />
        {props.history}
      </div>
    </div>
  );
}

const FIRST_LEVEL = 'first';

/** The objective it is part of: any but itself and those under it. */
function ParentChoice(props: {
  objective: Objective;
  disabled: boolean;
  onChange: (values: Partial<Objective>) => void;
}) {
  const { objective, disabled, onChange } = props;
  const { t: own } = useTranslation('objective');
  const objectives = useRecords(objectiveKind);
  const parent = objectives.find(({ id }) => id === objective.parentId);
  const options = possibleParents(objectives, objective.id).map(({ objective: { id, title, color } }) => ({
    id,
    label: title,
    mark: <ColorMark color={tagColor(color)} />,
  }));
  return (
    <Choice
      label={own('parent')}
      value={parent?.id ?? FIRST_LEVEL}
      options={[{ id: FIRST_LEVEL, label: own('firstLevel') }, ...options]}
      searchable
      disabled={disabled}
      onChange={(id) => {
        const parentId = id === FIRST_LEVEL ? null : id;
        const placement = placeAt(objectives, objective.id, destinationUnder(objectives, objective.id, parentId));
        if (!('problem' in placement)) onChange(placement);
      }}
    >
      <span className="min-w-0 py-1 leading-4">
        {parent?.title ?? <span className="text-ink-3">{own('firstLevel')}</span>}
      </span>
    </Choice>
  );
}
