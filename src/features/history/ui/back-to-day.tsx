import { CalendarClock, ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type Day, dayAt, isDay } from '../../../kernel/calendar.ts';
import type { CommittedChange, Operation } from '../../../records/change.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { Popover } from '../../../ui-kit/popover.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { useValueText } from '../../../web/plan-store/value-text.ts';
import { TIME_ZONE, useToday } from '../../../web/today.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { netOf } from '../comparison/rules.ts';
import { goBack } from '../restoration/rules.ts';
import { readDay } from './typed-day.ts';
import { useMoments } from './use-moments.ts';
import { usePresentState } from './use-present-state.ts';

interface BackToDayProps {
  kind: string;
  recordId: string;
  /** All that is known to have happened to it, the latest first. */
  changes: readonly CommittedChange[];
  /** Reads further back; undefined at the beginning. */
  readMore: (() => void) | undefined;
  format: Format;
}

const A_DAY = 'day';

/** Gives a record, its budget included, back what it held at the end of a day, or in a named version. */
export function BackToDay({ kind, recordId, changes, readMore, format }: BackToDayProps) {
  const { t, i18n } = useTranslation('history');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const valueText = useValueText(format);
  const present = usePresentState();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [typedDay, setTypedDay] = useState('');
  const [versionId, setVersionId] = useState<string>(A_DAY);
  const { versions, whenOf } = useMoments(format);
  const day: Day = readDay(typedDay, today, i18n.language) ?? '';
  const version = versions.find(({ id }) => id === versionId);
  // Only the whole history tells what a deleted amount belonged to.
  useEffect(() => {
    if (open) readMore?.();
  }, [open, readMore]);
  const record = store.find(kind, recordId);
  if (!record || record.deletedAt !== null || !store.allowsCreating(objectiveKind)) return null;
  const dayOfInstant = (at: string) => dayAt(Date.parse(at), TIME_ZONE);
  const madeOn = dayOfInstant(record.createdAt);
  // A version that was named of a day is that day.
  const chosen = version ? (version.asOf ?? dayOfInstant(version.createdAt)) : day;
  const isPossible = isDay(chosen) && chosen >= madeOn && chosen <= today;
  const isReady = isPossible && readMore === undefined;
  const isSince = (at: string) => (version?.asOf === null ? at > version.createdAt : dayOfInstant(at) > chosen);
  const operations = isReady
    ? goBack(netOf(changes.filter(({ at }) => isSince(at))), present, recordId).operations
    : [];
  const restore = () => {
    store.edit(operations);
    setOpen(false);
    showToast({
      text: version ? t('backToVersion', { name: version.name }) : t('backTo', { day: format.dayLong(day) }),
      action: wayBack(),
    });
  };
  const shownMoment = version?.name ?? t('backADay');
  const outside = t('backOutside', { day: format.dayLong(madeOn) });
  const said = !isReady ? '' : operations.length === 0 ? t('backSame') : wordsOf(operations);
  function wordsOf(all: readonly Operation[]): string {
    const own = all.find(({ id }) => id === recordId);
    const fields = own?.op === 'update' ? Object.keys(own.fields) : [];
    const amounts = new Set(all.filter(({ id }) => id !== recordId).map(({ id }) => id)).size;
    const parts = [
      ...fields.map((field) => valueText.fieldName(kind, field)),
      ...(amounts > 0 ? [t('kinds.budgetLine.count', { count: amounts })] : []),
    ];
    return t('backChanges', { what: format.list(parts) });
  }
  return (
    <Popover
      label={t('backToDay')}
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-3"
      trigger={
        <Button icon={CalendarClock} className="-ml-2">
          {t('backToDay')}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (operations.length > 0) restore();
        }}
      >
        {versions.length > 0 && (
          <Picker
            label={t('backMoment')}
            value={versionId}
            onChange={setVersionId}
            options={[
              { id: A_DAY, label: t('backADay') },
              ...versions.map((each) => ({ id: each.id, label: each.name, hint: whenOf(each) })),
            ]}
            trigger={
              <Button look="outline" className="justify-start" aria-label={`${t('backMoment')} ${shownMoment}`}>
                <span className="truncate">{shownMoment}</span>
                <ChevronDown className="ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
              </Button>
            }
          />
        )}
        {!version && (
          <TextField
            label={t('backDay')}
            value={typedDay}
            placeholder={t('backDayExample')}
            {...(isPossible && { hint: format.dayLong(day) })}
            onChange={(event) => setTypedDay(event.target.value)}
            error={typedDay.trim() !== '' && !isPossible ? outside : undefined}
          />
        )}
        {version && !isPossible && <p className="text-ink-2">{outside}</p>}
        <output className="text-ink-2 empty:hidden">{said}</output>
        <Button type="submit" look="primary" busy={isPossible && !isReady} disabled={operations.length === 0}>
          {t('backToState')}
        </Button>
      </form>
    </Popover>
  );
}
