import type { Browser, Page } from '@playwright/test';
import { axeOn, findViolations } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const PASSWORD = 'correct horse battery';

async function expectAccessible(page: Page): Promise<void> {
  const axe = axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const violations = await findViolations(page, axe);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill(name);
  if (await page.getByLabel('Adresse e-mail').isEditable()) await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer le compte' }).click();
}

async function createWorkspace(page: Page, email: string): Promise<string> {
  await page.goto('/create');
  await signUp(page, 'Claire Dubois', email);
  await page.getByLabel('Nom de l’entreprise').fill('Verdier Automation');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await expect(page.getByRole('link', { name: 'Paramètres' })).toBeVisible();
  return /\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
}

/** Another person, on another device. */
async function newDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

test('someone tries the example in one click, and starts it again', async ({ page }) => {
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
  await expect(page.getByRole('link', { name: 'Paramètres' })).toBeVisible();
  const first = /\/w\/([^/]+)/.exec(page.url())?.[1];
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await page.getByRole('tab', { name: 'Entreprise' }).click();
  await page.getByRole('button', { name: 'Recommencer l’exemple' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Recommencer l’exemple' }).click();
  await expect(page).not.toHaveURL(new RegExp(`${first}`));
  await expect(page.getByRole('link', { name: 'Paramètres' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Reprendre l’exemple' })).toBeVisible();
});

test('a colleague joins by invitation, on a server that sends no mail', async ({ page, browser, baseURL }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const workspace = await createWorkspace(page, 'claire@verdier.test');
  await page.goto(`${workspace}/people`);
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Mehdi Alaoui');
  await page.getByLabel('Adresse e-mail').fill('mehdi@verdier.test');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('Invitation pour mehdi@verdier.test')).toBeVisible();
  await expectAccessible(page);
  const copied = async (name: string) => {
    const line = page.getByRole('listitem').filter({ hasText: name });
    await line.getByRole('button', { name: 'Copier le lien' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  const colleague = await newDevice(browser, baseURL);
  await colleague.goto(await copied('Invitation pour'));
  await expect(colleague.getByRole('heading', { name: 'Rejoindre Verdier Automation' })).toBeVisible();
  await expectAccessible(colleague);
  await signUp(colleague, 'Mehdi Alaoui', '');
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await colleague.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await expect(colleague.getByText('trouve votre lien')).toBeVisible();
  await page.reload();
  const confirmation = await copied('Confirmation de l’adresse');
  const elsewhere = await newDevice(browser, baseURL);
  await elsewhere.goto(confirmation);
  await expect(elsewhere.getByText('Votre adresse est confirmée')).toBeVisible();
  await colleague.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await expect(colleague.getByRole('link', { name: 'Paramètres' })).toBeVisible();
  expect(colleague.url()).toContain(workspace);

  await page.reload();
  const line = page.getByRole('listitem').filter({ hasText: 'Mehdi Alaoui' });
  await expect(line.getByText('Compte actif')).toBeVisible();
  await line.getByRole('button', { name: 'Actions pour Mehdi Alaoui' }).click();
  await page.getByRole('menuitem', { name: 'Retirer l’accès' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès' }).click();
  await expect(line.getByText('Sans compte')).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
});

test('an account is looked after: wrong password, no reminder, other sessions, a new password', async ({
  page,
  browser,
  baseURL,
}) => {
  await createWorkspace(page, 'account@verdier.test');
  const phone = await newDevice(browser, baseURL);
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto('/account');
  await expect(phone).toHaveURL(/\/sign-in/);
  await phone.getByLabel('Adresse e-mail').fill('account@verdier.test');
  await phone.getByRole('textbox', { name: 'Mot de passe' }).fill('not the right one');
  await phone.getByRole('button', { name: 'Se connecter' }).click();
  await expect(phone.getByRole('alert')).toContainText('incorrect');
  await expectAccessible(phone);
  await phone.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await phone.getByRole('button', { name: 'Se connecter' }).click();
  await expect(phone.getByRole('heading', { name: 'Mon compte' })).toBeVisible();
  await expectAccessible(phone);

  await page.goto('/account');
  await expect(page.getByText('cet appareil')).toBeVisible();
  const reminder = page.getByRole('checkbox', { name: 'Rappel du lundi' });
  await expect(reminder).toBeChecked();
  await reminder.press('Space');
  await expect(page.getByText('Enregistré')).toBeVisible();
  await page.reload();
  await expect(page.getByText('cet appareil')).toBeVisible();
  await expect(reminder).not.toBeChecked();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Mot de passe actuel' }).fill('not the right one');
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('another good password');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Ce n’est pas votre mot de passe actuel.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('autres sessions fermées')).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
});

test('the settings of a workspace, and a key that is shown once', async ({ page }) => {
  const workspace = await createWorkspace(page, 'settings@verdier.test');
  await page.goto(`${workspace}/settings?part=company`);
  await page.getByLabel('Nom de l’entreprise').fill('Verdier SAS');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Verdier SAS').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Clés d’API' }).click();
  await page.getByRole('button', { name: 'Créer une clé' }).click();
  await page.getByLabel('À quoi sert-elle').fill('Tableau de bord');
  await page.getByRole('dialog').getByRole('button', { name: 'Créer une clé' }).click();
  const text = await page.getByRole('textbox', { name: 'Votre clé' }).inputValue();
  expect(text).toMatch(/^pactole_[0-9a-f]{32}_/);
  await page.getByRole('button', { name: 'C’est noté' }).click();
  await expectAccessible(page);
  const answer = await page.request.get(`/api/v1${workspace.replace('/w/', '/workspaces/')}`, {
    headers: { authorization: `Bearer ${text}` },
  });
  expect(await answer.json()).toMatchObject({ name: 'Verdier SAS' });
  await page.getByRole('tab', { name: 'Entreprise' }).click();
  await page.getByRole('button', { name: 'Quitter cet espace' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Quitter cet espace' }).click();
  await expect(page.getByRole('alert')).toContainText('Nommez d’abord un autre propriétaire');
});

test('a forgotten password is replaced by the link in the log', async ({ page, server }) => {
  await createWorkspace(page, 'forgot@verdier.test');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { name: 'Mot de passe oublié' })).toBeVisible();
  await page.getByLabel('Adresse e-mail').fill('forgot@verdier.test');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByText('Ce serveur n’envoie pas de messages')).toBeVisible();
  await expectAccessible(page);
  const link =
    /http\S+\/new-password#[\w-]+/.exec(server.output().split('forgot@verdier.test').at(-1) ?? '')?.[0] ?? '';
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('another good password');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Votre mot de passe est changé')).toBeVisible();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('another good password');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Ce lien ne fonctionne plus')).toBeVisible();
});
