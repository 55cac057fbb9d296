import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../ui-kit/classes.ts';

const ENTRY = 'flex h-[30px] items-center gap-2.5 rounded-md px-2.5 font-medium select-none pointer-coarse:h-11';

/** A page to go to; the one at hand stands out from the ground. */
export function NavLink(props: {
  link: LinkProps;
  mark: ReactNode;
  count?: number;
  /** Lit on this address only, not on those under it. */
  exact?: boolean;
  /** What else is to say of it, shown to whoever rests on it. */
  note?: string | undefined;
  onClick?: (() => void) | undefined;
  children: string;
}) {
  return (
    <li>
      <Link
        {...props.link}
        activeOptions={{ exact: props.exact, includeSearch: false }}
        onClick={props.onClick}
        title={props.note}
        className={cx(
          ENTRY,
          'group/nav text-ink-2 hover:bg-hover hover:text-ink',
          'data-[status=active]:bg-surface data-[status=active]:text-ink data-[status=active]:shadow-[0_0_0_1px_var(--line),var(--sh)]',
          'forced-colors:data-[status=active]:outline-1',
        )}
      >
        {props.mark}
        <span className="min-w-0 flex-1 truncate">{props.children}</span>
        {props.count !== undefined && props.count > 0 && (
          <span className="text-sm font-normal text-ink-3">{props.count}</span>
        )}
      </Link>
    </li>
  );
}

export function NavIcon({ icon: Icon }: { icon: LucideIcon }) {
  return (
    <span className="flex size-[18px] shrink-0 items-center justify-center">
      <Icon className="size-4 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}
