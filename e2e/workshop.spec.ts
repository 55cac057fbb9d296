import { type Browser, expect as expectOf, type Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';
import { openTogether } from './together.ts';

const QUESTION = 'Comment gagner vingt clients de plus ?';
const PHONE = { width: 390, height: 844 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Claire opens a workshop in which a person has this many dots; answers with its address. */
async function openWorkshop(page: Page, dots = '3'): Promise<string> {
  await page.getByRole('link', { name: 'Objectifs' }).click();
  await page.getByRole('link', { name: 'Ateliers' }).click();
  await button(page, 'Nouvel atelier').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Question posée à l’équipe').fill(QUESTION);
  await dialog.getByLabel('Points par personne').fill(dots);
  await dialog.getByRole('button', { name: 'Ouvrir l’atelier' }).click();
  await expectOf(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await expectOf(page.getByText('Enregistré', { exact: true })).toBeVisible();
  return page.url();
}

async function propose(page: Page, title: string, anonymously = false): Promise<void> {
  const box = page.getByRole('checkbox', { name: /Proposer sans mon nom/ });
  await box.setChecked(anonymously);
  await page.getByLabel('Votre proposition').fill(title);
  await button(page, 'Proposer').click();
  await expectOf(page.getByRole('article').filter({ hasText: title })).toBeVisible();
}

async function openWindow(browser: Browser, from: Page, address: string, viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({
    storageState: await from.context().storageState(),
    locale: 'fr-FR',
    viewport,
    hasTouch: viewport.width < 500,
  });
  const page = await context.newPage();
  await page.goto(address);
  await expectOf(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  return page;
}

test('a team sets an objective: a facilitator, a colleague on a phone, a wall', async ({ page, browser, baseURL }) => {
  test.slow();
  const mehdi = await openTogether(page, browser, baseURL, 'workshop.test');
  await page.setViewportSize({ width: 1440, height: 900 });
  const address = await openWorkshop(page);
  await mehdi.setViewportSize(PHONE);
  await mehdi.goto(address);
  await button(mehdi, 'Participer').click();
  const wall = await openWindow(browser, page, address, { width: 1680, height: 1050 });
  await button(wall, 'Projeter au mur').click();
  await expect(wall.getByText('2 participants')).toBeVisible();
  await expect(button(wall, 'Passer au regroupement')).toBeHidden();

  await propose(page, 'Ouvrir une agence à Lyon');
  await propose(mehdi, 'Recruter deux chasseurs');
  await expect(wall.getByRole('article').filter({ hasText: 'Recruter deux chasseurs' })).toContainText('Mehdi Alaoui');
  await expectNothingSerious(mehdi);

  // What Mehdi is typing when Claire goes on is not lost: he finds it again when she comes back to it.
  await mehdi.getByLabel('Votre proposition').fill('Un stand à Eurexpo');
  await button(page, 'Passer au regroupement').click();
  await expect(mehdi.getByText('étape 2 sur 5')).toBeVisible();
  await button(page, 'Propositions').click();
  await expect(mehdi.getByLabel('Votre proposition')).toHaveValue('Un stand à Eurexpo');
  await mehdi.getByLabel('Votre proposition').fill('');

  await button(page, 'Passer au regroupement').click();
  const card = (title: string) => page.getByRole('article').filter({ hasText: title });
  await card('Ouvrir une agence').dragTo(card('Recruter deux chasseurs'));
  await expect(page.getByLabel('Nom du thème')).toBeFocused();
  await page.getByLabel('Nom du thème').fill('Équipe');
  await page.keyboard.press('Enter');
  const theme = wall.getByRole('region', { name: 'Équipe' });
  await expect(theme.getByRole('article')).toContainText(['Recruter deux chasseurs', 'Ouvrir une agence']);
  const lyon = button(page, /^Thème de « Ouvrir une agence à Lyon »/);
  await lyon.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(wall.getByRole('region', { name: 'Sans thème' })).toContainText('Ouvrir une agence');
  await expect(page.getByRole('status').filter({ hasText: 'n’a plus de thème' })).toBeAttached();
  await expect(lyon).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(theme).toContainText('Ouvrir une agence');
  await page.keyboard.press('Control+Shift+z');
  await expect(theme).not.toContainText('Ouvrir une agence');
  await button(page, 'Passer à la discussion').click();
  await button(page, 'Suivante : Recruter deux chasseurs').click();
  // One is discussed at a time; the others leave the screen a moment after the phase has changed.
  await expect(mehdi.getByRole('article')).toContainText(['Recruter deux chasseurs']);
  await page.getByLabel('Ce qui s’est dit').fill('Un suffit pour commencer.');
  await page.keyboard.press('Enter');
  await button(page, 'Ouvrir le vote').click();

  const plus = button(mehdi, 'Donner un point');
  await button(mehdi, '4 sur 5, assez facile').click();
  for (const left of ['2 points', '1 point', '0 point']) {
    await plus.click();
    await expect(mehdi.getByText(`Il vous reste ${left}`)).toBeVisible();
  }
  await expect(plus).toBeDisabled();
  await button(mehdi, 'Proposition suivante').click();
  await button(mehdi, 'J’ai fini de voter').click();
  await expect(wall.getByText('1 sur 2 ont fini')).toBeVisible();
  const overflow = await mehdi.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  await button(page, 'Dépouiller les votes').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dépouiller' }).click();
  for (const each of [page, mehdi, wall]) {
    const first = each.getByRole('list', { name: 'Résultats' }).getByRole('listitem').first();
    await expect(first).toContainText('Recruter deux chasseurs');
    await expect(first).toContainText('3 points');
    await expect(first).toContainText('faisable à 4,0 sur 5');
  }
  await button(page, 'Retenir « Recruter deux chasseurs » comme objectif').click();
  await expect(mehdi.getByRole('link', { name: 'Voir l’objectif' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(mehdi.getByRole('link', { name: 'Voir l’objectif' })).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await button(page, 'Clore l’atelier').click();
  await button(page, 'Copier le texte').click();
  await expect(page.getByText('Compte rendu copié')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Un suffit pour commencer.');
  await page.getByRole('link', { name: 'Voir l’objectif' }).click();
  await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
  await wall.context().close();
});

test('an anonymous proposal has no author, in any answer of the server, even for its owner', async ({
  page,
  browser,
  baseURL,
}) => {
  const mehdi = await openTogether(page, browser, baseURL, 'anonymous.test');
  const address = await openWorkshop(page);
  await mehdi.goto(address);
  await button(mehdi, 'Participer').click();
  await propose(mehdi, 'Dire non aux petits contrats', true);
  const card = page.getByRole('article').filter({ hasText: 'Dire non' });
  await expect(card).toContainText('Anonyme');
  const [, workspaceId = '', planId = ''] = /\/w\/([^/]+)\/plans\/([^/]+)/.exec(address) ?? [];
  const api = `/api/v1/workspaces/${workspaceId}`;
  const items = async <T>(path: string, name: string) =>
    ((await (await page.request.get(`${api}/${path}`)).json()) as { [list: string]: T[] })[name] ?? [];
  const [proposal] = await items<{ createdBy: string | null; updatedBy: string | null }>('workshop-proposals', 'items');
  expect([proposal?.createdBy, proposal?.updatedBy]).toEqual([null, null]);
  const changes = await items<{ actorId: string | null; operations: { kind: string }[] }>(
    `history?plan=${planId}`,
    'changes',
  );
  const made = changes.filter(({ operations }) => operations.some(({ kind }) => kind === 'workshopProposal'));
  expect(made.map(({ actorId }) => actorId)).toEqual([null]);
  // Its author has no more right to it than anyone.
  await expect(button(mehdi, /^Retirer la proposition/)).toBeHidden();
});

test('who comes late votes with the others, and a dot is spent once over two windows', async ({ page, browser }) => {
  await openExample(page);
  const address = await openWorkshop(page, '1');
  await propose(page, 'Ouvrir une agence à Lyon');
  await propose(page, 'Recruter deux chasseurs');
  for (const next of ['Passer au regroupement', 'Passer à la discussion', 'Ouvrir le vote']) {
    await button(page, next).click();
  }
  const late = await openWindow(browser, page, address);
  await expect(late.getByText('Il vous reste 1 point')).toBeVisible();
  await late.context().setOffline(true);
  await button(late, 'Proposition suivante').click();
  await button(late, 'Donner un point').click();
  await button(page, 'Donner un point').click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await late.context().setOffline(false);
  await expect(late.getByText('Un vote n’a pas été pris', { exact: false })).toBeVisible({ timeout: 30_000 });
  await button(late, 'Compris').click();
  await expect(button(late, 'Donner un point')).toBeDisabled();
  await late.context().close();
});

test('everyone sees the same time left, paused and extended by who leads, until the workshop is deleted', async ({
  page,
  browser,
}) => {
  await openExample(page);
  const address = await openWorkshop(page);
  await button(page, '5 min').click();
  const other = await openWindow(browser, page, address, { width: 1440, height: 900 });
  await button(page, 'Mettre en pause').click();
  const left = await page.getByRole('timer').textContent();
  await expect(other.getByText('en pause')).toBeVisible();
  await expect(other.getByRole('timer')).toHaveText(left ?? '');
  await button(page, 'Ajouter une minute').click();
  await expect(other.getByRole('timer')).toHaveText(/^5:[0-5]\d$|^6:00$/);
  await button(page, 'Reprendre le minuteur').click();
  await expect(other.getByText('en pause')).toBeHidden();
  await button(page, 'Arrêter le minuteur').click();
  await expect(other.getByRole('timer')).toBeHidden();

  await button(page, 'Supprimer l’atelier').click();
  await expect(page.getByText(`Atelier « ${QUESTION} » supprimé.`)).toBeVisible();
  await expect(other.getByText('Cet atelier n’est plus là')).toBeVisible();
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).click();
  await expect(other.getByRole('heading', { name: QUESTION })).toBeVisible();
  await other.context().close();
});
