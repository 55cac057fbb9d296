import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample, openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Relance des contacts du salon';
/** Columns: the action, its total, then the months. */
const [TOTAL, JANUARY, MARCH, APRIL] = [2, 3, 5, 6];

async function openBudget(page: Page): Promise<void> {
  await openExampleBoard(page);
  await page.getByRole('tab', { name: 'Budget' }).click();
  await expect(page.getByRole('treegrid', { name: 'Budget par mois' })).toBeVisible();
}

function cell(page: Page, title: string, column: number) {
  return page.getByRole('row').filter({ hasText: title }).locator(`[aria-colindex="${column}"]`);
}

async function type(page: Page, column: number, text: string): Promise<void> {
  await cell(page, TITLE, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('an amount typed in a month counts in the action, its group and the plan, in every look, and can be undone', async ({
  page,
}) => {
  await openBudget(page);
  await expect(cell(page, TITLE, APRIL)).toHaveText('900');
  await type(page, MARCH, '1,5k');
  await expect(cell(page, TITLE, MARCH)).toHaveText('1\u202f500');
  await expect(cell(page, TITLE, TOTAL)).toHaveText('2\u202f400\u00a0€');
  await expect(cell(page, 'Total du plan', TOTAL)).toHaveText('240\u202f200\u00a0€');
  await expect(page.getByText('Budget du plan').locator('..')).toContainText('240\u202f200\u00a0€');
  await page.getByRole('tab', { name: 'Tableau' }).click();
  await expect(cell(page, TITLE, 6)).toHaveText('2\u202f400\u00a0€');
  await page.keyboard.press('Control+z');
  await expect(cell(page, TITLE, 6)).toHaveText('900\u00a0€');
});

test('a row of a spreadsheet is pasted over the months in one go', async ({ page }) => {
  await openBudget(page);
  await cell(page, TITLE, JANUARY).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '100\t200,50\t1 000 €\t0\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(page, TITLE, JANUARY)).toHaveText('100');
  await expect(cell(page, TITLE, JANUARY + 1)).toHaveText('200,50');
  await expect(cell(page, TITLE, APRIL)).toHaveText('–');
  await expect(cell(page, TITLE, TOTAL)).toHaveText('1\u202f300,50\u00a0€');
  await page.keyboard.press('Control+z');
  await expect(cell(page, TITLE, TOTAL)).toHaveText('900\u00a0€');
});

test('amounts of two months go on along the row', async ({ page }) => {
  await openBudget(page);
  await type(page, JANUARY, '100');
  await type(page, JANUARY + 1, '150');
  await cell(page, TITLE, JANUARY).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.locator('[data-fill]').hover();
  await page.mouse.down();
  await cell(page, TITLE, APRIL).hover();
  await page.mouse.up();
  await expect(cell(page, TITLE, MARCH)).toHaveText('200');
  await expect(cell(page, TITLE, APRIL)).toHaveText('250');
});

for (const [language, copied] of [
  ['fr', '1234,5\t0'],
  ['en', '1234.5\t0'],
] as const) {
  test(`months are copied as a spreadsheet of one’s language reads them (${language})`, async ({ page }) => {
    await openBudget(page);
    await page.evaluate((locale) => localStorage.setItem('pactole.language', locale), language);
    await type(page, JANUARY, '1234,50');
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
    await page.reload();
    await cell(page, TITLE, JANUARY).click();
    await page.keyboard.press('Shift+ArrowRight');
    const text = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    });
    expect(text).toBe(copied);
  });
}

