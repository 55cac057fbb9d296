import { useSyncExternalStore } from 'react';
import type { ToastMessage } from './layer-props.ts';
import { onDemand, useOnDemand } from './on-demand.ts';

export const toastCode = onDemand(() => import('./layers/toast-layer.tsx'));

/** Messages that nothing shows yet. */
const waiting: ToastMessage[] = [];
let show: ((message: ToastMessage) => void) | null = null;
let isNeeded = false;
let onNeeded = () => {};

/** Says what has just happened, at the foot of the window, without taking the focus. */
export function showToast(message: ToastMessage): void {
  if (show) return show(message);
  waiting.push(message);
  expectToasts();
}

/** Puts the place for messages on the page, so that those who hear it are told of the first one. */
export function expectToasts(): void {
  toastCode.fetch().then(
    () => {
      isNeeded = true;
      onNeeded();
    },
    // The page goes on without messages; the next one asks again.
    () => undefined,
  );
}

/** Stands in the program once. F6 moves to the messages. */
export function Toasts() {
  const isWanted = useSyncExternalStore(followNeed, () => isNeeded);
  const layer = useOnDemand(toastCode, isWanted);
  return layer && <layer.ToastLayer take={takeMessages} />;
}

function followNeed(onChange: () => void): () => void {
  onNeeded = onChange;
  return () => {
    onNeeded = () => {};
  };
}

function takeMessages(shown: (message: ToastMessage) => void): () => void {
  show = shown;
  for (const message of waiting.splice(0)) shown(message);
  return () => {
    show = null;
  };
}
