import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { textFont } from './scripts/text-font.ts';

const root = join(import.meta.dirname, 'src/web');

/** Writes `.br` and `.gz` beside every text file at build time, so that the server only picks one. */
function precompress(): Plugin {
  return {
    name: 'pactole-precompress',
    apply: 'build',
    writeBundle: {
      sequential: true,
      async handler({ dir = '' }, bundle) {
        const names = [...Object.keys(bundle), 'theme.js', 'icon.svg'];
        const texts = names.filter((name) => /\.(?:js|css|html|svg)$/.test(name));
        await Promise.all(texts.map((name) => compressFile(join(dir, name))));
      },
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

/** Asks for the text font along with the page: otherwise the browser learns of it only once the styles are in. */
function preloadFont(): Plugin {
  return {
    name: 'pactole-preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => /inter-text-.*\.woff2$/.test(name));
        if (!font) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/**
 * The script that runs before the first paint, named after its content like every other: asked for once, and never
 * another build's. Development takes it from `public`.
 */
function nameThemeScript(): Plugin {
  return {
    name: 'pactole-name-theme-script',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', name: 'first-paint.js', source: readFileSync(join(root, 'public/theme.js')) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const script = Object.keys(bundle ?? {}).find((name) => /^assets\/first-paint-[^/]*\.js$/.test(name));
        return html.replace('/theme.js', `/${script}`);
      },
    },
  };
}

/** Builds the service worker and tells it which files make up this build. */
function serviceWorker(): Plugin {
  const fileName = 'service-worker.js';
  return {
    name: 'pactole-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, 'service-worker.ts'), fileName });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[fileName];
        const page = bundle['index.html'];
        if (worker?.type !== 'chunk' || page?.type !== 'asset') return this.error('No worker or no page was built.');
        // A plain script: browsers that know no module workers run it too.
        if (worker.imports.length > 0) return this.error('The service worker may share no code with the pages.');
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file !== worker);
        const build = {
          page: createHash('sha256').update(page.source).digest('base64'),
          entry: `/${entry?.fileName}`,
          files: [...Object.keys(bundle).filter((name) => name.startsWith('assets/')), 'icon.svg'].map(
            (name) => `/${name}`,
          ),
        };
        worker.code = `const BUILD=${JSON.stringify(build)};${worker.code}`;
      },
    },
  };
}

/** The pages that most people open first. What each of them needs at once comes in one file, over those before it. */
const START = ['main.tsx'];
const VISIT = ['pages/welcome-page.tsx', 'pages/sign-in-page.tsx'];
const WORKSPACE = ['pages/workspace-page.tsx'];
const BOARD = ['pages/actions-page.tsx'];
const HOME = ['pages/home-page.tsx'];

/** Icons come out of one list of all there are. */
const ICONS = /node_modules\/lucide-react\//;
const ICON_LIST = /lucide-react\/dist\/esm\/lucide-react\.mjs$/;
const LIBRARIES = /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-virtual|virtual-core).+)\//;

type Modules = Parameters<Exclude<Rolldown.CodeSplittingGroup['name'], string>>[1];

/** These pages, with everything they import before they run. */
function closureOf(pages: readonly string[], modules: Modules): Set<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const { code, importedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of importedIds) {
      if (ICON_LIST.test(imported)) for (const icon of iconsOf(code ?? '', imported, modules)) visit(icon);
      else visit(imported);
    }
  };
  for (const page of pages) visit(join(root, page));
  return found;
}

/** The modules of the icons that a module names. */
function iconsOf(code: string, list: string, modules: Modules): string[] {
  const known = modules.getModuleInfo(list)?.code ?? '';
  const named = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' ')[0] ?? ''),
  );
  return named.flatMap((name) => {
    const [, file] = new RegExp(`default as ${name}\\b[^}]*\\} from ['"]\\./([^'"]*)['"]`).exec(known) ?? [];
    return file === undefined ? [] : [join(list, '..', file)];
  });
}

/** What every page of a workspace needs, or both of the two that are opened most. */
function neededInWorkspace(modules: Modules): Set<string> {
  const home = closureOf(HOME, modules);
  const shared = [...closureOf(BOARD, modules)].filter((id) => home.has(id));
  return new Set([...closureOf(WORKSPACE, modules), ...shared]);
}

/** A file of what `select` finds. It has to hold what its modules import, as far as no file of more weight does. */
function fileOf(name: string, priority: number, select: (modules: Modules) => Set<string>) {
  let selected: Set<string> | undefined;
  return {
    name: (id: string, modules: Modules) => {
      selected ??= select(modules);
      return selected.has(id) ? name : null;
    },
    debugName: name,
    priority,
  };
}

/**
 * What several pages need goes into a few files: a hundred small ones compress worse and each waits for another. The
 * libraries change rarely, so that an update leaves them in the browser's cache.
 */
const SHARED = [
  { name: 'react', test: LIBRARIES, priority: 6 },
  // With its setting, which has to come before the schemas of every other file.
  { name: 'schemas', test: /node_modules\/zod\/|src\/web\/schemas-uncompiled\.ts/, priority: 5 },
  fileOf('start', 4, (modules) => {
    const later = new Set([...neededInWorkspace(modules), ...closureOf(BOARD, modules)]);
    const shared = [...closureOf(VISIT, modules)].filter((id) => later.has(id));
    const start = new Set([...closureOf(START, modules), ...shared]);
    // By the address of the very first script a page knows which build it is.
    start.delete(join(root, 'main.tsx'));
    return start;
  }),
  fileOf('workspace', 3, neededInWorkspace),
  fileOf('board', 2, (modules) => closureOf(BOARD, modules)),
  { name: 'icons', test: ICONS, minShareCount: 2, priority: 1 },
  { name: 'controls', test: /node_modules\/@(base-ui|floating-ui)\/|src\/ui-kit\/layers\//, priority: 1 },
];

export default defineConfig({
  root,
  plugins: [tailwindcss(), react(), textFont(), preloadFont(), nameThemeScript(), serviceWorker(), precompress()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // No data: URLs, which the content security policy would have to allow.
    assetsInlineLimit: 0,
    // For browsers that do not know the hint, which then fetch the same a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: SHARED } } },
  },
});
