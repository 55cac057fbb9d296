import { isLanguage, type Language, speak, startTexts } from '../i18n/i18n.ts';

const KEY = 'pactole.language';

/** The language public/theme.js has put on the page: the one chosen in this browser, else the browser’s own. */
export async function startLanguage(): Promise<void> {
  const { lang } = document.documentElement;
  await startTexts(isLanguage(lang) ? lang : 'fr');
}

/** Changes the language of the page and remembers it in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await speak(language);
  document.documentElement.lang = language;
}
