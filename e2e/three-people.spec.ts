import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { join, openMembers } from './together.ts';

const OBJECTIVE = 'Acquérir de nouveaux prospects';
const DATA = 'Collecte de données qualifiées';
const CALLS = 'Prospection par téléphone et par e-mail';
const CALLS_SOPHIE = 'Prospection du printemps';
const CALLS_MEHDI = 'Prospection en deux vagues';
const COLUMNS = { owner: 2, status: 3, due: 4, planned: 6 };

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const cell = (page: Page, title: string, column: keyof typeof COLUMNS) =>
  row(page, title).locator(`[aria-colindex="${COLUMNS[column]}"]`);
const title = (page: Page, text: string) => page.getByRole('treegrid').getByText(text, { exact: true });
const saved = (page: Page) => expect(page.getByRole('status').getByText('Enregistré', { exact: true })).toBeVisible();
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
/** The mark of a colleague on what they are on. */
const here = (page: Page, name: string) => page.locator('[data-peer]').filter({ hasText: name });

async function typeIn(page: Page, place: ReturnType<typeof row>, text: string): Promise<void> {
  await place.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** A plan from the template, an action of it Mehdi’s, and an indicator that he gives. */
async function prepare(claire: Page): Promise<void> {
  await go(claire, 'Actions et budget');
  await claire.getByRole('button', { name: 'Partir du modèle' }).click();
  await typeIn(claire, cell(claire, CALLS, 'owner'), 'Mehdi');
  await expect(cell(claire, CALLS, 'owner')).toContainText('Mehdi Alaoui');
  await go(claire, 'Indicateurs');
  await claire.getByRole('button', { name: 'Choisir un premier indicateur' }).click();
  const catalogue = claire.getByRole('dialog', { name: 'Ajouter un indicateur' });
  await catalogue.getByRole('searchbox').fill('volumes');
  await catalogue.getByRole('button', { name: 'Suivre cet indicateur' }).click();
  const kpi = claire.getByRole('complementary', { name: 'Détail de l’indicateur' });
  await kpi.getByRole('button', { name: 'Claire Dubois' }).click();
  await claire.getByRole('option', { name: /^Mehdi Alaoui/ }).click();
  await expect(kpi.getByRole('button', { name: 'Mehdi Alaoui' })).toBeVisible();
}

test('three people work on one plan at once: all see all of it, what crosses is told, and nothing is lost', async ({
  page: claire,
  browser,
  baseURL,
}) => {
  // Three people have to sign up and meet first.
  test.slow();
  const domain = `three-${test.info().repeatEachIndex}.test`;
  await openMembers(claire, domain);
  const sophie = await join(claire, browser, baseURL, {
    name: 'Sophie Laurent',
    email: `sophie@${domain}`,
    role: 'Éditeur',
  });
  const mehdi = await join(claire, browser, baseURL, {
    name: 'Mehdi Alaoui',
    email: `mehdi@${domain}`,
    role: 'Contributeur',
  });
  await prepare(claire);
  await go(claire, 'Cibles');
  await claire.getByRole('button', { name: 'Nouveau segment' }).click();
  await go(sophie, 'Cibles');
  await expect(here(sophie, 'Claire')).toBeVisible();
  await mehdi.getByRole('link', { name: /indicateurs? à saisir/ }).click();
  await go(sophie, 'Indicateurs');
  await sophie.getByText('Tous les indicateurs').click();
  await expect(here(sophie, 'Mehdi')).toBeVisible();
  await go(claire, 'Objectifs');
  await go(sophie, 'Actions et budget');
  await expect(claire.getByText(/^Aussi sur ce plan/)).toContainText('Sophie Laurent');
  await expect(claire.getByText(/^Aussi sur ce plan/)).toContainText('Mehdi Alaoui');

  const target = (page: Page) => row(page, OBJECTIVE).locator('[aria-colindex="6"]');
  const value = mehdi.getByRole('textbox', { name: /^Volumes vendus/ }).first();
  await Promise.all([
    typeIn(claire, target(claire), '40'),
    (async () => {
      await typeIn(sophie, cell(sophie, DATA, 'planned'), '4000');
      await typeIn(sophie, cell(sophie, DATA, 'due'), 'fin juin');
    })(),
    (async () => {
      await value.fill('95');
      await value.press('Enter');
    })(),
  ]);
  for (const page of [claire, sophie, mehdi]) await saved(page);
  // The sum of the template is 35 000 €; the aim stands in the heading of its actions.
  await claire.getByRole('tab', { name: 'Cascade' }).click();
  await expect(row(claire, OBJECTIVE)).toContainText('36\u202f000\u00a0€');
  await expect(row(sophie, OBJECTIVE)).toContainText('40');
  await go(mehdi, 'Actions et budget');
  await expect(cell(mehdi, DATA, 'planned')).toHaveText('4\u202f000\u00a0€');
  await expect(cell(mehdi, DATA, 'due')).toContainText('30 juin');
  await expect(row(mehdi, OBJECTIVE)).toContainText('40');

  await title(mehdi, CALLS).click();
  await mehdi.keyboard.press('Control+Enter');
  const panel = mehdi.getByRole('complementary', { name: 'Détail de l’action' });
  const box = panel.getByRole('textbox', { name: 'Écrire un commentaire…' });
  await box.fill('Je commence lundi. @Cl');
  await expect(panel.getByRole('option', { name: /Claire Dubois/ })).toBeVisible();
  await mehdi.keyboard.press('Enter');
  await expect(box).toHaveValue('Je commence lundi. @Claire ');
  await mehdi.keyboard.press('Control+Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Je commence lundi.' })).toBeVisible();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await claire.getByRole('link', { name: /^Accueil/ }).click();
  await expect(claire.getByRole('region', { name: 'Mentions' })).toContainText('Je commence lundi.');

  // A cut: Mehdi goes on, Sophie writes over the same words, Claire elsewhere.
  await saved(mehdi);
  await mehdi.context().setOffline(true);
  await typeIn(mehdi, title(mehdi, CALLS), CALLS_MEHDI);
  await typeIn(mehdi, cell(mehdi, CALLS_MEHDI, 'status'), 'Terminé');
  await expect(mehdi.getByText('Hors ligne\u00a0: 2 modifications gardées ici')).toBeVisible();
  await go(claire, 'Actions et budget');
  await Promise.all([
    typeIn(sophie, title(sophie, CALLS), CALLS_SOPHIE),
    typeIn(claire, cell(claire, 'Événements promotionnels', 'planned'), '16000'),
  ]);
  await expect(title(claire, CALLS_SOPHIE)).toBeVisible();
  await saved(claire);
  await mehdi.context().setOffline(false);
  await expect(title(sophie, CALLS_MEHDI)).toBeVisible({ timeout: 30_000 });
  await sophie.getByRole('button', { name: '1 conflit à voir' }).click();
  const crossed = sophie.getByRole('dialog', { name: 'Modifications croisées' });
  await expect(crossed).toContainText(CALLS_MEHDI);
  await crossed.getByRole('button', { name: 'Rétablir cette valeur' }).click();
  await sophie.keyboard.press('Escape');
  await expect(crossed).toBeHidden();

  for (const page of [claire, sophie, mehdi]) {
    await expect(cell(page, CALLS_SOPHIE, 'status')).toContainText('Terminé');
    await expect(cell(page, CALLS_SOPHIE, 'owner')).toContainText('Mehdi Alaoui');
    await expect(cell(page, DATA, 'planned')).toHaveText('4\u202f000\u00a0€');
    await expect(cell(page, 'Événements promotionnels', 'planned')).toHaveText('16\u202f000\u00a0€');
    await expect(row(page, OBJECTIVE)).toContainText('37\u202f000\u00a0€');
    await saved(page);
  }
  const workspace = /\/w\/([^/]+)/.exec(claire.url())?.[1];
  const read = async (collection: string) => {
    const answer = await claire.request.get(`/api/v1/workspaces/${workspace}/${collection}?limit=100`);
    return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
  };
  expect(await read('actions')).toContainEqual(expect.objectContaining({ title: CALLS_SOPHIE, status: 'done' }));
  expect(await read('actions')).toHaveLength(5);
  expect(await read('objectives')).toMatchObject([{ title: OBJECTIVE, target: 40 }]);
  expect(await read('kpi-values')).toMatchObject([{ measured: 95 }]);
  expect(await read('comments')).toHaveLength(1);
  for (const page of [sophie, mehdi]) await page.context().close();
});
