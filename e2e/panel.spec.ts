import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample, openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Relance des contacts du salon';

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await expect(panel.getByRole('heading', { name: 'Discussion' })).toBeVisible();
  return panel;
}

test('a description is formatted in one window and read in another', async ({ page, context }) => {
  const refusals: string[] = [];
  page.on('console', (message) => message.text().includes('inline style') && refusals.push(message.text()));
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const other = await context.newPage();
  await other.goto(page.url());
  const read = other.getByRole('complementary', { name: 'Détail de l’action' });
  await expect(read.getByRole('heading', { name: 'Discussion' })).toBeVisible();

  await panel.getByRole('button', { name: 'Modifier\u00a0: Description' }).focus();
  await page.keyboard.press('Enter');
  const editor = panel.getByRole('textbox', { name: 'Description' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('# Avant le salon\n[ ] Réserver le stand\nPrévenir Lyon');
  await expectNothingSerious(page);
  await page.keyboard.press('Control+Enter');
  await expect(editor).toHaveCount(0);
  await expect(read.getByRole('heading', { name: 'Avant le salon' })).toBeVisible();

  // A box is ticked without opening the editor, and the other window sees it.
  await read.getByRole('checkbox', { name: 'À cocher\u00a0: Réserver le stand' }).check();
  await expect(panel.getByRole('checkbox', { name: 'À cocher\u00a0: Réserver le stand' })).toBeChecked();
  await expect(panel.getByRole('checkbox')).toHaveCount(2);
  expect(refusals).toEqual([]);
});

test('Escape gives a description back, and the panel stays', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const before = await panel.locator('.rich-text').textContent();
  await panel.locator('.rich-text').click();
  await expect(panel.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible();
  await page.keyboard.type('De trop');
  await page.keyboard.press('Escape');
  await expect(panel.locator('.rich-text')).toHaveText(before ?? '');
  await expect(panel.getByRole('button', { name: 'Modifier\u00a0: Description' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  const cell = page.getByRole('treegrid').getByRole('rowheader').filter({ hasText: TITLE });
  await expect(cell).toBeFocused();
  // However it goes, and over the page as beside it.
  await page.keyboard.press('Control+Enter');
  await panel.getByRole('textbox', { name: 'Avancement' }).focus();
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await expect(cell).toBeFocused();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.keyboard.press('Control+Enter');
  const over = page.getByRole('dialog', { name: 'Détail de l’action' });
  await over.getByRole('button', { name: 'Fermer' }).click();
  await expect(over).toHaveCount(0);
  await expect(cell).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await over.getByRole('button', { name: 'Supprimer l’action' }).click();
  await expect(cell).toHaveCount(0);
  await expect(page.getByRole('treegrid').locator('[tabindex="0"]')).toBeFocused();
});

test('an action cannot wait for one that already waits for it', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const search = page.getByRole('combobox', { name: 'Dépend de' });
  const list = panel.getByRole('button', { name: /^Dépend de/ });
  await panel.getByRole('button', { name: /autres champs/ }).click();
  await list.click();
  await search.fill('Visite du CFIA');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /^Dépend de, .*Visite du CFIA/ })).toBeVisible();
  await page.getByRole('treegrid').getByText('Visite du CFIA', { exact: false }).click();
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('textbox', { name: 'Action' })).toHaveValue(/CFIA/);
  await list.click();
  await search.fill(TITLE);
  await expect(page.getByText('Aucun résultat')).toBeVisible();
  await search.fill('Campagne LinkedIn');
  await expect(page.getByRole('option')).toHaveCount(1);
});

