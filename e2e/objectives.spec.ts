import { expectNothingSerious } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { openExampleBoard } from './example.ts';

test('an objective is named, measured, dated, and deleted with a way back', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('button', { name: 'Nouvel objectif' }).click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  // Its name is ready to be typed over.
  await expect(panel.getByRole('textbox', { name: 'Nom de l’objectif' })).toBeFocused();
  await page.keyboard.type('Ouvrir la Suisse');
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Unité' }).fill('clients');
  await panel.getByRole('textbox', { name: 'Cible', exact: true }).fill('beaucoup');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Indiquez un nombre');
  await panel.getByRole('textbox', { name: 'Cible', exact: true }).fill('1 200,5');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Cible', exact: true })).toHaveValue('1\u202f200,5\u00a0clients');
  await panel.getByRole('textbox', { name: 'Échéance' }).fill('fin mars');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Échéance' })).toHaveValue(/31\u00a0mars\u00a0\d{4}/);
  // Only the lines in view are drawn.
  await page.getByRole('treegrid').getByText('Relance des contacts du salon').click();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('treegrid')).toContainText('1\u202f200,5\u00a0clients');
  await panel.getByRole('button', { name: 'Supprimer l’objectif' }).click();
  await expect(page.getByRole('treegrid').getByText('Ouvrir la Suisse')).toBeHidden();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('treegrid').getByText('Ouvrir la Suisse')).toBeVisible();
});

test('an objective opens from its line, with the keyboard or the pointer, and its address shows it again', async ({
  page,
}) => {
  await openExampleBoard(page);
  const panel = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  await page.getByRole('treegrid').getByRole('button', { name: 'Fidéliser les grands comptes' }).click();
  await expect(panel.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Fidéliser les grands comptes');
  await page.reload();
  await expect(panel.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Fidéliser les grands comptes');
  await expectNothingSerious(page);
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('treegrid').getByText('Relance des contacts du salon').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue(
    'Conquérir les PME industrielles',
  );
});
