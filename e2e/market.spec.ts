import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openMarket(page: Page, part?: string): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Concurrence' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Concurrence' })).toBeVisible();
  if (part) await page.getByRole('tab', { name: part }).click();
}

async function beside(page: Page): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ storageState: await page.context().storageState() });
  if (!context) throw new Error('No browser.');
  const other = await context.newPage();
  await other.goto(page.url());
  return other;
}

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const pair = (page: Page, internal: string, external: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${internal}.*${external}`) });

test('a competitor is made, described, and answered by an action, and the other window sees it', async ({ page }) => {
  await openMarket(page);
  const other = await beside(page);
  await page.getByRole('button', { name: 'Nouveau concurrent' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Fiche du concurrent' });
  await panel.getByRole('textbox', { name: 'Concurrent' }).fill('Robotix');
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Part de marché' }).fill('12,5');
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Indice de prix' }).fill('cher');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('100, ce sont vos prix');
  await panel.getByRole('textbox', { name: 'Indice de prix' }).fill('92');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Ajouter' }).click();
  await panel.getByRole('textbox', { name: 'Mouvement', exact: true }).fill('Ouvre une agence à Lyon');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Nouvelle action' }).click();
  await expect(panel.getByRole('link', { name: 'Action, Répondre à Robotix' })).toBeVisible();
  await expect(row(other, 'Robotix')).toContainText('12,5');
  await expect(row(other, 'Robotix')).toContainText('92');

  // In the header: what arrives later in the panel must not move it away from under the pointer.
  await expect(panel.getByRole('button', { name: 'Supprimer le concurrent' })).toBeInViewport();
  await panel.getByRole('button', { name: 'Supprimer le concurrent' }).click();
  await expect(row(page, 'Robotix')).toBeHidden();
  await page.getByLabel('Messages', { exact: true }).getByRole('button', { name: 'Annuler' }).last().click();
  await expect(row(page, 'Robotix')).toBeVisible();
  await other.context().close();
});

test('scores are typed in the grid, the means follow, and what is not scored leaves them', async ({ page }) => {
  await openMarket(page, 'Comparaison');
  const grid = page.getByRole('grid', { name: 'Comparaison par critère' });
  const cell = (criterion: string, column: number) => row(page, criterion).locator(`[aria-colindex="${column}"]`);
  const mean = grid.getByRole('row').filter({ hasText: 'Moyenne pondérée' });
  // (5×5 + 4×3 + 4×5 + 3×4 + 3×3 + 3×2 + 2×2) / 24.
  await expect(mean).toContainText('3,7');
  await cell('Facilité d’achat', 3).click();
  await page.keyboard.press('5');
  await expect(cell('Facilité d’achat', 3)).toHaveText('5');
  await expect(mean).toContainText('4,0');
  await expect(grid.getByRole('row').filter({ hasText: 'Facilité d’achat' })).not.toContainText('−3');
  await page.keyboard.press('Delete');
  await expect(cell('Facilité d’achat', 3)).toHaveText('–');
  await expect(mean).toContainText('6/7');
  await page.keyboard.press('Control+z');
  await expect(cell('Facilité d’achat', 3)).toHaveText('5');
});

test('a point of the map is moved with the arrows, dragged and typed, and its axes stay in the address', async ({
  page,
}) => {
  await openMarket(page, 'Comparaison');
  const point = page.getByRole('button', { name: /^Visiomat/ });
  const price = page.getByRole('textbox', { name: 'Visiomat, Indice de prix' });
  await point.focus();
  await page.keyboard.press('ArrowRight');
  await expect(price).toHaveValue('71');
  await point.scrollIntoViewIfNeeded();
  const from = await point.boundingBox();
  if (!from) throw new Error('The point is not drawn.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y - 30, { steps: 6 });
  await page.mouse.up();
  await expect(price).not.toHaveValue('71');
  await price.fill('80');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Visiomat.*Indice de prix 80/ })).toBeVisible();
  await page.getByRole('button', { name: /^Axe vertical/ }).click();
  await page.getByRole('option', { name: 'Facilité d’achat' }).click();
  await expect(page).toHaveURL(/[?&]y=/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Visiomat.*Facilité d’achat 5/ })).toBeVisible();
});

test('findings are weighed, voted for, carried and moved by keyboard, live', async ({ page }) => {
  await openMarket(page, 'SWOT');
  const other = await beside(page);
  const quadrant = (on: Page, name: string) => on.getByRole('region', { name: new RegExp(`^${name}`) });
  const card = (on: Page | Locator, title: string) => on.getByRole('link').filter({ hasText: title });
  await card(page, 'Peu connus hors de la région').focus();
  await page.keyboard.press('5');
  await expect(card(page, 'Peu connus').getByRole('img', { name: 'Poids\u00a0: Décisif' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(quadrant(page, 'Faiblesses').getByRole('button', { name: /^2 votes.*Peu connus/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Alt+ArrowRight');
  await expect(card(quadrant(page, 'Opportunités'), 'Peu connus')).toBeFocused();
  await expect(card(quadrant(other, 'Opportunités'), 'Peu connus')).toBeVisible();

  await card(page, 'Gel des investissements').dragTo(card(page, 'Sur place en moins'), {
    targetPosition: { x: 80, y: 4 },
  });
  await expect(quadrant(page, 'Forces').getByRole('link').first()).toContainText('Gel des investissements');
  await expect(quadrant(other, 'Forces').getByRole('link').first()).toContainText('Gel des investissements');
  await quadrant(page, 'Menaces').getByRole('button', { name: 'Ajouter une menace' }).click();
  const title = page.getByRole('textbox', { name: 'Constat' });
  await expect(title).toBeFocused();
  await title.fill('Hausse du prix des capteurs');
  await page.keyboard.press('Enter');
  await expect(card(other, 'Hausse du prix des capteurs')).toBeVisible();
  await other.context().close();
});

test('pairs are judged by keys and by pointer; an option comes of them, then an objective', async ({ page }) => {
  await openMarket(page, 'Confrontation');
  const other = await beside(page);
  const cell = pair(page, 'Sur place', 'Gel des');
  await cell.click();
  await expect(cell).toHaveText('0');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(cell).toHaveText('+2');
  await expect(pair(other, 'Sur place', 'Gel des')).toHaveText('+2');
  // 2 × 5 + 4 + 4 − 4 − 10.
  await expect(page.getByRole('row').filter({ hasText: 'Attrait net' }).last()).toContainText('+4');
  await page.getByRole('button', { name: '−1, aggrave' }).click();
  await expect(cell).toHaveText('−1');
  await page.keyboard.press('Delete');
  await expect(cell).toHaveText('·');
  await page.keyboard.press('ArrowDown');
  await expect(pair(page, 'Capteo', 'Gel des')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Option depuis 2 paires' }).click();
  const panel = page.getByRole('complementary', { name: 'Fiche de l’option' });
  await panel.getByRole('textbox', { name: 'Option', exact: true }).fill('Vendre à la location');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Défendre');
  await expect(panel).toContainText('3 constats');
  const gaps = page.getByRole('region', { name: 'Restes à traiter' });
  await expect(gaps).not.toContainText('Gel des investissements');
  await expect(gaps).toContainText('Vendre à la location');
  await panel.getByRole('button', { name: 'Nouvel objectif' }).click();
  await expect(gaps).not.toContainText('Vendre à la location');
  // Detached, and attached again as one of those that are there, by keys.
  const attach = panel.getByRole('button', { name: 'Rattacher un objectif ou une action' });
  await panel.getByRole('button', { name: 'Détacher « Vendre à la location »' }).press('Enter');
  await expect(attach).toBeFocused();
  await expect(gaps).toContainText('Vendre à la location');
  await attach.press('Enter');
  const search = page.getByRole('combobox', { name: 'Rattacher un objectif ou une action' });
  await expect(search).toBeFocused();
  await search.fill('objectif vendre à la loc');
  await expect(page.getByRole('option')).toHaveCount(1);
  await search.press('Enter');
  await expect(gaps).not.toContainText('Vendre à la location');
  // The thread of the option names the objective too, as soon as its code is there.
  await expect(panel.getByRole('region', { name: 'Fil' })).toContainText('Vendre à la location');
  await panel.getByRole('link', { name: 'Objectif, Vendre à la location' }).click();
  await expect(page).toHaveURL(/\/objectives\?/);
  await expect(page.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Vendre à la location');
  await other.context().close();
});

test('a plan without competitors shows what one is; every part teaches', async ({ page }) => {
  await openMarket(page);
  await page.getByRole('button', { name: 'Nouveau plan' }).click();
  await page.getByText('Une page blanche').click();
  await page.getByRole('button', { name: 'Créer le plan' }).click();
  await expect(page.getByRole('button', { name: 'Partir du modèle' })).toBeVisible();
  await page.getByRole('link', { name: 'Concurrence' }).click();
  await expect(page.getByText('Qui vos clients peuvent-ils choisir')).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('tab', { name: 'Comparaison' }).click();
  await expect(page.getByText('Sur quoi vos clients comparent-ils')).toBeVisible();
  await page.getByRole('tab', { name: 'Confrontation' }).click();
  await page.getByRole('button', { name: 'Compléter le SWOT' }).click();
  await expect(page.getByText('Exemple\u00a0: sur place en moins de quatre heures.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a criterion is opened and scored, a finding is voted for, a pair is judged by a tap', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Menu' }).last().tap();
    await page.getByRole('link', { name: 'Concurrence' }).tap();
    await page.getByRole('tab', { name: 'Comparaison' }).tap();
    await page.getByText('Facilité d’achat').first().tap();
    const panel = page.getByRole('dialog', { name: 'Fiche du critère' });
    await panel.getByRole('button', { name: 'Note\u00a0: Nous' }).tap();
    await page.getByRole('option', { name: 'Bon' }).tap();
    await expect(panel.getByRole('button', { name: 'Note\u00a0: Nous' })).toContainText('4 sur 5');
    await panel.getByRole('button', { name: 'Fermer' }).tap();
    await page.getByRole('tab', { name: 'SWOT' }).tap();
    await page.getByRole('button', { name: /votes.*Sur place/ }).tap();
    await expect(page.getByRole('button', { name: /^5 votes.*Sur place/ })).toBeVisible();
    await page.getByRole('tab', { name: 'Confrontation' }).tap();
    await pair(page, 'Sur place', 'Aides').tap();
    await page.getByRole('button', { name: '+1, aide' }).tap();
    await expect(pair(page, 'Sur place', 'Aides')).toHaveText('+1');
    await expectNothingSerious(page);
  });
});
