import { type Browser, expect, type Page } from '@playwright/test';

const PASSWORD = 'correct horse battery';

async function signUp(page: Page, name: string, email?: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill(name);
  if (email) await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer le compte' }).click();
}

/** A workspace with an empty plan, and a contributor, Mehdi, who has joined it. Each `domain` is someone else’s. */
export async function openTogether(
  page: Page,
  browser: Browser,
  baseURL: string | undefined,
  domain: string,
): Promise<Page> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/create');
  await signUp(page, 'Claire Dubois', `claire@${domain}`);
  await page.getByLabel('Nom de l’entreprise').fill('Verdier Automation');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await page.getByRole('link', { name: 'Membres' }).click();
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Mehdi Alaoui');
  await page.getByLabel('Adresse e-mail').fill(`mehdi@${domain}`);
  await page.getByRole('button', { name: /^Rôle/ }).click();
  await page.getByRole('option', { name: /^Contributeur/ }).click();
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const copied = async (name: string) => {
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Copier le lien' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  const colleague = await context.newPage();
  await colleague.goto(await copied('Invitation pour'));
  await signUp(colleague, 'Mehdi Alaoui');
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await colleague.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await expect(colleague.getByText('trouve votre lien')).toBeVisible();
  await page.reload();
  const elsewhere = await context.newPage();
  await elsewhere.goto(await copied('Confirmation de l’adresse'));
  await expect(elsewhere.getByText('Votre adresse est confirmée')).toBeVisible();
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  return colleague;
}
