import { List, Network, Plus, UserPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { reportingChart } from '../../../people/organisation/rules.ts';
import { type Person, personKind, teamKind } from '../../../people/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import type { PartProps } from '../teams-props.ts';
import { OrgChart } from './org-chart.tsx';
import { OrgList } from './org-list.tsx';
import { TeamList } from './team-list.tsx';
import { usePeopleEdits } from './use-people-edits.ts';

/** Who reports to whom, which posts are to be filled, the teams and who leads them. */
export function OrganisationPart({ search, onSearch, format }: PartProps) {
  const { t } = useTranslation('teams');
  const people = useInOrder(personKind);
  const teams = useInOrder(teamKind);
  const edits = usePeopleEdits();
  const isNarrow = useNarrow();
  const entries = useMemo(() => reportingChart(people), [people]);
  const teamNames = useMemo(() => new Map(teams.map(({ id, name }) => [id, name])), [teams]);
  const teamName = ({ teamId }: Person) => (teamId === null ? undefined : teamNames.get(teamId));
  const open = (person: string) => onSearch({ ...search, person });
  const beside = people.find(({ id }) => id === search.person);
  const add = (post: Person['post']) =>
    open(edits.add({ post, managerId: beside?.id ?? entries[0]?.person.id ?? null, teamId: beside?.teamId ?? null }));
  const vacancies = people.filter(({ post }) => post === 'vacant').length;
  const look = isNarrow || search.look === 'list' ? 'list' : 'chart';
  const shared = { entries, teamName, openId: search.person, onOpen: open };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
      <div className="flex flex-wrap items-center gap-2 px-[22px] pt-1 pb-3 max-md:px-4" data-print="hidden">
        {!isNarrow && (
          <SegmentedTabs
            label={t('organisation.looks')}
            segments={[
              { id: 'chart', label: t('organisation.look.chart'), icon: Network },
              { id: 'list', label: t('organisation.look.list'), icon: List },
            ]}
            value={look}
            onChange={(id) => onSearch({ ...search, look: id === 'list' ? 'list' : undefined })}
          />
        )}
        <p className="text-ink-2">
          {t('organisation.people', { count: people.length - vacancies })}
          {vacancies > 0 && `, ${t('organisation.vacancies', { count: vacancies })}`}
        </p>
        <span className="flex-1" />
        {edits.canAdd && (
          <>
            <Button icon={UserPlus} onClick={() => add('vacant')}>
              {t('organisation.addPost')}
            </Button>
            <Button look="primary" icon={Plus} data-guide="noColleague" onClick={() => add('held')}>
              {t('organisation.addPerson')}
            </Button>
          </>
        )}
      </div>
      {look === 'chart' ? <OrgChart {...shared} edits={edits} /> : <OrgList {...shared} />}
      <TeamList teams={teams} people={people} edits={edits} format={format} />
    </div>
  );
}
