import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../i18n/i18n.ts';
import { cx } from '../../ui-kit/classes.ts';
import { chooseLanguage } from '../language.ts';

export interface PlainPageProps {
  title: string;
  /** One or two sentences under the title. */
  text?: string;
  /** Wider than a form. */
  wide?: boolean;
  /** On a sheet of its own, as forms are. */
  sheet?: boolean;
  children: ReactNode;
  /** Under the sheet: other ways to go. */
  footer?: ReactNode;
}

/** A page outside any workspace: the name, one thing to do, the language. */
export function PlainPage({ title, text, wide, sheet = true, children, footer }: PlainPageProps) {
  useEffect(() => {
    document.title = `${title} · Pactole`;
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col px-4">
      <header className={cx('mx-auto flex w-full items-center gap-2 pt-6', wide ? 'max-w-4xl' : 'max-w-[420px]')}>
        <Link to="/" className="flex items-center gap-2 rounded-md text-lg font-semibold">
          <img src="/icon.svg" alt="" className="size-6" />
          Pactole
        </Link>
      </header>
      <main
        id="content"
        className={cx('mx-auto flex w-full flex-1 flex-col justify-center py-10', wide ? 'max-w-4xl' : 'max-w-[420px]')}
      >
        <h1 className={cx('font-semibold text-balance', wide ? 'text-2xl tracking-[-0.014em]' : 'text-xl')}>{title}</h1>
        {text && <p className={cx('mt-2 text-ink-2 text-pretty', wide && 'max-w-xl text-lg')}>{text}</p>}
        <div className={cx('mt-6', sheet && 'rounded-lg border border-line bg-surface p-6 shadow-sh max-md:p-4')}>
          {children}
        </div>
        {footer && <div className="mt-4 flex flex-wrap justify-between gap-x-4 gap-y-2 px-1">{footer}</div>}
      </main>
      <LanguageChoice wide={wide} />
    </div>
  );
}

/** Links that read as text: « Mot de passe oublié ? ». */
export const TEXT_LINK =
  'inline-flex touch-target items-center rounded-sm text-accent underline-offset-2 hover:underline';

function LanguageChoice({ wide }: { wide?: boolean }) {
  const { t, i18n } = useTranslation('shell');
  const current = isLanguage(i18n.language) ? i18n.language : 'fr';
  return (
    <footer
      className={cx('mx-auto flex w-full gap-1 pb-6 text-sm', wide ? 'max-w-4xl' : 'max-w-[420px]')}
      aria-label={t('language')}
    >
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void chooseLanguage(language)}
          className="touch-target rounded-md px-2 py-1 text-ink-3 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
        >
          {t(`languages.${language}`)}
        </button>
      ))}
    </footer>
  );
}
