import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Month, monthOfDay, monthsBetween } from '../../../../kernel/calendar.ts';
import { newId } from '../../../../kernel/ids.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { ranksAfter } from '../../../../records/rank.ts';
import { uniqueId } from '../../../../records/unique-record.ts';
import { useDeletion } from '../../../../web/chain/use-deletion.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useToday } from '../../../../web/today.ts';
import { seasonOf } from '../../../objectives/path/rules.ts';
import { objectiveMonthKind } from '../../../objectives/path/schema.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';
import { personKind } from '../../../people/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { type ProfileNeed, profileNeedKind, type ServedGroup, servedGroupKind } from '../../../sizing/schema.ts';
import { type SeasonMonth, typedWeights } from '../../../sizing/season/rules.ts';
import { type Group, type SizedProfile, sizeProfile } from '../../../sizing/staffing/rules.ts';
import { segmentKind } from '../../../targets/schema.ts';
import { useWorkCalendar } from '../load/use-capacity.ts';

/** A profile as the plan on screen sizes it, and where what the plan asks of it comes from. */
export interface Sized extends SizedProfile {
  need: ProfileNeed | undefined;
  objective: Objective | undefined;
  demandSeason: ProfileNeed['demandSeason'];
  /** What each month of the plan weighs; null where the season is even. */
  weights: readonly number[] | null;
}

type Asked = Partial<Pick<ProfileNeed, 'quantity' | 'objectiveId' | 'demandSeason' | SeasonMonth>>;

export interface Sizing {
  sized: readonly Sized[];
  groups: readonly ServedGroup[];
  /** How many customers the segment of a group counts. */
  segmentSizeOf: (group: ServedGroup) => number | null;
  /** The month it is. */
  from: Month;
  months: readonly Month[];
}

/** How many people each profile takes, worked out again as anything it depends on changes. */
export function useSizing(plan: Plan): Sizing {
  const profiles = useInOrder(profileKind);
  const people = useRecords(personKind);
  const groups = useInOrder(servedGroupKind);
  const needs = useRecords(profileNeedKind);
  const objectives = useRecords(objectiveKind);
  const pathMonths = useRecords(objectiveMonthKind);
  const segments = useRecords(segmentKind);
  const calendar = useWorkCalendar();
  const from = monthOfDay(useToday());
  return useMemo(() => {
    const months = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd));
    const sizes = new Map(segments.map(({ id, size }) => [id, size]));
    const segmentSizeOf = ({ segmentId }: ServedGroup) => (segmentId === null ? null : (sizes.get(segmentId) ?? null));
    const period = { start: plan.periodStart, end: plan.periodEnd };
    const weightsOf = (need: ProfileNeed | undefined, objective: Objective | undefined) => {
      if (need?.demandSeason === 'typed') return typedWeights(need, months);
      if (!objective || need?.demandSeason === 'flat') return null;
      const entries = pathMonths.filter(({ objectiveId }) => objectiveId === objective.id);
      const season = seasonOf(objective, period, entries);
      return season && months.map((month) => season.get(month) ?? 0);
    };
    const sized = profiles.map((profile): Sized => {
      const need = needs.find(({ profileId }) => profileId === profile.id);
      const objective = objectives.find(({ id }) => id === need?.objectiveId);
      const own = groups
        .filter(({ profileId }) => profileId === profile.id)
        .map((group): Group => ({ ...group, segmentSize: segmentSizeOf(group) }));
      // Customers that one keeps are counted from the groups: an objective then only gives the season.
      const quantity = profile.sizingMethod === 'portfolio' ? null : (need?.quantity ?? objective?.target ?? null);
      const weights = weightsOf(need, objective);
      const had = people.filter(({ profileId }) => profileId === profile.id);
      return {
        ...sizeProfile({ profile, people: had, calendar, groups: own, quantity, months, weights, from }),
        need,
        objective,
        demandSeason: need?.demandSeason ?? 'objective',
        weights,
      };
    });
    return { sized, groups, segmentSizeOf, from, months };
  }, [
    profiles,
    people,
    groups,
    needs,
    objectives,
    pathMonths,
    segments,
    calendar,
    from,
    plan.periodStart,
    plan.periodEnd,
  ]);
}

/** What one may change of what the plan asks. */
export function useSizingEdits() {
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const erase = useDeletion();
  return {
    canAsk: store.allowsCreating(profileNeedKind),
    ask(profileId: string, values: Asked): undefined {
      const id = uniqueId(profileNeedKind, store.planId, { profileId });
      const record = store.living(profileNeedKind).find((need) => need.id === id);
      if (record) store.edit(updateRecord(profileNeedKind, record, values));
      else store.edit([{ op: 'create', kind: profileNeedKind.kind, id, rank: 'a0', fields: { profileId, ...values } }]);
    },
    /** A group for each segment that none is about yet. */
    takeSegments(profileId: string | null): void {
      const known = new Set(store.living(servedGroupKind).map(({ segmentId }) => segmentId));
      const segments = store.living(segmentKind).filter(({ id }) => !known.has(id));
      const ranks = store.living(servedGroupKind).map(({ rank }) => rank);
      const last = ranks.reduce<string | null>((max, rank) => (max === null || rank > max ? rank : max), null);
      const places = ranksAfter(last, segments.length);
      store.edit(
        segments.map(({ id, name }, index) => ({
          op: 'create',
          kind: servedGroupKind.kind,
          id: newId(),
          rank: places[index] ?? '',
          fields: { name, segmentId: id, ...(profileId !== null && { profileId }) },
        })),
      );
    },
    remove: (group: ServedGroup) => erase(servedGroupKind, [group.id], t('removed', { name: group.name })),
    removeAll: (ids: readonly string[], said: string) => erase(servedGroupKind, ids, said),
  };
}
