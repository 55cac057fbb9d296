import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import { liveRoutes } from '../changes/live-routes.ts';
import { recordRoutes } from '../changes/rest/record-routes.ts';
import { changeRoutes } from '../changes/routes.ts';
import type { ChangesDeps } from '../changes/deps.ts';
import { accountRoutes } from '../features/accounts/routes.ts';
import { signInRoutes } from '../features/accounts/sign-in/routes.ts';
import { attachmentRoutes } from '../features/discussion/routes.ts';
import { budgetRoutes } from '../features/budget/routes.ts';
import { planModelRoutes } from '../features/plan-models/routes.ts';
import { reminderRoutes } from '../features/indicators/reminders/routes.ts';
import { apiKeyRoutes } from '../features/api-keys/routes.ts';
import { acceptingRoutes } from '../features/invitations/accepting/routes.ts';
import { documentRoutes } from '../features/documents/routes.ts';
import { historyRoutes } from '../features/history/routes.ts';
import { invitationRoutes } from '../features/invitations/routes.ts';
import { planImportRoutes } from '../features/plan-import/routes.ts';
import { type FirstChannels, openingRoutes } from '../features/workspaces/opening/routes.ts';
import { type CreateExample, workspaceRoutes as workspaceItselfRoutes } from '../features/workspaces/routes.ts';
import { AppError } from '../kernel/app-error.ts';
import type { AccountServices } from './account-services.ts';
import type { ApiEnvironment } from './api.ts';
import { problemResponse } from './error-map.ts';
import { answerFailure } from './failure.ts';
import { addDocs } from './api-docs/docs.ts';
import { frame } from './frame.ts';
import { Metrics } from './metrics.ts';
import { answerMetrics } from './metrics-route.ts';
import { recognise } from './recognise.ts';
import { WriteAllowance } from './write-allowance.ts';
import { serveWebFiles, type WebFiles } from './web-files.ts';

export interface AppDeps extends ChangesDeps, AccountServices {
  createExample: CreateExample;
  /** Lets other machines read the metrics. */
  metricsToken?: string | undefined;
  firstChannels: FirstChannels;
  /** The built pages; empty where only the API is wanted. */
  webFiles: WebFiles;
  log: Logger;
  /** Origins a browser may send changes from: those this server is reached at. */
  origins: ReadonlySet<string>;
}

/** Everything the server answers, as a function of what it stands on. */
export function createApp(deps: AppDeps): OpenAPIHono<ApiEnvironment> {
  const app = new OpenAPIHono<ApiEnvironment>();
  const metrics = watch(deps);
  app.onError((error, context) => answerFailure(deps.log, error, context));
  app.notFound((context) => problemResponse(context, new AppError('not_found', 'Nothing here.')));
  app.use('/api/*', frame({ log: deps.log, metrics }, deps.origins));

  app.get('/metrics', answerMetrics(metrics, deps));
  app.get('/livez', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await deps.database.ping();
      return context.text('ok');
    } catch (error) {
      deps.log.warn({ err: error }, 'not ready');
      return context.text('the database does not answer', 503);
    }
  });

  app.route('/api/auth', signInRoutes(deps));
  app.route('/api/v1', accountRoutes(deps));
  app.route('/api/v1', reminderRoutes(deps));
  app.route('/api/v1', openingRoutes(deps));
  app.route('/api/v1', acceptingRoutes(deps));
  app.route('/api/v1/workspaces/:workspaceId', workspaceRoutes(deps));
  addDocs(app, deps.publicUrl);
  app.use('/api/*', () => {
    throw new AppError('not_found', 'Nothing here.');
  });
  app.use('*', serveWebFiles(deps.webFiles));
  return app;
}

function workspaceRoutes(deps: AppDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  routes.use('*', recognise(deps.access, new WriteAllowance(deps)));
  routes.route('/', workspaceItselfRoutes(deps));
  routes.route('/', invitationRoutes(deps));
  routes.route('/', apiKeyRoutes(deps));
  routes.route('/', changeRoutes(deps));
  routes.route('/', liveRoutes(deps));
  routes.route('/', historyRoutes(deps));
  routes.route('/', budgetRoutes(deps));
  routes.route('/', planImportRoutes(deps));
  routes.route('/', documentRoutes(deps));
  routes.route('/', attachmentRoutes(deps));
  routes.route('/', planModelRoutes(deps));
  for (const kind of deps.registry.values()) routes.route('/', recordRoutes(kind, deps));
  return routes;
}

/** What the metrics say besides requests. */
function watch({ hub, committer }: AppDeps): Metrics {
  const metrics = new Metrics();
  metrics.addGauge({ name: 'pactole_live_streams', help: 'Open live streams.', read: () => hub.countSubscribers() });
  committer.onCommit((_workspace, changes) => {
    metrics.count('pactole_changes_committed_total', 'Changes committed here.', changes.length);
  });
  return metrics;
}
