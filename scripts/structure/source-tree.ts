import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { IGNORED_FOLDERS, ROOT_FOLDERS } from './layout.ts';

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  /** A file of this tree, or the name of a package (`node:` for Node's own modules). */
  to: string;
  isPackage: boolean;
}

export interface Violation {
  path: string;
  /** What is wrong, then how to mend it. */
  message: string;
}

export type Tree = Map<string, SourceFile>;

const TEXT_FILE = /\.(ts|tsx|mjs|js|css|html|json|md|sql|svg|typ|yml)$|(^|\/)(run|LICENSE)$/;
const CODE_FILE = /\.(ts|tsx|mjs)$/;

export function readTree(root: string): Tree {
  const tree: Tree = new Map();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        const isHidden = entry.name.startsWith('.') && !ROOT_FOLDERS.includes(path);
        if (!isHidden && !IGNORED_FOLDERS.includes(entry.name)) visit(path);
      } else if (entry.isFile()) {
        tree.set(path, { path, text: TEXT_FILE.test(path) ? readFileSync(join(root, path), 'utf8') : '' });
      }
    }
  };
  visit('');
  return tree;
}

export function isCode(path: string): boolean {
  return CODE_FILE.test(path);
}

// Statements begin their line (the formatter sees to it), which leaves out code quoted in strings.
const IMPORTS = [
  /^import\s+(?:[\w$*{},\s]+?\s+from\s+)?'([^']+)'/gm,
  /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'\s*\)/g,
  /\bnew URL\(\s*'(\.[^']+\.tsx?)',\s*import\.meta\.url\s*\)/g,
];

export function importsOf(file: SourceFile, tree: Tree): Import[] {
  if (!isCode(file.path)) return [];
  const specifiers = IMPORTS.flatMap((pattern) => [...file.text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(specifiers)].map((specifier): Import => {
    if (!specifier.startsWith('.')) return { from: file.path, to: packageOf(specifier), isPackage: true };
    const bare = specifier.replace(/\?.*$/, '');
    const target = posix.join(posix.dirname(file.path), bare);
    return { from: file.path, to: tree.has(target) ? target : bare, isPackage: false };
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
