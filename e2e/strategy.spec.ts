import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';
import { whenKept } from './kept-pages.ts';

const VISION = 'Être l’atelier que la région recommande.';

async function openOwnStrategy(page: Page, email: string): Promise<void> {
  await page.goto('/create');
  await page.getByLabel('Prénom et nom').fill('Claire Dubois');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  await page.getByLabel('Nom de l’entreprise').fill('Verdier Automation');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await page.getByRole('link', { name: 'Stratégie', exact: true }).click();
}

const saved = (page: Page) => expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a strategy is written from nothing, published, acknowledged, changed and asked about again', async ({ page }) => {
  await openOwnStrategy(page, 'claire@strategy.test');
  await expect(page.getByText('Tout le plan part d’ici', { exact: false })).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Commencer par la vision' }).click();
  const editor = page.getByRole('textbox', { name: 'Vision' });
  await expect(editor).toBeFocused();
  await page.keyboard.type(VISION);
  await page.keyboard.press('Control+Enter');
  await expect(part(page, 'Vision')).toContainText(VISION);

  await page.getByRole('button', { name: 'Ajouter une ambition' }).click();
  await page.keyboard.type('Gagner cinq points');
  await page.keyboard.press('Enter');
  const ambition = part(page, 'Ambitions').getByRole('listitem');
  await ambition.getByRole('textbox', { name: 'Horizon' }).fill('bientôt');
  await page.keyboard.press('Enter');
  await expect(ambition.getByRole('alert')).toContainText('Indiquez une année');
  await ambition.getByRole('textbox', { name: 'Horizon' }).fill('fin 2029');
  await page.keyboard.press('Enter');
  await expect(ambition.getByRole('textbox', { name: 'Horizon' })).toHaveValue('2029');
  await ambition.getByRole('textbox', { name: 'Cible' }).fill('14,5');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' }).fill('Le délai tenu');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Chiffre d’affaires', exact: true }).fill('1,2 M€');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Clients actifs' }).fill('60');
  await page.keyboard.press('Enter');
  await expect(part(page, 'État des lieux').getByText('20\u202f000\u00a0€')).toBeVisible();

  await page.getByRole('button', { name: 'Publier une version' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  const panel = page.getByRole('complementary', { name: 'Adhésion' });
  await expect(panel.getByText('0 adhésion sur 1')).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await page.getByRole('link', { name: 'Lire et répondre' }).click();
  await panel.getByRole('textbox', { name: 'Remarque' }).fill('Avec l’atelier de Lyon');
  await panel.getByRole('button', { name: 'J’ai lu, j’adhère' }).click();
  await expect(panel.getByText('1 adhésion sur 1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier une version' })).toBeHidden();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('link', { name: 'Lire et répondre' })).toBeHidden();

  // A minor change asks nobody; one of substance asks again; what was published stays as it was.
  await page.getByRole('link', { name: 'Stratégie', exact: true }).click();
  for (const [scope, price] of [
    ['Retouche', 'Le délai, tenu'],
    ['Changement de fond', 'Le prix'],
  ] as const) {
    await expect(panel.getByText('1 adhésion sur 1')).toBeVisible();
    await page.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' }).fill(price);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publier une version' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Parties modifiées : Proposition de valeur.')).toBeVisible();
    await dialog.getByRole('radio', { name: scope }).check({ force: true });
    await dialog.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Parties modifiées', { exact: false })).toBeHidden();
  }
  await expect(panel.getByText('0 adhésion sur 1')).toBeVisible();
  await panel.getByRole('button', { name: 'Lire la version 1' }).click();
  await expect(page.getByRole('cell', { name: 'Le délai tenu' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Vous lisez la version 1', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Revenir au texte en cours' }).click();
  await panel.getByRole('button', { name: 'Retirer la version 3' }).click();
  await expect(panel.getByText('1 adhésion sur 1')).toBeVisible();
  await saved(page);
});

test.describe('with pages kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('two windows begin the same strategy at once, and both keep what they wrote', async ({ page, context }) => {
    await openOwnStrategy(page, 'two@strategy.test');
    const other = await context.newPage();
    await other.goto(page.url());
    for (const each of [page, other]) await each.getByRole('button', { name: 'Commencer par la vision' }).waitFor();
    // What formats a text is fetched when it is first asked for: without network, from what the worker keeps.
    for (const each of [page, other]) await whenKept(each);
    await context.setOffline(true);
    for (const each of [page, other]) {
      await each.getByRole('button', { name: 'Commencer par la vision' }).click();
      await expect(each.getByRole('textbox', { name: 'Vision' })).toBeVisible();
    }
    await expect(page.getByRole('textbox', { name: 'Vision' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Vision' })).toBeHidden();
    await page.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' }).fill('Le délai');
    await page.keyboard.press('Control+Enter');
    await other.getByRole('textbox', { name: 'Vision' }).fill(VISION);
    await other.keyboard.press('Control+Enter');
    await context.setOffline(false);
    for (const each of [page, other]) {
      await expect(part(each, 'Vision')).toContainText(VISION, { timeout: 30_000 });
      await expect(each.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' })).toHaveValue(
        'Le délai',
        {
          timeout: 30_000,
        },
      );
    }
    // The one who began takes back their word alone.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect(other.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' })).toHaveValue('');
    await expect(part(other, 'Vision')).toContainText(VISION);
    await other.close();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the strategy is read, and answered from the top', async ({ page }) => {
    await openExample(page);
    // Everyone has answered: a version of substance asks again.
    await page.getByRole('button', { name: 'Menu' }).last().tap();
    await page.getByRole('link', { name: 'Stratégie', exact: true }).tap();
    await page.getByRole('textbox', { name: 'Pourquoi nous choisir ? Tous les clients' }).fill('Le délai tenu');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publier une version' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Changement de fond' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Publier' }).tap();
    await page.getByRole('link', { name: 'Accueil' }).tap();
    await page.getByRole('link', { name: 'Lire et répondre' }).tap();
    await expect(part(page, 'Vision')).toContainText('Devenir le premier nom');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByRole('button', { name: 'J’ai lu, j’adhère' }).click();
    await expect(page.getByText('Vous avez lu et adhérez', { exact: false })).toBeVisible();
    await expect(page.getByText('1 adhésion sur', { exact: false })).toBeVisible();
  });
});
