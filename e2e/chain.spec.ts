import type { Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { addToExample, openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

async function openChain(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'La chaîne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La chaîne' })).toBeVisible();
}

const node = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'La chaîne du plan, en colonnes' }).getByRole('button', { name });

test('a thread is followed with the keyboard, from record to record, and shown alone', async ({ page }) => {
  await openChain(page);
  const first = node(page, /^Conquérir les PME industrielles/);
  await first.focus();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await expect(node(page, /./).and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/node=/);
  const panel = page.getByRole('complementary', { name: 'Le fil' });
  await expect(panel.getByRole('heading', { name: 'Conquérir les PME industrielles' })).toBeVisible();
  await panel.getByRole('checkbox', { name: 'Ne montrer que ce fil' }).check();
  await expect(node(page, /^Fidéliser les grands comptes/)).toHaveCount(0);
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: 'Montrer toute la chaîne' }).click();
  await expect(node(page, /^Fidéliser les grands comptes/)).toBeVisible();
  // An arrow to the side follows a link.
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expectNothingSerious(page);
  await panel.getByRole('link', { name: 'Ouvrir la fiche' }).click();
  await expect(page.getByRole('textbox', { name: 'Nom de l’objectif' })).toHaveValue('Conquérir les PME industrielles');

  // Another ambition, which then names the objective.
  await page.getByRole('button', { name: 'Ambition, Gagner cinq points de part de marché' }).click();
  await page.getByRole('option', { name: 'Retrouver une marge de 34 %' }).click();
  await expect(page.getByRole('button', { name: 'Ambition, Retrouver une marge de 34 %' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Stratégie' }).first().click();
  const ambition = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /« Retrouver une marge de 34 % »/ }) });
  await expect(ambition.getByRole('list', { name: 'Objectifs qui y mènent' })).toContainText(
    'Conquérir les PME industrielles',
  );
});

test('the same chain is read as lists, and drawn larger or smaller', async ({ page }) => {
  await openChain(page);
  await expect(page.getByText('80 %')).toBeVisible();
  await page.getByRole('button', { name: 'Agrandir' }).click();
  await expect(page.getByText('100 %')).toBeVisible();
  await page.getByRole('tab', { name: 'Liste' }).click();
  const actions = page.getByRole('table', { name: 'Actions' });
  const row = actions.getByRole('row', { name: /Relance des contacts du salon/ });
  await expect(row.getByRole('cell').first()).toContainText('Gagner 18 PME par la prospection');
  await expectNothingSerious(page);
  const opener = row.getByRole('button', { name: 'Relance des contacts du salon' });
  await opener.click();
  const panel = page.getByRole('complementary', { name: 'Le fil' });
  await panel.getByRole('button', { name: /Conquérir les PME industrielles/ }).click();
  await expect(panel.getByText('Relance des contacts du salon')).toBeVisible();
  // The button pressed went with the thread it was in: Escape still closes the panel.
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(opener).toBeFocused();

  // From eighty on, the actions of an objective are drawn as one: opened, the keyboard goes on from what takes its place.
  const added = Array.from({ length: 41 }, (_, index) => addToExample(page, 'actions', { title: `Action ${index}` }));
  await Promise.all(added);
  await page.getByRole('tab', { name: 'Graphe' }).click();
  const folded = node(page, /^4 actions · Gagner 12 PME/);
  await folded.focus();
  await expect(folded).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(folded).toHaveCount(0);
  const graph = page.getByRole('region', { name: 'La chaîne du plan, en colonnes' });
  await expect(graph.locator(':focus')).toBeVisible();
  await page.getByRole('button', { name: 'Montrer toute la chaîne' }).click();
  await node(page, /^41 actions sans objectif/).click();
  await expect(page).toHaveURL(/\/actions\?goal=none/);
});
