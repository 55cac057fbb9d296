import type { Locator, Page } from '@playwright/test';
import { PARTS } from '../src/features/targeting/ui/targets-search.ts';
import { PARTS as TEAM_PARTS } from '../src/features/teams/ui/teams-search.ts';
import { en } from '../src/i18n/en.ts';
import { fr } from '../src/i18n/fr.ts';
import { accounts } from '../src/i18n/fr/accounts.ts';
import { frLater } from '../src/i18n/fr-later.ts';
import { findViolations } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

/** Two walks over the same screens: between them both languages, widths and themes. */
const LOOKS = [
  { language: 'fr', width: 1440, colorScheme: 'light' },
  { language: 'en', width: 390, colorScheme: 'dark' },
] as const;

/** What axe found, screen by screen: a walk goes to its end before it fails. */
type Findings = { screen: string; rule: string; places: string[] }[];

/** Looks at a screen once what tells that it has come is there. */
async function look(page: Page, screen: string, arrived: Locator, findings: Findings): Promise<void> {
  await expect(arrived.first()).toBeVisible();
  for (const { id, nodes } of await findViolations(page)) {
    // What floats belongs to the button it hangs from, not to a part of the page.
    const found = id === 'region' ? nodes.filter(({ html }) => !html.includes('data-floating')) : nodes;
    if (found.length > 0) findings.push({ screen, rule: id, places: found.map(({ html }) => html.slice(0, 200)) });
  }
}

/** One's own copy of the example, and what its address and its records are. */
async function openCopy(page: Page, locale: string) {
  await page.goto('/');
  const opened = await page.request.post('/api/v1/try', { data: { locale } });
  const { workspaceId } = (await opened.json()) as { workspaceId: string };
  const first = async (kind: string): Promise<{ id: string; version: number }> => {
    const answer = await page.request.get(`/api/v1/workspaces/${workspaceId}/${kind}?limit=1`);
    const { items } = (await answer.json()) as { items: { id: string; version: number }[] };
    return items[0] ?? { id: '', version: 0 };
  };
  return { workspaceId, planId: (await first('plans')).id, first };
}

