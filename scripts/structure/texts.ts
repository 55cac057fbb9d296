import { isCode, type Tree, type Violation } from './source-tree.ts';

// Spelt so that this file does not find itself.
const LEFT_OVER = /\b(TO[D]O|FIXM[E]|HAC[K])\b/;
const SUPPRESSION =
  /@ts-(ignor[e]|nochec[k]|expect-erro[r])|(biome-ignor[e]|oxlint-disabl[e]|eslint-disabl[e])(?!.* -- \S)/;
const COMPONENT = /^src\/(web|ui-kit|features\/.+\/ui)\/.+\.tsx$/;

const INTERFACE_TEXT = [
  // Letters and signs that only a sentence for people has.
  /['"`>][^'"`<>{}]*[àâçéèêëîïôûùœÀÂÇÉÈÊËÎÏÔÛÙŒ’«»…][^'"`<>{}]*['"`<]/u,
  // Text between tags; a single small word is the name of a key.
  /(?<!=)>\s*(?=\p{Lu}|\p{L}+ \p{L})[\p{L}\d ,.'’!?:;()-]*<\//u,
  // Text in the attributes that people see or hear.
  /\b(aria-label|aria-description|title|placeholder|alt|label)="[^"]*\p{L}{2}/u,
];

/** What must not be left in the text of a file. One violation a line at most. */
export function checkTexts(tree: Tree): Violation[] {
  const violations: Violation[] = [];
  for (const { path, text } of tree.values()) {
    if (!isCode(path)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const message = lineProblem(path, line);
      if (message !== undefined) violations.push({ path: `${path}:${index + 1}`, message });
    }
  }
  return violations;
}

function lineProblem(path: string, line: string): string | undefined {
  const leftOver = LEFT_OVER.exec(line)?.[1];
  if (leftOver !== undefined) return `leaves a ${leftOver}. Do it now, or file an issue and delete the note.`;
  if (SUPPRESSION.test(line)) {
    return 'silences a check. Mend the cause; where the tool is truly wrong, disable one lint rule on one line with " -- reason" behind it.';
  }
  const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
  if (
    !isComment &&
    COMPONENT.test(path) &&
    !path.includes('.test.') &&
    INTERFACE_TEXT.some((pattern) => pattern.test(line))
  ) {
    return 'holds interface text. Put it in both catalogues (src/i18n/fr, src/i18n/en) and show it with t().';
  }
  return undefined;
}
