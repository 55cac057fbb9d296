import type { TFunction } from 'i18next';
import type { Format } from '../../../i18n/format.ts';
import { titleOf } from '../../../records/record-title.ts';
import { ACTION_STATUSES } from '../../actions/schema.ts';
import type { Board } from '../rules.ts';
import { NONE } from '../schema.ts';
import { FILTER_METHODS } from '../view/rules.ts';

/** What a group is called: its objective, person or channel, its status, its month, or what its actions lack. */
export function groupTitle(
  groupId: string,
  { grouping, subjects }: Pick<Board, 'grouping' | 'subjects'>,
  format: Format,
  t: TFunction<'board'>,
): string {
  switch (grouping) {
    case 'objective':
    case 'axis':
      return subjects.objectives.get(groupId)?.title ?? t('noObjective');
    case 'owner':
      return subjects.people.get(groupId)?.name ?? t('noOwner');
    case 'channel':
      return subjects.channels.get(groupId)?.name ?? t('noChannel');
    case 'segment':
      return subjects.segments.get(groupId)?.name ?? t('noSegment');
    case 'persona':
      return subjects.personas.get(groupId)?.name ?? t('noPersona');
    case 'method': {
      const method = FILTER_METHODS.find((one) => one === groupId);
      return t(`methods.${method ?? 'unspecified'}`);
    }
    case 'option':
      return titleOf(subjects.linked.get(groupId) ?? {}) || t('noOption');
    case 'competitor':
      return titleOf(subjects.linked.get(groupId) ?? {}) || t('noCompetitor');
    case 'indicator':
      return titleOf(subjects.linked.get(groupId) ?? {}) || t('noIndicator');
    case 'status': {
      const status = ACTION_STATUSES.find((one) => one === groupId);
      return status ? t(`statuses.${status}`) : '';
    }
    case 'month':
      return groupId === NONE ? t('noDate') : format.monthLong(groupId);
    case 'none':
      return t('allActions');
  }
}

/** The mark of a group, where what it stands for has a colour. */
export function groupColor(groupId: string, { grouping, subjects }: Pick<Board, 'grouping' | 'subjects'>) {
  if (grouping === 'objective' || grouping === 'axis') {
    return `var(--tag-${subjects.objectives.get(groupId)?.color ?? 'grey'})`;
  }
  if (grouping === 'segment') return `var(--tag-${subjects.segments.get(groupId)?.color ?? 'grey'})`;
  if (grouping === 'channel') return `var(--tag-${subjects.channels.get(groupId)?.color ?? 'grey'})`;
  return undefined;
}
