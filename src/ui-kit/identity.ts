/** Hues far enough apart to tell people from one another, in degrees of the oklch wheel. */
const HUES = [318, 168, 24, 252, 212, 76, 140, 290, 50, 232, 0, 110] as const;

/** A hue for an id: always the same, spread evenly (FNV-1a over the characters). */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV-1a spread poorly over few values: fold the high ones in.
  return HUES[((hash ^ (hash >>> 15)) >>> 0) % HUES.length] ?? 0;
}

/** « Inès Garcia » → IG, « Jean-Paul de La Tour » → JT, « Sophie » → S. Empty for an empty name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return `${firstLetter(first)}${firstLetter(last)}`;
}

function firstLetter(word: string | undefined): string {
  const code = word?.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code).toLocaleUpperCase('fr');
}
