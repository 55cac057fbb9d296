import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const more = (page: Page) => page.getByRole('button', { name: 'Plus d’actions' });

/** Holds back what menus are made of until asked to let it go. */
async function holdMenus(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/menu-layer-*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto('/?page=kit');
  return resolve;
}

test('a menu pressed by key before its code is there opens on its first command, and gives the focus back', async ({
  page,
}) => {
  const letMenusCome = await holdMenus(page);
  await expect(more(page)).toHaveAttribute('aria-haspopup', 'menu');
  await expect(more(page)).toHaveAttribute('aria-expanded', 'false');
  await more(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  letMenusCome();
  await expect(page.getByRole('menuitem', { name: /Dupliquer/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(more(page)).toBeFocused();
});

test('an arrow opens it too, and a click', async ({ page }) => {
  const letMenusCome = await holdMenus(page);
  letMenusCome();
  await more(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: /Dupliquer/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await more(page).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.getByRole('menuitem', { name: /Dupliquer/ }).click();
  await expect(page.getByText('Action créée')).toBeVisible();
});

test('whoever went elsewhere meanwhile keeps the focus there', async ({ page }) => {
  const letMenusCome = await holdMenus(page);
  await more(page).focus();
  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  const box = page.getByRole('dialog', { name: 'Filtre' }).getByRole('textbox');
  await box.fill('salon');
  letMenusCome();
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filtre', exact: true })).toBeFocused();
});

test('arrows move along tabs, and Enter chooses', async ({ page }) => {
  await page.goto('/?page=kit');
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  const chosen = tabs.and(page.locator('[aria-selected=true]'));
  const first = await chosen.textContent();
  await chosen.focus();
  await page.keyboard.press('End');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(chosen).toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
});
