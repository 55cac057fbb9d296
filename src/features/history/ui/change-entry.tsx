import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type CommittedChange, invertOperations } from '../../../records/change.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { conflictKind } from '../../conflicts/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { workshopProposalKind } from '../../workshop/schema.ts';
import { type Find, isStillSo, type Statement } from '../rules.ts';
import { Details, Sentence } from './statement-text.tsx';

export interface ChangeEntryProps {
  change: CommittedChange;
  statements: readonly Statement[];
  find: Find;
  format: Format;
  /** Beside something else: the day is said with the time, the way back is an icon. */
  compact?: boolean;
  /** Names lead to what they name. */
  linked?: boolean;
  /** Other ways back, beside the one that undoes this change. */
  ways?: ReactNode;
}

/** One change: who, what in words, when, and the way back. */
export function ChangeEntry({ change, statements, find, format, compact, linked, ways }: ChangeEntryProps) {
  const { t } = useTranslation('history');
  const store = usePlanStore();
  const author = store.get(personKind, change.actorId);
  const isMine = change.actorId === store.actor.personId;
  const isUnsigned = change.actorId === null && statements.some(({ kind }) => kind === workshopProposalKind.kind);
  const name = isMine ? t('you') : (author?.name ?? t(isUnsigned ? 'someone' : 'system'));
  const now = useNow();
  const at = Date.parse(change.at);
  const time = (
    <time dateTime={change.at} className="shrink-0 text-sm leading-5 text-ink-3 tabular-nums">
      {format.instant(at, compact ? now : at, TIME_ZONE)}
    </time>
  );
  return (
    <li className={compact ? 'flex gap-2.5 py-2' : 'flex gap-3 border-b border-line py-2.5 last:border-0'}>
      <Avatar id={author?.id ?? ''} name={author?.name ?? name} size={compact ? 20 : 24} decorative />
      <div className="min-w-0 flex-1 pt-px">
        {statements.map((statement, index) => (
          <div key={`${statement.verb} ${statement.kind} ${statement.id ?? ''}`}>
            <p className="text-pretty">
              {index === 0 && <span className="font-semibold">{name} </span>}
              <Sentence statement={statement} find={find} isMine={isMine} linked={linked ?? false} />
            </p>
            <Details details={statement.details} format={format} />
          </div>
        ))}
        {compact && time}
      </div>
      {!compact && <span className="pt-px">{time}</span>}
      {ways}
      <WayBack change={change} statements={statements} compact={compact} />
    </li>
  );
}

interface WayBackProps {
  change: CommittedChange;
  statements: readonly Statement[];
  compact: boolean | undefined;
}

/** Takes the change back, as long as that would still change something. */
function WayBack({ change, statements, compact }: WayBackProps) {
  const { t } = useTranslation('history');
  const store = usePlanStore();
  // Asked again whenever the plan changes.
  useStoreValue((current) => current.status);
  const isDeletion = statements.every(({ verb }) => verb === 'deleted');
  // A message is taken back where it stands, in its discussion.
  const isSaid = statements.every(({ verb }) => verb === 'commented' || verb === 'attached');
  const mayUndo = change.actorId === store.actor.personId || store.allowsCreating(objectiveKind);
  if (isSaid || !mayUndo || !isStillSo(change, (kind, id) => store.find(kind, id))) {
    return compact ? null : <span aria-hidden="true" className="w-[98px] shrink-0 max-md:hidden" />;
  }
  const undo = () => {
    const operations = invertOperations(change.operations.filter(({ kind }) => kind !== conflictKind.kind));
    store.edit(operations, change.planId);
    showToast({ text: isDeletion ? t('restored') : t('undone') });
  };
  const label = isDeletion ? t('restore') : t('undo');
  if (compact) return <IconButton icon={Undo2} label={label} onClick={undo} className="-mt-1" />;
  return (
    <span className="flex shrink-0 justify-end md:w-[98px]" data-print="hidden">
      <Button icon={Undo2} onClick={undo} aria-label={label} className="-my-0.5 pointer-coarse:-my-3">
        <span className="max-md:hidden">{label}</span>
      </Button>
    </span>
  );
}
