import { posix } from 'node:path';
import { z } from 'zod';
import { type Lockfile, missingPlatforms } from '../lockfile.ts';
import { REQUIRED_FILES } from './layout.ts';
import type { Tree, Violation } from './source-tree.ts';

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** The documents everyone expects, links that lead somewhere, numbered decisions, and a reason for every dependency. */
export function checkDocuments(tree: Tree): Violation[] {
  const missing = REQUIRED_FILES.filter((path) => !tree.has(path)).map((path) => ({
    path,
    message: 'is missing. Readers and tools expect it: write it.',
  }));
  return [...missing, ...checkLinks(tree), ...checkDecisions(tree), ...checkDependencies(tree), ...checkLockfile(tree)];
}

function checkLinks(tree: Tree): Violation[] {
  const folders = new Set([...tree.keys()].map((path) => posix.dirname(path)));
  const isThere = (path: string): boolean =>
    tree.has(path) || folders.has(path) || [...folders].some((folder) => folder.startsWith(`${path}/`));
  return [...tree.values()]
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !isThere(posix.join(posix.dirname(path), link).replace(/\/$/, '')))
        .map((link) => ({
          path,
          message: `links to ${link}, which does not exist. Correct the link or write the page.`,
        })),
    );
}

function checkDecisions(tree: Tree): Violation[] {
  const pages = [...tree.keys()].filter((path) => /^docs\/decisions\/(?!README\.md$)/.test(path));
  const seen = new Set<string>();
  return pages.flatMap((path) => {
    const number = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
    if (number === undefined) return [{ path, message: 'is not named NNNN-what-was-decided.md. Rename it.' }];
    if (seen.has(number)) return [{ path, message: `has a number already taken (${number}). Take the next free one.` }];
    seen.add(number);
    return [];
  });
}

function checkDependencies(tree: Tree): Violation[] {
  const manifest = manifestSchema.parse(JSON.parse(tree.get('package.json')?.text ?? '{}'));
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const listed = [...(tree.get('docs/dependencies.md')?.text ?? '').matchAll(/^\| `([^`]+)` \|(?=.*\S.*\|.*\S.*\|)/gm)];
  const names = new Set(listed.map((match) => match[1] ?? ''));
  const isListed = (name: string): boolean => names.has(name) || names.has(name.replace(/\/[^/]+$/, '/*'));
  return [
    ...Object.keys(wanted)
      .filter((name) => !isListed(name))
      .map((name) => ({
        path: 'docs/dependencies.md',
        message: `has no line for ${name}. Add "| \`${name}\` | what it is for | licence |", or remove the dependency.`,
      })),
    ...[...names]
      .filter(
        (name) => !(name in wanted) && !Object.keys(wanted).some((other) => other.replace(/\/[^/]+$/, '/*') === name),
      )
      .map((name) => ({
        path: 'docs/dependencies.md',
        message: `has a line for ${name}, which package.json does not ask for. Delete the line.`,
      })),
    ...Object.entries(wanted)
      .filter(([, version]) => !/^\d/.test(version))
      .map(([name, version]) => ({
        path: 'package.json',
        message: `asks for ${name} ${version}. Pin one exact version: npm install --save-exact ${name}.`,
      })),
  ];
}

function checkLockfile(tree: Tree): Violation[] {
  const text = tree.get('package-lock.json')?.text;
  if (text === undefined) return [{ path: 'package-lock.json', message: 'is missing. Run npm install and commit it.' }];
  const missing = missingPlatforms(JSON.parse(text) as Lockfile);
  if (missing.length === 0) return [];
  return [
    {
      path: 'package-lock.json',
      message: `lacks ${missing.length} packages of other platforms, so npm ci refuses it. Run node scripts/complete-lockfile.ts.`,
    },
  ];
}
