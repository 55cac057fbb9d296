import {
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type ErrorRouteComponent,
  type RouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { readBoardSearch } from '../features/board/ui/board-search.ts';
import { readChainSearch } from '../features/chain/ui/chain-search.ts';
import { readHistorySearch } from '../features/history/ui/history-search.ts';
import { readIndicatorsSearch } from '../features/dashboards/ui/indicators-search.ts';
import { readObjectivesSearch } from '../features/cascade/ui/objectives-search.ts';
import { readPreparationSearch } from '../features/preparation/ui/preparation-search.ts';
import { readPlaybookSearch } from '../features/playbook/ui/playbook-search.ts';
import { readStrategySearch } from '../features/strategy/ui/strategy-search.ts';
import { readMarketSearch } from '../features/market/ui/market-search.ts';
import { readTeamsSearch } from '../features/teams/ui/teams-search.ts';
import { readTargetsSearch } from '../features/targeting/ui/targets-search.ts';
import { readWorkshopSearch } from '../features/workshop/ui/workshop-search.ts';

/** What the links in mails, and the pages that send one to sign in, say in the address. */
export interface SignInSearch {
  /** A link was opened… */
  confirmation?: boolean;
  /** …and refused. */
  error?: boolean;
  /** The password was just changed. */
  changed?: boolean;
  /** Where to go afterwards. */
  next?: string;
}

function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const given = (name: string) => (search[name] === undefined ? undefined : true);
  return {
    confirmation: given('confirmation'),
    error: given('error'),
    changed: given('changed'),
    next: typeof search.next === 'string' ? search.next : undefined,
  };
}

/** The action open on the home page. */
function readHomeSearch(search: Record<string, unknown>): { action?: string } {
  return typeof search.action === 'string' ? { action: search.action } : {};
}

/** Parts of the settings, one at a time; the first without a word in the address. */
export const SETTINGS_PARTS = ['plan', 'company', 'lists', 'keys'] as const;

/** The part, and whether one is about to keep the plan as a model. */
interface SettingsSearch {
  part?: (typeof SETTINGS_PARTS)[number] | undefined;
  keep?: true | undefined;
}

function readSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  return { part: SETTINGS_PARTS.find((part) => part === search.part), keep: search.keep === true || undefined };
}

/**
 * A page's search, as its reader understands it. The router lays what a reader answers over what the address says, so
 * that a word the reader left out would still reach the page: here it is taken away by name.
 */
function asRead<Search extends object>(read: (search: Record<string, unknown>) => Search) {
  return (search: Record<string, unknown>): Search => ({
    ...Object.fromEntries(Object.keys(search).map((name) => [name, undefined])),
    ...read(search),
  });
}

/** The pages, each best given as `lazyRouteComponent(() => import(…), 'HomePage')` so that it is fetched when needed. */
export interface Pages {
  /** Around everything: providers. */
  root: RouteComponent;
  notFound: RouteComponent;
  failed: ErrorRouteComponent;
  welcome: RouteComponent;
  signIn: RouteComponent;
  forgotPassword: RouteComponent;
  newPassword: RouteComponent;
  create: RouteComponent;
  /** One's own account, whatever the workspace. */
  account: RouteComponent;
  invitation: RouteComponent;
  /** Around the pages of a workspace: loads it and draws the shell. */
  workspace: RouteComponent;
  /** In its place until it is there. */
  loading: RouteComponent;
  home: RouteComponent;
  people: RouteComponent;
  settings: RouteComponent;
  preparation: RouteComponent;
  strategy: RouteComponent;
  market: RouteComponent;
  objectives: RouteComponent;
  workshop: RouteComponent;
  targets: RouteComponent;
  teams: RouteComponent;
  actions: RouteComponent;
  chain: RouteComponent;
  playbook: RouteComponent;
  indicators: RouteComponent;
  history: RouteComponent;
}

/**
 * Every address of the program. Addresses are in English and carry ids, so that a link works in both languages;
 * filters, view and selection go into the search part of the page they belong to.
 */
