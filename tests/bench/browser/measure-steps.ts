import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { prepareChromium } from '../../../e2e/chromium.ts';
import { pages } from '../../../src/i18n/fr/pages.ts';
import { type Figure, kilobytes, ms } from '../figures.ts';
import type { PlanAddress } from '../parts/browser-part.ts';
import { median, quantile } from '../statistics.ts';
import { BoardVisit } from './board-visit.ts';
import { installOpeningProbe, type Opening } from './opening-probe.ts';
import { openSignedIn } from './signed-in.ts';

const OPENED = 'Opening each step in Chromium, its code there: median (p95; nothing changes any more)';
const FETCHED = 'What opening a step first adds to the board, scripts and styles on the wire';
const OPENED_MS = 200;
const ADDED_BYTES = 60_000;
/** Longer than what a page draws in several goes pauses between two. */
const QUIET_MS = 200;
/** The same while code is fetched. */
const FETCHED_MS = 1000;
/** Browsers that open a step at once where only bytes are counted. */
const AT_ONCE = 3;
/** Their addresses, in the order of the navigation. */
const BESIDE_BOARD = [
  'preparation',
  'strategy',
  'market',
  'objectives',
  'targets',
  'teams',
  'indicators',
  'chain',
  'playbook',
];

interface Visit extends Opening {
  copyMs: number;
}

/** Opening each step of a plan and its parts by the navigation: how long once its code is there, and how much that is. */
export async function measureSteps(address: PlanAddress, rounds: number): Promise<Figure[]> {
  const executablePath = await prepareChromium();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  try {
    return [...(await openings(browser, address, rounds)), ...(await additions(browser, address))];
  } finally {
    await browser.close();
  }
}

async function openings(browser: Browser, address: PlanAddress, rounds: number): Promise<Figure[]> {
  const context = await openSignedIn(browser, address);
  const page = await context.newPage();
  await page.addInitScript(installOpeningProbe);
  await page.goto(address.url);
  await page.getByRole('treegrid').waitFor();
  const visits = new Map<string, Visit[]>();
  // The first round fetches the code; it is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, visit] of await walk(page, round === 0 ? 3 * QUIET_MS : QUIET_MS)) {
      if (round > 0) visits.set(name, [...(visits.get(name) ?? []), visit]);
    }
  }
  await context.close();
  return [...visits].map(([name, all]) => figureOf(name, all));
}

/** Once through everything, in the order of the navigation; the board, with its many looks, at the end. */
async function walk(page: Page, quietMs: number): Promise<[name: string, visit: Visit][]> {
  const found: [string, Visit][] = [];
  for (const step of [...BESIDE_BOARD, 'actions']) {
    const visit = await open(page, linkTo(page, step), quietMs);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const tabs = page.locator('main [role="tablist"]').first().getByRole('tab');
    const nameOf = async (at: number) => `${title}, ${(await tabs.nth(at).textContent()) ?? ''}`;
    const states = await tabs.evaluateAll((all) => all.map((tab) => tab.ariaSelected === 'true'));
    const chosen = states.indexOf(true);
    found.push([chosen < 0 ? title : await nameOf(chosen), visit]);
    for (const at of states.keys()) {
      if (at !== chosen) found.push([await nameOf(at), await open(page, tabs.nth(at), quietMs)]);
    }
  }
  return found;
}

/** In the navigation, of the plan that is shown. */
function linkTo(page: Page, step: string): Locator {
  return page.locator(`nav ol a[href$="/${step}"], nav ul a[href$="/${step}"]`).filter({ visible: true }).first();
}

async function open(page: Page, button: Locator, quietMs: number): Promise<Visit> {
  await page.evaluate(() => window.openingProbe.watch());
  await button.click();
  const opening = await page.evaluate((forMs) => window.openingProbe.opened(forMs), quietMs);
  // A page that failed is there sooner than any other.
  if (await page.getByText(pages.failed.title).isVisible()) throw new Error(`${page.url()} failed.`);
  return { ...opening, copyMs: await page.evaluate(() => window.openingProbe.copyMs()) };
}

function figureOf(name: string, visits: readonly Visit[]): Figure {
  const medianOf = (field: keyof Visit) => median(visits.map((visit) => visit[field]));
  const slow = quantile(
    visits.map(({ drawnMs }) => drawnMs),
    0.95,
  );
  const typical = medianOf('drawnMs');
  return {
    group: OPENED,
    name,
    measured: `${ms(typical)} (${ms(slow)}; ${ms(medianOf('settledMs'))})`,
    target: `< ${OPENED_MS} ms`,
    isMet: typical < OPENED_MS,
    reference: `${ms(medianOf('copyMs'))} (a copy of its ${Math.round(medianOf('elements'))} elements)`,
  };
}

async function additions(browser: Browser, address: PlanAddress): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (let index = 0; index < BESIDE_BOARD.length; index += AT_ONCE) {
    const some = BESIDE_BOARD.slice(index, index + AT_ONCE);
    figures.push(...(await Promise.all(some.map((step) => addition(browser, address, step)))));
  }
  return figures;
}

/** In a browser of its own, which has the board and what it fetches ahead, and nothing else. */
async function addition(browser: Browser, address: PlanAddress, step: string): Promise<Figure> {
  // The worker fetches every page before anyone opens it: what it spares must be counted.
  const visit = await BoardVisit.open(browser, address, { serviceWorkers: 'block' });
  await visit.allFetched(FETCHED_MS);
  const before = visit.transfer.shell;
  await linkTo(visit.page, step).click();
  await visit.allFetched(FETCHED_MS);
  const name = await visit.page.getByRole('heading', { level: 1 }).innerText();
  const added = visit.transfer.shell - before;
  await visit.close();
  return {
    group: FETCHED,
    name,
    measured: kilobytes(added),
    target: `< ${kilobytes(ADDED_BYTES)}`,
    isMet: added < ADDED_BYTES,
    reference: `${kilobytes(before)} (the board and what it fetches ahead)`,
  };
}
