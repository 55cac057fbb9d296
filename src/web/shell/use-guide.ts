import { useState } from 'react';
import type { Guided } from '../../features/steps/schema.ts';
import { useNarrow } from '../../ui-kit/media.ts';
import { NO_ROOM } from '../../ui-kit/panel-room.ts';
import { useShortcut } from '../../ui-kit/use-shortcut.ts';

/** Kept by the device: whoever works with the guide open finds it open on the next step. */
const OPEN_KEY = 'pactole.guide.open';

/** Shows the guide on the steps to come: whoever begins a plan is not alone. */
export function keepGuideOpen(): void {
  localStorage.setItem(OPEN_KEY, 'true');
}

export interface Guide {
  isOpen: boolean;
  /** Over the page, for there is no room beside it. */
  isOver: boolean;
  toggle: () => void;
}

/**
 * Whether the guide of a step is shown. Beside the page it stays open from step to step, and gives way to a record; over
 * the page it shows when asked for, and only then.
 */
export function useGuide(step: Guided | undefined, hasPanel: boolean): Guide {
  const isNarrow = useNarrow(NO_ROOM);
  const [isKept, setKept] = useState(() => localStorage.getItem(OPEN_KEY) === 'true');
  const [isAsked, setAsked] = useState(false);
  const isOver = isNarrow || hasPanel;
  if (!isOver && isAsked) setAsked(false);
  const toggle = () => {
    if (isOver) {
      setAsked(!isAsked);
      return;
    }
    localStorage.setItem(OPEN_KEY, String(!isKept));
    setKept(!isKept);
  };
  useShortcut('g', () => step && toggle());
  return { isOpen: step !== undefined && (isOver ? isAsked : isKept), isOver, toggle };
}
