import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';

export interface MenuProps {
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
}

export interface MenuItemProps {
  icon?: LucideIcon;
  mark?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export interface MenuGroupProps {
  label: string;
  children: ReactNode;
}

export interface MenuChoicesProps<Id extends string> {
  label: string;
  value: Id;
  choices: readonly { id: Id; label: string }[];
  onChange: (id: NoInfer<Id>) => void;
}

export interface PopoverProps {
  trigger: ReactElement;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
  className?: string;
}

export interface AnchoredPopoverProps {
  anchor: RefObject<Element | null>;
  label: string;
  onDismiss: () => void;
  children: ReactNode;
  className?: string;
}

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title. */
  text?: string;
  width?: 'sm' | 'md' | 'lg' | 'xl';
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
}

export interface DrawerProps {
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export interface ToastMessage {
  text: string;
  /** What can be done about it; « Annuler » most often. */
  action?: { label: string; run: () => void };
  /** Read aloud at once, and stays until closed. */
  urgent?: boolean;
}

/** What a menu of commands is about, and where it was asked for: the point pressed, or null for the element itself. */
export interface MenuPlace {
  element: HTMLElement;
  at: { x: number; y: number } | null;
}

export interface ContextMenuProps {
  label: string;
  place: MenuPlace;
  onClose: () => void;
  children: ReactNode;
}

export interface SubMenuProps {
  icon: LucideIcon;
  label: string;
  disabled?: boolean;
  children: ReactNode;
}
