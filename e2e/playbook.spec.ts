import type { Page } from '@playwright/test';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

const OBJECTION = '« Vous êtes trop loin. »';

async function openPlaybook(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Playbook', exact: true }).click();
  await expect(page.getByText('14 fiches')).toBeVisible();
}

test('an objection is written by keyboard, published, found, and read again once it has changed', async ({ page }) => {
  await openPlaybook(page);
  await page.getByRole('button', { name: 'Ajouter une fiche' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Une objection et ses réponses' }).press('Enter');
  const title = page.getByRole('textbox', { name: 'Titre de la fiche' });
  await expect(title).toHaveValue('Nouvelle objection');
  await title.fill('Trop loin');
  await title.press('Enter');
  const objection = page.getByRole('textbox', { name: 'L’objection, telle que le client la dit' });
  await objection.fill(OBJECTION);
  await objection.press('Control+Enter');
  await page.getByRole('button', { name: 'Ajouter une réponse' }).press('Enter');
  const answer = page.getByRole('textbox', { name: 'Intitulé de la partie 1' });
  await answer.fill('Deux heures, partout');
  await answer.press('Enter');
  await page.getByRole('button', { name: 'Les mots à dire, tels qu’on les dit' }).press('Enter');
  const words = page.getByRole('textbox', { name: 'Texte : Deux heures, partout' });
  await expect(words).toBeFocused();
  await page.keyboard.type('Nous sommes à deux heures de chacun de nos clients.');
  await page.keyboard.press('Control+Enter');
  const article = page.getByRole('article');
  await expect(article).toContainText('à deux heures de chacun');

  await page.getByRole('button', { name: 'Publier', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publier' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lire la version 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Terminer' }).press('Enter');
  await expect(article.getByRole('blockquote')).toHaveText(OBJECTION);

  // On the reading list it is read, and asked about again after a change of substance.
  await page.getByRole('link', { name: 'Toutes les fiches' }).press('Enter');
  await page.getByRole('tab', { name: 'Parcours de lecture' }).click();
  await expect(page.getByText('3 fiches lues sur 6')).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter au parcours' }).click();
  await page.getByRole('option', { name: 'Trop loin' }).click();
  await expect(page.getByText('3 fiches lues sur 7')).toBeVisible();
  await page.getByRole('link', { name: 'Trop loin à lire' }).click();
  await page.getByRole('button', { name: 'J’ai lu' }).click();
  await expect(page.getByText('Vous l’avez lue le', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await objection.fill('« Vous êtes à deux heures. »');
  await objection.press('Control+Enter');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(dialog.getByText('Parties modifiées : objection.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Cette fiche a changé sur le fond', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Lire la version 1' }).click();
  await expect(article.getByRole('blockquote')).toHaveText(OBJECTION);

  // Its words lead to it from anywhere, those of its answers too.
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox');
  await expect(box).toBeFocused();
  await box.fill('deux heures partout');
  await page.getByRole('option', { name: 'Deux heures, partout' }).click();
  await expect(article.getByRole('blockquote')).toHaveText('« Vous êtes à deux heures. »');

  // Taken off the reading list, by a menu that goes with it: the keyboard goes on from the list.
  await page.getByRole('link', { name: 'Toutes les fiches' }).press('Enter');
  await page.getByRole('tab', { name: 'Parcours de lecture' }).click();
  await page.getByRole('button', { name: 'Commandes : Trop loin' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Retirer du parcours' }).press('Enter');
  await expect(page.getByText('3 fiches lues sur 6')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link').first()).toBeFocused();
});

test('a play is found by filters kept in the address, read on a phone, and linked from an action in two windows', async ({
  page,
  context,
}) => {
  await openPlaybook(page);
  await page.getByRole('button', { name: 'Nature, Toutes les natures' }).click();
  await page.getByRole('option', { name: 'Objections' }).click();
  await page.getByRole('button', { name: 'Étape, Toutes les étapes' }).click();
  await page.getByRole('option', { name: 'Négociation' }).click();
  await expect(page.getByText('1 fiche', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 fiche', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto(page.url());
  await other.getByRole('link', { name: 'Votre rétrofit est trop cher' }).click();
  await expect(other.getByRole('region', { name: 'Ce que vous répondez' })).toContainText('Ramener à l’heure d’arrêt');

  await page.getByRole('link', { name: 'Votre rétrofit est trop cher' }).click();
  const used = (each: Page) =>
    each
      .getByRole('complementary', { name: 'Votre rétrofit est trop cher' })
      .getByRole('region', { name: 'Actions qui s’en servent' });
  await used(page).getByRole('link', { name: 'Recueil d’argumentaires' }).click();
  const panel = page.getByRole('region', { name: 'Playbook' });
  await expect(panel.getByRole('link', { name: 'Votre rétrofit est trop cher' })).toBeVisible();
  await panel.getByRole('button', { name: 'Ne plus relier « Votre rétrofit est trop cher »' }).click();
  await expect(panel.getByRole('link', { name: 'Votre rétrofit est trop cher' })).toBeHidden();
  await expect(used(other).getByRole('link', { name: 'Recueil d’argumentaires' })).toBeHidden();
  await panel.getByRole('button', { name: 'Relier une fiche' }).click();
  await page.getByRole('option', { name: 'Votre rétrofit est trop cher' }).click();
  await expect(used(other).getByRole('link', { name: 'Recueil d’argumentaires' })).toBeVisible();
});