test('what cannot be read stays in its cell with the reason, and a total is shared among its months', async ({
  page,
}) => {
  await openBudget(page);
  await type(page, MARCH, 'beaucoup');
  await expect(page.getByText('Ce montant n’est pas compris', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await type(page, TOTAL, '1200');
  await expect(cell(page, TITLE, APRIL)).toHaveText('1\u202f200');
});

test('other amounts, categories and the envelope are told in words and colours', async ({ page }) => {
  await openBudget(page);
  await page.getByRole('tab', { name: 'Réalisé' }).click();
  await expect(page).toHaveURL(/measure=invoiced/);
  await page.getByRole('button', { name: 'Grouper par axe' }).click();
  await page.getByRole('menuitemradio', { name: 'Catégorie de dépense' }).click();
  await expect(page.getByRole('gridcell', { name: 'Événements' })).toBeVisible();
  await page.getByRole('tab', { name: 'Prévu' }).click();
  await type(page, MARCH, '40 000');
  await expect(page.getByText(/\(dépasse de .*€\)/).first()).toBeVisible();
});

test('the envelope of the plan is a share of its revenue, follows it, and says so beside the budget', async ({
  page,
}) => {
  await openExample(page);
  const navigation = page.getByRole('navigation', { name: 'Navigation', exact: true });
  await navigation.getByRole('link', { name: 'Paramètres' }).click();
  await expect(page.getByText('soit 1,8\u202f% du CA prévu (14,2\u00a0M€)')).toBeVisible();
  await page.getByRole('button', { name: 'Enveloppe, Montant fixe' }).click();
  await page.getByRole('option', { name: 'Part du CA prévu' }).click();
  const share = page.getByRole('textbox', { name: 'Part du CA prévu' });
  await share.fill('1,8');
  await share.press('Enter');
  await expect(page.getByText('1,8\u202f% du CA prévu (14,2\u00a0M€)\u00a0: 255\u202f600\u00a0€')).toBeVisible();
  const revenue = page.getByRole('textbox', { name: 'CA prévu', exact: true });
  await revenue.fill('15 M€');
  await revenue.press('Enter');
  await expect(page.getByText('1,8\u202f% du CA prévu (15\u00a0M€)\u00a0: 270\u202f000\u00a0€')).toBeVisible();
  await navigation.getByRole('link', { name: 'Actions et budget' }).click();
  await page.getByRole('tab', { name: 'Budget', exact: true }).click();
  await expect(page.getByText('1,8\u202f% du CA prévu (15\u00a0M€)')).toBeVisible();
  await expect(page.getByText('270\u202f000\u00a0€')).toBeVisible();
});

test('a channel’s envelope is decided month by month or in all, its actions draw on it, and the other window sees it', async ({
  page,
  browser,
}) => {
  await openBudget(page);
  await page.getByRole('tab', { name: 'Enveloppe', exact: true }).click();
  const table = page.getByRole('grid', { name: 'Enveloppes par canal et par mois' });
  await expect(table).toBeVisible();
  await expect(page).toHaveURL(/measure=envelope/);
  const other = await openSecondWindow(browser, page);
  const [ALL, USED, LEFT, FIRST_MONTH] = [2, 3, 4, 5];
  await expect(cell(page, 'Téléphone', ALL)).toHaveText('1\u202f600\u00a0€');
  await expect(cell(page, 'Téléphone', USED)).toHaveText('1\u202f500\u00a0€');
  await cell(page, 'Téléphone', FIRST_MONTH).click();
  await page.keyboard.type('2k');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Téléphone', ALL)).toHaveText('3\u202f600\u00a0€');
  await expect(cell(other, 'Téléphone', LEFT)).toHaveText('2\u202f100\u00a0€');
  // A total goes back over the months that have an envelope; what is then exceeded says so.
  await cell(other, 'Téléphone', ALL).click();
  await other.keyboard.type('900');
  await other.keyboard.press('Enter');
  await expect(cell(page, 'Téléphone', LEFT)).toHaveText('−600\u00a0€');
  await expect(cell(page, 'Téléphone', FIRST_MONTH + 3)).toContainText('Les actions de ce mois prennent 900\u00a0€');
  await cell(page, 'Téléphone', FIRST_MONTH).click();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Téléphone', FIRST_MONTH)).toHaveText('–');
  await expectNothingSerious(page);
  await other.context().close();
});
