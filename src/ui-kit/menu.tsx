import type { MenuChoicesProps, MenuGroupProps, MenuItemProps, MenuProps } from './layer-props.ts';
import { useLayerTrigger } from './layer-trigger.ts';
import { onDemand } from './on-demand.ts';

export const menuCode = onDemand(() => import('./layers/menu-layer.tsx'));

/** A list of commands behind a button. */
export function Menu(props: MenuProps) {
  const { layer, wiredRef, plain } = useLayerTrigger(menuCode, props.trigger, { popup: 'menu' });
  return layer ? <layer.MenuLayer {...props} triggerRef={wiredRef} /> : plain;
}

/** What stands in a menu is drawn once that is open, and its code there. */
export function MenuItem(props: MenuItemProps) {
  const layer = menuCode.current();
  return layer && <layer.MenuItem {...props} />;
}

export function MenuGroup(props: MenuGroupProps) {
  const layer = menuCode.current();
  return layer && <layer.MenuGroup {...props} />;
}

/** One choice among several, inside a menu. */
export function MenuChoices<Id extends string>(props: MenuChoicesProps<Id>) {
  const layer = menuCode.current();
  return layer && <layer.MenuChoices {...props} />;
}

export function MenuSeparator() {
  const layer = menuCode.current();
  return layer && <layer.MenuSeparator />;
}
