import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openTogether } from './together.ts';

const MINE = 'Relance des devis';
const OTHER = 'Salon de Lyon';

async function createAction(page: Page, title: string, owner: RegExp | null): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle action' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('textbox', { name: 'Action', exact: true }).fill(title);
  await page.keyboard.press('Enter');
  if (owner) {
    await panel.getByRole('button', { name: 'À désigner' }).click();
    await page.getByRole('option', { name: owner }).click();
  }
  await panel.getByRole('button', { name: 'Fermer' }).click();
}

test('in the table a contributor types in what is theirs only, and the Gantt shows who is on which line', async ({
  page,
  browser,
  baseURL,
}) => {
  // Two people have to sign up and meet first.
  test.slow();
  const colleague = await openTogether(page, browser, baseURL, 'board.test');
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await page.getByRole('button', { name: 'Créer un objectif' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Fermer' }).click();
  await createAction(page, OTHER, null);
  await createAction(page, MINE, /Mehdi/);

  await colleague.getByRole('link', { name: 'Actions et budget' }).click();
  const row = (title: string) => colleague.getByRole('row').filter({ hasText: title });
  const planned = (title: string) => row(title).locator('[aria-colindex="6"]');
  await expect(row(MINE)).toContainText('Mehdi Alaoui');
  await planned(MINE).click();
  await colleague.keyboard.type('1,5k');
  await colleague.keyboard.press('Enter');
  await expect(planned(MINE)).toHaveText('1\u202f500\u00a0€');
  // What is not theirs says so, and takes nothing: typed, cleared, deleted, or from its menu.
  await expect(planned(OTHER)).toHaveAttribute('aria-readonly', 'true');
  await expect(planned(MINE)).not.toHaveAttribute('aria-readonly', 'true');
  await planned(OTHER).click();
  await colleague.keyboard.type('900');
  await colleague.keyboard.press('Delete');
  await colleague.keyboard.press('Control+Delete');
  await expect(planned(OTHER)).toHaveText('–');
  await planned(OTHER).click({ button: 'right' });
  await expect(colleague.getByRole('menuitem', { name: 'Statut' })).toHaveAttribute('aria-disabled', 'true');
  await expect(colleague.getByRole('menuitem', { name: 'Supprimer 1 action' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await colleague.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Gantt' }).click();
  await colleague.getByRole('tab', { name: 'Gantt' }).click();
  await row(OTHER).focus();
  const mark = page.getByRole('row').filter({ hasText: OTHER }).locator('[data-peer]');
  await expect(mark).toContainText('Mehdi');
  await row(MINE).focus();
  await expect(mark).toBeHidden();
  await colleague.context().close();
});
