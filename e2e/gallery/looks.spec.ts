import type { Page } from '@playwright/test';
import { axeOn, findViolations } from '../accessibility.ts';
import { expect, test } from './fixtures.ts';

/** Everything WCAG 2.2 AA that a machine can check. */
async function expectAccessible(page: Page, { floating = false, within = 'body' } = {}): Promise<void> {
  const axe = axeOn(page)
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // What floats over the page belongs to none of its regions.
    .disableRules(floating ? ['region'] : []);
  const violations = await findViolations(page, axe);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`);
  expect(told).toEqual([]);
}

for (const theme of ['light', 'dark']) {
  for (const shape of ['kit', 'grid', 'shell']) {
    test(`${shape}, ${theme}: accessible on a wide screen`, async ({ page }) => {
      await page.goto(`/?page=${shape}&theme=${theme}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the table is a list whose targets fit a thumb', async ({ page }) => {
    await page.goto('/?page=shell&panel=closed');
    const cards = page.getByRole('list', { name: 'Actions et budget' }).getByRole('button');
    await expect(cards.first()).toBeVisible();
    for (const card of await cards.all()) expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('a card opens its record over the page, and the menu slides in', async ({ page }) => {
    await page.goto('/?page=shell&panel=closed');
    await page.getByRole('button', { name: /Stand au salon/ }).click();
    await expect(page.getByRole('dialog', { name: 'Campagne LinkedIn' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Accueil' })).toBeVisible();
    await expectAccessible(page);
  });
});

test('every floating layer opens, is accessible, closes with Escape and gives the focus back', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto('/?page=kit');
  for (const name of ['Dialogue', 'Palette', 'Raccourcis', 'Filtre', 'Attribuer', 'Plus d’actions']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.click();
    const layer = page.locator('[data-floating]').filter({ hasNot: page.locator('[role=tooltip]') });
    await expect(layer.last()).toBeVisible();
    await expectAccessible(page, { floating: true });
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  await page.getByRole('button', { name: 'Message' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Action rétablie').first()).toBeVisible();
  await expectAccessible(page, { floating: true });
  expect(refused).toEqual([]);
});

test('editors are accessible while open', async ({ page }) => {
  await page.goto('/?page=grid');
  for (const column of [0, 1, 2, 3, 4, 5]) {
    await page.locator(`[data-line="3"][data-column="${column}"]`).click();
    await page.keyboard.press('Enter');
    const editor = page.locator('[data-grid-editor]').first();
    await expect(editor).toBeVisible();
    // What it opens may come a moment later, with its code.
    const list = await editor.getAttribute('aria-controls');
    if (list) await expect(page.locator(`[id="${list}"]`)).toBeVisible();
    await expectAccessible(page, { floating: true, within: '[aria-rowindex="5"]' });
    const popup = page.locator('[data-editor-popup]');
    if ((await popup.count()) > 0) await expectAccessible(page, { floating: true, within: '[data-editor-popup]' });
    await page.keyboard.press('Escape');
  }
});

test('⌘K finds pages by a few letters, ? lists the shortcuts', async ({ page }) => {
  await page.goto('/?page=shell');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('hist');
  await expect(page.getByRole('option')).toHaveText(['Historique']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
});

test('both languages fit, and the theme and language chosen are kept', async ({ page }) => {
  await page.goto('/?page=shell&language=en');
  await expect(page.getByRole('link', { name: 'Actions and budget' })).toBeVisible();
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => localStorage.getItem('pactole.theme'))).toBe('dark');
});

test('on paper every row is there, one under the other, in light colours', async ({ page }) => {
  await page.goto('/?page=grid&rows=300&theme=dark');
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('rowheader')).toHaveCount(300);
  const tops = await page
    .getByRole('rowheader')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 36)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('rowheader')).not.toHaveCount(300);
  // A browser announces that it prints, then takes the page as it stands: no task of the page comes in between.
  const announced = await page.evaluate(async () => {
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    return document.querySelectorAll('[role=rowheader]').length;
  });
  expect(announced).toBe(300);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('rowheader')).not.toHaveCount(300);
});

test('a control shows its name under the pointer and on focus, and Escape takes it away', async ({ page }) => {
  await page.goto('/?page=kit');
  const name = page.getByRole('tooltip', { includeHidden: true });
  const control = page.getByRole('button', { name: 'Atelier' });
  await control.hover();
  await expect(name).toHaveText(/Atelier/);
  await name.hover();
  await expect(name).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(name).toHaveCount(0);
  await page.getByRole('button', { name: 'Import…' }).focus();
  await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await expect(name).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await expect(control).toBeFocused();
});
