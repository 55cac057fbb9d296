import { Pencil } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

/** Something one reads, that opens to be written when clicked; its links and boxes keep their own clicks. */
export function EditableArea({ label, onEdit, children }: { label: string; onEdit: () => void; children: ReactNode }) {
  const onClick = ({ target }: MouseEvent) => {
    const isOwn = target instanceof Element && target.closest('a, button, input, label') !== null;
    // Selecting words to copy them is not asking to change them.
    if (!isOwn && document.getSelection()?.isCollapsed !== false) onEdit();
  };
  return (
    <div onClick={onClick} className="group relative -mx-1.5 rounded-sm px-1.5 py-0.5 hover:bg-hover">
      {children}
      <IconButton
        icon={Pencil}
        label={label}
        onClick={onEdit}
        className="absolute top-0 right-0 size-7! bg-surface! opacity-0 shadow-sh group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:static pointer-coarse:ml-auto pointer-coarse:flex pointer-coarse:bg-transparent! pointer-coarse:shadow-none pointer-coarse:opacity-100"
      />
    </div>
  );
}
