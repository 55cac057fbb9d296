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
  onClick?: () => void;
  children: string;
}) {
  return (
    <li>
      <Link
        {...props.link}
        activeOptions={{ exact: props.exact, includeSearch: false }}
        onClick={props.onClick}
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

/** A step whose screen is still to come. */
export function NavSoon(props: { mark: ReactNode; soon: string; children: string }) {
  return (
    <li className={cx(ENTRY, 'text-ink-3')}>
      {props.mark}
      <span className="min-w-0 flex-1 truncate font-normal">{props.children}</span>
      <span className="text-xs font-normal">{props.soon}</span>
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
