import type { Page } from '@playwright/test';
import { expectNothingSerious, settle } from './accessibility.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FIRST = 'Campagne LinkedIn';
const SECOND = 'Stand au salon Global Industrie';
const TITLE = 'Relance des contacts du salon';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

async function choose(page: Page, sub: string, choice: string): Promise<void> {
  await item(page, sub).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
}

test('the other button of the mouse opens the commands of a row: status, owner, copies, delete', async ({ page }) => {
  await openExampleBoard(page);
  const open = () => page.getByRole('treegrid').getByText(TITLE, { exact: true }).click({ button: 'right' });
  await open();
  await expect(item(page, 'Dupliquer')).toContainText('Ctrl');
  await choose(page, 'Statut', 'En pause');
  await expect(row(page, TITLE)).toContainText('En pause');
  await open();
  await choose(page, 'Responsable', 'Sophie Laurent');
  await expect(row(page, TITLE)).toContainText('Sophie Laurent');
  await open();
  await item(page, 'Insérer une action dessous').click();
  await expect(page.getByRole('rowheader', { name: /Nouvelle action$/ })).toBeFocused();
  await page.keyboard.type('Juste après');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Juste après')).toBeVisible();
  const lines = await page.getByRole('row').allInnerTexts();
  const at = lines.findIndex((text) => text.includes(TITLE));
  expect(lines[at + 1]).toContain('Juste après');
  await open();
  await item(page, 'Dupliquer').click();
  await expect(row(page, `${TITLE} (copie)`)).toBeVisible();
  await open();
  await item(page, 'Supprimer 1 action').click();
  await expect(page.getByRole('treegrid').getByText(TITLE, { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('treegrid').getByText(TITLE, { exact: true })).toBeVisible();
});

test('the keys open it on the cell, which has the focus again when it closes; ticked rows go together', async ({
  page,
}) => {
  await openExampleBoard(page);
  const cell = row(page, FIRST).locator('[aria-colindex="2"]');
  await cell.click();
  await page.keyboard.press('Shift+F10');
  await expect(item(page, 'Ouvrir')).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('ContextMenu');
  await expect(item(page, 'Supprimer 2 actions')).toBeVisible();
  await choose(page, 'Statut', 'En pause');
  await expect(row(page, FIRST)).toContainText('En pause');
  await expect(row(page, SECOND)).toContainText('En pause');
});

test('cells are copied and pasted from it', async ({ page }) => {
  await openExampleBoard(page);
  await row(page, FIRST).locator('[aria-colindex="2"]').click({ button: 'right' });
  await item(page, 'Copier').click();
  await expect(page.getByText('1 cellule copiée')).toBeAttached();
  await row(page, SECOND).locator('[aria-colindex="2"]').click({ button: 'right' });
  await item(page, 'Coller').click();
  await expect(row(page, SECOND)).toContainText('Inès Garcia');
});

for (const [look, shown] of [
  ['kanban', (page: Page) => page.getByRole('link').filter({ hasText: TITLE })],
  ['gantt', (page: Page) => row(page, TITLE).getByText(TITLE)],
  ['calendar', (page: Page) => page.getByRole('button', { name: TITLE }).first()],
  ['budget', (page: Page) => row(page, TITLE).getByText(TITLE)],
] as const) {
  test(`the same menu opens in the look ${look}`, async ({ page }) => {
    await openExampleBoard(page);
    await page.goto(`${page.url().split('?')[0]}?view=${look}&q=relance&at=2026-04`);
    await expect(shown(page)).toBeVisible();
    await settle(page);
    await shown(page).click({ button: 'right' });
    await choose(page, 'Statut', 'En pause');
    await page.getByRole('tab', { name: 'Tableau' }).click();
    await expect(row(page, TITLE)).toContainText('En pause');
    await page.goBack();
    await shown(page).click({ button: 'right' });
    await item(page, 'Ouvrir').click();
    await expect(page.getByRole('complementary', { name: 'Détail de l’action' })).toBeVisible();
  });
}
