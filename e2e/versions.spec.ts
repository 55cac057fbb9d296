import { addToExample, openExample, openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

test('a named version is compared with what follows, and the whole plan goes back to it, and forward again', async ({
  page,
}) => {
  await openExampleBoard(page);
  await page.goto(page.url().replace(/\/actions.*/, '/history?look=versions'));
  await page.getByRole('button', { name: 'Nommer une version' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Avant le comité');
  await dialog.getByRole('textbox', { name: /^Note/ }).fill('Ce que le comité reçoit.');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Nommer' }).click();
  await expect(page.getByRole('list', { name: 'Versions du plan' })).toContainText('Ce que le comité reçoit.');

  // What follows: an action renamed, an objective deleted with all that hangs from it.
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  const first = page.getByRole('rowheader').first();
  const before = (await first.innerText()).split('\n')[0] ?? '';
  await first.click();
  await page.keyboard.type('Webinaire de rentrée');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Webinaire de rentrée' })).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Historique', exact: true }).click();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Comparer Avant le comité au plan actuel' }).click();
  await expect(page).toHaveURL(/look=compare&from=/);
  const group = page.getByRole('region', { name: 'Actions et budget' });
  await expect(group).toContainText(before);
  await expect(group).toContainText('Webinaire de rentrée');
  // The address holds the comparison as it is looked at.
  await page.getByRole('tab', { name: 'Par auteur' }).click();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Par auteur', selected: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Vous' })).toContainText('Webinaire de rentrée');

  await page.getByRole('button', { name: 'Revenir à ce plan…' }).click();
  await expect(dialog).toContainText('1 fiche reprend ses valeurs');
  await dialog.getByRole('button', { name: 'Revenir à cet état' }).click();
  await expect(page.getByText('Rien ne diffère')).toBeVisible();
  await page.getByRole('main').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Vous' })).toContainText('Webinaire de rentrée');

  // Deleted: the keyboard goes on from the next one, and a link to it says so.
  const comparison = page.url();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Supprimer Avant le comité' }).click();
  await expect(page.getByRole('list', { name: 'Versions du plan' }).locator(':focus')).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.goto(comparison);
  await expect(page.getByRole('heading', { name: 'Cette version n’existe plus' })).toBeVisible();
});

test('a step that lacks something says what, and leads there', async ({ page }) => {
  await openExample(page);
  for (const name of ['Imprimeurs', 'Papetiers']) await addToExample(page, 'segments', { name });
  await page.getByRole('button', { name: /étapes? sur 7$/ }).click();
  const panel = page.getByRole('dialog', { name: 'Ce qui manque à chaque étape' });
  await expect(panel.getByRole('listitem').filter({ hasText: 'Indicateurs' })).toContainText('Complète');
  await panel.getByRole('link', { name: /segments? n’ont pas de persona/ }).click();
  await expect(page).toHaveURL(/\/targets\?part=personas/);
  await expect(panel).toBeHidden();
  await expect(page.getByRole('link', { name: 'Cibles' })).toHaveAccessibleDescription('Commencée');
});
