import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A window that has just been opened: nothing was fetched. */
async function open(language: 'fr' | 'en') {
  vi.resetModules();
  const window = await import('./i18n.ts');
  await window.startTexts(language);
  return window;
}

describe('texts that come with what shows them', () => {
  let window: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    window = await open('fr');
  });

  it('are not there before', async () => {
    expect(window.texts.exists('strategy:title')).toBe(false);
    expect(window.texts.exists('accounts:welcome.title')).toBe(false);
    await window.fetchLaterTexts();
    expect(window.texts.exists('strategy:title')).toBe(true);
    expect(window.texts.exists('accounts:welcome.title')).toBe(false);
    await window.fetchAccountTexts();
    expect(window.texts.exists('accounts:welcome.title')).toBe(true);
  });

  it('are fetched in the language that is read, and follow it', async () => {
    window = await open('en');
    await Promise.all([window.fetchLaterTexts(), window.fetchGuideTexts()]);
    expect(window.texts.hasResourceBundle('fr', 'strategy')).toBe(false);
    expect(window.texts.hasResourceBundle('fr', 'guide')).toBe(false);
    expect(window.texts.exists('guide:why')).toBe(true);
    const english = window.texts.t('guide:why');
    await window.speak('fr');
    expect(window.texts.hasResourceBundle('fr', 'strategy')).toBe(true);
    expect(window.texts.t('guide:why')).not.toBe(english);
  });

  it('asked for while the language changes come in the one that is about to be read', async () => {
    window = await open('en');
    const changed = window.speak('fr');
    await Promise.all([changed, window.fetchLaterTexts()]);
    expect(window.texts.hasResourceBundle('fr', 'strategy')).toBe(true);
  });
});
