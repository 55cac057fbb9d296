import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { addToExample, idInExample, openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openTargets(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Cibles' }).click();
  await expect(page.getByRole('table', { name: 'Segments du plan' })).toBeVisible();
}

const show = (page: Page, part: string) => page.getByRole('tab', { name: part }).click();

test('a segment is made, weighed and shared over an objective, and the other window sees it', async ({
  page,
  browser,
}) => {
  await openTargets(page);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('row', { name: /^Total/ })).toContainText('98\u202f%');

  await page.getByRole('button', { name: 'Nouveau segment' }).click();
  const panel = page.getByRole('complementary', { name: 'Détail du segment' });
  const name = panel.getByRole('textbox', { name: 'Segment', exact: true });
  await expect(name).toBeVisible();
  await name.fill('Imprimeurs');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Modes de vente' }).click();
  await page.getByRole('option', { name: 'Téléphone' }).click();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Modes de vente' })).toContainText('Téléphone');

  const table = page.getByRole('table', { name: 'Segments du plan' });
  await table.getByRole('textbox', { name: 'Part du CA, Imprimeurs' }).fill('5 %');
  await page.keyboard.press('Enter');
  // 98 and 5.
  await expect(other.getByRole('row', { name: /^Total/ })).toContainText('103\u202f%');
  await expect(other.getByText('Les parts dépassent 100\u202f% du CA de 3\u202f%')).toBeVisible();
  await table.getByRole('textbox', { name: 'Part du CA, Imprimeurs' }).fill('beaucoup');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Indiquez un pourcentage entre 0 et 100.')).toBeVisible();
  await page.keyboard.press('Escape');

  const won = other.getByRole('row', { name: /Conquérir les PME industrielles/ });
  await expect(won).toContainText('38 sur 38\u00a0clients');
  await panel.getByRole('textbox', { name: 'Conquérir les PME industrielles : contribution de Imprimeurs' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(won).toContainText('42 sur 38\u00a0clients');
  await expect(won).toContainText('4\u00a0clients de trop');
  await panel.getByRole('button', { name: 'Supprimer le segment' }).click();
  await expect(won).toContainText('38 sur 38\u00a0clients');
  await context.close();
});

test('a persona is written on its card, its problems with it, and cards print one to a page', async ({ page }) => {
  await openTargets(page);
  await show(page, 'Personas');
  const card = page.getByRole('article', { name: 'Nadia Belkacem' });
  await expect(card.getByRole('textbox', { name: 'Jugé sur' })).toHaveValue(/disponibilité des lignes/);
  const journey = card.getByRole('region', { name: 'Parcours d’achat' });
  await expect(journey.getByRole('listitem').first()).toContainText('Suis-je la seule à courir après les pannes');
  await page.getByRole('button', { name: 'Nouveau persona' }).click();
  await page.getByRole('textbox', { name: 'Nom du persona' }).fill('Lucie Morel');
  await page.keyboard.press('Enter');
  const lucie = page.getByRole('article', { name: 'Lucie Morel' });
  await lucie.getByRole('textbox', { name: 'Buts' }).fill('Automatiser une ligne par an');
  await lucie.getByRole('button', { name: 'Ajouter un problème' }).click();
  await lucie.getByRole('textbox', { name: 'Problème', exact: true }).fill('Trop de rebuts');
  await page.keyboard.press('Enter');
  await lucie.getByRole('textbox', { name: 'Preuve' }).fill('Moins 30 %');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Enregistré')).toBeVisible();
  await page.reload();
  await expect(lucie.getByRole('textbox', { name: 'Buts' })).toHaveValue('Automatiser une ligne par an');
  await expect(lucie.getByRole('textbox', { name: 'Preuve' })).toHaveValue('Moins 30 %');
  await show(page, 'Problèmes');
  await expect(page.getByRole('listitem').filter({ hasText: 'Lucie Morel' })).toBeVisible();

  await show(page, 'Personas');
  await page.getByRole('button', { name: 'Toutes les fiches' }).click();
  await expect(page.getByRole('article')).toHaveCount(7);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Personas' })).toBeHidden();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(7);
});

test('the steps of a journey change places by keyboard and by hand', async ({ page }) => {
  await openTargets(page);
  await show(page, 'Parcours d’achat');
  const journey = page.getByRole('region', { name: 'Parcours d’achat de Nadia Belkacem' });
  const steps = journey.getByRole('textbox', { name: 'Étape', exact: true });
  const names = () => steps.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await expect.poll(names).toEqual(['Subir', 'Comprendre', 'Essayer', 'Convaincre sa direction', 'S’appuyer sur nous']);
  const handle = (step: string) => journey.getByRole('button', { name: `Déplacer l’étape ${step}`, exact: true });
  await handle('Essayer').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual(['Subir', 'Essayer', 'Comprendre']);
  await expect(handle('Essayer')).toBeFocused();
  await expect(page.getByText('Essayer : place 2 sur 5')).toBeAttached();
  await handle('S’appuyer sur nous').dragTo(handle('Subir'), { targetPosition: { x: 5, y: 1 } });
  await expect.poll(async () => (await names())[0]).toBe('S’appuyer sur nous');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names())[0]).toBe('Subir');
  await journey.getByRole('button', { name: 'Ajouter une étape' }).click();
  await steps.last().fill('Recommander');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Stéphane Vasseur/ }).click();
  await expect(page.getByRole('region', { name: 'Parcours d’achat de Stéphane Vasseur' })).toBeVisible();
  await page.goBack();
  await expect.poll(async () => (await names()).at(-1)).toBe('Recommander');
});

test('whoever no action serves is one click from one, and every figure leads to its actions', async ({ page }) => {
  await openTargets(page);
  const segmentId = await idInExample(page, 'segments', 'Grands comptes multisites');
  await addToExample(page, 'personas', { name: 'Lucie Morel', segmentId });
  await show(page, 'Couverture');
  const matrix = page.getByRole('table', { name: 'Segments et canaux' });
  await matrix.getByRole('link', { name: /^Grands comptes multisites, Rendez-vous sur site\s?: 5 actions/ }).click();
  await expect(page.getByRole('treegrid')).toContainText('Groupe Alvéo');
  await expect(page.getByRole('button', { name: /Retirer le filtre Segments/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Créer une action pour Lucie Morel' }).click();
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('button', { name: /autres champs/ }).click();
  await expect(panel.getByRole('button', { name: /^Personas/ })).toContainText('Lucie Morel');
  await expect(panel.getByRole('button', { name: /^Segments/ })).toContainText('Grands comptes multisites');
  await panel.getByRole('button', { name: 'Non précisé' }).click();
  await page.getByRole('option', { name: 'Visio' }).click();
  await expect(panel.getByRole('button', { name: 'Visio' })).toBeVisible();
  await page.getByRole('link', { name: 'Cibles' }).click();
  await show(page, 'Couverture');
  await expect(page.getByText('Chaque segment, chaque persona et chaque canal a au moins une action.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('every part fits and opens', async ({ page }) => {
    await openExample(page);
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Cibles' }).click();
    await page.getByRole('button', { name: 'Agroalimentaire régional' }).click();
    await expect(page.getByRole('dialog', { name: 'Détail du segment' })).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    for (const part of ['Personas', 'Parcours d’achat', 'Problèmes', 'Couverture']) {
      await show(page, part);
      await expect(page.getByRole('tab', { name: part, selected: true })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([part, overflow]).toEqual([part, 0]);
      await expectNothingSerious(page);
    }
  });
});
