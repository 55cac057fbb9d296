import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { usePlanStore, useRecords, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import type { Section } from '../rules.ts';
import { strategyKind } from '../schema.ts';

/** One part of the strategy: its name, the question it answers, and who else is there. */
export function StrategySection(props: {
  section: Section;
  /** Whether the question is asked: of whoever writes, not of whoever reads. */
  asks: boolean;
  children: ReactNode;
}) {
  const { section, asks, children } = props;
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = part;
    if (!asks || !current) return undefined;
    const tell = () => store.moveTo({ kind: strategyKind.kind, id: store.planId, field: section });
    current.addEventListener('focusin', tell);
    return () => current.removeEventListener('focusin', tell);
  }, [asks, section, store]);
  return (
    <section
      ref={part}
      id={section}
      tabIndex={-1}
      aria-labelledby={`${section}-title`}
      className="scroll-mt-4 border-t border-line pt-6 pb-8 outline-none first:border-t-0 print:break-inside-avoid-page print:py-4"
    >
      <div className="flex min-h-7 flex-wrap items-center gap-x-3">
        <h2 id={`${section}-title`} className="text-xl font-semibold tracking-[-0.01em]">
          {t(`sections.${section}`)}
        </h2>
        <PeopleHere section={section} />
      </div>
      {asks && <p className="mt-0.5 mb-3 text-ink-2 text-pretty print:hidden">{t(`questions.${section}`)}</p>}
      <div className={asks ? 'print:mt-2' : 'mt-2'}>{children}</div>
    </section>
  );
}

/** Colleagues who are on this part right now. */
function PeopleHere({ section }: { section: Section }) {
  const { t, i18n } = useTranslation('strategy');
  const { actor } = usePlanStore();
  const present = useStoreValue((store) => store.present);
  const people = useRecords(personKind);
  const here = new Set(
    present
      .filter(({ place }) => place?.kind === strategyKind.kind && place.field === section)
      .map(({ personId }) => personId),
  );
  const shown = people.filter(({ id }) => here.has(id) && id !== actor.personId);
  if (shown.length === 0) return null;
  const names = formatFor(i18n.language).list(shown.map(({ name }) => name));
  return (
    <span title={names} data-print="hidden" className="flex items-center gap-1">
      <span className="sr-only">{t('isHere', { names })}</span>
      {shown.map(({ id, name }) => (
        <Avatar key={id} id={id} name={name} decorative />
      ))}
    </span>
  );
}
