import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AwaitedDialog } from '../../ui-kit/dialog.tsx';
import { Drawer } from '../../ui-kit/drawer.tsx';
import { fetchLayers } from '../../ui-kit/layers-ahead.ts';
import { useNarrow } from '../../ui-kit/media.ts';
import { fetchAhead, lazyPart, onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import { useShortcut } from '../../ui-kit/use-shortcut.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ShellContext, type ShellContextValue } from './shell-context.ts';
import type { ShellProps } from './shell-props.ts';
import { Sidebar } from './sidebar.tsx';

const searchCode = onDemand(() => import('./search.tsx'));
const Search = lazyPart(searchCode, 'Search');
const shortcutsCode = onDemand(withLaterTexts(() => import('./shortcuts.tsx')));
const Shortcuts = lazyPart(shortcutsCode, 'Shortcuts');

/** The frame of every page of a workspace: navigation at the left, the page on its sheet at the right. */
export function Shell(props: ShellProps) {
  const { t } = useTranslation('shell');
  const narrow = useNarrow(960);
  const [menuOpen, setMenuOpen] = useState(false);
  // Undefined until the first opening, so that nothing of them is drawn before.
  const [keysOpen, setKeysOpen] = useState<boolean>();
  const [paletteOpen, setPaletteOpen] = useState<boolean>();
  // Fetched before they are asked for, so that what is typed right after ⌘K is not lost.
  useEffect(() => {
    const timer = setTimeout(() => {
      fetchAhead(searchCode);
      fetchAhead(shortcutsCode);
      fetchLayers();
    }, 1_000);
    return () => clearTimeout(timer);
  }, []);
  useShortcut('mod+k', () => setPaletteOpen((open) => !open));
  useShortcut('?', () => setKeysOpen(true));

  const { plan, present, save } = props;
  const context = useMemo<ShellContextValue>(
    () => ({
      plan,
      present,
      save,
      openMenu: () => setMenuOpen(true),
      openPalette: () => setPaletteOpen(true),
    }),
    [plan, present, save],
  );
  const sidebar = (
    <Sidebar
      {...props}
      onSearch={() => {
        setMenuOpen(false);
        setPaletteOpen(true);
      }}
      onShortcuts={() => setKeysOpen(true)}
      onNavigate={() => setMenuOpen(false)}
    />
  );
  return (
    <ShellContext value={context}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2 focus:shadow-pop"
      >
        {t('skip')}
      </a>
      <div className="flex h-dvh print:block print:h-auto">
        {narrow ? (
          <Drawer label={t('menu')} open={menuOpen} onOpenChange={setMenuOpen}>
            {sidebar}
          </Drawer>
        ) : (
          <div data-print="hidden" className="w-[232px] shrink-0">
            {sidebar}
          </div>
        )}
        <div className="flex min-w-0 flex-1 flex-col min-[960px]:py-2 min-[960px]:pr-2 print:p-0">
          {props.notice}
          <div className="relative flex min-h-0 flex-1 overflow-clip border-line bg-surface min-[960px]:rounded-lg min-[960px]:border min-[960px]:shadow-sh print:border-0 print:overflow-visible">
            {props.children}
          </div>
          <BottomBar workspaceId={props.workspace.id} planId={plan?.id} onMenu={() => setMenuOpen(true)} />
        </div>
      </div>
      {paletteOpen !== undefined && (
        <Suspense fallback={<AwaitedDialog open={paletteOpen} />}>
          <Search {...props} open={paletteOpen} onOpenChange={setPaletteOpen} />
        </Suspense>
      )}
      {keysOpen !== undefined && (
        <Suspense fallback={<AwaitedDialog open={keysOpen} />}>
          <Shortcuts open={keysOpen} onOpenChange={setKeysOpen} ofPage={props.shortcuts} />
        </Suspense>
      )}
    </ShellContext>
  );
}