for (const { language, width, colorScheme } of LOOKS) {
  const words = language === 'fr' ? { ...fr, ...frLater, accounts } : en;
  const isWide = width > 1000;

  test.describe(`${language}, ${width} px, ${colorScheme}: axe finds nothing`, () => {
    test.use({
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      colorScheme,
      viewport: { width, height: isWide ? 900 : 844 },
      hasTouch: !isWide,
      contextOptions: { reducedMotion: 'reduce' },
    });
    // Many screens each.
    test.describe.configure({ timeout: 300_000 });

    test('on the way in', async ({ page }) => {
      const findings: Findings = [];
      const title = page.getByRole('heading', { level: 1 });
      const dialog = page.getByRole('dialog');
      const { accounts, people, settings } = words;
      await page.goto('/');
      await look(page, 'welcome', title, findings);
      await page.goto('/sign-in');
      await page.getByRole('button', { name: accounts.signIn.submit, exact: true }).click();
      await look(page, 'sign-in', page.getByRole('textbox', { name: accounts.fields.email }), findings);
      await page.goto('/forgot-password');
      await look(page, 'forgot', title, findings);
      await page.goto('/new-password#abc');
      await look(page, 'new-password', title, findings);
      await page.goto('/invitation#unknown');
      await look(page, 'invitation', page.getByText(accounts.invitation.gone), findings);
      await page.goto('/nowhere');
      await look(page, 'not-found', page.getByText(words.pages.notFound.title), findings);
      await page.goto('/api/docs');
      // Made alike, some hundred times: axe would take a minute over them.
      await page.locator('main section:nth-of-type(n + 3)').evaluateAll((all) => all.forEach((one) => one.remove()));
      await look(page, 'api-docs', title, findings);

      await page.goto('/create');
      await look(page, 'sign-up', page.getByLabel(accounts.fields.name), findings);
      await page.getByLabel(accounts.fields.name).fill('Claire Dubois');
      await page.getByLabel(accounts.fields.email).fill(`claire.${language}.${width}@verdier.test`);
      await page.getByRole('textbox', { name: accounts.fields.password }).fill('correct horse battery');
      await page.getByRole('button', { name: accounts.signUp.submit }).click();
      await look(page, 'create', page.getByLabel(settings.workspace.name), findings);
      await page.getByLabel(settings.workspace.name).fill('Verdier Automation');
      await page.getByRole('button', { name: settings.workspace.submit }).click();
      await look(page, 'home-empty', page.getByRole('heading', { level: 1, name: words.home.title }), findings);
      const workspace = /^.*\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';

      await page.goto(`${workspace}/people`);
      await page.getByRole('button', { name: people.invite, exact: true }).click();
      await look(page, 'invite', dialog, findings);
      await page.goto(`${workspace}/settings?part=keys`);
      await page.getByRole('button', { name: settings.keys.create }).click();
      await look(page, 'new-key', dialog, findings);
      await page.goto('/account');
      await look(page, 'account', page.getByText(accounts.account.current), findings);
      expect(findings).toEqual([]);
    });

    test('in a plan', async ({ page }) => {
      const findings: Findings = [];
      const dialog = page.getByRole('dialog');
      const { board, home, people, settings, shell } = words;
      const heading = (name: string) => page.getByRole('heading', { level: 1, name });
      await page.goto('/');
      await page.getByRole('button', { name: words.accounts.welcome.try }).click();
      await look(page, 'home', page.getByRole('region', { name: home.late.title }), findings);
      const workspace = /^.*\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';

      await page.getByRole('link', { name: isWide ? shell.steps.actions : shell.actionsShort, exact: true }).click();
      await look(page, 'board', isWide ? page.getByRole('treegrid') : heading(board.title), findings);
      const plan = page.url().replace(/\/actions.*/, '');
      const close = async (opened: Locator) => {
        await page.keyboard.press('Escape');
        await expect(opened).toBeHidden();
      };
      if (isWide) {
        await page.getByRole('button', { name: board.exportFile }).click();
        await look(page, 'export', page.getByRole('menuitem'), findings);
        await close(page.getByRole('menu'));
        await page.getByRole('button', { name: board.importFile, exact: true }).click();
        await look(page, 'import', dialog, findings);
        const file = Buffer.from(
          'Objectif;Action;Qui;Pour quand;Budget\nOuvrir;Soirée;Marie;fin mars;5 k€\n;Démarcher;;?;3000\n',
        );
        await page.locator('input[type=file]').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: file });
        await look(page, 'import-preview', dialog.getByRole('tab'), findings);
        await close(dialog);
        await page.keyboard.press('?');
        await look(page, 'shortcuts', dialog, findings);
        await close(dialog);
        await page.keyboard.press('Control+k');
        await look(page, 'palette', page.getByRole('combobox'), findings);
      } else {
        await page.getByRole('navigation', { name: shell.menu }).getByRole('button', { name: shell.menu }).click();
        await look(page, 'menu', dialog, findings);
        await close(dialog);
      }
      await page.goto(`${workspace}/settings?keep=true`);
      const named = (name: string) => page.getByRole('dialog', { name, exact: true });
      await look(page, 'save-model', named(words.models.saveTitle), findings);
      await named(words.models.saveTitle).getByRole('button', { name: words.models.saveConfirm }).click();
      await expect(named(words.models.saveTitle)).toBeHidden();
      if (!isWide) {
        await page.getByRole('navigation', { name: shell.menu }).getByRole('button', { name: shell.menu }).click();
      }
      await page.getByRole('button', { name: shell.newPlan }).click();
      const models = named(words.plans.newPlan).getByRole('group', { name: words.models.title });
      await look(page, 'new-plan', models.getByRole('radio'), findings);

      await page.goto(`${plan}/strategy`);
      const read = words.strategy.version.read.replace('{{number, number}}', '1');
      await look(page, 'strategy', page.getByRole('region', { name: words.strategy.sections.vision }), findings);
      await page.getByRole('button', { name: read }).click();
      await look(page, 'strategy-version', page.getByRole('button', { name: words.strategy.version.back }), findings);
      for (const [address, shown] of [
        ['actions?view=budget', /LinkedIn/],
        ['actions?view=budget&measure=envelope', /^(?:Réseaux sociaux|Social media)$/],
        ['actions?view=kanban', /LinkedIn/],
        ['objectives', /^(?:Conquérir les PME|Win mid-sized)/],
        ['objectives?look=cascade', /^(?:Conquérir les PME|Win mid-sized)/],
      ] as const) {
        await page.goto(`${plan}/${address}`);
        await look(page, address, page.getByRole('main').getByText(shown), findings);
      }
      await page.getByRole('button', { name: shell.guide, exact: true }).click();
      const guide = page.getByRole(isWide ? 'complementary' : 'dialog', { name: /^Guide/ });
      await look(page, 'guide', guide.getByRole('list', { name: words.steps.missing.split('{{')[0] ?? '' }), findings);
      await guide.getByRole('button', { name: words.kit.close, exact: true }).click();
      await page.goto(`${plan}/actions?view=gantt`);
      await look(page, 'gantt', page.getByLabel(words.planning.gantt, { exact: true }), findings);
      await page.goto(`${plan}/actions?view=calendar`);
      await look(page, 'calendar', page.getByRole('button', { name: words.planning.today, exact: true }), findings);
      await page.goto(`${plan}/preparation`);
      await look(page, 'preparation', page.getByText(words.preparation.columns.question).first(), findings);
      await page.goto(`${plan}/playbook`);
      await look(page, 'playbook', page.getByRole('tab', { selected: true }), findings);
      await page.goto(`${plan}/chain`);
      await look(
        page,
        'chain',
        page.getByRole(isWide ? 'region' : 'table', isWide ? { name: words.chain.graph } : {}),
        findings,
      );
      for (const part of PARTS) {
        await page.goto(`${plan}/targets?part=${part}`);
        const tab = page.getByRole('tab', { name: words.targets.part[part], selected: true });
        await look(page, `targets-${part}`, tab, findings);
      }
      const { workshop } = words;
      await page.goto(`${plan}/workshop`);
      const held = page.getByRole('list', { name: workshop.title }).getByRole('button');
      await look(page, 'workshops', held, findings);
      await held.click();
      await look(page, 'workshop-minutes', page.getByRole('list', { name: workshop.phases.results }), findings);
      for (const part of TEAM_PARTS) {
        await page.goto(`${plan}/teams?part=${part}`);
        const tab = page.getByRole('tab', { name: words.teams.part[part], selected: true });
        await look(page, `teams-${part}`, tab, findings);
      }
      const { indicators } = words;
      await page.goto(`${plan}/indicators`);
      await look(page, 'dashboards', page.getByRole('article'), findings);
      if (isWide) {
        await page.getByRole('button', { name: indicators.dashboard.arrange }).click();
        await look(page, 'arranging', page.getByRole('button', { name: indicators.tile.add }), findings);
        await page.getByRole('button', { name: indicators.add }).click();
        await look(page, 'catalogue', dialog, findings);
        await close(dialog);
      }
      await page.goto(`${plan}/indicators?look=list`);
      const followed = page.getByRole('button', { name: isWide ? /^(Cycle de vente|Sales cycle)$/ : /Sales cycle/ });
      await look(page, 'indicators', followed, findings);
      await followed.click();
      await look(page, 'indicator', page.getByRole('textbox', { name: indicators.name, exact: true }), findings);
      await page.goto(`${plan}/indicators?look=entry`);
      await look(page, 'entry', page.getByRole('list', { name: indicators.entry.due }), findings);
      await page.goto(`${plan}/history`);
      await look(page, 'history', page.getByRole('listitem'), findings);
      await page.goto(`${workspace}/people`);
      await look(page, 'people', page.getByText(people.intro), findings);
      for (const part of ['plan', 'company', 'lists', 'keys'] as const) {
        await page.goto(`${workspace}/settings?part=${part}`);
        await look(
          page,
          `settings-${part}`,
          page.getByRole('tab', { name: settings.parts[part], selected: true }),
          findings,
        );
      }
      expect(findings).toEqual([]);
    });

    test('on versions, what differs between them, and going back', async ({ page, baseURL }) => {
      const findings: Findings = [];
      const { versions, shell } = words;
      const dialog = page.getByRole('dialog');
      const { workspaceId, planId } = await openCopy(page, language);
      const history = `${baseURL}/w/${workspaceId}/plans/${planId}/history`;
      await page.goto(`${history}?look=versions`);
      await page.getByRole('button', { name: versions.name }).last().click();
      await look(page, 'name-version', dialog.getByRole('textbox'), findings);
      await page.goto(`${history}?look=compare&from=2020-01-01&part=strategy`);
      await look(page, 'compare', page.getByRole('region', { name: shell.steps.strategy }), findings);
      await page.getByRole('button', { name: versions.restorePlan }).click();
      await look(page, 'restore', dialog.getByRole('listitem'), findings);
      expect(findings).toEqual([]);
    });

    test('on the preparation, and on what opens beside it', async ({ page, baseURL }) => {
      const findings: Findings = [];
      const { preparation } = words;
      const { workspaceId, planId, first } = await openCopy(page, language);
      const screen = `${baseURL}/w/${workspaceId}/plans/${planId}/preparation`;
      await page.goto(`${screen}?question=${(await first('questions')).id}`);
      const question = page.getByRole('textbox', { name: preparation.panel.question, exact: true });
      await look(page, 'question', question, findings);
      await page.goto(`${screen}?family=${(await first('question-families')).id}`);
      await look(page, 'family', page.getByRole('textbox', { name: preparation.family.name }), findings);
      expect(findings).toEqual([]);
    });

    test('on competition, and on what opens beside it', async ({ page, baseURL }) => {
      const findings: Findings = [];
      const { market } = words;
      const { workspaceId, planId, first } = await openCopy(page, language);
      const step = `${baseURL}/w/${workspaceId}/plans/${planId}/market`;
      for (const part of ['competitors', 'benchmark', 'swot', 'confrontation'] as const) {
        await page.goto(`${step}?part=${part}`);
        const tab = page.getByRole('tab', { name: market.parts[part], selected: true });
        await look(page, `market-${part}`, tab, findings);
      }
      const opened = [
        ['competitors', 'competitor', market.fields.name],
        ['benchmark-criteria', 'criterion', market.fields.criterion],
        ['swot-items', 'item', market.fields.finding],
        ['strategic-options', 'option', market.fields.option],
      ] as const;
      for (const [collection, kind, name] of opened) {
        await page.goto(`${step}?${kind}=${(await first(collection)).id}`);
        await look(page, kind, page.getByRole('textbox', { name, exact: true }), findings);
      }
      expect(findings).toEqual([]);
    });

    test.describe('with pages kept', () => {
      test.use({ serviceWorkers: 'allow' });

      test('on what opens beside a plan, without network, and on two values for one field', async ({
        page,
        baseURL,
      }) => {
        const findings: Findings = [];
        const { kit, pages } = words;
        const { workspaceId, planId, first } = await openCopy(page, language);
        const plan = `${baseURL}/w/${workspaceId}/plans/${planId}/actions`;
        const objective = await first('objectives');
        await page.goto(`${plan}?objective=${objective.id}`);
        await look(page, 'objective', page.getByRole('textbox', { name: words.objective.name }), findings);
        const action = await first('actions');
        await page.goto(`${plan}?action=${action.id}`);
        const title = page.getByRole('textbox', { name: words.board.columns.title, exact: true });
        await look(page, 'action', title, findings);

        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.context().setOffline(true);
        await title.fill('Typed without network');
        await page.keyboard.press('Enter');
        await look(page, 'offline', page.getByText(kit.save.offline), findings);
        const edited = await page.request.patch(`/api/v1/workspaces/${workspaceId}/actions/${action.id}`, {
          data: { title: 'Typed elsewhere' },
          headers: { 'if-match': `"${action.version}"` },
        });
        expect(edited.status()).toBe(200);
        await page.context().setOffline(false);
        await page.goto(plan);
        const review = kit.save.conflict_one.replace('{{count, number}}', '1');
        await page.getByRole('button', { name: review }).click({ timeout: 30_000 });
        await look(page, 'conflicts', page.getByRole('dialog', { name: words.conflicts.title }), findings);
        await page.context().setOffline(true);
        await page.goto(plan.replace(planId, workspaceId));
        await look(page, 'unreachable', page.getByText(pages.unreachable.title), findings);
        expect(findings).toEqual([]);
      });
    });
  });
}