export function createAppRouter(pages: Pages, addresses?: RouterHistory) {
  const root = createRootRoute({ component: pages.root });
  const under = () => root;
  const welcome = createRoute({ getParentRoute: under, path: '/', component: pages.welcome });
  const signIn = createRoute({
    getParentRoute: under,
    path: '/sign-in',
    component: pages.signIn,
    validateSearch: asRead(readSignInSearch),
  });
  const forgotPassword = createRoute({
    getParentRoute: under,
    path: '/forgot-password',
    component: pages.forgotPassword,
  });
  const newPassword = createRoute({ getParentRoute: under, path: '/new-password', component: pages.newPassword });
  const account = createRoute({
    getParentRoute: under,
    path: '/account',
    component: pages.account,
    validateSearch: asRead(readSignInSearch),
  });
  const create = createRoute({ getParentRoute: under, path: '/create', component: pages.create });
  const invitation = createRoute({ getParentRoute: under, path: '/invitation', component: pages.invitation });

  const workspace = createRoute({
    getParentRoute: under,
    path: '/w/$workspaceId',
    component: pages.workspace,
    pendingComponent: pages.loading,
  });
  const inWorkspace = () => workspace;
  const home = createRoute({
    getParentRoute: inWorkspace,
    path: '/',
    component: pages.home,
    validateSearch: asRead(readHomeSearch),
  });
  const people = createRoute({ getParentRoute: inWorkspace, path: '/people', component: pages.people });
  const settings = createRoute({
    getParentRoute: inWorkspace,
    path: '/settings',
    component: pages.settings,
    validateSearch: asRead(readSettingsSearch),
  });

  const plan = createRoute({ getParentRoute: inWorkspace, path: '/plans/$planId' });
  const inPlan = () => plan;
  // An address shortened by hand: the plan itself is its actions.
  const planItself = createRoute({
    getParentRoute: inPlan,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/w/$workspaceId/plans/$planId/actions', params, replace: true });
    },
  });
  const preparation = createRoute({
    getParentRoute: inPlan,
    path: '/preparation',
    component: pages.preparation,
    validateSearch: asRead(readPreparationSearch),
  });
  const strategy = createRoute({
    getParentRoute: inPlan,
    path: '/strategy',
    component: pages.strategy,
    validateSearch: asRead(readStrategySearch),
  });
  const market = createRoute({
    getParentRoute: inPlan,
    path: '/market',
    component: pages.market,
    validateSearch: asRead(readMarketSearch),
  });
  const objectives = createRoute({
    getParentRoute: inPlan,
    path: '/objectives',
    component: pages.objectives,
    validateSearch: asRead(readObjectivesSearch),
  });
  const workshop = createRoute({
    getParentRoute: inPlan,
    path: '/workshop',
    component: pages.workshop,
    validateSearch: asRead(readWorkshopSearch),
  });
  const targets = createRoute({
    getParentRoute: inPlan,
    path: '/targets',
    component: pages.targets,
    validateSearch: asRead(readTargetsSearch),
  });
  const teams = createRoute({
    getParentRoute: inPlan,
    path: '/teams',
    component: pages.teams,
    validateSearch: asRead(readTeamsSearch),
  });
  const actions = createRoute({
    getParentRoute: inPlan,
    path: '/actions',
    component: pages.actions,
    validateSearch: asRead(readBoardSearch),
  });
  const chain = createRoute({
    getParentRoute: inPlan,
    path: '/chain',
    component: pages.chain,
    validateSearch: asRead(readChainSearch),
  });
  const playbook = createRoute({
    getParentRoute: inPlan,
    path: '/playbook',
    component: pages.playbook,
    validateSearch: asRead(readPlaybookSearch),
  });
  const indicators = createRoute({
    getParentRoute: inPlan,
    path: '/indicators',
    component: pages.indicators,
    validateSearch: asRead(readIndicatorsSearch),
  });
  const history = createRoute({
    getParentRoute: inPlan,
    path: '/history',
    component: pages.history,
    validateSearch: asRead(readHistorySearch),
  });

  return createRouter({
    routeTree: root.addChildren([
      welcome,
      signIn,
      forgotPassword,
      newPassword,
      create,
      account,
      invitation,
      workspace.addChildren([
        home,
        people,
        settings,
        plan.addChildren([
          planItself,
          preparation,
          strategy,
          market,
          objectives,
          workshop,
          targets,
          teams,
          actions,
          indicators,
          chain,
          playbook,
          history,
        ]),
      ]),
    ]),
    history: addresses,
    defaultPreload: 'intent',
    defaultNotFoundComponent: pages.notFound,
    defaultErrorComponent: pages.failed,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
