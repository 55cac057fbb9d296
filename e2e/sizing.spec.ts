import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

/** Goes to a part of the step in one's copy of the example. */
async function openPart(page: Page, part: string): Promise<void> {
  const [, workspaceId = ''] = /\/w\/([^/?]+)/.exec(page.url()) ?? [];
  const answer = await page.request.get(`/api/v1/workspaces/${workspaceId}/plans?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await page.goto(`/w/${workspaceId}/plans/${items[0]?.id}/teams?part=${part}`);
}

test('norms and needs are typed, and what to do about them is said in words, also in another window', async ({
  page,
  browser,
}) => {
  await openExample(page);
  await openPart(page, 'sizing');
  const todo = (from: Page) => from.getByRole('region', { name: 'Ce qu’il faut faire' });
  await expect(todo(page)).toContainText('Télévendeur : l’effectif suffit.');
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(todo(other)).toContainText('Télévendeur : l’effectif suffit.');

  const asked = page.getByRole('textbox', { name: 'Télévendeur : ce que demande le plan' });
  await asked.fill('9 000');
  await asked.press('Enter');
  await expect(todo(page)).toContainText('Télévendeur : recruter 3 personnes');
  await expect(todo(other)).toContainText('Télévendeur : recruter 3 personnes');
  await page.getByRole('button', { name: /^Télévendeur/ }).click();
  const panel = page.getByRole('complementary', { name: 'Le calcul' });
  await expect(panel).toContainText('9 000 conversations ÷ 25 % de joignabilité = 36 000 appels');
  await expect(panel).toContainText('donc 4 personnes');
  await panel.getByRole('button', { name: 'comme l’objectif' }).click();
  await page.getByRole('option', { name: 'saisie mois par mois' }).click();
  const november = panel.getByRole('textbox', { name: 'poids de novembre' });
  await november.fill('300');
  await november.press('Enter');
  await expect(panel).toContainText('Le mois le plus chargé, novembre');
  await expect(other.getByRole('row', { name: /^Télévendeur/ })).toContainText('en nov.');
  await panel.getByRole('button', { name: 'Avancer d’un mois' }).click();
  await expect(panel.getByRole('textbox', { name: 'poids d’octobre' })).toHaveValue('300');
  await expect(other.getByRole('row', { name: /^Télévendeur/ })).toContainText('en oct.');

  // A zone beside the segments: with contacts and no duration, the profile's meetings a day count.
  const cell = (row: RegExp, column: string) =>
    page
      .getByRole('grid', { name: 'Clients à suivre par segment ou par zone' })
      .getByRole('row', { name: row })
      .getByRole('gridcell')
      .nth(['Segment du plan', 'Suivi par', 'Clients', 'Contacts par an', 'Durée', 'Travail'].indexOf(column));
  await panel.getByRole('button', { name: 'Fermer', exact: true }).click();
  await expect(panel).toBeHidden();
  await cell(/^Plasturgie/, 'Contacts par an').click();
  await expect(cell(/^Plasturgie/, 'Contacts par an')).toBeFocused();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(cell(/^Plasturgie/, 'Travail')).toHaveText('62,9 jours');
  await cell(/^Plasturgie/, 'Durée').click();
  await expect(cell(/^Plasturgie/, 'Durée')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cell(/^Plasturgie/, 'Durée')).toHaveText('selon le profil');
  await expect(cell(/^Plasturgie/, 'Travail')).toHaveText('88 jours');

  // A norm that nobody knows leaves the need unknown, and says which.
  await openPart(page, 'profiles');
  const norms = page.getByRole('grid', { name: 'Profils et leurs normes' });
  const reach = norms
    .getByRole('row', { name: /^Télévendeur/ })
    .getByRole('gridcell')
    .nth(4);
  await reach.click();
  await expect(reach).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(reach).toHaveText('–');
  await expect(todo(other)).toContainText('Télévendeur : calcul impossible, il manque taux de joignabilité.');
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an absence is noted, moved with the calendar, and counts in the month', async ({ page }) => {
    await openExample(page);
    await openPart(page, 'capacity');
    await page
      .getByRole('list', { name: /^Temps de travail/ })
      .getByRole('button', { name: /Julien Moreau/ })
      .click();
    const panel = page.getByRole('dialog', { name: 'Temps de travail' });
    const august = panel.getByRole('row', { name: /^août/ });
    await expect(august.getByRole('cell').nth(2)).toHaveText(/^−\d/);
    await expect(panel).toContainText('Les jours de vente ne se calculent pas encore');
    await panel.getByRole('button', { name: 'sans profil' }).click();
    await page.getByRole('option', { name: 'Chasseur' }).click();
    await expect(panel).toContainText('temps de vente (65 %)');

    const [start, end] = [panel.getByRole('textbox', { name: 'Du' }), panel.getByRole('textbox', { name: 'au' })];
    await end.fill('22/8');
    await end.press('Enter');
    await expect(end).toHaveValue(/^22/);
    await start.fill('3/8');
    await start.press('Enter');
    await expect(start).toHaveValue(/^3/);
    await panel.getByRole('button', { name: 'Choisir un jour, Du' }).click();
    await page
      .getByRole('dialog', { name: 'Du' })
      .getByRole('button', { name: /10 août/ })
      .click();
    await expect(start).toHaveValue(/^10/);
    await panel.getByRole('button', { name: /^Supprimer l’absence/ }).click();
    await expect(panel).toContainText('Aucune absence notée.');
    await expect(august.getByRole('cell').nth(2)).toHaveText('–');
    await expectNothingSerious(page);
  });
});
