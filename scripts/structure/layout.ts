/**
 * The layout that the structure check holds, as data. A new folder, feature or kind of file is one line here, and the
 * line is the place to think about it.
 */

/** Features in the order of the plan's steps. A feature imports only features above it, and only schema and rules. */
export const FEATURES = [
  'accounts',
  'people',
  'profiles',
  'workspaces',
  'invitations',
  'api-keys',
  'plans',
  'catalogue',
  'targets',
  'selling',
  'capacity',
  'sizing',
  'publication',
  'strategy',
  'competition',
  'swot',
  'indicators',
  'objectives',
  'workshop',
  'actions',
  'playbook',
  'preparation',
  'responsibilities',
  'workload',
  'budget',
  'discussion',
  'views',
  'conflicts',
  'chain',
  'cascade',
  'board',
  'market',
  'targeting',
  'teams',
  'dashboards',
  'steps',
  'guide',
  'home',
  'history',
  'search',
  'plan-copy',
  'plan-models',
  'plan-import',
  'documents',
  'examples',
];

/** The kinds of file a feature is made of, at any depth: a large feature has sub-folders with the same vocabulary. */
export const FEATURE_FILES = ['schema.ts', 'rules.ts', 'store.ts', 'routes.ts'];

export interface Layer {
  name: string;
  /** Files of this layer, relative to the root; the first layer that matches has the file. */
  files: RegExp;
  /** Layers it may import. Its own is always among them, except that features keep to the order above. */
  mayImport: string[];
  /** Packages it may import, or 'any'. `node:` counts as one package. */
  packages: string[] | 'any';
}

const PURE = ['kernel', 'records', 'schema', 'rules', 'registry'];
const SERVER_SIDE = [...PURE, 'i18n', 'platform', 'changes'];
const BROWSER_SIDE = [...PURE, 'i18n', 'ui-kit', 'web platform'];

export const LAYERS: Layer[] = [
  { name: 'test', files: /^(tests|e2e|scripts)\/|\.test\.tsx?$|^[^/]+$/, mayImport: ['any'], packages: 'any' },
  { name: 'kernel', files: /^src\/kernel\//, mayImport: [], packages: [] },
  { name: 'records', files: /^src\/records\//, mayImport: ['kernel'], packages: ['zod', 'fractional-indexing'] },
  {
    name: 'schema',
    files: /^src\/features\/.+\/schema\.ts$/,
    mayImport: ['kernel', 'records'],
    packages: ['zod'],
  },
  {
    name: 'rules',
    files: /^src\/features\/.+\/rules\.ts$/,
    mayImport: ['kernel', 'records', 'schema'],
    packages: ['zod'],
  },
  {
    name: 'registry',
    files: /^src\/features\/registry\.ts$/,
    mayImport: ['kernel', 'records', 'schema', 'rules'],
    packages: [],
  },
  { name: 'i18n', files: /^src\/i18n\//, mayImport: ['kernel'], packages: ['i18next', 'react-i18next'] },
  { name: 'ui-kit', files: /^src\/ui-kit\//, mayImport: ['kernel', 'i18n'], packages: 'any' },
  { name: 'ui', files: /^src\/features\/[^/]+\/(.+\/)?ui\//, mayImport: BROWSER_SIDE, packages: 'any' },
  {
    name: 'web',
    files: /^src\/web\/((main|router)\.tsx?$|(shell|pages)\/)/,
    mayImport: [...BROWSER_SIDE, 'ui'],
    packages: 'any',
  },
  { name: 'web platform', files: /^src\/web\//, mayImport: [...PURE, 'i18n', 'ui-kit'], packages: 'any' },
  {
    name: 'server',
    files: /^src\/server\/(main|start|app)\.ts$/,
    mayImport: [...SERVER_SIDE, 'store', 'routes'],
    packages: 'any',
  },
  { name: 'platform', files: /^src\/server\//, mayImport: [...PURE, 'i18n'], packages: 'any' },
  { name: 'changes', files: /^src\/changes\//, mayImport: [...PURE, 'platform'], packages: 'any' },
  { name: 'store', files: /^src\/features\/.+\/store\.ts$/, mayImport: SERVER_SIDE, packages: 'any' },
  { name: 'routes', files: /^src\/features\/.+\/routes\.ts$/, mayImport: [...SERVER_SIDE, 'store'], packages: 'any' },
];

/** Layers that run in the browser as well as on the server, or only there: they may not import Node. */
export const BROWSER_LAYERS = ['i18n', 'ui-kit', 'ui', 'web', 'web platform'];

/** Words that name no thing. The file wants the name of what it holds, or its content belongs in the kernel. */
export const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager'];

export const MAX_LINES = 400;

export const ROOT_FOLDERS = ['.ci', '.github', 'docs', 'e2e', 'migrations', 'scripts', 'src', 'tests'];

export const REQUIRED_FILES = [
  '.ci/run',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'docs/configuration.md',
  'docs/decisions/README.md',
  'docs/dependencies.md',
];

/** Never looked into: made by tools, or not ours. */
export const IGNORED_FOLDERS = ['node_modules', 'dist', 'data', 'test-results', 'results'];
