import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import { installProbe, type Seen } from './page-probe.ts';
import { openSignedIn } from './signed-in.ts';

const ROW = '[role="treegrid"] [role="rowheader"]';

/** Bytes on the wire, compressed as they were sent. */
export interface Transfer {
  /** The page itself, its scripts and styles. */
  shell: number;
  font: number;
  data: number;
}

/** A browser that has nothing yet in front of the board of a plan. */
export class BoardVisit {
  readonly page: Page;
  readonly transfer: Transfer = { shell: 0, font: 0, data: 0 };
  private readonly context: BrowserContext;
  private readonly session: CDPSession;

  private constructor(context: BrowserContext, page: Page, session: CDPSession) {
    this.context = context;
    this.page = page;
    this.session = session;
  }

  static async open(
    browser: Browser,
    address: { url: string; cookie: string },
    options?: BrowserContextOptions,
  ): Promise<BoardVisit> {
    const context = await openSignedIn(browser, address, options);
    const page = await context.newPage();
    await page.addInitScript(installProbe, ROW);
    const session = await context.newCDPSession(page);
    const visit = new BoardVisit(context, page, session);
    await visit.countTransfer();
    await page.goto(address.url);
    await page.locator(ROW).first().waitFor();
    await page.waitForFunction(() => window.benchProbe.read().firstRowMs !== null);
    return visit;
  }

  seen(): Promise<Seen> {
    return this.page.evaluate(() => window.benchProbe.read());
  }

  async empty(): Promise<void> {
    await this.page.evaluate(() => window.benchProbe.empty());
  }

  /** Scrolls down a long way, as with a wheel that does not stop. Resolves to the time between frames. */
  async scroll(at: { x: number; y: number }, distance: number): Promise<number[]> {
    await this.empty();
    await this.page.evaluate(() => window.benchProbe.countFrames(true));
    await this.session.send('Input.synthesizeScrollGesture', {
      ...at,
      yDistance: -distance,
      speed: 2400,
      gestureSourceType: 'mouse',
    });
    await this.page.evaluate(() => window.benchProbe.countFrames(false));
    return (await this.seen()).framesMs;
  }

  /** Bytes of the page's JavaScript heap, after a collection. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('Performance.enable');
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Until no more of the program has come for a while. */
  async allFetched(quietMs: number): Promise<void> {
    for (let before = -1; before < this.transfer.shell; ) {
      before = this.transfer.shell;
      await this.page.waitForTimeout(quietMs);
    }
  }

  private async countTransfer(): Promise<void> {
    const kinds = new Map<string, keyof Transfer>();
    this.session.on('Network.responseReceived', ({ requestId, type, response }) => {
      const isShell = type === 'Document' || type === 'Script' || type === 'Stylesheet';
      kinds.set(requestId, response.url.endsWith('.woff2') ? 'font' : isShell ? 'shell' : 'data');
    });
    this.session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind) this.transfer[kind] += encodedDataLength;
    });
    await this.session.send('Network.enable');
  }
}
