import { BookOpen, ChevronRight, Menu } from 'lucide-react';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guided } from '../../features/steps/schema.ts';
import { formatFor } from '../../i18n/format.ts';
import { fetchGuideTexts } from '../../i18n/i18n.ts';
import { AvatarStack } from '../../ui-kit/avatar.tsx';
import { Button } from '../../ui-kit/button.tsx';
import { IconButton } from '../../ui-kit/icon-button.tsx';
import { fetchAhead, lazyPart, onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import { useShell } from './shell-context.ts';
import { type Guide, useGuide } from './use-guide.ts';

const guideCode = onDemand(withLaterTexts(() => import('./step-guide.tsx'), fetchGuideTexts));
const StepGuide = lazyPart(guideCode, 'StepGuide');

export interface PageProps {
  title: string;
  /** What the page is part of; the plan’s name, most often. */
  parent?: string;
  /** Buttons at the right of the bar, the main one last. */
  actions?: ReactNode;
  /** The selected record: a `SidePanel`. */
  panel?: ReactNode;
  /** What of the plan it shows that has a guide. */
  step?: Guided;
  children: ReactNode;
}

/** A page on its sheet: the bar that says where one is and who is there, the content, the panel beside it. */
export function Page({ title, parent, actions, panel, step, children }: PageProps) {
  const guide = useGuide(step, Boolean(panel));
  useEffect(() => {
    document.title = parent ? `${title} · ${parent} · Pactole` : `${title} · Pactole`;
  }, [title, parent]);
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col print:block [&:has(+[data-expanded])]:invisible">
        <PageBar title={title} parent={parent} actions={actions} guide={step && guide} />
        <main id="content" tabIndex={-1} className="@container flex min-h-0 flex-1 flex-col outline-none print:block">
          {children}
        </main>
      </div>
      {panel}
      {step && guide.isOpen && (
        <Suspense fallback={!guide.isOver && <div className="w-[332px] shrink-0 border-l border-line" />}>
          <StepGuide step={step} guide={guide} />
        </Suspense>
      )}
    </>
  );
}

function PageBar(props: Pick<PageProps, 'title' | 'parent' | 'actions'> & { guide: Guide | undefined }) {
  const { title, parent, actions, guide } = props;
  const { t, i18n } = useTranslation('shell');
  const { present, save, openMenu } = useShell();
  const names = formatFor(i18n.language).list(present.map(({ name }) => name));
  return (
    <header className="flex h-[52px] shrink-0 items-center gap-2 border-b border-line pr-3.5 pl-[22px] max-md:pl-2">
      <IconButton icon={Menu} label={t('menu')} onClick={openMenu} className="min-[960px]:hidden" data-print="hidden" />
      <div className="flex min-w-0 flex-1 items-center gap-2">
        {parent && (
          <>
            <span className="truncate text-ink-2 max-md:hidden">{parent}</span>
            <ChevronRight className="size-3.5 shrink-0 text-ink-3 max-md:hidden" aria-hidden="true" />
          </>
        )}
        <h1 tabIndex={-1} className="truncate font-semibold tracking-[-0.006em] outline-none">
          {title}
        </h1>
      </div>
      <div data-print="hidden" className="flex shrink-0 items-center gap-2">
        {save}
        {present.length > 0 && (
          <span title={names} className="max-md:hidden">
            <span className="sr-only">{t('present', { names })}</span>
            <AvatarStack people={present} />
          </span>
        )}
        {guide && (
          <Button
            icon={BookOpen}
            aria-expanded={guide.isOpen}
            aria-keyshortcuts="g"
            onClick={guide.toggle}
            onPointerEnter={() => fetchAhead(guideCode)}
          >
            <span className="max-md:sr-only">{t('guide')}</span>
          </Button>
        )}
        {actions}
      </div>
    </header>
  );
}
