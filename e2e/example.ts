import { expect, type Page } from '@playwright/test';

/** A visitor on their own copy of the example. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
  await expect(page).toHaveURL(/\/w\//);
}

/** The same, in front of the board. */
export async function openExampleBoard(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
}