test('every field of an action is edited from the panel, and what is wrong is said beside it', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const fields = panel.getByRole('button', { name: /autres champs/ });
  await fields.click();
  await panel.getByRole('button', { name: /^Dépend de/ }).click();
  await page.getByRole('combobox', { name: 'Dépend de' }).fill('Campagne LinkedIn');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /^Dépend de, .*Campagne LinkedIn/ })).toBeVisible();
  const yieldBox = panel.getByRole('textbox', { name: 'Rendement, probable' });
  await yieldBox.fill('120');
  await yieldBox.press('Enter');
  await expect(panel.getByRole('alert')).toHaveText('Indiquez un pourcentage entre 0 et 100.');
  await yieldBox.fill('7,5 %');
  await yieldBox.press('Enter');
  await expect(yieldBox).toHaveValue('7,5\u202f%');
  await expect(yieldBox).toBeFocused();
  const progress = panel.getByRole('textbox', { name: 'Avancement' });
  await progress.fill('40');
  await progress.press('Enter');
  await expect(panel.getByRole('button', { name: 'En retard' })).toBeVisible();
  // To the next action and back, without the mouse.
  await panel.getByRole('button', { name: 'Fermer' }).focus();
  await page.keyboard.press('j');
  await expect(panel.getByRole('textbox', { name: 'Action' })).not.toHaveValue(TITLE);
  await panel.getByRole('button', { name: 'Fermer' }).focus();
  await page.keyboard.press('k');
  await expect(panel.getByRole('textbox', { name: 'Action' })).toHaveValue(TITLE);
  await panel.getByRole('button', { name: 'Agrandir' }).click();
  await expect(page.getByRole('treegrid')).toBeHidden();
  await expectNothingSerious(page);
  await panel.getByRole('button', { name: 'Réduire' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  // Closed on another record than it was opened on, the panel leaves one on that record.
  await panel.getByRole('button', { name: 'Fermer' }).focus();
  await page.keyboard.press('j');
  await expect(panel.getByRole('textbox', { name: 'Action' })).not.toHaveValue(TITLE);
  const reached = await panel.getByRole('textbox', { name: 'Action' }).inputValue();
  await panel.getByRole('button', { name: 'Fermer' }).focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('rowheader').filter({ hasText: reached })).toBeFocused();
});

test('a budget is typed line by line, and says what is left and where it lands', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: /^Détail par mois/ }).click();
  await panel.getByRole('button', { name: 'Ajouter une ligne' }).click();
  const planned = panel.getByRole('textbox', { name: 'Prévu' });
  await planned.fill('2k');
  await planned.press('Enter');
  await expect(planned).toHaveValue('2\u202f000\u00a0€');
  const invoiced = panel.getByRole('textbox', { name: 'Réalisé' });
  await invoiced.fill('beaucoup');
  await invoiced.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Ce montant n’est pas compris');
  await invoiced.fill('2 500');
  await invoiced.press('Enter');
  await expect(panel.getByText('Atterrissage').locator('xpath=../dd')).toHaveText('3\u202f400\u00a0€');
  const nature = panel.getByRole('button', { name: /^Calcul/ });
  await nature.click();
  await page.getByRole('option', { name: 'par unité' }).click();
  await expect(nature).toContainText('par unité');
  await panel.getByRole('textbox', { name: 'Nombre' }).fill('12,5');
  await panel.getByRole('textbox', { name: 'Nombre' }).press('Enter');
  await panel.getByRole('textbox', { name: 'Prix par unité' }).fill('300');
  await panel.getByRole('textbox', { name: 'Prix par unité' }).press('Enter');
  await expect(planned).toHaveValue('3\u202f750\u00a0€');
  await planned.fill('2k');
  await planned.press('Enter');
  await expect(nature).toContainText('montant fixe');
  await expect(panel.getByRole('textbox', { name: 'Nombre' })).toBeHidden();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(planned).toHaveValue('3\u202f750\u00a0€');
  await nature.click();
  await page.getByRole('option', { name: 'montant fixe' }).click();
  await planned.fill('2k');
  await planned.press('Enter');
  await expect(planned).toHaveValue('2\u202f000\u00a0€');
  await panel.getByRole('button', { name: 'Supprimer la ligne' }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(panel.getByText('Atterrissage').locator('xpath=../dd')).toHaveText('3\u202f400\u00a0€');
});

