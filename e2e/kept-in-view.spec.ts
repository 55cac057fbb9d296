import type { Page } from '@playwright/test';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const TITLE = 'Relance des contacts du salon';

async function openFiltered(page: Page, search: string): Promise<void> {
  await openExampleBoard(page);
  await page.goto(`${page.url().split('?')[0]}?${search}`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('an edit that takes an action out of the filter leaves it in view, marked, until the filter changes', async ({
  page,
}) => {
  await openFiltered(page, 'q=relance');
  await expect(page.getByText('2 actions', { exact: true })).toBeVisible();
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.type('Courrier aux visiteurs');
  await page.keyboard.press('Enter');
  const edited = row(page, 'Courrier aux visiteurs');
  await expect(edited.getByText('Masquée par le filtre')).toBeAttached();
  await expect(page.getByText('1 action gardée en vue malgré le filtre')).toBeVisible();

  // Taken back, it passes again, and nothing is said any more.
  await page.keyboard.press('Control+z');
  await expect(row(page, TITLE)).toBeVisible();
  await expect(page.getByText('gardée en vue')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(edited).toBeVisible();
  await page.getByRole('button', { name: 'Masquer', exact: true }).click();
  await expect(edited).toBeHidden();
  await expect(page.getByText('1 action', { exact: true })).toBeVisible();
});

test('what is created or pasted under a filter that hides it stays in view, in every look', async ({ page }) => {
  await openFiltered(page, 'q=relance');
  await page.getByRole('treegrid').getByText('Nouvelle action', { exact: true }).first().click();
  await page.keyboard.type('Dîner des partenaires');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Dîner des partenaires').getByText('Masquée par le filtre')).toBeAttached();
  // The cursor is on the line that creates: what is pasted there becomes rows.
  await paste(page, 'Petit déjeuner un\r\nPetit déjeuner deux');
  await expect(row(page, 'Petit déjeuner deux')).toBeVisible();
  await expect(page.getByText('3 actions gardées en vue malgré le filtre')).toBeVisible();

  for (const look of ['Kanban', 'Gantt', 'Budget', 'Calendrier']) {
    await page
      .getByRole('tab', { name: look })
      .or(page.getByRole('radio', { name: look }))
      .click();
    await expect(page.getByText('Dîner des partenaires').first()).toBeVisible();
    await expect(page.getByText('Masquée par le filtre').first()).toBeAttached();
  }
  await page.getByRole('button', { name: /^Retirer le filtre/ }).click();
  await expect(page.getByText('gardées en vue')).toBeHidden();
});

test('what a colleague takes out of the filter goes, as what they bring in it comes', async ({ page, browser }) => {
  await openFiltered(page, 'q=relance');
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url().split('?')[0] ?? '');
  await other.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await other.keyboard.type('Courrier aux visiteurs');
  await other.keyboard.press('Enter');
  await expect(row(page, TITLE)).toBeHidden();
  await expect(page.getByText('1 action', { exact: true })).toBeVisible();
  await context.close();
});
