import type { Page } from '@playwright/test';
import { formatFor } from '../src/i18n/format.ts';
import { addDays, dayAt } from '../src/kernel/calendar.ts';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

const today = dayAt(Date.now(), 'Europe/Paris');
const format = formatFor('fr');
const day = (days: number) => format.dayLong(addDays(today, days));
/** A day of the month scale, in px. */
const DAY = 9;

async function openGantt(page: Page): Promise<void> {
  await openExampleBoard(page);
  await page.getByRole('tab', { name: 'Gantt' }).click();
  await expect(page.getByRole('treegrid', { name: 'Gantt des actions' })).toBeVisible();
}

/** « Essai » alone is an action’s whole name. */
const line = (page: Page, words: string) =>
  page.getByRole('row', { name: /^\w+$/.test(words) ? new RegExp(`^${words}, `) : words });

/** A new action without dates, in the first group, its panel closed again. */
async function createAction(page: Page, title: string): Promise<void> {
  await page.getByRole('row', { name: 'Nouvelle action', exact: true }).first().click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('textbox', { name: 'Action', exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await expect(line(page, `${title}, sans date`)).toBeVisible();
}

/** Presses on the bar of a line, at one of its handles, and moves without letting go. */
async function drag(page: Page, words: string, handle: string, by: { x: number; y?: number }): Promise<void> {
  await line(page, words).locator('[data-handle=whole]').hover();
  const box = await line(page, words).locator(`[data-handle=${handle}]`).boundingBox();
  if (!box) throw new Error(`No ${handle} handle on ${words}.`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + by.x / 2, at.y + (by.y ?? 0) / 2);
  await page.mouse.move(at.x + by.x, at.y + (by.y ?? 0), { steps: 3 });
}

test('keys place, move and stretch an action; the other window sees it, and undo takes each change back', async ({
  page,
  browser,
}) => {
  await openGantt(page);
  await createAction(page, 'Essai');
  const other = await openSecondWindow(browser, page);
  await line(page, 'Essai').focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await expect(line(page, `Essai, pour le ${day(3)}`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(other, `Essai, pour le ${day(3)}`)).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  // Pausing writes, as Enter does.
  await expect(line(other, 'Essai')).toHaveAccessibleName(new RegExp(`^Essai, du .* au ${day(11)}, `));
  await page.keyboard.press('Control+z');
  await expect(line(other, 'Essai')).toHaveAccessibleName(new RegExp(` au ${day(10)}, `));
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Control+z');
  await expect(line(other, `Essai, pour le ${day(3)}`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(line(other, 'Essai, sans date')).toBeVisible();
  // What is given up is not written.
  await line(page, 'Essai').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(line(page, 'Essai, sans date')).toBeFocused();
  // What was still being pushed when the page was loaded anew is.
  await page.keyboard.press('ArrowRight');
  await expect(line(page, `Essai, pour le ${day(1)}`)).toBeFocused();
  await page.reload();
  await expect(line(page, `Essai, pour le ${day(1)}`)).toBeVisible();
  await expect(line(other, `Essai, pour le ${day(1)}`)).toBeVisible();
  await other.context().close();
});

test('a bar is drawn, dragged and stretched with the pointer, while colleagues go on', async ({ page, browser }) => {
  await openGantt(page);
  await createAction(page, 'Essai');
  const other = await openSecondWindow(browser, page);
  await line(page, 'Essai').getByRole('button', { name: 'Placer' }).click();
  await expect(line(other, `Essai, pour le ${day(0)}`)).toBeVisible();
  await drag(page, 'Essai', 'whole', { x: -10 * DAY });
  await page.mouse.up();
  await expect(line(other, `Essai, pour le ${day(-10)}`)).toBeVisible();
  await drag(page, 'Essai', 'start', { x: -4 * DAY });
  await page.mouse.up();
  await expect(line(other, 'Essai')).toHaveAccessibleName(new RegExp(`^Essai, du .* au ${day(-10)}, `));

  await drag(page, 'Essai', 'whole', { x: 5 * DAY });
  await expect(line(page, 'Essai')).toHaveAccessibleName(new RegExp(` au ${day(-5)}, `));
  // The due date changes under the pointer: the drag goes on from there.
  await line(other, 'Essai').focus();
  await other.keyboard.press('Alt+ArrowRight');
  await other.keyboard.press('Enter');
  await expect(line(page, `Essai`)).toHaveAccessibleName(new RegExp(` au ${day(-4)}`));
  // Whoever looks at the chart reads them too, until they are written.
  await expect(line(page, 'Essai').getByText(new RegExp(`^du .* au ${day(-4)}$`))).toBeInViewport();
  await page.mouse.up();
  await expect(line(page, 'Essai').getByText(new RegExp(`^du .* au ${day(-4)}$`))).toBeHidden();
  await expect(line(other, 'Essai')).toHaveAccessibleName(new RegExp(` au ${day(-4)}`));

  await drag(page, 'Essai', 'due', { x: 8 * DAY });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(line(page, 'Essai')).toHaveAccessibleName(new RegExp(` au ${day(-4)}`));
  await other.context().close();
});

test('a dependency is drawn between bars or picked from a list, and refused where it would go round', async ({
  page,
}) => {
  await openGantt(page);
  for (const title of ['Second', 'Premier']) {
    await createAction(page, title);
    await line(page, title).getByRole('button', { name: 'Placer' }).click();
    await expect(line(page, `${title}, pour le`)).toBeVisible();
  }
  await drag(page, 'Second, pour', 'link', { x: 0, y: 36 });
  await page.mouse.up();
  await expect(line(page, 'Premier, pour')).toHaveAccessibleName(/après Second$/);
  await drag(page, 'Premier, pour', 'link', { x: 0, y: -36 });
  await page.mouse.up();
  await expect(
    page.getByText('«\u00a0Premier\u00a0» attend déjà «\u00a0Second\u00a0»\u00a0: ce lien tournerait en rond.'),
  ).toBeVisible();

  await line(page, 'Premier, pour').focus();
  await page.keyboard.press('l');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Second/ })).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Escape');
  await expect(line(page, 'Premier, pour')).toBeFocused();
  await expect(line(page, 'Premier, pour')).not.toHaveAccessibleName(/après/);
  await page.keyboard.press('Control+z');
  await expect(line(page, 'Premier, pour')).toHaveAccessibleName(/après Second$/);
  await line(page, 'Second, pour').focus();
  await page.keyboard.press('l');
  await page.keyboard.type('Premier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('tournerait en rond');
});

test('the scale is in the address, and the chart reads well aloud', async ({ page }) => {
  await openGantt(page);
  await page.getByRole('tab', { name: 'Trimestre' }).click();
  await expect(page).toHaveURL(/view=gantt.*zoom=quarter/);
  await expectNothingSerious(page);
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('row').nth(1)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { expanded: true }).first()).toBeFocused();
});
