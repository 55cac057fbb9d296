import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './classes.ts';

const LOOKS = {
  info: { icon: Info, box: 'bg-accent-soft', mark: 'text-accent' },
  ok: { icon: CircleCheck, box: 'bg-ok-soft', mark: 'text-ok' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, box: 'bg-bad-soft', mark: 'text-bad' },
};

/** One sentence about the whole page, and what can be done about it. Read aloud when it appears. */
export function Banner(props: { tone?: keyof typeof LOOKS; children: ReactNode; action?: ReactNode }) {
  const tone = props.tone ?? 'info';
  const { icon: Icon, box, mark } = LOOKS[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cx('flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2', box)}
    >
      <Icon className={cx('size-4 shrink-0', mark)} strokeWidth={1.75} aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-48 text-ink">{props.children}</p>
      {props.action}
    </div>
  );
}
