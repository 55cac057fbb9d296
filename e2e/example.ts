import { type Browser, expect, type Page } from '@playwright/test';

/** A visitor on their own copy of the example. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
  await expect(page).toHaveURL(/\/w\//);
}

/** The same, in front of the board. */
export async function openExampleBoard(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
}

/** The same person in a second window, in front of the same table, chart or calendar; it can lose its network alone. */
export async function openSecondWindow(browser: Browser, first: Page): Promise<Page> {
  const context = await browser.newContext({ storageState: await first.context().storageState() });
  const page = await context.newPage();
  await page.goto(first.url());
  await expect(page.getByRole('treegrid').or(page.getByRole('grid')).first()).toBeVisible();
  return page;
}
