import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** An empty screen that teaches: what will be here, one worked example, one button. */
export function EmptyState(props: {
  icon?: LucideIcon;
  title: string;
  /** Nothing else is on the page: the title is the page's. */
  isPage?: boolean;
  text: string;
  example?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = props.icon;
  const Title = props.isPage ? 'h1' : 'h2';
  return (
    <section className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-16 text-center">
      {Icon && <Icon className="mb-1 size-6 text-ink-3" strokeWidth={1.5} aria-hidden="true" />}
      <Title className="text-lg font-semibold">{props.title}</Title>
      <p className="text-ink-2 text-pretty">{props.text}</p>
      {props.example && (
        <div className="mt-3 w-full rounded-lg border border-line bg-surface-2 p-4 text-left text-ink-2">
          {props.example}
        </div>
      )}
      {props.action && (
        <div data-guide="start" className="mt-3">
          {props.action}
        </div>
      )}
    </section>
  );
}
