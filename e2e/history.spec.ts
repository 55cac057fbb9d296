import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Relance des contacts du salon';

async function retitle(page: Page, to: string): Promise<void> {
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

test('what was changed is told, by whom, and taken back from there', async ({ page }) => {
  await openExampleBoard(page);
  await retitle(page, 'Relance en deux vagues');
  await page.getByRole('link', { name: 'Historique' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'avez modifié l’action Relance en deux vagues' });
  await expect(entry).toContainText(`intitulé ${TITLE}`);
  await entry.getByRole('button', { name: 'Annuler' }).click();
  // The change that takes it back is told too, and the first can no longer be taken back.
  const back = page.getByRole('listitem').filter({ hasText: `avez modifié l’action ${TITLE}` });
  await expect(back).toHaveCount(2);
  await expect(back.last().getByRole('button')).toHaveCount(0);
  await expectNothingSerious(page);
});

test('what was deleted is found and restored, after a reload too', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Supprimer l’action' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Historique' }).click();
  await page.reload();
  await page.getByRole('tab', { name: 'Suppressions' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'avez supprimé' });
  await expect(entry).toContainText(TITLE);
  await entry.getByRole('button', { name: 'Rétablir' }).click();
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await expect(page.getByRole('treegrid').getByText(TITLE, { exact: true })).toBeVisible();
});

test('an action tells its own history in its panel', async ({ page }) => {
  await openExampleBoard(page);
  await retitle(page, 'Relance en deux vagues');
  await page.getByRole('treegrid').getByText('Relance en deux vagues').click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('button', { name: 'Historique' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'avez modifié' })).toContainText('intitulé');
});
