import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import type { WorkshopProposal } from '../schema.ts';

/** Who proposed it, unless nobody is to know. */
export function ProposedBy({ proposal }: { proposal: WorkshopProposal }) {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const author = proposal.anonymous ? undefined : store.get(personKind, proposal.createdBy);
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-sm text-ink-2">
      {author ? (
        <>
          <Avatar id={author.id} name={author.name} size={20} decorative />
          <span className="truncate">{author.name}</span>
        </>
      ) : (
        <>
          <EyeOff size={15} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
          {t('anonymous.author')}
        </>
      )}
    </span>
  );
}

/** A proposal, with what can be done with it below. */
export function ProposalCard(props: {
  proposal: WorkshopProposal;
  isLarge?: boolean;
  className?: string;
  /** At the end of the author's line. */
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const { proposal, isLarge, className, beside } = props;
  return (
    <article
      className={cx(
        'flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-surface p-4 break-inside-avoid',
        className,
      )}
    >
      <h3 className={cx('font-semibold break-words text-pretty', isLarge ? 'text-2xl' : 'text-lg')}>
        {proposal.title}
      </h3>
      {proposal.detail !== '' && (
        <p className={cx('break-words whitespace-pre-line text-ink-2 text-pretty', isLarge && 'text-xl')}>
          {proposal.detail}
        </p>
      )}
      <div className="flex min-w-0 items-center justify-between gap-2">
        <ProposedBy proposal={proposal} />
        {beside && <span className="-my-1.5 -mr-2 shrink-0">{beside}</span>}
      </div>
      {props.children}
    </article>
  );
}
