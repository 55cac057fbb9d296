import { defineConfig } from '@playwright/test';
import { prepareChromium } from './chromium.ts';

const executablePath = await prepareChromium();

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results/browser',
  // One more than the cores of the smallest machine that runs them all: a test waits as long as it works.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What is waited for comes, or does not: a busy machine only takes longer to show it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['line']] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // It would fetch the whole build for each test: those that need what it keeps allow it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Containers and root have no sandbox to offer; the pages under test are ours.
      args: ['--no-sandbox'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
