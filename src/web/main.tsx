import { lazyRouteComponent, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchAccountTexts } from '../i18n/i18n.ts';
import { whenReachable, withLaterTexts } from '../ui-kit/on-demand.ts';
import { startLanguage } from './language.ts';
import { keepPagesOffline } from './offline-pages.ts';
import { FailedPage, NotFoundPage } from './pages/failed-page.tsx';
import { LoadingPage } from './pages/loading-page.tsx';
import { RootPage } from './pages/root-page.tsx';
import { createAppRouter } from './router.tsx';
import './styles.css';
import { followSystemTheme } from './theme.ts';

const router = createAppRouter({
  root: RootPage,
  notFound: NotFoundPage,
  loading: LoadingPage,
  failed: FailedPage,
  welcome: lazyRouteComponent(
    withLaterTexts(() => import('./pages/welcome-page.tsx'), fetchAccountTexts),
    'WelcomePage',
  ),
  signIn: lazyRouteComponent(
    withLaterTexts(() => import('./pages/sign-in-page.tsx'), fetchAccountTexts),
    'SignInPage',
  ),
  forgotPassword: lazyRouteComponent(
    withLaterTexts(() => import('./pages/forgot-password-page.tsx'), fetchAccountTexts),
    'ForgotPasswordPage',
  ),
  newPassword: lazyRouteComponent(
    withLaterTexts(() => import('./pages/new-password-page.tsx'), fetchAccountTexts),
    'NewPasswordPage',
  ),
  create: lazyRouteComponent(
    withLaterTexts(
      withLaterTexts(() => import('./pages/create-page.tsx')),
      fetchAccountTexts,
    ),
    'CreatePage',
  ),
  account: lazyRouteComponent(
    withLaterTexts(() => import('./pages/account-page.tsx'), fetchAccountTexts),
    'AccountPage',
  ),
  invitation: lazyRouteComponent(
    withLaterTexts(() => import('./pages/invitation-page.tsx'), fetchAccountTexts),
    'InvitationPage',
  ),
  workspace: lazyRouteComponent(() => import('./pages/workspace-page.tsx'), 'WorkspacePage'),
  home: lazyRouteComponent(
    withLaterTexts(() => import('./pages/home-page.tsx')),
    'HomePage',
  ),
  people: lazyRouteComponent(
    withLaterTexts(() => import('./pages/people-page.tsx')),
    'PeoplePage',
  ),
  settings: lazyRouteComponent(
    withLaterTexts(() => import('./pages/settings-page.tsx')),
    'SettingsPage',
  ),
  preparation: lazyRouteComponent(
    withLaterTexts(() => import('./pages/preparation-page.tsx')),
    'PreparationPage',
  ),
  strategy: lazyRouteComponent(
    withLaterTexts(() => import('./pages/strategy-page.tsx')),
    'StrategyPage',
  ),
  market: lazyRouteComponent(
    withLaterTexts(() => import('./pages/market-page.tsx')),
    'MarketPage',
  ),
  objectives: lazyRouteComponent(
    withLaterTexts(() => import('./pages/objectives-page.tsx')),
    'ObjectivesPage',
  ),
  workshop: lazyRouteComponent(
    withLaterTexts(() => import('./pages/workshop-page.tsx')),
    'WorkshopPage',
  ),
  targets: lazyRouteComponent(
    withLaterTexts(() => import('./pages/targets-page.tsx')),
    'TargetsPage',
  ),
  teams: lazyRouteComponent(
    withLaterTexts(() => import('./pages/teams-page.tsx')),
    'TeamsPage',
  ),
  actions: lazyRouteComponent(() => whenReachable(() => import('./pages/actions-page.tsx')), 'ActionsPage'),
  chain: lazyRouteComponent(
    withLaterTexts(() => import('./pages/chain-page.tsx')),
    'ChainPage',
  ),
  playbook: lazyRouteComponent(
    withLaterTexts(() => import('./pages/playbook-page.tsx')),
    'PlaybookPage',
  ),
  indicators: lazyRouteComponent(
    withLaterTexts(() => import('./pages/indicators-page.tsx')),
    'IndicatorsPage',
  ),
  history: lazyRouteComponent(
    withLaterTexts(() => import('./pages/history-page.tsx')),
    'HistoryPage',
  ),
});

keepPagesOffline(import.meta.url);
await startLanguage();
followSystemTheme();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
