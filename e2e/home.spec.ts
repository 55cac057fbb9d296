import { expectNothingSerious } from './accessibility.ts';
import { openExample, openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Rappeler les trois intégrateurs';

for (const theme of ['light', 'dark'] as const) {
  test(`home shows the plan’s state and nothing serious to axe, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openExample(page);
    await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Budget' })).toContainText('réalisés sur');
    await expect(
      page.getByRole('region', { name: 'Dernières modifications' }).getByRole('listitem').first(),
    ).toBeVisible();
    await expectNothingSerious(page);
  });
}

test('what one is given appears in its week, is updated on the spot, and leaves when done, with a way back', async ({
  page,
}) => {
  await openExampleBoard(page);
  await page.getByRole('button', { name: 'Nouvelle action' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('textbox', { name: 'Action', exact: true }).fill(TITLE);
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'À désigner' }).click();
  await page.getByRole('option', { name: 'Vous' }).click();
  await panel.getByRole('textbox', { name: 'Échéance' }).fill('aujourd’hui');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Accueil' }).click();
  const mine = page.getByRole('region', { name: 'Cette semaine' });
  await expect(mine.getByRole('button', { name: TITLE, exact: true })).toBeVisible();
  await mine.getByRole('button', { name: `0\u202f%, avancement de ${TITLE}` }).click();
  await page.getByRole('option', { name: '40\u202f%' }).click();
  // Some progress means that it is under way.
  await mine.getByRole('button', { name: `En cours, statut de ${TITLE}` }).click();
  await page.getByRole('option', { name: 'Terminée' }).click();
  await expect(page.getByRole('button', { name: TITLE, exact: true })).toBeHidden();
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).click();
  await expect(mine.getByRole('button', { name: TITLE, exact: true })).toBeVisible();
});

test('mentions are new until one has looked at home, or said so, on every device', async ({ page, browser }) => {
  await openExample(page);
  const mentions = page.getByRole('region', { name: 'Mentions' });
  await expect(mentions.getByText('Nouvelle', { exact: true }).first()).toBeAttached();
  await expectNothingSerious(page);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  const there = other.getByRole('region', { name: 'Mentions' });
  await expect(there.getByText('Nouvelle', { exact: true }).first()).toBeAttached();
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  for (const each of [mentions, there]) {
    await expect(each.getByText('Nouvelle', { exact: true })).toHaveCount(0);
    await expect(each.getByRole('button', { name: 'Tout marquer comme lu' })).toBeHidden();
  }
  await context.close();
});

test('leaving home is having read what it showed, which undo passes over', async ({ page }) => {
  await openExample(page);
  const isNew = page.getByRole('region', { name: 'Mentions' }).getByText('Nouvelle', { exact: true });
  await expect(isNew.first()).toBeAttached();
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  // Home is left only once the other page is there.
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('region', { name: 'Mentions' }).getByRole('button').first()).toBeVisible();
  await expect(isNew).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an action is opened, commented and closed', async ({ page }) => {
    await openExample(page);
    await page.getByRole('region', { name: 'En retard dans le plan' }).getByRole('button').first().tap();
    const dialog = page.getByRole('dialog', { name: 'Détail de l’action' });
    await dialog.getByRole('textbox', { name: 'Écrire un commentaire' }).fill('Vu avec le client.');
    await dialog.getByRole('button', { name: 'Envoyer' }).tap();
    await expect(dialog.getByText('Vu avec le client.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).tap();
    await expect(page.getByRole('region', { name: 'Dernières modifications' })).toContainText('Vu avec le client.');
    await expectNothingSerious(page);
  });
});
