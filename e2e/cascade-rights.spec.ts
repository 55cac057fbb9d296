import { expect, test } from './fixtures.ts';
import { openTogether } from './together.ts';

const MINE = 'Décrocher douze rendez-vous';
const OTHER = 'Gagner l’Est';

test('a contributor edits, moves and deletes what is theirs, and reads the rest', async ({
  page,
  browser,
  baseURL,
}) => {
  // Two people have to sign up and meet first.
  test.slow();
  const colleague = await openTogether(page, browser, baseURL, 'cascade.test');
  await colleague.getByRole('link', { name: 'Objectifs' }).click();
  await page.getByRole('link', { name: 'Objectifs' }).click();
  for (const title of [OTHER, MINE]) {
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Créer un|Nouvel) objectif/ })
      .click();
    await page.getByRole('textbox', { name: 'Nom de l’objectif' }).fill(title);
    await page.keyboard.press('Enter');
  }
  const panel = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  await panel.getByRole('button', { name: 'À désigner' }).click();
  await page.getByRole('option', { name: /Mehdi/ }).click();

  const row = (title: string) => colleague.getByRole('row').filter({ hasText: title });
  const target = (title: string) => row(title).locator('[aria-colindex="6"]');
  await expect(row(MINE)).toContainText('Mehdi Alaoui');
  await target(MINE).click();
  await colleague.keyboard.type('12');
  await colleague.keyboard.press('Enter');
  await expect(target(MINE)).toHaveText('12');
  await expect(target(OTHER)).toHaveAttribute('aria-readonly', 'true');
  await row(OTHER).getByText(OTHER).click();
  await colleague.keyboard.press('Control+Delete');
  await expect(row(OTHER)).toBeVisible();

  await colleague.getByRole('tab', { name: 'Cascade' }).click();
  await expect(row(OTHER)).not.toHaveAttribute('draggable', 'true');
  await expect(row(MINE)).toHaveAttribute('draggable', 'true');
  await row(OTHER).focus();
  await colleague.keyboard.press('Alt+ArrowDown');
  await colleague.keyboard.press('Delete');
  await row(OTHER).getByRole('button', { name: 'Commandes', exact: false }).click();
  await expect(colleague.getByRole('menuitem', { name: 'Ajouter un sous-objectif' })).toBeVisible();
  await expect(colleague.getByRole('menuitem', { name: 'Supprimer' })).toBeHidden();
  await colleague.keyboard.press('Escape');
  await row(MINE).focus();
  await colleague.keyboard.press('Alt+Shift+ArrowRight');
  await expect(row(MINE)).toHaveAttribute('aria-level', '2');
  // What they add is theirs.
  await colleague.getByRole('button', { name: 'Nouvel objectif', exact: true }).click();
  await colleague.getByRole('textbox', { name: 'Nom de l’objectif' }).fill('Ouvrir Lille');
  await colleague.keyboard.press('Enter');
  await expect(row('Ouvrir Lille')).toContainText('Mehdi Alaoui');
  await expect(colleague.getByText('Enregistré', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Membres' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Mehdi Alaoui' })
    .getByRole('button', { name: /Contributeur/ })
    .click();
  await page.getByRole('option', { name: /^Lecteur/ }).click();
  await expect(colleague.getByRole('button', { name: 'Nouvel objectif', exact: true })).toBeHidden();
  await expect(row(MINE)).not.toHaveAttribute('draggable', 'true');
  await colleague.context().close();
});
