import { BROWSER_LAYERS, FEATURES, LAYERS, type Layer } from './layout.ts';
import { type Import, importsOf, isCode, type Tree, type Violation } from './source-tree.ts';

/** Which layers a file imports, and features only upstream. */
export function checkImports(tree: Tree): Violation[] {
  const violations: Violation[] = [];
  for (const file of tree.values()) {
    const layer = layerOf(file.path);
    if (layer === undefined) {
      // Within features, the vocabulary of files speaks first.
      if (isCode(file.path) && featureOf(file.path) === undefined)
        violations.push({ path: file.path, message: UNKNOWN_PLACE });
      continue;
    }
    for (const edge of importsOf(file, tree)) {
      const message = edge.isPackage ? packageProblem(layer, edge) : layerProblem(layer, edge, tree);
      if (message !== undefined) violations.push({ path: file.path, message });
    }
  }
  return violations;
}

const UNKNOWN_PLACE =
  'stands in no known part of the code. Put it in one of those that ARCHITECTURE.md lists, or add the new part to LAYERS in scripts/structure/layout.ts.';

function packageProblem(layer: Layer, { to }: Import): string | undefined {
  if (BROWSER_LAYERS.includes(layer.name) && to === 'node:') {
    return `imports Node, which browsers do not have. Do that work on the server, behind a route.`;
  }
  if (layer.packages === 'any' || layer.packages.includes(to)) return undefined;
  const allowed = layer.packages.length === 0 ? 'no package' : `only ${layer.packages.join(' and ')}`;
  return `imports ${to}, but ${layer.name} runs everywhere and imports ${allowed}. Pass the value in as an argument, or do this in store.ts, routes.ts or ui/.`;
}

function layerProblem(layer: Layer, { from, to }: Import, tree: Tree): string | undefined {
  if (!tree.has(to)) return `imports ${to}, which does not exist. Correct the path, with its extension.`;
  if (layer.name === 'test') return undefined;
  const target = layerOf(to);
  if (target === undefined) return undefined;
  if (target.name === 'test')
    return `imports ${to}: the product never imports tests or scripts. Move what it needs into src/.`;
  if (target !== layer && !layer.mayImport.includes(target.name)) {
    const allowed = layer.mayImport.length === 0 ? 'nothing' : layer.mayImport.join(', ');
    return `imports ${to} (${target.name}), but ${layer.name} imports only ${allowed}. Move the shared part down to a layer that both may import, or pass it in as an argument.`;
  }
  return featureProblem(from, to, target);
}

function featureProblem(from: string, to: string, target: Layer): string | undefined {
  const [importer, imported] = [featureOf(from), featureOf(to)];
  if (importer === undefined || imported === undefined || importer === imported) return undefined;
  if (target.name !== 'schema' && target.name !== 'rules') {
    return `imports ${to}: across features only schema.ts and rules.ts are open. Move the calculation to ${imported}'s rules.ts, or compose both in src/server or src/web.`;
  }
  if (FEATURES.indexOf(imported) < FEATURES.indexOf(importer)) return undefined;
  return `imports ${to}, but ${imported} comes after ${importer}: features import only upstream. Turn the dependency round, or reconsider the order of FEATURES in scripts/structure/layout.ts.`;
}

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => layer.files.test(path));
}

export function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

/** Files that import each other in a circle, types included. Each circle is reported once, at its first file. */
export function checkCycles(tree: Tree): Violation[] {
  const violations: Violation[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = [...trail.slice(start), path].join(' → ');
      violations.push({
        path,
        message: `is part of a circle: ${circle}. Move what they share to a file that imports neither.`,
      });
    }
    const file = tree.get(path);
    if (start >= 0 || done.has(path) || file === undefined) return;
    for (const edge of importsOf(file, tree)) if (!edge.isPackage) visit(edge.to, [...trail, path]);
    done.add(path);
  };
  for (const path of tree.keys()) if (path.startsWith('src/')) visit(path, []);
  return violations;
}
