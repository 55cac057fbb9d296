import { checkDocuments } from './documents.ts';
import { checkCycles, checkImports } from './imports.ts';
import { checkNames } from './names.ts';
import { importsOf, isCode, readTree, type Violation } from './source-tree.ts';
import { checkTexts } from './texts.ts';

export interface StructureReport {
  violations: Violation[];
  files: number;
  imports: number;
}

/** Reads the tree under `root` and checks all of its structure. A tree without code or imports is a violation itself. */
export function checkStructure(root: string): StructureReport {
  const tree = readTree(root);
  const code = [...tree.values()].filter((file) => isCode(file.path));
  const imports = code.reduce((count, file) => count + importsOf(file, tree).length, 0);
  const violations = [checkNames, checkImports, checkCycles, checkTexts, checkDocuments].flatMap((check) =>
    check(tree),
  );
  if (imports === 0) {
    violations.push({ path: '.', message: 'no import was found, so nothing was checked. See readTree and importsOf.' });
  }
  return { violations, files: code.length, imports };
}
