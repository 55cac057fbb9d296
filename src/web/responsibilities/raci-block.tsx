import { Bell, Check, Hourglass, type LucideIcon, MessageCircle, UserCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../i18n/format.ts';
import { AvatarStack } from '../../ui-kit/avatar.tsx';
import { InlineText } from '../../ui-kit/inline-text.tsx';
import { Choices, Property } from '../../ui-kit/property-list.tsx';
import { personOptions } from '../person-options.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { updateRecord } from '../../records/edit.ts';
import { readHours } from '../../features/actions/rules.ts';
import { type Action, actionKind } from '../../features/actions/schema.ts';
import { personKind } from '../../features/people/schema.ts';
import {
  gapsOf,
  giveLetters,
  type Held,
  isAccountable,
  isDoer,
  lettersOf,
  withPart,
} from '../../features/responsibilities/rules.ts';
import { responsibilityKind } from '../../features/responsibilities/schema.ts';

const PARTS = ['R', 'A', 'C', 'I'] as const;
type Part = (typeof PARTS)[number];
const ICONS: Record<Part, LucideIcon> = { R: Check, A: UserCheck, C: MessageCircle, I: Bell };

/** Whether a letter is, or is partly, this one. */
const holds = (letter: Held | undefined, part: Part) =>
  part === 'A' ? isAccountable(letter) : part === 'R' ? isDoer(letter) : letter === part;

/** Who does an action, answers for it, is asked before and told after; each line edited in place. */
export function RaciBlock({ action, disabled, format }: { action: Action; disabled: boolean; format: Format }) {
  const { t, i18n } = useTranslation('panel');
  const { t: board } = useTranslation('board');
  const store = usePlanStore();
  const people = useAllRecords(personKind);
  const all = useRecords(responsibilityKind);
  const records = useMemo(() => all.filter(({ actionId }) => actionId === action.id), [all, action.id]);
  const letters = lettersOf(action, records);
  const gaps = gapsOf(letters);
  const choose = (part: Part, ids: readonly string[]) => {
    const touched = new Set([...ids, ...[...letters].flatMap(([id, letter]) => (holds(letter, part) ? [id] : []))]);
    const wanted = new Map(
      [...touched].flatMap((id) => {
        const isGiven = ids.includes(id);
        return isGiven === holds(letters.get(id), part)
          ? []
          : [[id, withPart(letters.get(id), part, isGiven)] as const];
      }),
    );
    store.edit(giveLetters(store.planId, action, records, wanted));
  };
  const setWork = (text: string): string | undefined => {
    const workHours = readHours(text, i18n.language === 'en' ? 'en' : 'fr');
    if (workHours === undefined) return board('problems.hoursUnreadable');
    store.edit(updateRecord(actionKind, action, { workHours }));
    return undefined;
  };
  return (
    <section aria-label={t('raci.title')} className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('raci.title')}</h2>
      <dl className="mt-1.5 flex flex-col gap-0.5">
        {PARTS.map((part) => {
          const held = people.filter(({ id }) => holds(letters.get(id), part));
          const names = format.list(held.map(({ name }) => name));
          const options = people.filter(({ id, deletedAt }) => deletedAt === null || holds(letters.get(id), part));
          return (
            <Property key={part} icon={ICONS[part]} label={t(`raci.${part}`)}>
              <Choices
                label={t(`raci.${part}`)}
                values={held.map(({ id }) => id)}
                options={personOptions(options)}
                placeholder={t('nobody')}
                spoken={names}
                disabled={disabled}
                onChange={(ids) => choose(part, ids)}
              >
                {held.length > 0 && (
                  <>
                    <AvatarStack people={held} max={4} />
                    <span className="truncate">{names}</span>
                  </>
                )}
              </Choices>
            </Property>
          );
        })}
        <Property icon={Hourglass} label={t('raci.work')}>
          <InlineText
            label={t('raci.work')}
            value={action.workHours === null ? '' : t('raci.hours', { hours: action.workHours })}
            placeholder={disabled ? '–' : t('raci.workExample')}
            disabled={disabled}
            className="px-1.5 tabular-nums"
            onCommit={setWork}
          />
        </Property>
      </dl>
      {gaps.length > 0 && action.status !== 'cancelled' && (
        <p className="mt-1.5 text-sm text-bad">{gaps.map((gap) => t(`raci.${gap}`)).join(' ')}</p>
      )}
    </section>
  );
}
