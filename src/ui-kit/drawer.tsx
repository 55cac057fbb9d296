import { useState } from 'react';
import type { DrawerProps } from './layer-props.ts';
import { onDemand, useOnDemand } from './on-demand.ts';

export const drawerCode = onDemand(() => import('./layers/drawer-layer.tsx'));

/** What stands at the left of a wide page, slid over a narrow one. */
export function Drawer(props: DrawerProps) {
  const [wasOpen, setWasOpen] = useState(props.open);
  if (props.open && !wasOpen) setWasOpen(true);
  const layer = useOnDemand(drawerCode, wasOpen);
  return layer && <layer.DrawerLayer {...props} />;
}
