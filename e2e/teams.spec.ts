import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { addToExample, idInExample, openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openTeams(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Équipes' }).click();
  await expect(page.getByRole('tree', { name: 'Qui dépend de qui' })).toBeVisible();
}

const show = (page: Page, part: string) => page.getByRole('tab', { name: part }).click();

test('the chart is walked and rearranged with the keyboard, taken back, and a post is added to it', async ({
  page,
}) => {
  await openTeams(page);
  const tree = page.getByRole('tree', { name: 'Qui dépend de qui' });
  const card = (name: string) => tree.getByRole('treeitem', { name: new RegExp(name) });
  await card('Philippe Verdier').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(card('Julien Moreau')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card('Marc Lefèvre')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('Marc Lefèvre dépend maintenant de Julien Moreau').first()).toBeVisible();
  await expect(card('Marc Lefèvre')).toHaveAttribute('aria-level', '4');
  await expect(card('Marc Lefèvre')).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(card('Marc Lefèvre')).toHaveAttribute('aria-level', '3');

  await card('Inès Garcia').click();
  await page.getByRole('button', { name: 'Poste à pourvoir' }).click();
  const panel = page.getByRole('complementary', { name: 'Personne' });
  await panel.getByRole('textbox', { name: 'Nom', exact: true }).fill('Chef de produit Capteo');
  await page.keyboard.press('Enter');
  await expect(card('Chef de produit Capteo')).toHaveAttribute('aria-level', '4');
  // Beside those whom the plan hires in the course of the year, for as long as they have not come.
  await expect(page.getByText(/^1\d personnes, \d postes? à pourvoir$/)).toBeVisible();
  await panel.getByRole('button', { name: 'Inès Garcia' }).click();
  // Who is under someone cannot be above them.
  await expect(page.getByRole('option', { name: /Chef de produit/ })).toBeHidden();
  await page.getByRole('option', { name: /Philippe Verdier/ }).click();
  await expect(card('Chef de produit Capteo')).toHaveAttribute('aria-level', '2');
  await expectNothingSerious(page);
});

test('letters are typed on the grid, undone, seen by a colleague and in the panel of the action', async ({
  page,
  browser,
}) => {
  await openTeams(page);
  // Someone is said to answer for an action that nobody does.
  const personId = await idInExample(page, 'people', 'Mehdi Benali');
  const actionId = await addToExample(page, 'actions', { title: 'Alerte de stock', ownerId: personId });
  await addToExample(page, 'responsibilities', { actionId, personId, letter: 'A' });
  await show(page, 'RACI');
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  const cells = (from: Page, action: RegExp) => from.getByRole('row', { name: action }).getByRole('gridcell');
  const stand = /^Stand au salon Global Industrie/;
  const column = async (name: string) =>
    Number(await page.getByRole('columnheader', { name, exact: true }).getAttribute('aria-colindex')) - 2;
  const [ines, lucas, owner] = [await column('Inès Garcia'), await column('Lucas Fontaine'), await column('Vous')];

  await expect(cells(page, stand).nth(ines)).toHaveText('R');
  await cells(page, stand).nth(lucas).click();
  await page.keyboard.press('c');
  await expect(cells(other, stand).nth(lucas)).toHaveText('C');
  await page.keyboard.press('Control+z');
  await expect(cells(page, stand).nth(lucas)).not.toHaveText('C');

  // A over an R makes both; with the owner said to be A as well there are two, in words.
  await cells(page, stand).nth(ines).click();
  await page.keyboard.press('a');
  await expect(cells(page, stand).nth(ines)).toHaveText('A/R');
  await cells(page, stand).nth(owner).click();
  await page.keyboard.press('a');
  await expect(cells(other, stand).first()).toHaveText('Plusieurs A');

  await page.getByRole('button', { name: '2 actions à régler' }).click();
  await expect(page.getByRole('row', { name: stand })).toContainText('Plusieurs A');
  await expect(page.getByRole('row', { name: /^Alerte de stock/ })).toContainText('R manquant');
  await expect(page.getByRole('row', { name: /^Campagne LinkedIn/ })).toBeHidden();
  await expectNothingSerious(page);

  await page.getByRole('rowheader', { name: stand }).click();
  await page.keyboard.press('Enter');
  const block = page.getByRole('region', { name: 'Qui fait quoi' });
  await expect(block).toContainText('Plusieurs personnes répondent de cette action');
  await block.getByRole('button', { name: /^Répond/ }).click();
  await page.getByRole('option', { name: /Inès Garcia/ }).click();
  await page.keyboard.press('Escape');
  await expect(block).not.toContainText('Plusieurs personnes');
  await context.close();
});

test('a month that is too full says by how much, and leads to its actions; one estimated counts at once', async ({
  page,
}) => {
  await openTeams(page);
  await addToExample(page, 'actions', { title: 'Accueil des nouveaux', startDate: null, dueDate: null });
  await show(page, 'Charge');
  const table = page.getByRole('grid', { name: 'Charge par personne et par mois' });
  const place = (at: string) => table.locator(`[data-place="${at}"]`);
  await place('0.0').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(place('1.1')).toBeFocused();
  await page.keyboard.press('End');
  await expect(table.locator('[data-place^="1."]').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(place('1.0')).toBeFocused();
  const full = table.getByRole('button', { name: /h de trop/ }).first();
  await full.focus();
  await expect(full).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Charge du mois' });
  await expect(panel).toContainText(/Soit .*h de trop/);
  await expect(panel.getByRole('link').first()).toBeVisible();
  await page.getByText('1 action dont la charge reste à estimer').click();
  await page.getByRole('textbox', { name: 'Charge de Accueil des nouveaux' }).fill('10 j');
  await page.keyboard.press('Enter');
  await expect(page.getByText('dont la charge reste à estimer')).toBeHidden();
  await panel.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Qui fait quoi' })).toBeVisible();
});

test('a selling method is given a part with a key, a person in its panel, and taken back', async ({ page }) => {
  await openTeams(page);
  await show(page, 'Modes de vente');
  const cell = (name: RegExp) => page.getByRole('grid').getByRole('button', { name });
  await cell(/^Plasturgie, Visio/).focus();
  await page.keyboard.press('s');
  await expect(cell(/^Plasturgie, Visio.*Secondaire/)).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Mode de vente' });
  await panel.getByRole('button', { name: /^Qui s’en charge/ }).click();
  await page.getByRole('option', { name: /Lucas Fontaine/ }).click();
  await page.keyboard.press('Escape');
  await expect(cell(/^Plasturgie, Visio.*Secondaire, Lucas Fontaine/)).toBeVisible();
  await cell(/^Plasturgie, Visio/).focus();
  await page.keyboard.press('Delete');
  await expect(cell(/^Plasturgie, Visio.*Non utilisé/)).toBeVisible();
  await expectNothingSerious(page);
});
