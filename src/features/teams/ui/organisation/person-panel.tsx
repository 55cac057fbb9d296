import { BriefcaseBusiness, Building2, CircleDot, Clock, Crown, UserRound, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { personOptions } from '../../../../web/person-options.tsx';
import { FULL_WEEK_HOURS } from '../../../capacity/rules.ts';
import { mayReportTo, reportingChart } from '../../../people/organisation/rules.ts';
import { DEPARTMENTS, type Person, personKind, POSTS, teamKind } from '../../../people/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { usePeopleEdits } from './use-people-edits.ts';

const NONE = '';
const NEW = 'new';

/** Someone, or a post to be filled: what they do, where they stand, how much they work. */
export function PersonPanel(props: { person: Person; onClose: () => void; history: ReactNode }) {
  const { person, onClose } = props;
  const { t } = useTranslation('teams');
  const { t: fields } = useTranslation('fields');
  const people = useInOrder(personKind);
  const teams = useInOrder(teamKind);
  const edits = usePeopleEdits();
  const disabled = !edits.canEdit(person);
  const chart = reportingChart(people);
  const manager = people.find(({ id }) => id === person.managerId);
  const none = { id: NONE, label: t('organisation.none'), className: 'text-ink-3' };
  const noTeam = { ...none, label: t('organisation.noneOfTeams') };
  // Whoever has no team to choose from makes the first one here.
  const newTeam = edits.canAddTeam ? [{ id: NEW, label: t('organisation.newTeam') }] : [];
  const team = (teamId: string | null, label: string, onChange: (id: string | null) => void) => (
    <Choice
      label={label}
      value={teamId ?? NONE}
      options={[...teams.map(({ id, name }) => ({ id, label: name })), ...newTeam, noTeam]}
      disabled={disabled}
      onChange={(id) => onChange(id === NEW ? edits.addTeam() : id === NONE ? null : id)}
    >
      <span className="truncate">
        {teams.find(({ id }) => id === teamId)?.name ?? <span className="text-ink-3">{noTeam.label}</span>}
      </span>
    </Choice>
  );
  const setHours = (text: string): string | undefined => {
    const bare = text.replace(/\s*h\s*$/i, '').trim();
    const hours = Number(bare);
    if (bare === '') return edits.set(person, { weeklyHours: null });
    if (!Number.isInteger(hours) || hours < 0 || hours > 80) return t('organisation.hoursProblem');
    return edits.set(person, { weeklyHours: hours });
  };
  return (
    <SidePanel
      label={t('organisation.panel')}
      reference={t('organisation.panel')}
      onClose={onClose}
      removal={
        edits.canRemove(person) ? { label: t('organisation.remove'), remove: () => edits.remove(person) } : undefined
      }
    >
      <InlineText
        label={t('organisation.columns.person')}
        value={person.name}
        disabled={disabled}
        maxLength={120}
        className="text-lg font-semibold"
        selectAtFirst={
          !disabled && [t('organisation.newPerson'), t('organisation.newPost')].some((name) => name === person.name)
        }
        onCommit={(text) => {
          const name = text.trim();
          return name === '' ? t('organisation.nameRequired') : edits.set(person, { name });
        }}
      />
      <dl className="mt-3 flex flex-col gap-0.5">
        <Property icon={BriefcaseBusiness} label={t('organisation.columns.function')} guide="ownersWithoutJob">
          <InlineText
            label={t('organisation.columns.function')}
            value={person.jobTitle}
            placeholder={disabled ? '–' : t('organisation.functionExample')}
            disabled={disabled}
            maxLength={120}
            className="px-1.5"
            onCommit={(jobTitle) => edits.set(person, { jobTitle: jobTitle.trim() })}
          />
        </Property>
        <Property icon={CircleDot} label={t('organisation.post')}>
          <Choice
            label={t('organisation.post')}
            value={person.post}
            options={POSTS.map((id) => ({ id, label: fields(`choices.post.${id}`) }))}
            disabled={disabled}
            onChange={(id) => edits.set(person, { post: id === 'vacant' ? 'vacant' : 'held' })}
          >
            {fields(`choices.post.${person.post}`)}
          </Choice>
        </Property>
        <Property icon={UserRound} label={t('organisation.columns.manager')}>
          <Choice
            label={t('organisation.columns.manager')}
            value={person.managerId ?? NONE}
            options={[...personOptions(people.filter(({ id }) => mayReportTo(chart, person.id, id))), none]}
            searchable
            disabled={disabled}
            onChange={(id) => void edits.move(person, id === NONE ? null : id)}
          >
            <span className="truncate">
              {manager?.name ?? <span className="text-ink-3">{t('organisation.none')}</span>}
            </span>
          </Choice>
        </Property>
        <Property icon={Users} label={t('organisation.columns.team')} guide="ownersWithoutTeam">
          {team(person.teamId, t('organisation.columns.team'), (teamId) => edits.set(person, { teamId }))}
        </Property>
        <Property icon={Crown} label={t('organisation.leads')}>
          {team(person.leadsTeamId, t('organisation.leads'), (leadsTeamId) => edits.set(person, { leadsTeamId }))}
        </Property>
        <Property icon={Building2} label={t('organisation.department')}>
          <Choice
            label={t('organisation.department')}
            value={person.department}
            options={DEPARTMENTS.map((id) => ({ id, label: fields(`choices.department.${id}`) }))}
            disabled={disabled}
            onChange={(id) => edits.set(person, { department: DEPARTMENTS.find((one) => one === id) ?? 'other' })}
          >
            {fields(`choices.department.${person.department}`)}
          </Choice>
        </Property>
        <Property icon={Clock} label={t('organisation.hours')}>
          <InlineText
            label={t('organisation.hours')}
            value={person.weeklyHours === null ? '' : t('load.hours', { hours: person.weeklyHours })}
            placeholder={t('load.hours', { hours: FULL_WEEK_HOURS })}
            disabled={disabled}
            className="px-1.5 tabular-nums"
            onCommit={setHours}
          />
        </Property>
      </dl>
      {props.history}
    </SidePanel>
  );
}
