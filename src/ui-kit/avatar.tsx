import type { CSSProperties } from 'react';
import { cx } from './classes.ts';
import { hueOf, initialsOf } from './identity.ts';

export interface AvatarProps {
  id: string;
  name: string;
  /** Diameter in px. */
  size?: 16 | 18 | 20 | 24 | 28 | 56;
  /** The name is written beside it: then the avatar is not read aloud. */
  decorative?: boolean;
  className?: string;
}

const TEXT = {
  16: 'text-[7.5px]',
  18: 'text-[8px]',
  20: 'text-[8.5px]',
  24: 'text-[9.5px]',
  28: 'text-[10.5px]',
  56: 'text-[20px]',
};

/** Initials on a colour that follows from the person's id: the same everywhere, and readable in both themes. */
export function Avatar({ id, name, size = 20, decorative, className }: AvatarProps) {
  const style = { '--hue': hueOf(id), width: size, height: size } as CSSProperties;
  return (
    <span
      role={decorative ? undefined : 'img'}
      aria-label={decorative ? undefined : name}
      aria-hidden={decorative || undefined}
      // Drawn rather than written: the initials are not part of the name beside them.
      data-initials={initialsOf(name)}
      style={style}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full leading-none font-semibold select-none',
        'before:content-[attr(data-initials)]',
        'bg-[oklch(var(--av-l)_var(--av-c)_var(--hue))] text-[oklch(var(--av-t)_0.09_var(--hue))]',
        TEXT[size],
        className,
      )}
    />
  );
}

/** People side by side, overlapping, the rest counted. */
export function AvatarStack({ people, max = 4 }: { people: readonly { id: string; name: string }[]; max?: number }) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.length - shown.length;
  return (
    <span className="flex items-center">
      {shown.map((person) => (
        <span key={person.id} className="-ml-1 rounded-full border-2 border-surface first:ml-0">
          <Avatar id={person.id} name={person.name} size={24} decorative />
        </span>
      ))}
      {rest > 0 && (
        <span className="-ml-1 flex size-7 items-center justify-center rounded-full border-2 border-surface bg-hover text-[9.5px] font-semibold text-ink-2">
          +{rest}
        </span>
      )}
    </span>
  );
}
