import { expect, test } from './fixtures.ts';

test('a browser reaches the server', async ({ page, server }) => {
  const answer = await page.goto('/readyz');
  expect(answer?.status()).toBe(200);
  expect(server.output()).toContain(server.url);
});
