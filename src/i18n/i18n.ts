import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fr } from './fr.ts';
import type { frLater } from './fr-later.ts';
import type { guide } from './fr/guide.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: typeof fr & typeof frLater & { guide: typeof guide };
    defaultNS: 'kit';
    strictInterpolationChecks: true;
  }
}

/** The texts of this window; `texts.t('shell:home')` outside components, `useTranslation('shell')` inside. */
export const texts = createInstance();

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Starts the texts in `language`. French ships with the program; English is fetched when someone reads it. */
export async function startTexts(language: Language): Promise<void> {
  await texts.use(initReactI18next).init({
    resources: { fr },
    lng: 'fr',
    fallbackLng: 'fr',
    defaultNS: 'kit',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(language);
}

let laterTexts: Promise<void> | undefined;

/** Fetches the texts that do not come with the program, once. */
export function fetchLaterTexts(): Promise<void> {
  laterTexts ??= import('./fr-later.ts').then(
    ({ frLater: later }) => {
      for (const [area, catalogue] of Object.entries(later)) texts.addResourceBundle('fr', area, catalogue);
    },
    (error: unknown) => {
      laterTexts = undefined;
      throw error;
    },
  );
  return laterTexts;
}

let guideTexts: Promise<void> | undefined;

/** Fetches the advice of the guide in both languages, once: it is long, and few read it twice. */
export function fetchGuideTexts(): Promise<void> {
  guideTexts ??= Promise.all([import('./fr/guide.ts'), import('./en/guide.ts')]).then(
    ([{ guide: french }, { guide: english }]) => {
      texts.addResourceBundle('fr', 'guide', french);
      texts.addResourceBundle('en', 'guide', english);
    },
    (error: unknown) => {
      guideTexts = undefined;
      throw error;
    },
  );
  return guideTexts;
}

/** Changes the language of every text on screen. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !texts.hasResourceBundle('en', 'kit')) {
    const { en } = await import('./en.ts');
    for (const [area, catalogue] of Object.entries(en)) texts.addResourceBundle('en', area, catalogue);
  }
  await texts.changeLanguage(language);
}
