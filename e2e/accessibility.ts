import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Waits until what appears, leaves or changes its theme has done so: half-way it has colours of its own. A layer starts
 * to appear a frame after it is there, so a page is settled once nothing has moved for two frames.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0; still < 2; still += 1) {
      await frame();
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
      if (passing.length > 0) still = -1;
      await Promise.allSettled(passing.map(({ finished }) => finished));
    }
  });
}

/**
 * Axe on a page. It runs in the page itself, which has no frames, and works out where things are only for what is wrong:
 * the same rules, in a fifth of the time.
 */
export function axeOn(page: Page): AxeBuilder {
  return (
    new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      // The library's guards pass the focus on as soon as they get it.
      .exclude('[data-base-ui-focus-guard]')
  );
}

/** What axe finds wrong on a page that has settled. */
export async function findViolations(page: Page, axe = axeOn(page)) {
  await settle(page);
  return (await axe.analyze()).violations;
}

/** Nothing that axe calls serious or critical; each screen is looked at whole by the walk over all of them. */
export async function expectNothingSerious(page: Page): Promise<void> {
  const violations = await findViolations(page);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}
