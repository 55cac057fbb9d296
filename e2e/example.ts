import { type Browser, expect, type Page } from '@playwright/test';

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

/** The same person in a second window, in front of the same table, chart or calendar; it can lose its network alone. */
export async function openSecondWindow(browser: Browser, first: Page): Promise<Page> {
  const context = await browser.newContext({ storageState: await first.context().storageState() });
  const page = await context.newPage();
  await page.goto(first.url());
  await expect(page.getByRole('treegrid').or(page.getByRole('grid')).first()).toBeVisible();
  return page;
}

/** A record added to the plan of one's copy of the example through the API, for a journey that needs what it lacks; gives its id. */
export async function addToExample(page: Page, collection: string, fields: Record<string, unknown>): Promise<string> {
  const plan = await firstOf(page, 'plans', () => true);
  const answer = await page.request.post(addressOf(page, collection), { data: { planId: plan.id, ...fields } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as Listed).id;
}

/** The id of the first record of a collection that is called so. */
export async function idInExample(page: Page, collection: string, name: string): Promise<string> {
  const { id } = await firstOf(page, collection, (record) => record.name === name);
  return id;
}

interface Listed {
  id: string;
  name?: string;
}

async function firstOf(page: Page, collection: string, isIt: (record: Listed) => boolean): Promise<Listed> {
  const answer = await page.request.get(`${addressOf(page, collection)}?limit=100`);
  const { items } = (await answer.json()) as { items: Listed[] };
  const found = items.find(isIt);
  if (!found) throw new Error(`The example has nothing of that kind in ${collection}.`);
  return found;
}

function addressOf(page: Page, collection: string): string {
  const [, workspaceId = ''] = /\/w\/([^/?]+)/.exec(page.url()) ?? [];
  return `/api/v1/workspaces/${workspaceId}/${collection}`;
}
