import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openObjectives(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Objectifs' }).click();
  await expect(page.getByRole('grid', { name: 'Objectifs du plan' })).toBeVisible();
}

async function openCascade(page: Page): Promise<void> {
  await openObjectives(page);
  await page.getByRole('tab', { name: 'Cascade' }).click();
  await expect(page.getByRole('treegrid', { name: 'Objectifs du plan' })).toBeVisible();
}

const line = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const COLUMNS = { owner: 2, baseline: 5, target: 6 };
const cell = (page: Page, title: string, column: keyof typeof COLUMNS) =>
  line(page, title).locator(`[aria-colindex="${COLUMNS[column]}"]`);

const FIRST = 'Conquérir les PME industrielles';
const SECOND = 'Fidéliser les grands comptes';
const LAST = 'Renforcer l’équipe commerciale PME et grands comptes';

test('an objective is made, measured, given and put under another, and the other window sees it all', async ({
  page,
  browser,
}) => {
  await openObjectives(page);
  const other = await openSecondWindow(browser, page);

  // The line at the foot of the table makes one, ready to be named.
  await page.getByRole('grid').getByText('Nouvel objectif').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ouvrir la Suisse');
  await page.keyboard.press('Enter');
  await cell(page, 'Ouvrir la Suisse', 'baseline').click();
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1 234,5');
  await page.keyboard.press('Enter');
  await cell(page, 'Ouvrir la Suisse', 'owner').click();
  await page.keyboard.type('Inès');
  await page.keyboard.press('Enter');
  await expect(cell(other, 'Ouvrir la Suisse', 'target')).toHaveText('1\u202f234,5');
  await expect(cell(other, 'Ouvrir la Suisse', 'owner')).toContainText('Inès Garcia');
  // What cannot be read stays as typed, with what to do beside it.
  await cell(page, 'Ouvrir la Suisse', 'target').click();
  await page.keyboard.type('beaucoup');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Indiquez un nombre.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Cascade' }).click();
  await other.goto(page.url());
  await expect(line(other, 'Ouvrir la Suisse')).toHaveAttribute('aria-level', '1');
  await line(page, 'Ouvrir la Suisse').focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(line(page, 'Ouvrir la Suisse')).toHaveAttribute('aria-level', '2');
  await expect(line(page, 'Ouvrir la Suisse')).toBeFocused();
  await expect(
    page.getByText(`«\u00a0Ouvrir la Suisse\u00a0» est maintenant sous «\u00a0${LAST}\u00a0».`),
  ).toBeAttached();
  await expect(line(other, 'Ouvrir la Suisse')).toHaveAttribute('aria-level', '2');
  await expect(line(other, 'Ouvrir la Suisse')).toContainText('0\u00a0→\u00a01\u202f234,5');
  await page.keyboard.press('Control+z');
  await expect(line(page, 'Ouvrir la Suisse')).toHaveAttribute('aria-level', '1');
  await expect(line(other, 'Ouvrir la Suisse')).toHaveAttribute('aria-level', '1');
  await other.context().close();
});

test('budgets add up through the levels, and folding hides what is under', async ({ page }) => {
  await openCascade(page);
  await expect(line(page, FIRST)).toContainText('99\u202f100\u00a0€');
  await line(page, SECOND).focus();
  await page.keyboard.press('m');
  await page.keyboard.type('PME');
  await page.keyboard.press('Enter');
  await expect(line(page, SECOND)).toHaveAttribute('aria-level', '2');
  await expect(line(page, SECOND)).toBeFocused();
  // 99 100 and 35 900.
  await expect(line(page, FIRST)).toContainText('135\u202f000\u00a0€');
  await expect(page.getByText('238\u202f700\u00a0€')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, FIRST)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, FIRST)).toHaveAttribute('aria-expanded', 'false');
  await expect(line(page, SECOND)).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(line(page, SECOND)).toBeVisible();
  // Back to the first level, from the panel this time.
  await line(page, SECOND).getByRole('button', { name: SECOND }).first().click();
  await page.getByRole('button', { name: FIRST }).last().click();
  await page.getByRole('option', { name: 'Premier niveau' }).click();
  await expect(line(page, SECOND)).toHaveAttribute('aria-level', '1');
});

test('an objective is carried under another, beside another, and never under one of its own', async ({ page }) => {
  // Every line in view.
  await page.setViewportSize({ width: 1440, height: 1200 });
  await openCascade(page);
  await line(page, SECOND).dragTo(line(page, FIRST), { targetPosition: { x: 300, y: 26 } });
  await expect(line(page, SECOND)).toHaveAttribute('aria-level', '2');
  await line(page, FIRST).dragTo(line(page, SECOND), { targetPosition: { x: 300, y: 26 } });
  await expect(page.getByLabel('Messages', { exact: true })).toContainText(
    'un objectif ne se place pas sous l’un des siens',
  );
  await expect(line(page, FIRST)).toHaveAttribute('aria-level', '1');
  await line(page, LAST).dragTo(line(page, FIRST), { targetPosition: { x: 300, y: 3 } });
  await expect(page.getByRole('row').nth(1)).toContainText(LAST);
});

