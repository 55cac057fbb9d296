import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

test('next year’s plan is made from this year’s: the same work, a year later, to be done again', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau plan' });
  await dialog.getByText('Un plan existant').click();
  await expect(dialog.getByRole('button', { name: /^Plan à reprendre, Plan commercial/ })).toBeVisible();
  await expectNothingSerious(page);
  const name = await dialog.getByRole('textbox', { name: 'Nom du plan' }).inputValue();
  await dialog.getByRole('button', { name: 'Créer le plan' }).click();
  await expect(page.getByRole('region', { name })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Stand au salon Global Industrie' });
  await expect(row).toContainText('À lancer');
  await expect(row).toContainText('29\u202f900\u00a0€');
  await expect(page.getByRole('row').filter({ hasText: 'Stand de 9 m²' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Budget' }).click();
  await page.getByRole('tab', { name: 'Enveloppe', exact: true }).click();
  await expect(page.getByText('254\u202f600\u00a0€').first()).toBeVisible();
});

test('a plan of one’s sector has every step, from strategy to indicators', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau plan' });
  await dialog.getByText('Réseau de magasins').click();
  await dialog.getByRole('textbox', { name: 'Nom du plan' }).fill('Plan des magasins');
  await dialog.getByRole('button', { name: 'Créer le plan' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Bon de deuxième visite' })).toContainText('16\u202f500\u00a0€');
  await page.getByRole('link', { name: 'Concurrence' }).click();
  await expect(page.getByText('Le site spécialisé')).toBeVisible();
  await page.getByRole('link', { name: 'Objectifs' }).click();
  await expect(page.getByText('4/5').first()).toBeVisible();

  // The plan of the example too, in a company that has its own.
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  await dialog.getByText('Verdier Automation').click();
  await dialog.getByRole('textbox', { name: 'Nom du plan' }).fill('Plan d’après l’exemple');
  await dialog.getByRole('button', { name: 'Créer le plan' }).click();
  await expect(page.getByRole('region', { name: 'Plan d’après l’exemple' })).toBeVisible();
  const stand = page.getByRole('row').filter({ hasText: 'Stand au salon Global Industrie' });
  await expect(stand).toContainText('29\u202f900\u00a0€');
});

test('a plan kept as a model starts others, without results or people, until it is deleted', async ({ page }) => {
  await openExample(page);
  await expect(page.getByRole('link', { name: 'Objectifs' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('modèle');
  await page.getByRole('option', { name: 'Garder ce plan comme modèle' }).click();
  const saving = page.getByRole('dialog', { name: 'Enregistrer comme modèle' });
  const name = saving.getByRole('textbox', { name: 'Nom du modèle' });
  await name.fill('');
  await name.press('Enter');
  await expect(saving.getByText('Donnez un nom au modèle.')).toBeVisible();
  await name.fill('Nos salons');
  await saving.getByRole('textbox', { name: 'En une ligne, à quoi il sert' }).fill('Pour une agence qui ouvre');
  await saving.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await expect(saving).toBeHidden();

  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau plan' });
  await dialog.getByRole('button', { name: 'Modèle Nos salons' }).click();
  await page.getByRole('menuitem', { name: 'Renommer' }).click();
  const renaming = page.getByRole('dialog', { name: 'Renommer le modèle' });
  const newName = renaming.getByRole('textbox', { name: 'Nom du modèle' });
  await newName.fill('Plan d’agence');
  await newName.press('Enter');
  await expect(renaming).toBeHidden();

  await dialog.getByRole('button', { name: 'Modèle Plan d’agence' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer le modèle' }).click();
  await expect(dialog.getByText('Aucun pour l’instant')).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'Vos modèles' })).toBeFocused();
  const deleted = page.getByRole('dialog', { name: 'Modèle Plan d’agence supprimé' });
  await deleted.getByRole('button', { name: 'Annuler' }).click();

  await dialog.getByText('Plan d’agence', { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: 'Plan d’agence Pour une agence qui ouvre' })).toBeChecked();
  const planName = dialog.getByRole('textbox', { name: 'Nom du plan' });
  const plan = await planName.inputValue();
  await planName.press('Enter');
  await expect(page.getByRole('region', { name: plan })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Stand au salon Global Industrie' });
  await expect(row).toContainText('À lancer');
  await expect(row).toContainText('29\u202f900\u00a0€');
});
