import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

function cell(page: Page, text: string) {
  return page.getByRole('treegrid').getByText(text, { exact: true });
}

async function retype(page: Page, from: string, to: string): Promise<void> {
  await cell(page, from).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
}

const COLUMNS = { owner: 2, status: 3, due: 4, progress: 5, planned: 6 };

/** One cell of the line that holds `title`. */
function cellOf(page: Page, title: string, column: keyof typeof COLUMNS) {
  return page.getByRole('row').filter({ hasText: title }).locator(`[aria-colindex="${COLUMNS[column]}"]`);
}

const TITLE = 'Relance des contacts du salon';

test('what is typed shows at once, reaches the other window, and can be undone', async ({ page, browser }) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);
  // An address cut short by hand is that of the plan, and opens its actions.
  await other.goto(page.url().replace(/\/actions.*$/, ''));
  await retype(page, TITLE, 'Relance en deux vagues');
  await expect(cell(page, 'Relance en deux vagues')).toBeVisible();
  await expect(cell(other, 'Relance en deux vagues')).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, TITLE)).toBeVisible();
  await expect(cell(other, TITLE)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(cell(other, 'Relance en deux vagues')).toBeVisible();
  await other.context().close();
});

test('owner, date and amount are typed as people type them', async ({ page }) => {
  await openExampleBoard(page);
  await cell(page, TITLE).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Sophie');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, TITLE, 'owner')).toContainText('Sophie Laurent');
  await cellOf(page, TITLE, 'due').click();
  await page.keyboard.type('fin juin');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, TITLE, 'due')).toContainText('30 juin');
  await cellOf(page, TITLE, 'planned').click();
  await page.keyboard.type('1,5k');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, TITLE, 'planned')).toContainText('1\u202f500\u00a0€');
  // What cannot be read is kept as typed, with what to do beside it.
  await cellOf(page, TITLE, 'planned').click();
  await page.keyboard.type('beaucoup');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce montant n’est pas compris', { exact: false })).toBeVisible();
});

test('edits made without network are kept and sent when it comes back', async ({ page, browser }) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);
  await other.context().setOffline(true);
  await retype(other, TITLE, 'Saisi hors ligne');
  await expect(other.getByText('Hors ligne\u00a0: 1 modification gardée ici')).toBeVisible();
  await expect(cell(page, TITLE)).toBeVisible();
  await other.context().setOffline(false);
  await expect(cell(page, 'Saisi hors ligne')).toBeVisible({ timeout: 30_000 });
  await expect(other.getByText('Enregistré', { exact: true })).toBeVisible();
  await other.context().close();
});

test('two people typing over each other keep both values, and either is restored with one click', async ({
  page,
  browser,
}) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);
  await other.context().setOffline(true);
  await retype(other, TITLE, 'La version tardive');
  await retype(page, TITLE, 'La version du bureau');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await other.context().setOffline(false);
  await expect(cell(page, 'La version tardive')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '1 conflit à voir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Modifications croisées' });
  await expect(dialog).toContainText('La version du bureau');
  await expect(dialog).toContainText('La version tardive');
  await dialog.getByRole('button', { name: 'Rétablir cette valeur' }).click();
  await page.keyboard.press('Escape');
  // The button that opened it is gone with the conflict.
  await expect(page.locator('#content:focus, #content :focus')).toBeVisible();
  await expect(cell(page, 'La version du bureau')).toBeVisible();
  await expect(cell(other, 'La version du bureau')).toBeVisible();
  await other.context().close();
});

test('an amount changed by someone else is not overwritten unless one says so', async ({ page, browser }) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);
  await other.context().setOffline(true);
  await cellOf(other, TITLE, 'planned').click();
  await other.keyboard.type('700');
  await other.keyboard.press('Enter');
  await cellOf(page, TITLE, 'planned').click();
  await page.keyboard.type('800');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await other.context().setOffline(false);
  const review = other.getByRole('button', { name: '1 conflit à voir' });
  await review.click({ timeout: 30_000 });
  await expect(cellOf(page, TITLE, 'planned')).toContainText('800');
  await other.getByRole('button', { name: 'Remplacer par ma saisie' }).click();
  await expect(cellOf(page, TITLE, 'planned')).toContainText('700');
  await other.context().close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the board is a list; a tap opens the action', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /exemple/i }).click();
    await page.getByRole('link', { name: 'Actions', exact: true }).tap();
    await page.getByText(TITLE).first().tap();
    await expect(page.getByRole('dialog').getByText('CQ-08')).toBeVisible();
    await expectNothingSerious(page);
  });
});
