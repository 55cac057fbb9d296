import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/** A browser that has nothing yet but the session of someone. */
export async function openSignedIn(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', ...options });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const cut = pair.indexOf('=');
      return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: new URL(url).origin };
    }),
  );
  return context;
}
