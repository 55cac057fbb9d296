import type { ContextMenuProps, SubMenuProps } from './layer-props.ts';
import { menuCode } from './menu.tsx';
import { useOnDemand } from './on-demand.ts';

/** A list of commands where one asked for it, with the other button of the mouse or from the keyboard. */
export function ContextMenu(props: ContextMenuProps) {
  const layer = useOnDemand(menuCode, true);
  return layer && <layer.ContextMenuLayer {...props} />;
}

/** Commands behind a command, opened beside it. */
export function SubMenu(props: SubMenuProps) {
  const layer = menuCode.current();
  return layer && <layer.SubMenu {...props} />;
}
