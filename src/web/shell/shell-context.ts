import { createContext, use } from 'react';
import type { ShellProps } from './shell-props.ts';

export interface ShellContextValue extends Pick<ShellProps, 'plan' | 'present' | 'save'> {
  openMenu: () => void;
  openPalette: () => void;
}

export const ShellContext = createContext<ShellContextValue | null>(null);

/** What the pages inside the shell may ask of it. */
export function useShell(): ShellContextValue {
  const shell = use(ShellContext);
  if (!shell) throw new Error('A page was drawn outside the shell.');
  return shell;
}
