import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { fetchAhead, type OnDemand, useOnDemand } from './on-demand.ts';

export interface LayerTrigger<T> {
  /** The code of the layer, once it is needed and there. */
  layer: T | null;
  /** For the button that the layer has wired. */
  wiredRef: Ref<HTMLButtonElement>;
  /** The button until then. */
  plain: ReactElement;
}

/**
 * A button that opens a layer whose code may not be there yet: until it is first pressed, it is a plain button that says
 * what it opens. The press that asks for the code is handed on once it came, and the focus stays.
 */
export function useLayerTrigger<T>(
  code: OnDemand<T>,
  trigger: ReactElement,
  opens: { popup: 'menu' | 'dialog'; isOpen?: boolean },
): LayerTrigger<T> {
  const [press, setPress] = useState<{ event: MouseEvent; hadFocus: boolean }>();
  const wiredRef = useRef<HTMLButtonElement>(null);
  const layer = useOnDemand(code, press !== undefined || opens.isOpen === true);
  const isWired = layer !== null;
  useLayoutEffect(() => {
    const wired = wiredRef.current;
    if (!isWired || !press || !wired) return;
    // Gone with the plain button, unless it went elsewhere meanwhile.
    if (press.hadFocus && document.activeElement === document.body) wired.focus({ preventScroll: true });
    // As it was: by a pointer, a finger or a key.
    wired.dispatchEvent(new PointerEvent('click', press.event));
  }, [isWired, press]);
  const plain = cloneElement(trigger as ReactElement<HTMLAttributes<HTMLElement>>, {
    'aria-haspopup': opens.popup,
    'aria-expanded': false,
    onPointerEnter: () => fetchAhead(code),
    onFocus: () => fetchAhead(code),
    onClick: ({ nativeEvent, currentTarget }) =>
      setPress({ event: nativeEvent, hadFocus: document.activeElement === currentTarget }),
    ...(opens.popup === 'menu' && {
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.currentTarget.click();
      },
    }),
  });
  return { layer, wiredRef, plain };
}
