import { openExample, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

const ASKED = 'Ventes et finance suivent-elles la même règle';

test('a question is answered, settled by its digit and followed by an action, and the other window sees it', async ({
  page,
  browser,
}) => {
  await openExample(page);
  await page.getByRole('link', { name: 'Préparation', exact: true }).click();
  const table = page.getByRole('treegrid', { name: 'Questions de la préparation' });
  await expect(table).toBeVisible();
  await page.getByRole('button', { name: 'À répondre' }).click();
  await expect(page).toHaveURL(/open=true/);
  const row = table.getByRole('row').filter({ hasText: ASKED });
  const settled = table.getByRole('row').filter({ hasText: 'Qui saisit quoi dans le CRM' });
  await expect(row).toBeVisible();
  await expect(settled).toHaveCount(0);
  const other = await openSecondWindow(browser, page);
  const there = other.getByRole('row').filter({ hasText: ASKED });
  await expect(there).toContainText('À traiter');

  // From the first cell of the line, along it to the state.
  const state = row.getByRole('gridcell', { name: 'À traiter' });
  await row.getByRole('rowheader').click();
  for (const column of [2, 3, 4, 5]) {
    await page.keyboard.press('ArrowRight');
    await expect(row.locator(`[aria-colindex="${column}"]`)).toBeFocused();
  }
  await expect(state).toBeFocused();
  await page.keyboard.press('2');
  await expect(row).toContainText('En cours');
  await expect(there).toContainText('En cours');

  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Question', exact: true });
  await expect(panel.getByText('Une vente non payée n’en est pas une.')).toBeVisible();
  await panel.getByRole('button', { name: 'Écrire la réponse' }).click();
  const editor = panel.getByRole('textbox', { name: 'Réponse' });
  await expect(editor).toBeFocused();
  await editor.fill('Relance à dix jours par Isabelle.');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();
  await expect(panel.getByText('Relance à dix jours par Isabelle.')).toBeVisible();
  await panel.getByRole('button', { name: 'Nouvelle action' }).click();
  const work = panel.getByRole('link', { name: new RegExp(`Suite à donner.*${ASKED}`) });
  await expect(work.first()).toBeVisible();

  // Settled, it stays in view until it is asked for anew.
  await panel.getByRole('button', { name: /, En cours$/ }).click();
  await page.getByRole('option', { name: 'Réglée' }).click();
  await expect(row).toContainText('Réglée');
  await expect(there).toContainText('Réglée');
  await page.reload();
  await expect(table).toBeVisible();
  await expect(row).toHaveCount(0);
  await other.context().close();
});

test('a plan without preparation begins with eight families, of which one is removed, brought back and renamed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page);
  const [, workspaceId = ''] = /\/w\/([\w-]+)/.exec(page.url()) ?? [];
  const made = await page.request.post(`/api/v1/workspaces/${workspaceId}/plans`, {
    data: { name: 'Plan vide', periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR' },
  });
  const { id: planId } = (await made.json()) as { id: string };
  await page.goto(`/w/${workspaceId}/plans/${planId}/preparation`);
  await page.getByRole('button', { name: 'Commencer avec ces questions' }).click();
  await expect(page.getByText('0 questions réglées sur 35')).toBeVisible();

  await page.getByRole('button', { name: 'Ouvrir la famille' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Famille de questions' });
  await panel.getByRole('button', { name: 'Retirer la famille' }).click();
  await expect(page.getByText('0 questions réglées sur 30')).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter une famille' }).click();
  await page.getByRole('menuitem', { name: 'Les personnes' }).click();
  await expect(page.getByText('0 questions réglées sur 35')).toBeVisible();

  await page.getByRole('button', { name: 'Ouvrir la famille' }).last().click();
  await panel.getByRole('textbox', { name: 'Nom de la famille' }).fill('L’équipe');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Avant', exact: true }).click();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText('L’équipe', { exact: true })).toBeVisible();
});
