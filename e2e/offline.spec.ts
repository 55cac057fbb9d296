import type { Page } from '@playwright/test';
import { openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';
import { whenKept } from './kept-pages.ts';

test.use({ serviceWorkers: 'allow' });

const TITLE = 'Relance des contacts du salon';
const OFFLINE = 'Hors ligne\u00a0: 1 modification gardée ici';

function cell(page: Page, text: string) {
  return page.getByRole('treegrid').getByText(text, { exact: true });
}

async function retype(page: Page, from: string, to: string): Promise<void> {
  await cell(page, from).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(cell(page, to)).toBeVisible();
}

/** Everything that pages of this address have stored in this browser, as text. */
function whatIsStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) found.push(request.url);
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise((resolve) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.addEventListener('success', () => resolve(reading.result));
        });
        found.push(store, rows);
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

test('the board opens without network, with what was saved and what was not, and sends it later', async ({
  page,
  browser,
}) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);
  await whenKept(page);
  await retype(page, TITLE, 'Enregistré avant la coupure');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.context().setOffline(true);
  await page.reload();
  await expect(cell(page, 'Enregistré avant la coupure')).toBeVisible();
  await expect(page.getByText('Hors ligne', { exact: true })).toBeVisible();
  await retype(page, 'Enregistré avant la coupure', 'Saisi hors ligne');
  await page.reload();
  await expect(cell(page, 'Saisi hors ligne')).toBeVisible();
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await expect(cell(other, 'Enregistré avant la coupure')).toBeVisible();
  await page.context().setOffline(false);
  await expect(cell(other, 'Saisi hors ligne')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await other.context().close();
});

test('pages that were never opened open without network too; what only the server knows says so', async ({ page }) => {
  await openExampleBoard(page);
  await whenKept(page);
  await page.context().setOffline(true);
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('region', { name: 'En retard dans le plan' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'En retard dans le plan' })).toBeVisible();
  await navigation.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByText('L’historique n’a pas pu être lu')).toBeVisible({ timeout: 20_000 });
  await navigation.getByRole('link', { name: 'Paramètres' }).click();
  await expect(page.getByLabel('Nom du plan')).toHaveValue('Plan commercial 2026');
});

test('signing out leaves nothing readable behind, and asks first about what the server does not have', async ({
  page,
}) => {
  await openExampleBoard(page);
  await whenKept(page);
  expect(await whatIsStored(page)).toContain(TITLE);
  const board = page.url();
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(page.url());
  await expect(cell(elsewhere, TITLE)).toBeVisible();

  await page.context().setOffline(true);
  await retype(page, TITLE, 'Gardé ici seulement');
  await expect(page.getByText(OFFLINE)).toBeVisible();
  const signOut = async () => {
    await page.getByRole('button', { name: 'Votre compte' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  };
  await signOut();
  const dialog = page.getByRole('dialog', { name: 'Se déconnecter sans enregistrer' });
  await expect(dialog).toContainText('1 modification n’est gardée que sur cet appareil');
  await dialog.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByText('votre session reste ouverte').first()).toBeVisible();
  await expect(cell(page, 'Gardé ici seulement')).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible({ timeout: 30_000 });
  await signOut();
  await expect(page.getByRole('button', { name: 'Essayer avec l’exemple' })).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await page.context().setOffline(true);
  await page.goto(board);
  await expect(page.getByRole('heading', { name: 'Le serveur ne répond pas', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  const stored = await whatIsStored(page);
  for (const secret of ['Gardé ici seulement', 'Relance', 'Verdier', 'Claire']) expect(stored).not.toContain(secret);
  expect(stored).not.toContain('/api/');
});

test('a cut while the page still fetches what opens over it costs nothing: edits leave, menus open later', async ({
  page,
  browser,
}) => {
  await openExampleBoard(page);
  // Without a worker, nothing answers for the network while it is away.
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    serviceWorkers: 'block',
  });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('treegrid')).toBeVisible();
  await context.setOffline(true);
  await retype(other, TITLE, 'Saisi sitôt ouvert');
  await expect(other.getByText(OFFLINE)).toBeVisible();
  await other.keyboard.press('Control+k');
  // Longer than the page waits before it fetches them.
  await other.waitForTimeout(1_500);
  await expect(cell(other, 'Saisi sitôt ouvert')).toBeVisible();
  await context.setOffline(false);
  await expect(other.getByRole('dialog', { name: 'Rechercher' })).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(cell(page, 'Saisi sitôt ouvert')).toBeVisible({ timeout: 30_000 });
  await other.getByRole('button', { name: 'Filtrer' }).click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await context.close();
});
