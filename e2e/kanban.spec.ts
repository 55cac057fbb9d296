import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Comités de pilotage trimestriels, douze premiers clients';

async function openKanban(page: Page): Promise<void> {
  await openExampleBoard(page);
  await page.getByRole('tab', { name: 'Kanban' }).click();
  await expect(card(page, TITLE)).toBeVisible();
}

function column(page: Page, name: string) {
  return page.getByRole('region', { name });
}

function card(page: Page, title: string) {
  return page.getByRole('link', { name: title });
}

test('a card is moved with the keyboard, seen in another window, and taken back', async ({ page, browser }) => {
  await openKanban(page);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(column(other, 'En cours').getByRole('link', { name: TITLE })).toBeVisible();

  await card(page, TITLE).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'Terminée').getByRole('link', { name: TITLE })).toBeFocused();
  await expect(column(other, 'Terminée').getByRole('link', { name: TITLE })).toBeAttached();
  await expect(page.getByRole('status').filter({ hasText: 'Terminée, place' })).toBeAttached();

  await page.keyboard.press('Control+z');
  await expect(column(page, 'En cours').getByRole('link', { name: TITLE })).toBeVisible();
  await expect(column(other, 'En cours').getByRole('link', { name: TITLE })).toBeVisible();
  await context.close();
});

test('arrows go from card to card, digits give a status, Enter opens', async ({ page }) => {
  await openKanban(page);
  const first = column(page, 'En cours').getByRole('link').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(column(page, 'En cours').getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(column(page, 'Terminée').getByRole('link').nth(1)).toBeFocused();
  await card(page, TITLE).focus();
  await page.keyboard.press('4');
  await expect(column(page, 'En pause').getByRole('link', { name: TITLE })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=kanban.*action=/);
  await expect(page.getByRole('complementary').getByText('En pause')).toBeVisible();
});

test('a card is dropped with the mouse between two others', async ({ page }) => {
  await openKanban(page);
  const target = column(page, 'En cours').getByRole('link').nth(1);
  const dropped = column(page, 'Terminée').getByRole('link').first();
  const title = (await dropped.locator('.line-clamp-2').textContent()) ?? '';
  await dropped.dragTo(target, { targetPosition: { x: 40, y: 4 } });
  await expect(column(page, 'En cours').getByRole('link').nth(1)).toContainText(title);
  await page.reload();
  await expect(column(page, 'En cours').getByRole('link').nth(1)).toContainText(title);
});

test('columns follow the grouping, and a new action joins the column it is made in', async ({ page }) => {
  await openKanban(page);
  await page.getByRole('button', { name: 'Grouper par statut' }).click();
  await page.getByRole('menuitemradio', { name: 'Responsable' }).click();
  const hers = column(page, 'Inès Garcia');
  await expect(hers).toBeVisible();
  await hers.getByRole('button', { name: 'Nouvelle action' }).click();
  await expect(page.getByRole('complementary').getByRole('button', { name: 'Responsable, Inès Garcia' })).toBeVisible();
  await expect(hers.getByRole('link', { name: 'Nouvelle action' })).toBeAttached();
});

test('what is filtered out is not on the cards, and the page has nothing against it', async ({ page }) => {
  await openKanban(page);
  await page.keyboard.press('f');
  await page.getByRole('searchbox', { name: 'Chercher dans les actions' }).fill('pilotage trimestriels');
  await expect(page.locator('[data-card]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expectNothingSerious(page);
});
