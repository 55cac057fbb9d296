import type { Operation } from '../../../../../records/change.ts';
import { uniqueId } from '../../../../../records/unique-record.ts';
import { absenceKind } from '../../../../capacity/schema.ts';
import { profileFitKind, profileKind } from '../../../../profiles/schema.ts';
import { responsibilityKind } from '../../../../responsibilities/schema.ts';
import { sellingPartKind } from '../../../../selling/schema.ts';
import { profileNeedKind, servedGroupKind } from '../../../../sizing/schema.ts';
import { SELLING_METHODS } from '../../../../targets/schema.ts';
import { creationOf, ranked } from '../../../operations/rules.ts';
import type { SeedRequest } from '../../../schema.ts';
import { inYear } from '../../course/rules.ts';
import type { PersonKey, SegmentKey } from '../../schema.ts';
import { SEGMENTS } from '../../targets/rules.ts';
import type { PersonaKey } from '../../targets/schema.ts';
import { ABSENCES, CONVERSATIONS, FITS, GROUPS, type ProfileKey, PROFILES } from '../profiles/rules.ts';
import { LETTERS_SAID, SELLING, type SellingContent } from '../rules.ts';

/** What the teams refer to, made elsewhere. */
interface Around {
  request: SeedRequest;
  planId: string;
  year: number;
  profiles: Readonly<Record<ProfileKey, string>>;
  personas: Readonly<Record<PersonaKey, string>>;
  /** The objective whose target the hunters work for. */
  acquisitionId: string;
  people: Record<PersonKey, string>;
  segments: Readonly<Record<SegmentKey, string>>;
  actions: ReadonlyMap<string, string>;
}

/** The profiles, which people are given: before them. */
export function profileOperations({ request, profiles }: Pick<Around, 'request' | 'profiles'>): Operation[] {
  return ranked(Object.entries(PROFILES), ([key, { name, mission, ...norms }], rank) =>
    creationOf(profileKind, profiles[key as ProfileKey], rank, {
      ...norms,
      name: name[request.locale],
      mission: mission[request.locale],
    }),
  );
}

/**
 * When people are away, how segments are sold to, what the plan asks of each profile and what is said of
 * people on actions: all after what they refer to.
 */
export function teamsOperations(around: Around): Operation[] {
  return [...writeAbsences(around), ...writeSelling(around), ...writeNeeds(around), ...writeLetters(around)];
}

function writeAbsences({ request, people, year }: Around): Operation[] {
  return ranked(ABSENCES, ({ person, absenceKind: kind, from, to }, rank) =>
    creationOf(absenceKind, request.newId(), rank, {
      personId: people[person],
      absenceKind: kind,
      startDate: inYear(year, from),
      endDate: inYear(year, to),
    }),
  );
}

function writeNeeds({ request, planId, profiles, personas, segments, acquisitionId }: Around): Operation[] {
  const groups = ranked(GROUPS, ({ segment, name = SEGMENTS[segment].name, ...values }, rank) =>
    creationOf(servedGroupKind, request.newId(), rank, {
      ...values,
      name: name[request.locale],
      segmentId: segments[segment],
      profileId: profiles.portfolio,
    }),
  );
  const need = (profileId: string, values: { objectiveId: string } | { quantity: number }) =>
    creationOf(profileNeedKind, uniqueId(profileNeedKind, planId, { profileId }), 'a0', { profileId, ...values });
  const fits = (Object.keys(FITS) as PersonaKey[]).flatMap((persona) =>
    (Object.keys(PROFILES) as ProfileKey[]).map((profile) => {
      const about = { profileId: profiles[profile], personaId: personas[persona] };
      const fields = { ...about, fit: FITS[persona][profile] };
      return creationOf(profileFitKind, uniqueId(profileFitKind, planId, about), 'a0', fields);
    }),
  );
  return [
    ...groups,
    need(profiles.hunting, { objectiveId: acquisitionId }),
    need(profiles.calling, { quantity: CONVERSATIONS }),
    ...fits,
  ];
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
