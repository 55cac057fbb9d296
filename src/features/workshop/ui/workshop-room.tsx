import { ArrowLeft, ArrowRight, Presentation, Users, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { ConfirmDialog } from '../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import { type Phase, PHASES, type Workshop } from '../schema.ts';
import { DiscussPart } from './discuss-part.tsx';
import { GroupPart } from './group-part.tsx';
import { ProposePart } from './propose-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { type Room, useRoom } from './use-workshop.ts';
import { VotePart } from './vote-part.tsx';
import { WorkshopMinutes } from './workshop-minutes.tsx';
import { WorkshopTimer } from './workshop-timer.tsx';

interface RoomProps {
  workshop: Workshop;
  isWall: boolean;
  onWall: (isWall: boolean) => void;
}

/** The room: its question, where it stands, and the one thing that everyone does now. */
export function WorkshopRoom({ workshop, isWall, onWall }: RoomProps) {
  const { t } = useTranslation('workshop');
  const room = useRoom(workshop);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const phase = workshop.workshopPhase;
  if (phase === 'closed') {
    return (
      <>
        <WorkshopMinutes room={room} />
        {room.leads && <PhaseBar room={room} />}
      </>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={scrollerRef} className="min-h-0 flex-1 overflow-y-auto">
        <div
          className={cx(
            'mx-auto flex max-w-[1240px] flex-col gap-5 px-8 py-6 max-md:px-4 max-md:py-4',
            // Read from the back of a room.
            isWall && '[zoom:1.5]',
          )}
        >
          <RoomHead room={room} isWall={isWall} onWall={onWall} />
          {!room.mine && !isWall && room.workshop.tally === null && <JoinBox room={room} />}
          {phase === 'propose' && <ProposePart room={room} isWall={isWall} />}
          {phase === 'group' && <GroupPart room={room} isWall={isWall} scrollerRef={scrollerRef} />}
          {phase === 'discuss' && <DiscussPart room={room} isWall={isWall} />}
          {phase === 'vote' && <VotePart room={room} isWall={isWall} />}
          {phase === 'results' && <ResultsPart room={room} isWall={isWall} />}
          {phase === 'propose' && room.proposals.length === 0 && (
            <p className="text-center text-ink-2">{t('noProposal')}</p>
          )}
        </div>
      </div>
      {room.leads && !isWall && <PhaseBar room={room} />}
    </div>
  );
}

function RoomHead({ room, isWall, onWall }: Pick<RoomProps, 'isWall' | 'onWall'> & { room: Room }) {
  const { t, i18n } = useTranslation('workshop');
  const store = usePlanStore();
  const format = formatFor(i18n.language);
  const { workshop, participants } = room;
  const facilitator = store.get(personKind, workshop.facilitatorId);
  const names = participants.map(({ personId }) => store.get(personKind, personId)?.name ?? '').filter(Boolean);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="font-medium text-accent" aria-live="polite">
          {t('phaseOf', {
            place: PHASES.indexOf(workshop.workshopPhase) + 1,
            total: PHASES.length - 1,
            phase: t(`phases.${workshop.workshopPhase}`),
          })}
        </p>
        <span className="flex items-center gap-1.5 text-ink-2 tabular-nums" title={format.list(names)}>
          <Users size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('participants', { count: participants.length })}
        </span>
        <span className="flex-1" />
        <WorkshopTimer room={room} isWall={isWall} />
        <span className="max-md:hidden">
          <IconButton
            icon={isWall ? X : Presentation}
            label={isWall ? t('wall.leave') : t('wall.show')}
            onClick={() => onWall(!isWall)}
          />
        </span>
      </div>
      <h2 className={cx('font-semibold text-balance', isWall ? 'text-[28px]/[34px]' : 'text-2xl')}>{workshop.title}</h2>
      <p className="text-ink-2 text-pretty">
        {t(`now.${workshop.workshopPhase}`)} {facilitator && t('ledBy', { name: facilitator.name })}
      </p>
    </div>
  );
}

/** Joining comes first and by itself: what is then proposed without a name cannot be told from it. */
function JoinBox({ room }: { room: Room }) {
  const { t } = useTranslation('workshop');
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-stretch gap-2 rounded-lg border border-line bg-surface-2 p-4">
      <p className="text-pretty">{t('joinText')}</p>
      <Button look="primary" size="lg" className="h-11" onClick={() => room.join()}>
        {t('join')}
      </Button>
    </div>
  );
}

/** What whoever leads presses: the phase before, the next one. */
function PhaseBar({ room }: { room: Room }) {
  const { t } = useTranslation('workshop');
  const [isAsking, setAsking] = useState(false);
  const { workshop, moveTo } = room;
  const at = PHASES.indexOf(workshop.workshopPhase);
  const isCounted = workshop.tally !== null;
  const before: Phase | undefined = isCounted && workshop.workshopPhase === 'results' ? undefined : PHASES[at - 1];
  const next: Phase | undefined = PHASES[at + 1];
  const go = (phase: Phase) => {
    if (phase === 'results' && !isCounted) setAsking(true);
    else moveTo(phase);
  };
  return (
    <fieldset
      aria-label={t('lead')}
      data-print="hidden"
      className="flex shrink-0 items-center justify-between gap-2 border-t border-line bg-surface px-[22px] py-2.5 max-md:px-4"
    >
      {before ? (
        <Button icon={ArrowLeft} onClick={() => go(before)}>
          <span className={cx(next && 'max-md:sr-only')}>{t(`phases.${before}`)}</span>
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button look="primary" icon={ArrowRight} onClick={() => go(next)}>
          {t(`goTo.${next}`)}
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('reveal.title')}
        text={t('reveal.text')}
        confirm={t('reveal.confirm')}
        onConfirm={() => {
          setAsking(false);
          moveTo('results');
        }}
      />
    </fieldset>
  );
}
