import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { type LucideIcon, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKDROP } from './floating.ts';
import { Kbd } from './kbd.tsx';
import { filterOptions } from './option.ts';

export interface PaletteItem {
  id: string;
  label: string;
  hint?: string;
  icon?: LucideIcon;
  mark?: ReactNode;
  shortcut?: string;
  run: () => void;
}

export interface PaletteGroup {
  title: string;
  items: readonly PaletteItem[];
  /** Whoever brings them found them for what is typed, best first: they are shown as they are. */
  isFound?: boolean;
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  placeholder: string;
  empty: string;
  groups: readonly PaletteGroup[];
  /** For results that come from elsewhere as one types. */
  onQueryChange?: (query: string) => void;
}

/** Finds anything by a few letters and goes there or does it. */
export function CommandPalette(props: CommandPaletteProps) {
  const { t } = useTranslation('kit');
  const [query, setQuery] = useState('');
  if (!props.open && query !== '') setQuery('');
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={BACKDROP} />
        <Dialog.Popup
          aria-label={props.title}
          data-floating=""
          className="fixed inset-x-2 top-[12vh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg bg-surface shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <Command label={props.title} loop shouldFilter={false} className="flex max-h-[60vh] flex-col">
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              <Search className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
              <Command.Input
                placeholder={props.placeholder}
                value={query}
                onValueChange={(text) => {
                  setQuery(text);
                  props.onQueryChange?.(text);
                }}
                className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              <Dialog.Close className="touch-target rounded-sm">
                <span className="sr-only">{t('close')}</span>
                <Kbd>esc</Kbd>
              </Dialog.Close>
            </div>
            <Command.List className="min-h-0 overflow-y-auto p-2" label={props.title}>
              <Command.Empty className="px-3 py-8 text-center text-ink-3">{props.empty}</Command.Empty>
              {matching(props.groups, query).map((group) => (
                <Command.Group
                  key={group.title}
                  heading={group.title}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-ink-3"
                >
                  {group.items.map((item) => (
                    <PaletteRow key={item.id} item={item} onDone={() => props.onOpenChange(false)} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteRow({ item, onDone }: { item: PaletteItem; onDone: () => void }) {
  const Icon = item.icon;
  return (
    <Command.Item
      value={item.id}
      onSelect={() => {
        onDone();
        item.run();
      }}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-hover pointer-coarse:min-h-11"
    >
      {item.mark ?? (Icon && <Icon className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />)}
      <span className="truncate font-medium">{item.label}</span>
      {item.hint && <span className="truncate text-ink-3">{item.hint}</span>}
      {item.shortcut && <Kbd className="ml-auto">{item.shortcut}</Kbd>}
    </Command.Item>
  );
}

/** The groups with what matches, without those of which nothing does. */
function matching(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.isFound ? group.items : filterOptions(group.items, query) }))
    .filter(({ items }) => items.length > 0);
}
