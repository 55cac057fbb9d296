import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PASSWORD = 'correct horse battery';
const MINE = 'Décrocher douze rendez-vous';
const OTHER = 'Gagner l’Est';

async function signUp(page: Page, name: string, email?: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill(name);
  if (email) await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer le compte' }).click();
}

/** A workspace with a plan, and a contributor who has joined it; both in front of the same empty plan. */
async function openTogether(page: Page, browser: Browser, baseURL: string | undefined): Promise<Page> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/create');
  await signUp(page, 'Claire Dubois', 'claire@cascade.test');
  await page.getByLabel('Nom de l’entreprise').fill('Verdier Automation');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await page.getByRole('link', { name: 'Équipes' }).click();
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Mehdi Alaoui');
  await page.getByLabel('Adresse e-mail').fill('mehdi@cascade.test');
  await page.getByRole('button', { name: /^Rôle/ }).click();
  await page.getByRole('option', { name: /^Contributeur/ }).click();
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const copied = async (name: string) => {
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Copier le lien' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  const colleague = await context.newPage();
  await colleague.goto(await copied('Invitation pour'));
  await signUp(colleague, 'Mehdi Alaoui');
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await colleague.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await expect(colleague.getByText('trouve votre lien')).toBeVisible();
  await page.reload();
  const elsewhere = await context.newPage();
  await elsewhere.goto(await copied('Confirmation de l’adresse'));
  await expect(elsewhere.getByText('Votre adresse est confirmée')).toBeVisible();
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await colleague.getByRole('link', { name: 'Objectifs' }).click();
  return colleague;
}

test('a contributor edits, moves and deletes what is theirs, and reads the rest', async ({
  page,
  browser,
  baseURL,
}) => {
  // Two people have to sign up and meet first.
  test.slow();
  const colleague = await openTogether(page, browser, baseURL);
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

  await page.getByRole('link', { name: 'Équipes' }).click();
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
