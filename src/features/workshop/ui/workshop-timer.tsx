import { Pause, Play, Plus, Timer as TimerIcon, X } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { clockText, extend, isRunning, pause, resume, runFor, secondsLeft, STOPPED } from '../timer/rules.ts';
import type { Room } from './use-workshop.ts';

const TICK_MS = 250;
const LENGTHS = [2, 5, 10];
const MINUTE = 60;

/** What is left, by the server's clock, counted by each browser for itself. */
function useSecondsLeft({ workshop }: Pick<Room, 'workshop'>): number | null {
  const store = usePlanStore();
  const runs = isRunning(workshop);
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = runs ? setInterval(onTick, TICK_MS) : undefined;
      return () => clearInterval(timer);
    },
    [runs],
  );
  return useSyncExternalStore(subscribe, () => secondsLeft(workshop, store.now()));
}

/** The time that is left, for everyone; its buttons for whoever leads. */
export function WorkshopTimer({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const left = useSecondsLeft(room);
  const { workshop, change } = room;
  const canLead = room.leads && !isWall;
  if (left === null) {
    if (!canLead) return null;
    return (
      <fieldset className="flex items-center gap-1" aria-label={t('timer.start')}>
        <TimerIcon size={15} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
        {LENGTHS.map((minutes) => (
          <Button key={minutes} onClick={() => change(runFor(minutes * MINUTE, store.now()))}>
            {t('timer.minutes', { count: minutes })}
          </Button>
        ))}
      </fieldset>
    );
  }
  const isOver = left === 0 && isRunning(workshop);
  return (
    <div className="flex items-center gap-1">
      <span
        role="timer"
        aria-label={t('timer.left')}
        className={cx('font-semibold tabular-nums', isWall ? 'text-2xl' : 'text-lg', isOver ? 'text-bad' : 'text-ink')}
      >
        {clockText(left)}
      </span>
      <span className="sr-only" aria-live="polite">
        {isOver ? t('timer.over') : ''}
      </span>
      {!isRunning(workshop) && <span className="text-sm text-ink-2">{t('timer.paused')}</span>}
      {isOver && (
        <span aria-hidden="true" className="text-sm text-bad">
          {t('timer.over')}
        </span>
      )}
      {canLead && (
        <>
          {isRunning(workshop) ? (
            <IconButton icon={Pause} label={t('timer.pause')} onClick={() => change(pause(workshop, store.now()))} />
          ) : (
            <IconButton icon={Play} label={t('timer.resume')} onClick={() => change(resume(workshop, store.now()))} />
          )}
          <IconButton
            icon={Plus}
            label={t('timer.extend')}
            onClick={() => change(extend(workshop, MINUTE, store.now()))}
          />
          <IconButton icon={X} label={t('timer.stop')} onClick={() => change(STOPPED)} />
        </>
      )}
    </div>
  );
}
