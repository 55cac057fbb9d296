import { GripVertical, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Choices } from '../../../../ui-kit/property-list.tsx';
import { channelKind } from '../../../catalogue/schema.ts';
import { type JourneyStep, journeyStepKind } from '../../../targets/schema.ts';
import { RecordText } from '../record-text.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useChannelNames } from '../use-coverage.ts';
import { useEdits } from '../use-edits.ts';
import type { StepDrag, useStepDrag } from './use-step-drag.ts';

/** The columns of the grid, which its heading and its lines share. */
export const STEP_GRID =
  'grid min-w-0 flex-1 gap-x-5 gap-y-0.5 @3xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_minmax(0,1.5fr)_minmax(0,1.7fr)]';

const MOST_CHANNELS = 10;

interface JourneyStepLineProps {
  step: JourneyStep;
  /** From 1. */
  position: number;
  isNew: boolean;
  drag: StepDrag | null;
  register: ReturnType<typeof useStepDrag>['register'];
  onMove: (by: -1 | 1) => void;
}

/** A step: what it is called, where it takes place, what the customer asks, what we answer. */
export function JourneyStepLine({ step, position, isNew, drag, register, onMove }: JourneyStepLineProps) {
  const { t } = useTranslation('targets');
  const edits = useEdits(journeyStepKind);
  const canEdit = edits.canEdit(step);
  const line = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!canEdit || !line.current || !handle.current) return undefined;
    return register(step.id, line.current, handle.current);
  }, [register, step.id, canEdit]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const side = drag?.over?.id === step.id ? drag.over.side : null;
  const text = (field: 'question' | 'answer') => (
    <RecordText
      edits={edits}
      kind={journeyStepKind}
      record={step}
      field={field}
      label={t(`journeys.${field}Of`, { step: step.title })}
      placeholder={t(`journeys.${field}`)}
      multiline
      className="-mx-1.5 px-1.5"
    />
  );
  return (
    <li
      ref={line}
      data-step={step.id}
      className={cx(
        'group relative flex items-start gap-2 border-b border-line py-2.5 pr-[22px] pl-3 max-md:pr-4 max-md:pl-2 print:break-inside-avoid',
        drag?.heldId === step.id && 'opacity-50',
      )}
    >
      {side && (
        <span className={cx('absolute right-0 left-0 h-0.5 bg-accent', side === 'before' ? '-top-px' : '-bottom-px')} />
      )}
      <span className="flex w-9 shrink-0 items-center">
        {canEdit && (
          <button
            ref={handle}
            onKeyDown={onKeyDown}
            type="button"
            aria-label={t('journeys.move', { step: step.title })}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            title={t('journeys.moveHint')}
            className="flex size-6 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:h-11"
          >
            <GripVertical className="size-3.5" aria-hidden="true" />
          </button>
        )}
        <span className="ml-auto text-ink-3 tabular-nums">{position}</span>
      </span>
      <div className={STEP_GRID}>
        <RecordText
          edits={edits}
          kind={journeyStepKind}
          record={step}
          field="title"
          label={t('journeys.step')}
          isNew={isNew}
          className="-mx-1.5 px-1.5 font-medium"
        />
        <StepChannels step={step} />
        {text('question')}
        {text('answer')}
      </div>
      {edits.canDelete(step) && (
        <IconButton
          icon={X}
          label={t('journeys.remove', { step: step.title })}
          onClick={() => edits.remove(step, t('journeys.removed', { step: step.title }))}
          className="size-6! opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          data-print="hidden"
        />
      )}
    </li>
  );
}

function StepChannels({ step }: { step: JourneyStep }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(journeyStepKind);
  const channels = useInOrder(channelKind);
  const known = useChannelNames();
  // What was deleted since is given up with the next choice: nothing may newly refer to it.
  const choose = (ids: string[]) => {
    const living = ids.filter((each) => channels.some(({ id }) => id === each));
    edits.set(step, { channelIds: living.slice(0, MOST_CHANNELS) });
  };
  const names = step.channelIds.flatMap((id) => known.get(id) ?? []);
  return (
    <div className="-ml-1.5 min-w-0">
      <Choices
        label={t('journeys.channelsOf', { step: step.title })}
        values={step.channelIds}
        options={channels.map(({ id, name }) => ({ id, label: name }))}
        placeholder={t('journeys.channels')}
        disabled={!edits.canEdit(step)}
        onChange={choose}
      >
        {names.length > 0 && (
          <span className="flex flex-wrap gap-1 py-1">
            {names.map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
          </span>
        )}
      </Choices>
    </div>
  );
}
