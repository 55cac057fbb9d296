import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import { filledSections, SECTIONS } from '../rules.ts';
import type { StrategyContent } from '../schema.ts';

/** The parts of the strategy, which of them are written, and the way to each. */
export function StrategyContents({ content }: { content: StrategyContent }) {
  const { t } = useTranslation('strategy');
  const filled = new Set(filledSections(content));
  return (
    <nav aria-label={t('contents')} data-print="hidden">
      <p className="mb-2 text-sm text-ink-2">{t('filled', { count: filled.size, total: SECTIONS.length })}</p>
      <ul className="flex flex-col @max-4xl:flex-row @max-4xl:flex-wrap @max-4xl:gap-x-4">
        {SECTIONS.map((section) => {
          const isFilled = filled.has(section);
          return (
            <li key={section}>
              <button
                type="button"
                onClick={() => goTo(section)}
                className="flex min-h-8 touch-target items-center gap-2 rounded-sm text-left text-ink-2 hover:text-ink"
              >
                <span
                  aria-hidden="true"
                  className={cx(
                    'flex size-4 shrink-0 items-center justify-center rounded-full',
                    isFilled ? 'bg-ok-soft text-ok' : 'shadow-[inset_0_0_0_1.5px_var(--line-2)]',
                  )}
                >
                  {isFilled && <Check className="size-3" strokeWidth={2.5} />}
                </span>
                {t(`sections.${section}`)}
                <span className="sr-only">, {t(isFilled ? 'written' : 'toWrite')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Shows a part of the page, and goes on from there. */
export function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
