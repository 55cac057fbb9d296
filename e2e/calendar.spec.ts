import type { Page } from '@playwright/test';
import { formatFor } from '../src/i18n/format.ts';
import { addMonths, dayAt, monthOfDay } from '../src/kernel/calendar.ts';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

const month = monthOfDay(dayAt(Date.now(), 'Europe/Paris'));
const format = formatFor('fr');
const dayName = (date: string) => format.dayLong(`${month}-${date}`);

async function openCalendar(page: Page): Promise<void> {
  await openExampleBoard(page);
  await page.getByRole('tab', { name: 'Calendrier' }).click();
  await expect(page.getByRole('grid', { name: 'Calendrier des actions' })).toBeVisible();
}

const cell = (page: Page, date: string) => page.locator(`[role=gridcell][data-day="${month}-${date}"]`);
const chip = (page: Page, title: string, date: string) =>
  page.getByRole('button', { name: `${title}, pour le ${dayName(date)}` });

/** Names the action whose panel is open, and closes it. */
async function nameAction(page: Page, title: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('textbox', { name: 'Action', exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Fermer' }).click();
}

async function drag(page: Page, from: ReturnType<typeof chip>, date: string): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await cell(page, date).boundingBox();
  if (!box) throw new Error(`The ${date} is not on the page.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 8, { steps: 4 });
}

test('an action is made on a day, carried by keys and by pointer, seen elsewhere, and brought back', async ({
  page,
  browser,
}) => {
  await openCalendar(page);
  const other = await openSecondWindow(browser, page);
  await cell(page, '10').dblclick({ position: { x: 60, y: 60 } });
  await nameAction(page, 'Essai');
  await expect(chip(other, 'Essai', '10')).toBeVisible();

  await cell(page, '10').focus();
  await page.keyboard.press('Space');
  while (!(await chip(page, 'Essai', '10').evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(page.getByText('est prise. Flèches pour choisir le jour')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, '18')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(other, 'Essai', '18')).toBeVisible();
  await expect(page.getByText(`«\u00a0Essai\u00a0» est désormais pour le ${dayName('18')}.`)).toBeAttached();

  await drag(page, chip(page, 'Essai', '18'), '12');
  await page.mouse.up();
  await expect(chip(other, 'Essai', '12')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(chip(other, 'Essai', '18')).toBeVisible();

  await drag(page, chip(page, 'Essai', '18'), '12');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(chip(page, 'Essai', '18')).toBeVisible();
  await other.context().close();
});

test('what has no due date waits beside the weeks, and gets one where it is dropped', async ({ page }) => {
  await openCalendar(page);
  await page.keyboard.press('n');
  await nameAction(page, 'Essai');
  const tray = page.getByRole('region', { name: 'Sans échéance' });
  await drag(page, tray.getByRole('button', { name: 'Essai, sans date' }), '15');
  await page.mouse.up();
  await expect(chip(page, 'Essai', '15')).toBeVisible();
  await expect(tray).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(tray.getByRole('button', { name: 'Essai, sans date' })).toBeVisible();
  await tray.getByRole('button', { name: 'Essai, sans date' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(tray).toBeHidden();
});

test('days that hold more than fits say how many and list them; the month is in the address', async ({ page }) => {
  await openCalendar(page);
  for (let index = 1; index <= 6; index += 1) {
    await cell(page, '10').focus();
    await page.keyboard.press('Enter');
    await nameAction(page, `Essai ${index}`);
  }
  await cell(page, '10')
    .getByRole('button', { name: /autres actions/ })
    .click();
  const list = page.getByRole('dialog', { name: dayName('10') });
  await expect(list.getByRole('button', { name: /^Essai \d, / })).toHaveCount(6);
  await page.keyboard.press('Escape');
  await cell(page, '10').focus();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(new RegExp(`at=${addMonths(month, 1)}`));
  await expect(page.locator(`[data-day="${addMonths(month, 1)}-10"]`)).toBeFocused();
  await page.getByRole('button', { name: 'Aujourd’hui' }).click();
  await page.getByRole('tab', { name: 'Semaine' }).click();
  await expect(page.getByRole('gridcell')).toHaveCount(7);
  await expectNothingSerious(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the month and the chart are lists that open an action', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
    await page.getByRole('link', { name: 'Actions', exact: true }).tap();
    for (const [tab, list] of [
      ['Gantt', 'Gantt des actions'],
      ['Calendrier', undefined],
    ] as const) {
      await page.getByRole('tab', { name: tab }).tap();
      if (list) await page.getByRole('list', { name: list }).getByRole('button').first().tap();
      else {
        for (let turn = 0; turn < 12 && (await page.getByText(/^Aucune échéance/).isVisible()); turn += 1) {
          await page.getByRole('button', { name: 'Mois précédent' }).tap();
        }
        await page.locator('section').getByRole('listitem').first().getByRole('button').tap();
      }
      const dialog = page.getByRole('dialog', { name: 'Détail de l’action' });
      await expect(dialog).toBeVisible();
      await dialog.getByRole('button', { name: 'Fermer' }).tap();
      await expectNothingSerious(page);
    }
  });
});
