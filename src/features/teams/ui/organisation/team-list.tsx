import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { AvatarStack } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { personOptions } from '../../../../web/person-options.tsx';
import { leadersOf } from '../../../people/organisation/rules.ts';
import type { Person, Team } from '../../../people/schema.ts';
import type { PeopleEdits } from './use-people-edits.ts';

interface TeamListProps {
  teams: readonly Team[];
  people: readonly Person[];
  edits: PeopleEdits;
  format: Format;
}

/** The teams, who leads each and who is in it. */
export function TeamList({ teams, people, edits, format }: TeamListProps) {
  const { t } = useTranslation('teams');
  return (
    <section aria-label={t('organisation.teams')} className="pt-7 pb-8">
      <div className="flex items-center gap-2 px-[22px] max-md:px-4">
        <h2 className="flex-1 font-semibold">{t('organisation.teams')}</h2>
        {edits.canAddTeam && (
          <Button icon={Plus} onClick={() => edits.addTeam()}>
            {t('organisation.addTeam')}
          </Button>
        )}
      </div>
      <ul className="mt-2 border-y border-line">
        {teams.map((team) => {
          const members = people.filter(({ teamId }) => teamId === team.id);
          const leaders = leadersOf(team, people);
          const names = format.list(leaders.map(({ name }) => name));
          const canEdit = edits.canEditTeam(team);
          return (
            <li
              key={team.id}
              className="grid min-h-10 grid-cols-[minmax(160px,260px)_minmax(180px,260px)_minmax(0,1fr)_36px] items-center gap-3 border-b border-line px-[22px] last:border-0 max-md:grid-cols-[minmax(0,1fr)_36px] max-md:px-4 max-md:py-1.5"
            >
              <InlineText
                label={t('organisation.teamName')}
                value={team.name}
                disabled={!canEdit}
                maxLength={80}
                className="-mx-1.5 px-1.5 font-medium"
                selectAtFirst={team.name === t('organisation.newTeam') && canEdit}
                onCommit={(text) => {
                  const name = text.trim();
                  return name === '' ? t('organisation.nameRequired') : edits.setTeam(team, { name });
                }}
              />
              <span className="max-md:order-3">
                <Choice
                  label={t('organisation.leaderOf', { team: team.name })}
                  value={leaders[0]?.id ?? null}
                  options={personOptions(people)}
                  searchable
                  disabled={!canEdit}
                  onChange={(id) => {
                    for (const former of people.filter(({ leadsTeamId }) => leadsTeamId === team.id)) {
                      if (former.id !== id) edits.set(former, { leadsTeamId: null });
                    }
                    const leader = people.find((person) => person.id === id);
                    if (leader) edits.set(leader, { leadsTeamId: team.id });
                  }}
                >
                  {leaders.length > 0 ? (
                    <>
                      <AvatarStack people={leaders} max={2} />
                      <span className="truncate">{names}</span>
                    </>
                  ) : (
                    <span className="text-ink-3">{t('organisation.noLeader')}</span>
                  )}
                </Choice>
              </span>
              <span className="flex min-w-0 items-center gap-2 text-ink-2 max-md:order-4">
                <AvatarStack people={members} max={6} />
                <span className="truncate" title={format.list(members.map(({ name }) => name))}>
                  {t('organisation.members', { count: members.length })}
                </span>
              </span>
              {canEdit && (
                <IconButton
                  icon={Trash2}
                  label={t('organisation.removeTeam', { name: team.name })}
                  onClick={() => edits.removeTeam(team)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
