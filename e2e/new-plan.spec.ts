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
  await expect(page.getByText('247\u202f300\u00a0€').first()).toBeVisible();
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
});
