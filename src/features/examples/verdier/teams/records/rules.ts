import type { Operation } from '../../../../../records/change.ts';
import { ranksAfter } from '../../../../../records/rank.ts';
import { uniqueId } from '../../../../../records/unique-record.ts';
import { personKind } from '../../../../people/schema.ts';
import { responsibilityKind } from '../../../../responsibilities/schema.ts';
import { sellingPartKind } from '../../../../selling/schema.ts';
import { SELLING_METHODS } from '../../../../targets/schema.ts';
import { creationOf } from '../../../operations/rules.ts';
import type { SeedRequest } from '../../../schema.ts';
import { PEOPLE } from '../../company/rules.ts';
import type { PersonKey, SegmentKey, TeamKey } from '../../schema.ts';
import { LETTERS_SAID, SELLING, type SellingContent, VACANCIES } from '../rules.ts';

/** What the teams refer to, made elsewhere. */
interface Around {
  request: SeedRequest;
  planId: string;
  people: Record<PersonKey, string>;
  teams: Record<TeamKey, string>;
  segments: Readonly<Record<SegmentKey, string>>;
  actions: ReadonlyMap<string, string>;
}

/** Posts to be filled, how segments are sold to, and what is said of people on actions: all after what they refer to. */
export function teamsOperations(around: Around): Operation[] {
  return [...writeVacancies(around), ...writeSelling(around), ...writeLetters(around)];
}

function writeVacancies({ request, people, teams }: Around): Operation[] {
  const known = Object.keys(PEOPLE).length;
  const ranks = ranksAfter(null, known + VACANCIES.length).slice(known);
  return VACANCIES.map(({ name, jobTitle, team, manager }, index) =>
    creationOf(personKind, request.newId(), ranks[index] ?? '', {
      name: name[request.locale],
      jobTitle: jobTitle[request.locale],
      department: 'sales',
      role: 'reader',
      teamId: teams[team],
      managerId: people[manager],
      post: 'vacant',
    }),
  );
}

function writeSelling({ request, planId, people, segments }: Around): Operation[] {
  return (Object.keys(SELLING) as SegmentKey[]).flatMap((segment) =>
    SELLING_METHODS.flatMap((sellingMethod) => {
      const content: SellingContent | undefined = SELLING[segment][sellingMethod];
      if (!content) return [];
      const about = { segmentId: segments[segment], sellingMethod };
      return creationOf(sellingPartKind, uniqueId(sellingPartKind, planId, about), 'a0', {
        ...about,
        methodPart: content.part,
        personIds: content.people.map((person) => people[person]),
        ...(content.profile && { sellerProfile: content.profile[request.locale] }),
        ...(content.remark && { remark: content.remark[request.locale] }),
      });
    }),
  );
}

function writeLetters({ planId, people, actions }: Around): Operation[] {
  return LETTERS_SAID.map(([code, person, letter]) => {
    const actionId = actions.get(code);
    if (actionId === undefined) throw new TypeError(`The example refers to ${code}, which it does not contain.`);
    const fields = { actionId, personId: people[person], letter };
    return creationOf(responsibilityKind, uniqueId(responsibilityKind, planId, fields), 'a0', fields);
  });
}
