import { expectNothingSerious } from './accessibility.ts';
import { openExample, openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

test('an example says that it is one, on every page, and leads to what will be real', async ({ page }) => {
  await openExample(page);
  const notice = page.getByRole('complementary', { name: 'Vous essayez l’exemple' });
  await expect(notice).toContainText('l’entreprise est fictive');
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await notice.getByRole('button', { name: 'Recommencer' }).click();
  await expect(page.getByRole('dialog', { name: /Recommencer l’exemple/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await notice.getByRole('link', { name: 'Créer mon espace' }).click();
  await expect(page).toHaveURL(/\/create$/);
});

test('an empty plan starts from the template, in its own dates', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  await page.getByText('Une page blanche').click();
  await page.getByRole('button', { name: 'Créer le plan' }).click();
  await page.getByRole('button', { name: 'Partir du modèle' }).click();
  const table = page.getByRole('treegrid');
  await expect(table.getByText('Acquérir de nouveaux prospects')).toBeVisible();
  await expect(table.getByText('Événements promotionnels')).toBeVisible();
  await expect(table).toContainText('15\u202f000\u00a0€');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Partir du modèle' })).toBeVisible();
});

test('channels are added, renamed, coloured and deleted with a way back', async ({ page }) => {
  await openExample(page);
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await page.getByRole('tab', { name: 'Canaux et étiquettes' }).click();
  await page.getByRole('button', { name: 'Ajouter un canal' }).click();
  // Its name is ready to be typed over.
  await page.keyboard.type('Radio locale');
  await page.keyboard.press('Enter');
  const channels = page.getByRole('list', { name: 'Canaux' });
  await channels.getByRole('button', { name: 'Couleur de Radio locale' }).click();
  await page.getByRole('option', { name: 'rouge' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.reload();
  await channels.getByRole('button', { name: 'Supprimer Radio locale' }).click();
  await expect(channels.getByRole('button', { name: 'Supprimer Radio locale' })).toBeHidden();
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).click();
  await expect(channels.getByRole('button', { name: 'Supprimer Radio locale' })).toBeVisible();
  await expectNothingSerious(page);
});
