import { expectNothingSerious } from './accessibility.ts';
import { addToExample, openExample } from './example.ts';
import { expect, test } from './fixtures.ts';

test('the guide stands beside the work from step to step, gives way to a record, and leads to what is next', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openExample(page);
  await addToExample(page, 'segments', { name: 'Imprimeurs' });
  await page.getByRole('link', { name: 'Cibles' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cibles' })).toBeVisible();
  await page.keyboard.press('g');
  const guide = page.getByRole('complementary', { name: 'Guide\u00a0: Cibles' });
  await expect(guide.getByRole('heading', { name: 'Les pièges habituels' })).toBeVisible();
  const missing = guide.getByRole('list', { name: 'Ce qui manque\u00a0: Cibles' });
  await expect(missing).toBeVisible();
  await expectNothingSerious(page);
  // What is missing is what the count in the navigation says, and leads to where it is done.
  await missing.getByRole('link').first().click();
  await expect(page).toHaveURL(/(?:segment|persona|part)=/);
  await page.getByRole('link', { name: 'Actions et budget' }).click();
  const onActions = page.getByRole('complementary', { name: 'Guide\u00a0: Actions et budget' });
  await onActions.getByRole('link', { name: 'Étape suivante\u00a0: Indicateurs' }).click();
  await expect(page.getByRole('complementary', { name: 'Guide\u00a0: Indicateurs' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Guide\u00a0: Indicateurs' })).toBeVisible();

  await page.getByRole('link', { name: 'Concurrence' }).click();
  const onMarket = page.getByRole('complementary', { name: 'Guide\u00a0: Concurrence' });
  await expect(onMarket).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Alpes Robotique');
  await page
    .getByRole('option', { name: /^Alpes Robotique/ })
    .first()
    .click();
  await expect(onMarket).toBeHidden();
  // Asked for beside a record, it comes over the page.
  await page.getByRole('button', { name: 'Guide', exact: true }).click();
  const over = page.getByRole('dialog', { name: 'Guide\u00a0: Concurrence' });
  await expect(over).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(over).toBeHidden();
});

test('on a phone the guide is a sheet that opens only when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page);
  await page.getByRole('link', { name: 'Équipes', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Équipes' })).toBeVisible();
  await page.getByRole('button', { name: 'Guide', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Guide\u00a0: Équipes' });
  await expect(sheet.getByRole('heading', { name: 'À faire maintenant' })).toBeVisible();
  await expect(sheet.getByRole('link', { name: 'Étape suivante\u00a0: Actions et budget' })).toBeVisible();
  await expectNothingSerious(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Équipes' })).toBeVisible();
  await expect(sheet).toBeHidden();
});
