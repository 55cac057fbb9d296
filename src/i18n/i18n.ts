import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fr } from './fr.ts';
import type { frLater } from './fr-later.ts';
import type { accounts } from './fr/accounts.ts';
import type { guide } from './fr/guide.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: typeof fr & typeof frLater & { accounts: typeof accounts; guide: typeof guide };
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

/** Texts by area. */
type Areas = Readonly<Record<string, object>>;

/** What this window reads, or is about to. */
let read: Language = 'fr';

/** Texts that were asked for: they follow the language. */
const wanted = new Set<(language: Language) => Promise<void>>();

/**
 * Texts that do not come with the program but with what shows them: fetched once, in the languages that are read. A
 * language without a way to fetch them has them among its others.
 */
function laterTexts(load: Partial<Record<Language, () => Promise<Areas>>>): () => Promise<void> {
  const coming = new Map<Language, Promise<void>>();
  const fetchIn = (language: Language) => {
    const found = coming.get(language) ?? load[language]?.().then((areas) => add(language, areas)) ?? Promise.resolve();
    coming.set(language, found);
    // To be asked for again.
    found.catch(() => coming.delete(language));
    return found;
  };
  return () => {
    wanted.add(fetchIn);
    return fetchIn(read);
  };
}

function add(language: Language, areas: Areas): void {
  for (const [area, catalogue] of Object.entries(areas)) texts.addResourceBundle(language, area, catalogue);
}

/** The texts of what no page needs that people open first. */
export const fetchLaterTexts = laterTexts({ fr: async () => (await import('./fr-later.ts')).frLater });

/** The texts of getting in: who is in reads none of them. */
export const fetchAccountTexts = laterTexts({
  fr: async () => ({ accounts: (await import('./fr/accounts.ts')).accounts }),
});

/** The advice of the guide: it is long, and few read it twice. */
export const fetchGuideTexts = laterTexts({
  fr: async () => ({ guide: (await import('./fr/guide.ts')).guide }),
  en: async () => ({ guide: (await import('./en/guide.ts')).guide }),
});

/** Changes the language of every text on screen. */
export async function speak(language: Language): Promise<void> {
  const before = read;
  read = language;
  try {
    if (language === 'en' && !texts.hasResourceBundle('en', 'kit')) add('en', (await import('./en.ts')).en);
    await Promise.all([...wanted].map((fetchIn) => fetchIn(language)));
  } catch (error) {
    read = before;
    throw error;
  }
  await texts.changeLanguage(language);
}