test('objectives are deleted with a way back, reordered, and pasted from a spreadsheet', async ({ page, context }) => {
  await openObjectives(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const rows = page.getByRole('row');
  await rows.filter({ hasText: FIRST }).getByText(FIRST).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(2)).toContainText(FIRST);
  await page.keyboard.press('Control+Delete');
  await expect(rows.filter({ hasText: FIRST })).toBeHidden();
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).click();
  await expect(rows.nth(2)).toContainText(FIRST);

  const pasted =
    'Ouvrir la Suisse\tInès Garcia\tClients signés\tclients\t0\t12\t1/3\tfin juin\nTenir la marge\tInconnue\tMarge\t%\t31,5\t33';
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  // The line under the last one: new rows.
  await rows.filter({ hasText: LAST }).getByText(LAST).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(rows.filter({ hasText: 'Ouvrir la Suisse' })).toContainText('30\u00a0juin');
  await expect(cell(page, 'Ouvrir la Suisse', 'owner')).toContainText('Inès Garcia');
  await expect(cell(page, 'Tenir la marge', 'baseline')).toHaveText('31,5');
  // A name nobody has stays beside its reason.
  await expect(cell(page, 'Tenir la marge', 'owner')).toContainText('Inconnue');
});

test('one goes from an objective to its actions and back, and an address shows the same thing again', async ({
  page,
}) => {
  await openCascade(page);
  await page.getByRole('searchbox', { name: 'Filtrer les objectifs' }).fill('fideliser');
  await expect(line(page, FIRST)).toBeHidden();
  await line(page, SECOND).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  await expect(panel).toBeVisible();
  await page.reload();
  await expect(panel.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue(SECOND);
  await expect(line(page, FIRST)).toBeHidden();
  const id = new URL(page.url()).searchParams.get('objective');
  await panel.getByRole('link', { name: 'Voir les 10 actions' }).click();
  await expect(page).toHaveURL(new RegExp(`/actions\\?goal=${id}$`));
  // The address changes first; the page that was there stays until the other has come.
  await page.getByRole('heading', { level: 1, name: 'Actions et budget' }).waitFor();
  await page.getByRole('treegrid').getByRole('button', { name: SECOND, exact: true }).click();
  await panel.getByRole('link', { name: 'Voir dans les objectifs' }).click();
  await expect(page).toHaveURL(/\/objectives\?look=cascade&objective=/);
  await expect(line(page, SECOND)).toBeVisible();
});

test('⌘K finds the page and any objective', async ({ page }) => {
  await openExample(page);
  await expect(page.getByRole('link', { name: 'Objectifs' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Une action, une page, une commande…').fill('fidéliser');
  await expect(page.getByRole('option').first()).toContainText(SECOND);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/objectives\?look=cascade&objective=/);
  await expect(page.getByRole('complementary', { name: 'Détail de l’objectif' })).toBeVisible();
});

test('a plan without objectives shows what one is, and one button makes the first', async ({ page }) => {
  await openObjectives(page);
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  await page.getByText('Une page blanche').click();
  await page.getByRole('button', { name: 'Créer le plan' }).click();
  await expect(page.getByRole('button', { name: 'Partir du modèle' })).toBeVisible();
  await page.getByRole('link', { name: 'Objectifs' }).click();
  await expect(page.getByText('Que voulez-vous atteindre, et pour quand', { exact: false })).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('main').getByRole('button', { name: 'Créer un objectif' }).click();
  await expect(page.getByRole('textbox', { name: 'Nom de l’objectif' })).toBeFocused();

  // What those under it make together stands beside its target.
  const panel = page.getByRole('complementary', { name: 'Détail de l’objectif' });
  const write = async (name: string, value: string) => {
    await panel.getByRole('textbox', { name, exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };
  const aim = async (title: string, target: string) => {
    await write('Nom de l’objectif', title);
    await write('Unité', 'clients');
    await write('Cible', target);
  };
  await aim('Signer cent clients', '100');
  await page.getByRole('button', { name: 'Nouvel objectif' }).click();
  await expect(page.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Nouvel objectif');
  await aim('Équipe chasse', '70');
  await panel.getByRole('button', { name: 'Premier niveau' }).click();
  await page.getByRole('option', { name: 'Signer cent clients' }).click();
  await page.getByRole('grid').getByText('Signer cent clients', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Sous-objectifs\u00a0: 70\u00a0clients, 30\u00a0clients de moins');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('objectives are cards; a tap opens one, and its place is chosen there', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Menu' }).last().tap();
    await page.getByRole('link', { name: 'Objectifs' }).tap();
    await page.getByText(SECOND).tap();
    const panel = page.getByRole('dialog', { name: 'Détail de l’objectif' });
    await panel.getByRole('button', { name: 'Premier niveau' }).tap();
    await page.getByRole('option', { name: FIRST }).tap();
    await expect(panel.getByRole('button', { name: FIRST })).toBeVisible();
    await panel.getByRole('button', { name: 'Fermer' }).tap();
    await page.getByRole('tab', { name: 'Cascade' }).tap();
    await expect(line(page, SECOND)).toHaveAttribute('aria-level', '2');
    await expectNothingSerious(page);
  });
});