test('a colleague is named in a message, which is corrected, deleted and brought back', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const box = panel.getByRole('textbox', { name: 'Écrire un commentaire…' });
  await box.click();
  await page.keyboard.type('C’est fait. @In');
  await expect(panel.getByRole('option', { name: /Inès Garcia/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('à toi');
  await expect(box).toHaveValue('C’est fait. @Inès à toi');
  await page.keyboard.press('Control+Enter');
  const message = panel.getByRole('listitem').filter({ hasText: 'C’est fait.' });
  await expect(message.getByText('@Inès', { exact: true })).toBeVisible();
  await message.hover();
  await message.getByRole('button', { name: 'Modifier le message' }).click();
  await page.keyboard.type(' de jouer');
  await page.keyboard.press('Control+Enter');
  await expect(message).toContainText('(modifié)');
  await expect(message).toContainText('à toi de jouer');
  await message.hover();
  await message.getByRole('button', { name: 'Supprimer le message' }).click();
  await expect(message).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(message).toHaveCount(1);
});

test('who names me in a message is told on the home page, which opens what it is about', async ({ page }) => {
  await openExample(page);
  const mentions = page.getByRole('region', { name: 'Mentions' });
  const first = mentions.getByRole('listitem').getByRole('button').first();
  await expect(first).toBeVisible();
  await first.click();
  await expect(page.getByRole('complementary', { name: 'Détail de l’action' })).toBeVisible();
});

test('a file is dropped, refused when it is too large, taken away and brought back', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const drop = async (name: string, size: number) => {
    const data = await page.evaluateHandle(
      ([name, size]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(size)], name, { type: 'application/pdf' }));
        return transfer;
      },
      [name, size] as const,
    );
    await panel.getByRole('heading', { name: 'Pièces jointes' }).dispatchEvent('drop', { dataTransfer: data });
  };
  await drop('Devis.pdf', 2000);
  await expect(panel.getByRole('link', { name: 'Devis.pdf' })).toBeVisible();
  await drop('Film.mov', 20_000_001);
  await expect(panel.getByRole('alert')).toContainText('Film.mov est trop volumineux');
  // Let go beside its place, a file would be opened by the browser instead of the page.
  const isLeftAlone = await page.getByRole('treegrid').evaluate((grid) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'Devis.pdf'));
    return !grid.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(isLeftAlone).toBe(true);
  await panel.getByRole('button', { name: 'Retirer Devis.pdf' }).click();
  await expect(panel.getByRole('link', { name: 'Devis.pdf' })).toHaveCount(0);
  await expect(panel.locator(':focus')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(panel.getByRole('link', { name: 'Devis.pdf' })).toBeVisible();
});

test('a field is given back from the history of the action', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  const title = panel.getByRole('textbox', { name: 'Action' });
  for (const text of ['Deuxième titre', 'Troisième titre']) {
    await title.fill(text);
    await title.press('Enter');
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  }
  await panel.getByRole('button', { name: 'Historique' }).click();
  await panel.getByRole('button', { name: 'Autres retours en arrière' }).first().click();
  await page.getByRole('menuitem', { name: /^Rétablir intitulé/ }).click();
  await expect(title).toHaveValue('Deuxième titre');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('status, progress and a comment are a tap away', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /exemple/i }).click();
    await page.getByRole('link', { name: 'Actions', exact: true }).tap();
    await page.getByText(TITLE).first().tap();
    const panel = page.getByRole('dialog', { name: 'Détail de l’action' });
    await expect(panel.getByRole('heading', { name: 'Discussion' })).toBeVisible();
    expect((await panel.boundingBox())?.width).toBe(390);
    const status = panel.getByRole('button', { name: 'Terminée' });
    expect((await status.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await status.tap();
    await page.getByRole('option', { name: /En pause/ }).tap();
    await expect(panel.getByRole('button', { name: 'En pause' })).toBeVisible();
    const box = panel.getByRole('textbox', { name: 'Écrire un commentaire…' });
    await box.fill('Vu au téléphone');
    await panel.getByRole('button', { name: 'Envoyer' }).tap();
    await expect(panel.getByText('Vu au téléphone')).toBeVisible();
    await expectNothingSerious(page);
  });
});

test('a file on its way is stopped: nothing is attached, and nothing is said to be wrong', async ({ page }) => {
  await openExampleBoard(page);
  const panel = await openPanel(page);
  // A network that takes the file and answers nothing.
  const sent = page.waitForRequest(/\/attachments$/);
  await page.route(/\/attachments$/, () => undefined);
  const file = { name: 'devis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await panel.getByLabel('Joindre un fichier').first().setInputFiles(file);
  await sent;
  await panel.getByRole('button', { name: 'Arrêter l’envoi de devis.pdf' }).click();
  await expect(panel.getByText('devis.pdf')).toHaveCount(0);
  await expect(panel.getByRole('alert')).toHaveCount(0);
});
