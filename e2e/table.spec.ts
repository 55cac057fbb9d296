import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './accessibility.ts';
import { openExampleBoard, openSecondWindow } from './example.ts';
import { expect, test } from './fixtures.ts';

/** The line that holds a title, however far down, with the place of a column by its heading. */
async function cellOf(page: Page, title: string, heading: string): Promise<Locator> {
  const index = await page.getByRole('columnheader', { name: heading, exact: true }).getAttribute('aria-colindex');
  return page.getByRole('row').filter({ hasText: title }).locator(`[aria-colindex="${index}"]`);
}

const active = (page: Page) => page.locator('[data-line]:focus');

/** What a spreadsheet puts on the clipboard, pasted for real where the focus is. */
async function paste(page: Page, clipboard: { html?: string; text: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html !== undefined) data.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);
}

async function show(page: Page, ...columns: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Colonnes' }).click();
  for (const name of columns) await page.getByRole('checkbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

const FIRST = 'Campagne LinkedIn';
const SECOND = 'Stand au salon Global Industrie';
const THIRD = 'Offre d’essai Capteo';

test('a whole session without the mouse: create, fill in, copy down, several at once, duplicate, delete, undo', async ({
  page,
}) => {
  await openExampleBoard(page);
  await page.getByRole('treegrid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  // The line that creates, at the foot of the first group.
  for (let line = 0; line < 14; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tournée des distributeurs');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Inès');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('fin novembre');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4,5k');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Tournée des distributeurs' });
  await expect(row).toContainText('Inès Garcia');
  await expect(row).toContainText('En cours');
  await expect(row).toContainText('30 nov.');
  await expect(row).toContainText('30\u202f%');
  await expect(row).toContainText('4\u202f500\u00a0€');

  // Fill down: the amount goes to the row below in one change. The foot tells the sum of the range meanwhile.
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'End', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await expect(page.getByText(/^Sélection\s: 57\s240\s€ \(3 montants\)$/)).toBeVisible();
  await page.keyboard.press('Control+d');
  const invoiced = async (title: string) => (await cellOf(page, title, 'Réalisé')).innerText();
  expect(await invoiced(SECOND)).toBe(await invoiced(FIRST));
  expect(await invoiced(THIRD)).toBe(await invoiced(FIRST));
  await page.keyboard.press('Control+z');
  await expect(await cellOf(page, SECOND, 'Réalisé')).not.toHaveText(await invoiced(FIRST));

  // Two rows ticked, one value for both.
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Shift+Space', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('Mehdi');
  await page.keyboard.press('Control+Enter');
  await expect(await cellOf(page, FIRST, 'Responsable')).toContainText('Mehdi Benali');
  await expect(await cellOf(page, SECOND, 'Responsable')).toContainText('Mehdi Benali');

  // The bar of commands, there and back; they are fetched with the first row ticked.
  await expect(page.getByRole('button', { name: 'Responsable' })).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Responsable' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(active(page)).toBeFocused();

  await page.keyboard.press('Control+Shift+d');
  await expect(page.getByText(`${FIRST} « maintenance prédictive » (copie)`)).toBeVisible();
  await expect(page.getByText('44 actions').or(page.getByText('45 actions'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('(copie)')).toHaveCount(0);
  await expect(page.getByText('43 actions')).toBeVisible();
});

test('headings sort, move and widen from the keyboard, and the address keeps it', async ({ page }) => {
  await openExampleBoard(page);
  await page.getByRole('treegrid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  const invoiced = page.getByRole('columnheader', { name: 'Réalisé' });
  await expect(invoiced).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(invoiced).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(invoiced).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-invoiced/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(invoiced).toHaveAttribute('aria-colindex', '7');
  await expect(invoiced).toBeFocused();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect(page).toHaveURL(/cols=owner%2Cstatus%2Cdue%2Cprogress%2Cplanned%2Cinvoiced%3A100%2Ccommitted/);
  await expect(page.getByText('Colonne Réalisé\u00a0: 100 pixels')).toBeAttached();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Réalisé' })).toHaveAttribute('aria-sort', 'descending');
  // One stop for Tab: headings are not on the way.
  await expect(page.getByRole('treegrid').locator('[tabindex="0"]')).toHaveCount(1);
});

test('headings are dragged with the mouse, by their middle and by their edge', async ({ page }) => {
  await openExampleBoard(page);
  const due = page.getByRole('columnheader', { name: 'Échéance' });
  const owner = await page.getByRole('columnheader', { name: 'Responsable' }).boundingBox();
  await due.hover();
  await page.mouse.down();
  await page.mouse.move((owner?.x ?? 0) + 10, (owner?.y ?? 0) + 10, { steps: 6 });
  await page.mouse.up();
  await expect(due).toHaveAttribute('aria-colindex', '2');
  await expect(due).not.toHaveAttribute('aria-sort');
  const box = await due.boundingBox();
  const edge = { x: (box?.x ?? 0) + (box?.width ?? 0), y: (box?.y ?? 0) + 16 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 60, edge.y, { steps: 4 });
  await page.mouse.up();
  expect((await due.boundingBox())?.width).toBeCloseTo((box?.width ?? 0) + 60, -1);
});

test('a block from Excel is pasted in one change, quoted line breaks, names, dates, amounts and all', async ({
  page,
}) => {
  await openExampleBoard(page);
  await show(page, 'Étiquettes', 'Priorité');
  await (await cellOf(page, FIRST, 'Action')).click();
  const line = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0>
    ${line(['Salon de<br>Nantes', 'sophie laurent', 'En pause', '15/03/2026', '45%', '12 500,50 €', '1 000', '0'])}
    ${line(['Webinaire', 'Personne', 'En cours', 'demain peut-être', '10&nbsp;%', '3k', '', '0'])}
  </table></body></html>`;
  await paste(page, { html, text: 'not this' });
  const salon = page.getByRole('row').filter({ hasText: 'Salon de Nantes' });
  await expect(salon).toContainText('Sophie Laurent');
  await expect(salon).toContainText('En pause');
  await expect(salon).toContainText('15 mars');
  await expect(salon).toContainText('45\u202f%');
  await expect(salon).toContainText('12\u202f500,50\u00a0€');
  const webinar = page.getByRole('row').filter({ hasText: 'Webinaire' }).first();
  await expect(webinar).toContainText('3\u202f000\u00a0€');
  // What cannot be read stays, with the reason; the rest is taken.
  await expect(webinar.getByText('Personne', { exact: true })).toBeVisible();
  await (await cellOf(page, 'Webinaire', 'Responsable')).click();
  await expect(page.getByText('Ce nom ne figure pas dans la liste.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(await cellOf(page, FIRST, 'Action')).toBeVisible();
  await expect(await cellOf(page, SECOND, 'Action')).toBeVisible();
  // Nor does what was refused stay in front of what the cell holds again.
  await expect(page.getByText('Personne', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(salon).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(salon).toHaveCount(0);

  const lists = await cellOf(page, FIRST, 'Étiquettes');
  await lists.click();
  await paste(page, { text: 'Capteo ; PME industrielles\tA' });
  await expect(lists).toContainText('Capteo');
  await expect(await cellOf(page, FIRST, 'Priorité')).toContainText('Fort impact');
});

test('two hundred pasted lines become rows at once, and go at one undo', async ({ page }) => {
  await openExampleBoard(page);
  await (await cellOf(page, 'les cinq sites de nos grands comptes', 'Action')).click();
  await page.keyboard.press('ArrowDown');
  const lines = Array.from(
    { length: 200 },
    (_, index) => `Relance ${index + 1}\tThomas Petit\tÀ lancer\t30/6\t0\t${index}`,
  );
  await paste(page, { text: lines.join('\r\n') });
  await expect(page.getByText('242 actions')).toBeVisible();
  const last = page.getByRole('row').filter({ hasText: /Relance 1(?!\d)/ });
  await expect(last).toContainText('Thomas Petit');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('42 actions')).toBeVisible();
});

test('the handle is pulled over the cells below', async ({ page }) => {
  await openExampleBoard(page);
  const owner = await cellOf(page, FIRST, 'Responsable');
  await owner.click();
  await page.locator('[data-fill]').hover();
  await page.mouse.down();
  await (await cellOf(page, SECOND, 'Responsable')).hover();
  await (await cellOf(page, THIRD, 'Responsable')).hover();
  await page.mouse.up();
  await expect(await cellOf(page, THIRD, 'Responsable')).toContainText('Inès Garcia');
  await page.keyboard.press('Control+z');
  await expect(await cellOf(page, THIRD, 'Responsable')).toContainText('Julien Moreau');
});

test('two dates or two amounts go on where the handle is pulled, and are repeated with Ctrl', async ({ page }) => {
  await openExampleBoard(page);
  const due = (title: string) => cellOf(page, title, 'Échéance');
  const fillDown = async (copies = false): Promise<void> => {
    await (await due(SECOND)).click();
    await page.keyboard.press('Shift+ArrowUp');
    await page.locator('[data-fill]').hover();
    await page.mouse.down();
    await (await due(THIRD)).hover();
    if (copies) await page.keyboard.down('Control');
    await page.mouse.up();
    await page.keyboard.up('Control');
  };
  await (await due(FIRST)).click();
  await paste(page, { text: '31/7/2026\r\n31/8/2026' });
  await expect(await due(SECOND)).toContainText('31 août');
  await fillDown();
  await expect(await due(THIRD)).toContainText('30 sept.');
  await fillDown(true);
  await expect(await due(THIRD)).toContainText('31 juil.');
});

test('what is copied comes back the same', async ({ page }) => {
  await openExampleBoard(page);
  await show(page, 'Étiquettes', 'Contributeurs', 'Canal', 'Objectif', 'Priorité', 'Début', 'Rendement', 'CA attendu');
  await (await cellOf(page, SECOND, 'Action')).click();
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('[data-line]:focus')?.dispatchEvent(event);
    return data.getData('text/plain');
  });
  expect(copied).toContain('Stand au salon');
  await page.keyboard.press('Shift+End');
  const row = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
  const line = page.getByRole('row').filter({ hasText: SECOND });
  const before = await line.innerText();
  // Onto an action whose yield has no bounds that another would go beyond.
  await (await cellOf(page, 'Relance des contacts du salon', 'Action')).click();
  await paste(page, row);
  await expect(line).toHaveCount(2);
  expect((await line.nth(1).innerText()).replace(/\n\d+\n\d+ messages?/, '')).toBe(
    before.replace(/\n\d+\n\d+ messages?/, ''),
  );
});

test('a view is saved, left, come back to, shared with the other window, and deleted with a way back', async ({
  page,
  browser,
}) => {
  await openExampleBoard(page);
  const other = await openSecondWindow(browser, page);

  await page.getByRole('columnheader', { name: 'Échéance' }).click();
  await page.getByRole('button', { name: 'Vues' }).click();
  const letCome = Promise.withResolvers<void>();
  await page.route('**/view-dialogs-*.js', async (route) => {
    await letCome.promise;
    await route.continue();
  });
  await page.getByRole('menuitem', { name: 'Enregistrer comme nouvelle vue…' }).click();
  // As long as the dialog has not come, a key is not the page’s either: no action is made, no panel opens.
  await expect(page.getByRole('button', { name: 'Vues' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(/action=/);
  letCome.resolve();
  await page.getByLabel('Nom de la vue').fill('Échéances de toute l’équipe');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Vue Échéances de toute l’équipe', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/saved=/);
  await expect(page).not.toHaveURL(/action=/);
  // However long its name, the toolbar keeps to one line.
  const top = async (name: RegExp) => (await page.getByRole('button', { name }).first().boundingBox())?.y;
  expect(await top(/^Nouvelle action/)).toBe(await top(/^Vue Échéances/));

  await page.getByRole('columnheader', { name: 'Échéance' }).click();
  await page.getByRole('button', { name: 'Vue Échéances de toute l’équipe, modifiée depuis' }).click();
  await page.getByRole('menuitem', { name: 'Revenir à «\u00a0Échéances de toute l’équipe\u00a0»' }).click();
  await expect(page).toHaveURL(/sort=due/);
  await page.getByRole('button', { name: 'Vue Échéances de toute l’équipe', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Partager avec tous' }).click();

  await other.getByRole('button', { name: 'Vues' }).click();
  const shared = other
    .getByRole('group', { name: 'Vues partagées' })
    .getByRole('menuitem', { name: 'Échéances de toute l’équipe' });
  await shared.click();
  await expect(other.getByRole('columnheader', { name: 'Échéance' })).toHaveAttribute('aria-sort', 'ascending');
  await other.getByRole('button', { name: 'Vue Échéances de toute l’équipe', exact: true }).click();
  await other.getByRole('menuitem', { name: 'Supprimer la vue' }).click();
  await expect(page.getByRole('button', { name: 'Vues', exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Vue Échéances de toute l’équipe', exact: true })).toBeVisible();
  await other.context().close();
});

test('axe finds nothing serious with rows ticked and the columns open', async ({ page }) => {
  test.slow();
  await openExampleBoard(page);
  await (await cellOf(page, FIRST, 'Action')).click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await expectNothingSerious(page);
});

for (const view of ['table', 'gantt'] as const) {
  test(`grouped by owner, an action made in somebody’s group is theirs (${view})`, async ({ page }) => {
    await openExampleBoard(page);
    await page.goto(`${page.url().split('?')[0]}?view=${view}&group=owner`);
    const chart = page.getByRole('treegrid');
    // The line that creates stands at the end of each group; the first group is Camille’s.
    await chart.getByText('Nouvelle action', { exact: true }).first().click();
    if (view === 'table') await page.keyboard.press('Enter');
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
    const owners = await page.evaluate(async () => {
      const [, workspaceId] = /\/w\/([^/]+)/.exec(location.pathname) ?? [];
      const base = `/api/v1/workspaces/${workspaceId}`;
      const read = async (path: string) =>
        (await (await fetch(`${base}/${path}`)).json()) as { items: Record<string, string>[] };
      const { items: people } = await read('people');
      const { items: actions } = await read('actions?title=Nouvelle%20action');
      return actions.map(({ ownerId }) => people.find(({ id }) => id === ownerId)?.['name']);
    });
    expect(owners).toEqual(['Camille Roussel']);
  });
}
