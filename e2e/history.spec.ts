import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard } from './example.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Relance des contacts du salon';

async function retitle(page: Page, to: string): Promise<void> {
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

test('what was changed is told, by whom, and taken back from there', async ({ page }) => {
  await openExampleBoard(page);
  await retitle(page, 'Relance en deux vagues');
  await page.getByRole('link', { name: 'Historique' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'avez modifié l’action Relance en deux vagues' });
  await expect(entry).toContainText(`intitulé ${TITLE}`);
  await entry.getByRole('button', { name: 'Annuler' }).click();
  // The change that takes it back is told too, and the first can no longer be taken back.
  const back = page.getByRole('listitem').filter({ hasText: `avez modifié l’action ${TITLE}` });
  await expect(back).toHaveCount(2);
  await expect(back.last().getByRole('button')).toHaveCount(0);
  await expectNothingSerious(page);
});

test('what was deleted is found and restored, after a reload too', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('treegrid').getByText(TITLE, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Supprimer l’action' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Historique' }).click();
  await page.reload();
  await page.getByRole('tab', { name: 'Suppressions' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'avez supprimé' });
  await expect(entry).toContainText(TITLE);
  await entry.getByRole('button', { name: 'Rétablir' }).click();
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await expect(page.getByRole('treegrid').getByText(TITLE, { exact: true })).toBeVisible();
});

test('an action tells its own history in its panel', async ({ page }) => {
  await openExampleBoard(page);
  await retitle(page, 'Relance en deux vagues');
  await page.getByRole('treegrid').getByText('Relance en deux vagues').click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('button', { name: 'Historique' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'avez modifié' }).first()).toContainText('intitulé');
});

test('an action and its budget go back to what they were at the end of a day', async ({ page }) => {
  await openExampleBoard(page);
  const line = (title: string) => page.getByRole('row').filter({ hasText: title });
  const planned = line(TITLE).locator('[aria-colindex="6"]');
  await planned.click();
  await page.keyboard.type('700');
  await page.keyboard.press('Enter');
  await expect(planned).toHaveText('700\u00a0€');
  await retitle(page, 'Relance en deux vagues');

  // A day later: those two edits were made today, the rest the day before.
  const tomorrow = new Date(Date.now() + 86_400_000);
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(date);
  await page.route(/\/history\?.*record=/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { changes: { at: string }[] };
    for (const change of body.changes.slice(0, 2)) change.at = tomorrow.toISOString();
    await route.fulfill({ response: answer, json: body });
  });
  await page.clock.setFixedTime(tomorrow);
  await page.reload();
  await line('Relance en deux vagues').getByText('Relance en deux vagues').click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Détail de l’action' });
  await panel.getByRole('button', { name: 'Historique' }).click();
  await panel.getByRole('button', { name: 'Revenir à un jour…' }).click();
  await page.getByLabel('Telle qu’elle était le soir du').fill(day(new Date()));
  await expect(page.getByText('Ce qui change\u00a0: intitulé et 1 montant du budget.')).toBeVisible();
  await expectNothingSerious(page);
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Revenir à cet état' }).click();
  await expect(line(TITLE)).toBeVisible();
  await expect(planned).toHaveText('900\u00a0€');
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(line('Relance en deux vagues')).toContainText('700\u00a0€');
});
