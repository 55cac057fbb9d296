import { EMPTY_NAMES, FEATURE_FILES, FEATURES, MAX_LINES, ROOT_FOLDERS } from './layout.ts';
import { featureOf } from './imports.ts';
import { isCode, type Tree, type Violation } from './source-tree.ts';

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Folder and file names: the closed vocabulary of features, kebab-case, no empty names, no barrels, no long files. */
export function checkNames(tree: Tree): Violation[] {
  return [...tree.values()].flatMap(({ path, text }) =>
    [
      ...folderProblems(path),
      ...nameProblems(path),
      ...vocabularyProblems(path, tree),
      ...lengthProblems(path, text),
    ].map((message) => ({ path, message })),
  );
}

function folderProblems(path: string): string[] {
  const [folder, second] = path.split('/');
  if (folder === undefined || !path.includes('/') || ROOT_FOLDERS.includes(folder)) return [];
  return [
    `is in a folder that the layout does not know (${folder}/${second ?? ''}). See ARCHITECTURE.md for where it goes.`,
  ];
}

function nameProblems(path: string): string[] {
  if (!/^(src|scripts|tests|e2e|migrations)\//.test(path)) return [];
  const problems: string[] = [];
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const isMigration = path.startsWith('migrations/') && /^\d{4}_[a-z0-9_]+\.sql$/.test(name);
  if (!isMigration && !segments.every((segment) => KEBAB_CASE.test(segment))) {
    problems.push('is not named in kebab-case. Rename it: small letters, digits and hyphens.');
  }
  const empty = segments.flatMap((segment) => segment.split(/[.-]/)).find((word) => EMPTY_NAMES.includes(word));
  if (empty !== undefined) {
    problems.push(
      `has "${empty}" in its name, which says nothing. Name it after the thing it holds, or move its content to src/kernel.`,
    );
  }
  if (/^index\.(ts|tsx|mjs)$/.test(name)) {
    problems.push('is a barrel. Delete it and import each file where it is needed.');
  }
  return problems;
}

function vocabularyProblems(path: string, tree: Tree): string[] {
  const feature = featureOf(path);
  if (feature === undefined) return [];
  if (!FEATURES.includes(feature)) {
    return [
      `belongs to the feature "${feature}", which has no place in the order. Add it to FEATURES in scripts/structure/layout.ts, after all that it imports.`,
    ];
  }
  if (/\/ui\//.test(path)) return [];
  const test = /^(.+)\.test\.(tsx?)$/.exec(path);
  if (test !== null) {
    if (tree.has(`${test[1]}.${test[2]}`)) return [];
    return [`tests nothing beside it. Name it after the file it tests (rules.test.ts for rules.ts).`];
  }
  if (FEATURE_FILES.includes(path.slice(path.lastIndexOf('/') + 1))) return [];
  return [
    `is not a kind of file that a feature has. Use ${FEATURE_FILES.join(', ')}, ui/ or a sub-folder with the same vocabulary.`,
  ];
}

function lengthProblems(path: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  if (lines <= MAX_LINES || !(isCode(path) || path.endsWith('.css'))) return [];
  return [`has ${lines} lines, more than ${MAX_LINES}. Split it along its subjects; a long file usually holds two.`];
}
