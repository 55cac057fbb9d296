import type { Operation } from '../../../../../records/change.ts';
import { personKind, teamKind } from '../../../../people/schema.ts';
import { creationOf, ranked } from '../../../operations/rules.ts';
import type { SeedRequest, Text } from '../../../schema.ts';
import { inYear, weekdayFrom } from '../../course/rules.ts';
import type { PersonContent, PersonKey, TeamKey } from '../../schema.ts';
import { PROFILE_OF, type ProfileKey } from '../../teams/profiles/rules.ts';
import { WEEKLY_HOURS } from '../../teams/rules.ts';
import { PEOPLE, TEAMS } from '../rules.ts';

interface Around {
  request: SeedRequest;
  year: number;
  teams: Record<TeamKey, string>;
  people: Record<PersonKey, string>;
  profiles: Record<ProfileKey, string>;
}

/** The teams of the example, from the whole to its parts. */
export function teamOperations({ request, teams }: Pick<Around, 'request' | 'teams'>): Operation[] {
  return ranked(Object.entries(TEAMS), ([key, { name, parent }], rank) =>
    creationOf(teamKind, teams[key as TeamKey], rank, {
      name: name[request.locale],
      parentId: parent && teams[parent],
    }),
  );
}

/** The people of the example, after teams and profiles: whoever has not arrived on `today` is a post to be filled. */
export function personOperations(around: Around): Operation[] {
  const { request, teams, people, profiles } = around;
  const say = (text: Text) => text[request.locale];
  return ranked(Object.entries(PEOPLE) as [PersonKey, PersonContent][], ([key, person], rank): Operation => {
    const id = people[key];
    const teamId = teams[person.team];
    const managerId = person.manager && people[person.manager];
    if (key === 'claire') {
      return {
        op: 'update',
        kind: personKind.kind,
        id,
        fields: {
          jobTitle: ['', say(person.jobTitle)],
          teamId: [null, teamId],
          managerId: [null, managerId],
          leadsTeamId: [null, teamId],
        },
      };
    }
    const profile = PROFILE_OF[key];
    return creationOf(personKind, id, rank, {
      ...identityOf(person, around),
      department: person.department,
      teamId,
      managerId,
      leadsTeamId: person.leads ? teamId : null,
      weeklyHours: WEEKLY_HOURS[key] ?? null,
      profileId: profile ? profiles[profile] : null,
    });
  });
}

function identityOf({ name, email, role, jobTitle, hired }: PersonContent, { request, year }: Around) {
  const say = (text: Text) => text[request.locale];
  const held = { name, email, role, jobTitle: say(jobTitle) };
  if (!hired) return held;
  const arrivesOn = weekdayFrom(inYear(year, hired.on));
  if (arrivesOn <= request.today) return { ...held, arrivesOn };
  return {
    name: say(hired.post),
    role: 'reader' as const,
    jobTitle: say(hired.postTitle),
    post: 'vacant' as const,
    arrivesOn,
  };
}
