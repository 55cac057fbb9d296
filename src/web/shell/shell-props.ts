import type { Completeness } from '../../features/steps/schema.ts';
import type { PaletteGroup } from '../../ui-kit/command-palette.tsx';
import type { ShortcutGroup } from '../../ui-kit/shortcuts-dialog.tsx';

export interface Named {
  id: string;
  name: string;
}

/** All the shell shows. It fetches nothing: whoever draws it brings this. */
export interface ShellProps {
  workspace: Named & { isExample?: boolean };
  /** The others one may switch to. */
  workspaces: readonly Named[];
  onSwitchWorkspace: (workspaceId: string) => void;
  user: (Named & { email?: string }) | null;
  onAccount?: () => void;
  onSignOut?: () => void;
  /** The plan at hand: the one whose steps are listed, and how far each is; null while that is not known. */
  plan: (Named & { completeness: Completeness | null }) | null;
  /** The other plans of the workspace. */
  otherPlans: readonly Named[];
  onNewPlan?: (() => void) | undefined;
  /** Late or due actions of the person, shown beside « Accueil ». */
  myActions?: number;
  /** Colleagues on this plan now. */
  present: readonly Named[];
  /** Whether all is saved: an element that follows it by itself, for it changes with every edit. */
  save: React.ReactNode;
  /** What ⌘K finds besides the pages, asked as one types. */
  palette: (query: string) => readonly PaletteGroup[];
  /** Shortcuts of the pages, listed with those that work everywhere; asked when they are shown. */
  shortcuts: () => readonly ShortcutGroup[];
  /** One line above every page. */
  notice?: React.ReactNode;
  children: React.ReactNode;
}
