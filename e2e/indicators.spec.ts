import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openIndicators(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Indicateurs', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

const names = (page: Page) => page.getByRole('article').evaluateAll((all) => all.map((one) => one.ariaLabel));

test('what is due is entered from the home page with the keyboard alone, and a column is pasted', async ({ page }) => {
  await openExample(page);
  await page.getByRole('link', { name: /indicateurs? à saisir/ }).click();
  const due = page.getByRole('list', { name: 'À saisir' });
  const inputs = due.getByRole('textbox', { name: /^(?!Remarque)/ });
  await expect(inputs.first()).toBeFocused();
  await page.keyboard.type('21/50');
  await page.keyboard.press('Enter');
  await expect(due.getByText('soit 42,0\u202f%')).toBeVisible();
  await expect(inputs.nth(1)).toBeFocused();
  await page.keyboard.type('beaucoup');
  await page.keyboard.press('Enter');
  await expect(due.getByText('Indiquez un nombre.')).toBeVisible();
  await expect(inputs.nth(1)).toHaveValue('beaucoup');
  await inputs.nth(1).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '2,9\n14\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(inputs.nth(1)).toHaveValue('2,9');
  await expect(due.getByText('Enregistré').nth(1)).toBeAttached();
  await page.reload();
  await expect(page.getByText('Tout est saisi').or(due)).toBeVisible();
});

test('a dashboard is arranged by keys and pointer, and undone', async ({ page }) => {
  await openIndicators(page);
  const before = await names(page);
  await page.getByRole('button', { name: 'Réorganiser' }).click();
  await page
    .getByRole('button', { name: `Déplacer ${before[0]}` })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => names(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page
    .getByRole('button', { name: `Déplacer ${before[2]}` })
    .first()
    .dragTo(page.getByRole('article').first(), { targetPosition: { x: 10, y: 40 } });
  await expect.poll(async () => (await names(page))[0]).toBe(before[2]);
  await page.getByRole('button', { name: `Options de la tuile ${before[2]}` }).click();
  await page.getByRole('menuitemradio', { name: 'Tableau' }).click();
  await expect(page.getByRole('article').first().getByRole('row')).toHaveCount(13);
  await page.getByRole('button', { name: `Options de la tuile ${before[2]}` }).click();
  await page.getByRole('menuitem', { name: 'Retirer la tuile' }).click();
  await expect.poll(async () => (await names(page)).length).toBe(before.length - 1);
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(async () => (await names(page)).length).toBe(before.length);
});

test('an indicator is taken from the catalogue, given a path and a value, and measures an objective', async ({
  page,
}) => {
  await openIndicators(page);
  await page.keyboard.press('n');
  const catalogue = page.getByRole('dialog', { name: 'Ajouter un indicateur' });
  await catalogue.getByRole('searchbox').fill('volumes');
  await catalogue.getByRole('button', { name: 'Suivre cet indicateur' }).click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’indicateur' });
  await expect(panel.getByRole('textbox', { name: 'Indicateur', exact: true })).toHaveValue('Volumes vendus');
  await panel.getByRole('button', { name: 'Répartir les cibles' }).click();
  await page.getByRole('textbox', { name: 'Total de la période' }).fill('1 200');
  await page.getByRole('button', { name: 'Fixer les 12 cibles' }).click();
  await expect(panel.getByText('1\u202f200\u00a0unités')).toBeVisible();
  await panel.getByRole('button', { name: /^janvier/ }).click();
  await panel.getByRole('textbox', { name: 'Réalisé' }).fill('100');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('100\u00a0unités').first()).toBeVisible();

  await page.getByRole('link', { name: 'Objectifs', exact: true }).click();
  await page.getByRole('tab', { name: 'Cascade' }).click();
  await page.getByRole('treegrid').getByRole('button', { name: 'Fidéliser les grands comptes', exact: true }).click();
  const objective = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  const standing = objective.getByRole('region', { name: 'Ce que dit l’indicateur' });
  await expect(standing.getByText('Attendu à date')).toBeVisible();
  await objective.getByRole('button', { name: 'Taux de renouvellement des contrats' }).click();
  await page.getByRole('option', { name: 'Volumes vendus' }).click();
  await expect(standing.getByText('100\u00a0unités').first()).toBeVisible();
});

test('a colleague sees a value as it is entered, and two make one', async ({ page }) => {
  await openIndicators(page);
  const other = await page.context().newPage();
  await page.goto(`${page.url()}?look=entry`);
  await other.goto(page.url());
  const input = (window: Page) => window.getByRole('textbox', { name: 'Cycle de vente', exact: true });
  await expect(input(other)).not.toHaveValue('');
  await input(page).fill('79');
  await input(page).press('Enter');
  await expect(input(other)).toHaveValue('79');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('indicators are read, opened and entered', async ({ page }) => {
    await openExample(page);
    await page.getByRole('link', { name: /indicateurs? à saisir/ }).tap();
    const input = page
      .getByRole('list', { name: 'À saisir' })
      .getByRole('textbox', { name: /^(?!Remarque)/ })
      .first();
    await input.fill('21/50');
    await input.press('Enter');
    await expect(page.getByText('soit 42,0\u202f%')).toBeVisible();
    await page.getByRole('tab', { name: 'Tous les indicateurs' }).tap();
    await page.getByRole('button', { name: /Nouveaux clients(?! par)/ }).tap();
    const panel = page.getByRole('dialog', { name: 'Détail de l’indicateur' });
    await expect(panel.getByText('Attendu à date')).toBeVisible();
    await expectNothingSerious(page);
  });
});
