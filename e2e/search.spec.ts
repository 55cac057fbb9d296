import { openExample, openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

test('⌘K finds a record by what is written in it, accents or not, and opens it', async ({ page }) => {
  await openExampleBoard(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Rechercher ou lancer une commande' });
  await expect(palette.getByRole('option', { name: 'Historique' })).toBeVisible();
  await page.keyboard.type('abandon motive');
  const found = palette.getByRole('group', { name: 'Dans le plan' }).getByRole('option');
  await expect(found.filter({ hasText: 'Relance des contacts du salon' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('relance des contacts');
  await expect(found.first()).toContainText('Relance des contacts du salon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Détail de l’action' })).toContainText('CQ-08');
});

test('⌘K finds what is not an action from any page, and says when there is nothing', async ({ page }) => {
  await openExample(page);
  await expect(page.getByRole('link', { name: 'Objectifs' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Rechercher ou lancer une commande' });
  await expect(palette.getByRole('option', { name: 'Historique' })).toBeVisible();
  await page.keyboard.type('conquerir les pme');
  await expect(palette.getByRole('option', { name: /Conquérir les PME industrielles/ })).toContainText('Objectif');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('zzzz');
  await expect(palette.getByText('Rien ne correspond. Essayez un autre mot.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('conquerir les pme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Conquérir les PME industrielles');
});
