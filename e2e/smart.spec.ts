import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Détail de l’objectif' });

async function openObjective(page: Page, title: string): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Objectifs' }).first().click();
  await page.getByRole('grid').getByText(title, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(panelOf(page).getByRole('region', { name: 'Bilan SMART' })).toBeVisible();
}

test('an objective is checked while it is typed, and each criterion opens to why and what to do', async ({ page }) => {
  await openObjective(page, 'Fidéliser les grands comptes');
  const panel = panelOf(page);
  const check = panel.getByRole('region', { name: 'Bilan SMART' });
  await expect(check).toContainText('5 critères sur 5');
  // Nothing is kept yet: the letters follow the keys.
  const name = panel.getByRole('textbox', { name: 'Nom de l’objectif' });
  await name.fill('Croissance');
  await expect(check).toContainText('4 critères sur 5');
  await name.press('Escape');
  await expect(check).toContainText('5 critères sur 5');
  await name.fill('Croissance');
  await name.press('Enter');
  await check.getByRole('button', { name: 'Spécifique' }).press('Enter');
  await expect(check).toContainText('On ne sait pas de quoi il s’agit.');
  await expectNothingSerious(page);
});

test('its owner answers, and answers again once the target has changed', async ({ page }) => {
  await openExample(page);
  await page.getByRole('region', { name: 'À accepter' }).getByRole('link').click();
  const answer = panelOf(page).getByRole('region', { name: 'Réponse du responsable' });
  await answer.getByRole('button', { name: 'J’accepte' }).click();
  await expect(answer).toContainText('Accepté par vous');
  await answer.getByRole('button', { name: 'Revenir sur ma réponse' }).click();
  await expect(answer).toContainText('En attente de réponse');
});

test('someone else’s target, once changed, is asked again of its owner', async ({ page }) => {
  await openObjective(page, 'Fidéliser les grands comptes');
  const panel = panelOf(page);
  const answer = panel.getByRole('region', { name: 'Réponse du responsable' });
  await expect(answer).toContainText('Accepté par Marc');
  await panel.getByRole('textbox', { name: 'Cible', exact: true }).fill('96');
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('elle est redemandée');
});

test('milestones and months are typed in, and the sum is told', async ({ page }) => {
  await openObjective(page, 'Conquérir les PME industrielles');
  const panel = panelOf(page);
  const milestones = panel.getByRole('region', { name: 'Jalons' });
  await milestones.getByRole('textbox', { name: 'Ajouter un jalon' }).fill('35 clients signés');
  await page.keyboard.press('Enter');
  await expect(milestones.getByRole('textbox', { name: 'Jalon', exact: true }).last()).toHaveValue('35 clients signés');
  const path = panel.getByRole('region', { name: 'Trajectoire par mois' });
  await expect(path).toContainText('Le total fait la cible');
  await path.getByRole('textbox', { name: /^Cible, janvier/ }).fill('12');
  await page.keyboard.press('Enter');
  await expect(path).toContainText('Le total dépasse la cible');
  await expect(path.getByText('saisie librement')).toBeVisible();
  await milestones.getByRole('checkbox').last().check();
  await page.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'avez modifié le jalon 35 clients signés' })).toContainText(
    /atteint\s*non.*oui/,
  );
});
