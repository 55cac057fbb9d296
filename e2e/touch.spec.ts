import type { CDPSession, Locator, Page } from '@playwright/test';
import { formatFor } from '../src/i18n/format.ts';
import { addDays, dayAt, monthOfDay } from '../src/kernel/calendar.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const today = dayAt(Date.now(), 'Europe/Paris');
const format = formatFor('fr');

/** A tablet: wide enough for the chart and the weeks, and no mouse. */
test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

interface Finger {
  down(on: Locator): Promise<void>;
  move(by: { x: number; y: number }): Promise<void>;
  up(): Promise<void>;
}

/** A finger of the machine's own, that the browser takes for a real one. */
function fingerOf(session: CDPSession): Finger {
  let at = { x: 0, y: 0 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
  return {
    async down(on) {
      const box = await on.boundingBox();
      if (!box) throw new Error('There is nothing to touch.');
      at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await touch('touchStart');
    },
    async move(by) {
      const from = at;
      for (const part of [0.25, 0.5, 0.75, 1]) {
        at = { x: from.x + by.x * part, y: from.y + by.y * part };
        await touch('touchMove');
      }
    },
    up: async () => void (await touch('touchEnd')),
  };
}

async function openWith(page: Page, look: string, title: string): Promise<Finger> {
  await openExampleBoard(page);
  await page.goto(`${page.url().split('?')[0]}?view=${look}&q=essai`);
  await page
    .getByRole('button', { name: /^Nouvelle action/ })
    .first()
    .tap();
  const panel = page.getByRole('dialog', { name: 'Détail de l’action' });
  await panel.getByRole('textbox', { name: 'Action', exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Échéance' }).fill(format.dayLong(`${monthOfDay(today)}-15`));
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Fermer' }).tap();
  return fingerOf(await page.context().newCDPSession(page));
}

test('in the calendar, a finger that stays carries an action, and one that moves scrolls', async ({ page }) => {
  const finger = await openWith(page, 'calendar', 'Essai au doigt');
  const chip = page.getByRole('button', { name: /^Essai au doigt/ });
  const cell = (day: string) => page.locator(`[data-day="${day}"]`);
  const from = `${monthOfDay(today)}-15`;
  const carried = page.locator('[data-carried]');
  await expect(cell(from).locator(chip)).toBeVisible();
  const height = (await cell(from).boundingBox())?.height ?? 0;

  await finger.down(chip);
  await finger.move({ x: 0, y: height });
  await finger.up();
  await expect(cell(from).locator(chip)).toBeVisible();

  await finger.down(chip);
  await expect(carried).toBeVisible();
  await finger.move({ x: 0, y: height });
  await expect(cell(addDays(from, 7))).toHaveClass(/bg-sel/);
  await finger.up();
  await expect(cell(addDays(from, 7)).locator(chip)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('in the Gantt, a finger that stays moves the dates', async ({ page }) => {
  const finger = await openWith(page, 'gantt', 'Essai au doigt');
  const line = page.getByRole('row', { name: /^Essai au doigt/ });
  const from = `${monthOfDay(today)}-15`;
  await expect(line).toHaveAccessibleName(new RegExp(format.dayLong(from)));
  await page.getByRole('button', { name: 'Aujourd’hui' }).tap();
  const bar = line.locator('[data-handle=whole]');
  await finger.down(bar);
  await expect(bar).toHaveClass(/cursor-grabbing/);
  await finger.move({ x: 60, y: 0 });
  await expect(line).not.toHaveAccessibleName(new RegExp(format.dayLong(from)));
  await finger.up();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await expect(line).not.toHaveAccessibleName(new RegExp(format.dayLong(from)));
});
