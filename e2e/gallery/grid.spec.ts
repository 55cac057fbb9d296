import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const cell = (page: Page, line: number, column: number) =>
  page.locator(`[data-line="${line}"][data-column="${column}"]`);

/** Lines: 0 the first group, 1 to 5 its rows, 6 its creating line. Columns: title, owner, status, due, progress, amounts. */
test.beforeEach(async ({ page }) => {
  await page.goto('/?page=grid');
  await cell(page, 1, 0).click();
});

test('typing replaces, Enter goes down, F2 edits what is there, Escape gives up', async ({ page }) => {
  await page.keyboard.type('Salon de Lyon');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 0)).toContainText('Salon de Lyon');
  await expect(cell(page, 2, 0)).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' (stand)');
  await page.keyboard.press('Tab');
  await expect(cell(page, 2, 0)).toContainText('Stand au salon Global Industrie, Lyon (stand)');
  await expect(cell(page, 2, 1)).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('rien');
  await page.keyboard.press('Escape');
  await expect(cell(page, 2, 0)).toContainText('(stand)');
  await expect(cell(page, 2, 0)).toBeFocused();
});

test('an accent made of two keys replaces the content too', async ({ page, context }) => {
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'BracketLeft' });
  await keyboard.send('Input.insertText', { text: 'Ê' });
  await page.keyboard.type('tre');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 0)).toContainText('Être');
});

test('arrows, Home, End and their Ctrl forms reach every corner', async ({ page }) => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 2, 1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, 2, 7)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell(page, 2, 0)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(page.locator('[data-create="g4"]')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[data-toggle="g1"]')).toBeFocused();
});

test('a person is found by typing, a status by its digit, a day by calendar or text', async ({ page }) => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('me');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option', { name: 'Mehdi Benali' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 1)).toContainText('Mehdi Benali');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/En cours/);
  await page.keyboard.press('4');
  await expect(cell(page, 1, 2)).toContainText('Terminée');
  await page.keyboard.press('3');
  await expect(cell(page, 1, 2)).toContainText('En retard');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('15/3');
  await expect(page.getByRole('button', { name: '15 mars 2027', pressed: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 3)).toHaveText('15 mars');
  await cell(page, 1, 3).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '22 mars 2027' }).click();
  await expect(cell(page, 1, 3)).toHaveText('22 mars');
  await expect(cell(page, 1, 3)).toBeFocused();
});

test('what cannot be taken stays as typed, with the reason beside it', async ({ page }) => {
  await cell(page, 1, 5).click();
  await page.keyboard.type('cinq mille');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('alert').filter({ hasText: 'Écrivez un montant' });
  await expect(reason).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Prévu' })).toHaveValue('cinq mille');

  await cell(page, 3, 0).click();
  await expect(cell(page, 1, 5)).toContainText('cinq mille');
  await expect(cell(page, 1, 5)).toHaveAttribute('aria-invalid', 'true');

  await cell(page, 1, 5).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Prévu' })).toHaveValue('cinq mille');
  await page.keyboard.type('5k');
  await expect(page.getByText('5 000 €', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 5)).toHaveText('5 000 €');
  await expect(reason).toHaveCount(0);
});

test('a range goes to the clipboard and back, new rows included', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(page, 1, 5).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('24000\t18600\r\n38500\t39820');

  await cell(page, 3, 5).click();
  await page.keyboard.press('Control+v');
  await expect(cell(page, 3, 5)).toHaveText('24 000 €');
  await expect(cell(page, 4, 6)).toHaveText('39 820 €');

  await page.evaluate(() => navigator.clipboard.writeText('Une\nDeux\nTrois'));
  await cell(page, 5, 0).click();
  await page.keyboard.press('Control+v');
  await expect(cell(page, 5, 0)).toContainText('Une');
  await expect(page.getByRole('rowheader', { name: /Deux/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Trois/ })).toBeVisible();
});

test('rows are made, moved, selected, deleted and brought back', async ({ page }) => {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Toute nouvelle');
  await page.keyboard.press('Enter');
  const created = page.getByRole('row', { name: /Toute nouvelle/ });
  await expect(created).toBeVisible();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(created).toHaveAttribute('aria-rowindex', '24');
  await expect(created.getByRole('rowheader')).toBeFocused();

  await page.keyboard.press('Space');
  await expect(created).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(created).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(created).toBeVisible();
});

test('groups fold by key and by press', async ({ page }) => {
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  const group = page.getByRole('row', { name: /Conquérir/ });
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText('Stand au salon Global Industrie, Lyon')).toHaveCount(0);
  await page.locator('[data-toggle="g1"]').click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
});

test('Tab goes through the cells, and Escape then Tab leaves the table', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('treegrid').locator(':focus')).toHaveCount(0);
});

test('a colleague’s cell carries their name', async ({ page }) => {
  await expect(cell(page, 15, 6)).toContainText('Inès');
});

test('five thousand rows: only those in view are drawn, and the ends are one key away', async ({ page }) => {
  await page.goto('/?page=grid&rows=5000');
  const grid = page.getByRole('treegrid');
  await expect(grid).toHaveAttribute('aria-rowcount', '5010');
  await cell(page, 1, 0).click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('[data-create="g4"]')).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Dernière');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: /Dernière/ })).toBeInViewport();
  expect(await page.getByRole('row').count()).toBeLessThan(60);

  // The cell at hand keeps the focus even when one scrolls away from it.
  await page.keyboard.press('ArrowUp');
  await grid.evaluate((element) => element.scrollTo({ top: 0 }));
  await expect(page.getByText('Campagne LinkedIn').first()).toBeInViewport();
  await expect(page.getByRole('rowheader', { name: /Dernière/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-create="g4"]')).toBeInViewport();
});
