import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeOn, findViolations } from './accessibility.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

async function chooseFile(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByLabel('Choisir un fichier').setInputFiles({ name, mimeType: '', buffer: content });
}

/** A plan as people bring them: titles above, merged objectives, words for dates and amounts, a column nobody knows. */
async function someonesPlan(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('PAC');
  sheet.addRow(['Plan d’action commercial – Région Est']);
  sheet.addRow([]);
  sheet.addRow(['Objectif', 'Action', 'Qui', 'Pour quand', 'Budget', 'Sponsor']);
  sheet.addRow(['Ouvrir l’Alsace', 'Soirée clients à Strasbourg', 'Marie', 'fin mars', '5 k€', 'Zoé']);
  sheet.addRow([null, 'Démarcher les distributeurs', 'Marie / Paul', 'quand on pourra', 'env. 3000', null]);
  sheet.addRow(['Total', null, null, null, 8_000]);
  sheet.mergeCells('A4:A5');
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a file is looked at, corrected, imported, and taken back whole', async ({ page }) => {
  await openExampleBoard(page);
  await chooseFile(page, 'plan.xlsx', await someonesPlan());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 actions · 1 nouvel objectif · 2 nouvelles personnes')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Soirée clients à Strasbourg' })).toBeVisible();
  const violations = await findViolations(page, axeOn(page).include('[role=dialog]'));
  expect(violations.map(({ id }) => id)).toEqual([]);

  await expect(dialog.getByText(/^Pour quand\s: «\squand on pourra\s» n’est pas une date comprise/)).toBeVisible();
  await expect(dialog.getByText(/est une estimation, lue 3\s000\s€/)).toBeVisible();

  await dialog.getByRole('tab', { name: 'À vérifier (2)' }).click();
  await expect(dialog.getByText('n’est pas une date comprise')).toBeVisible();

  await dialog.getByRole('tab', { name: 'Colonnes' }).click();
  await dialog
    .getByRole('row', { name: /Sponsor/ })
    .getByRole('button')
    .click();
  await page.keyboard.type('contrib');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('3 nouvelles personnes')).toBeVisible();

  await dialog.getByRole('button', { name: 'Importer 2 actions' }).click();
  await expect(page.getByText('44 actions')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('42 actions')).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
});

test('an exported plan edited in Excel brings back that edit and nothing else', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Classeur Excel' }).click();
  const file = await (await waiting).path();

  await chooseFile(page, 'export.xlsx', await readFile(file));
  await expect(page.getByRole('dialog').getByText('Ce fichier ne change rien')).toBeVisible();
  await page.keyboard.press('Escape');

  installChartSupport();
  const book = new Workbook();
  await book.xlsx.readFile(file);
  // Row 5 is the first objective, row 6 its first part, row 7 that one’s first action; the second sheet has that action in row 5.
  const title = book.worksheets[0]?.getCell('B7');
  const before = title?.text ?? '';
  if (title) title.value = `${before} (revu)`;
  const code = book.worksheets[1]?.getCell('A5');
  if (code) code.value = 'R-2027';
  await chooseFile(page, 'export.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 action modifiée')).toBeVisible();
  await expect(dialog.getByText('Modifié aussi : Référence')).toBeVisible();
  await dialog.getByRole('button', { name: 'Appliquer les modifications' }).click();
  await expect(page.getByRole('treegrid').getByText(`${before} (revu)`)).toBeVisible();
});

test('a file that cannot be read says why, and another may follow', async ({ page }) => {
  await openExampleBoard(page);
  await chooseFile(page, 'vieux.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await expect(page.getByRole('alert')).toContainText('ancien fichier .xls');
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name: 'plan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Action;Qui\nSalon;Marie'),
  });
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Importer 1 action' })).toBeVisible();
});

test('an import agreed to without network is there whole, and one undo takes it back whole', async ({
  page,
  context,
}) => {
  await openExampleBoard(page);
  await chooseFile(page, 'plan.xlsx', await someonesPlan());
  const agree = page.getByRole('dialog').getByRole('button', { name: 'Importer 2 actions' });
  await expect(agree).toBeVisible();
  await context.setOffline(true);
  await agree.click();
  await expect(page.getByText('44 actions')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('42 actions')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText('42 actions')).toBeVisible();
  await expect(page.getByText('Ouvrir l’Alsace')).toHaveCount(0);
});

test('an import whose answer is lost on the way is written once, whole', async ({ page }) => {
  await openExampleBoard(page);
  await chooseFile(page, 'plan.xlsx', await someonesPlan());
  let lost = 0;
  await page.route('**/changes', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    // The server writes; the browser hears nothing of it and sends again.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Importer 2 actions' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(lost).toBe(1);
  await page.reload();
  await expect(page.getByText('44 actions')).toBeVisible();
});
