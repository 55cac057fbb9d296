import { type Browser, expect, type Page } from '@playwright/test';

const PASSWORD = 'correct horse battery';

async function signUp(page: Page, name: string, email?: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill(name);
  if (email) await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer le compte' }).click();
}

/** Someone who is invited: their name, the address they are written to, their role as the list says it. */
interface Invited {
  name: string;
  email: string;
  role: string;
}

/** Invites someone from the list of members, who joins in a browser of their own. */
export async function join(
  page: Page,
  browser: Browser,
  baseURL: string | undefined,
  { name, email, role }: Invited,
): Promise<Page> {
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: /^Rôle/ }).click();
  await page.getByRole('option', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const copied = async (mail: string) => {
    const line = page.getByRole('listitem').filter({ hasText: mail }).filter({ hasText: email });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await line.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.poll(clipboard).not.toBe('');
    return clipboard();
  };
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  const colleague = await context.newPage();
  await colleague.goto(await copied('Invitation pour'));
  await signUp(colleague, name);
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await colleague.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await expect(colleague.getByText('trouve votre lien')).toBeVisible();
  await page.reload();
  const elsewhere = await context.newPage();
  await elsewhere.goto(await copied('Confirmation de l’adresse'));
  await expect(elsewhere.getByText('Votre adresse est confirmée')).toBeVisible();
  await elsewhere.close();
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  return colleague;
}

/** A workspace with an empty plan, and the list of its members, of whom there is one. Each `domain` is someone else’s. */
export async function openMembers(page: Page, domain: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/create');
  await signUp(page, 'Claire Dubois', `claire@${domain}`);
  await page.getByLabel('Nom de l’entreprise').fill('Verdier Automation');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await page.getByRole('link', { name: 'Membres' }).click();
}

/** A workspace with an empty plan, and a contributor, Mehdi, who has joined it. */
export async function openTogether(
  page: Page,
  browser: Browser,
  baseURL: string | undefined,
  domain: string,
): Promise<Page> {
  await openMembers(page, domain);
  return join(page, browser, baseURL, { name: 'Mehdi Alaoui', email: `mehdi@${domain}`, role: 'Contributeur' });
}
