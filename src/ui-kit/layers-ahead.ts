import { dialogCode } from './dialog.tsx';
import { drawerCode } from './drawer.tsx';
import { menuCode } from './menu.tsx';
import { fetchAhead } from './on-demand.ts';
import { popoverCode } from './popover.tsx';
import { expectToasts } from './toast.tsx';

/** Once the page is there: what opens over it, so that it is at hand when first asked for. */
export function fetchLayers(): void {
  for (const code of [menuCode, popoverCode, dialogCode, drawerCode]) fetchAhead(code);
  expectToasts();
}
